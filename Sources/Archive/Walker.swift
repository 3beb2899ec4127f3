/// Finds the files below the given paths.
///
/// Folders are known by device and inode, so that no folder is listed twice however links, mounts
/// and overlapping paths lead to it. Links are put aside until everything else has been listed;
/// only then is it known whether one leads somewhere new.
struct Walker {
  private struct Place {
    let root: Int
    /// Below the root; empty for the root itself.
    let path: [UInt8]
    let kind: FileStatus.Kind
    /// Whether a link may stand at its end, its target being known as new.
    let followsLink: Bool

    /// Puts a folder where the paths of its files belong.
    var sortKey: [UInt8] { kind == .folder ? path + [UInt8(ascii: "/")] : path }
  }

  private let loading: Loading
  private let roots: [[UInt8]]
  private let isSorted: Bool
  private let willList: (Folder) -> Void
  /// What is still to be listed; the next one last.
  private var pending: [Place] = []
  private var links: [Place] = []
  private var chunk = FileChunk()
  private var knownFolders: Set<FileIdentity> = []
  private var knownFiles: Set<FileIdentity> = []

  /// A folder that is listed.
  struct Folder {
    let root: Int
    /// Below the root; empty for the root itself.
    let path: [UInt8]
    let followsLink: Bool
  }

  /// - Parameters:
  ///   - loading: where the files go.
  ///   - willList: called before what is in a folder is looked at.
  init(loading: Loading, willList: @escaping (Folder) -> Void = { _ in }) {
    self.loading = loading
    self.willList = willList
    roots = loading.roots
    isSorted = loading.isSorted
  }

  /// Lists everything, handing chunks of files to the readers all the while.
  mutating func walk() {
    for root in roots.indices { visitRoot(root) }
    pending.reverse()
    walkPending()
    followLinks()
    handOver()
  }
}

/// Listing.
extension Walker {
  private mutating func visitRoot(_ root: Int) {
    do {
      let status = try FileStatus(of: roots[root])
      let isNew: Bool
      switch status.kind {
      case .file: isNew = knownFiles.insert(status.identity).inserted
      case .folder: isNew = knownFolders.insert(status.identity).inserted
      case .link, .other:
        loading.reportUnreadable(root: root, .notAFile)
        return
      }
      if isNew { pending.append(Place(root: root, path: [], kind: status.kind, followsLink: true)) }
    } catch {
      loading.reportUnreadable(root: root, .unreadable(errno: error.errno))
    }
  }

  private mutating func walkPending() {
    while let place = pending.popLast(), !loading.isCancelled {
      switch place.kind {
      case .file: add(place)
      case .folder: list(place)
      case .link: links.append(place)
      case .other: loading.skip(place.path, root: place.root, .notAFile)
      }
    }
  }

  private mutating func list(_ folder: Place) {
    let first = pending.count
    do {
      var reader = try FolderReader(location(of: folder), followsLink: folder.followsLink)
      guard folder.followsLink || knownFolders.insert(reader.identity).inserted else {
        loading.skip(folder.path, root: folder.root, .readElsewhere)
        return
      }
      willList(Folder(root: folder.root, path: folder.path, followsLink: folder.followsLink))
      while let entry = try reader.next(), !loading.isCancelled { visit(entry, in: folder) }
    } catch {
      if folder.path.isEmpty {
        loading.reportUnreadable(root: folder.root, .unreadable(errno: error.errno))
      } else {
        loading.skip(folder.path, root: folder.root, .unreadable(errno: error.errno))
      }
    }
    if isSorted { pending[first...].sort { $1.sortKey.lexicographicallyPrecedes($0.sortKey) } }
  }

  private mutating func visit(_ entry: FolderEntry, in folder: Place) {
    let path = joined(folder.path, entry.name)
    do {
      var kind = entry.kind
      if kind == nil { kind = try FileStatus(ofLink: location(of: path, root: folder.root)).kind }
      let place = Place(root: folder.root, path: path, kind: kind ?? .other, followsLink: false)
      if kind == .file && !isSorted { add(place) } else { pending.append(place) }
    } catch {
      loading.skip(path, root: folder.root, .unreadable(errno: error.errno))
    }
  }

  private mutating func add(_ file: Place) {
    let isRoot = file.path.isEmpty
    let path = isRoot ? lastComponent(of: roots[file.root]) : file.path[...]
    chunk.append(path, root: file.root, isRoot: isRoot, followsLink: file.followsLink)
    if chunk.files.count >= loading.filesPerChunk(number: chunk.number) { handOver() }
  }

  private mutating func handOver() {
    guard !chunk.files.isEmpty else { return }
    let number = chunk.number
    loading.add(chunk)
    chunk = FileChunk()
    chunk.number = number + 1
  }

  private func location(of place: Place) -> [UInt8] { location(of: place.path, root: place.root) }

  private func location(of path: [UInt8], root: Int) -> [UInt8] {
    path.isEmpty ? roots[root] : joined(roots[root], path)
  }
}

/// Links.
extension Walker {
  /// Follows the links that were put aside, and those that are found by following them.
  private mutating func followLinks() {
    var filesBehindLinks: [(place: Place, identity: FileIdentity)] = []
    while !links.isEmpty && !loading.isCancelled {
      let found = isSorted ? links.sorted { $0.path.lexicographicallyPrecedes($1.path) } : links
      links = []
      for link in found {
        guard let status = target(of: link) else { continue }
        switch status.kind {
        case .file: filesBehindLinks.append((link, status.identity))
        case .folder: follow(link, toFolder: status.identity)
        case .link, .other: loading.skip(link.path, root: link.root, .notAFile)
        }
      }
    }
    for (link, identity) in filesBehindLinks { follow(link, toFile: identity) }
  }

  private func target(of link: Place) -> FileStatus? {
    do {
      return try FileStatus(of: location(of: link))
    } catch {
      loading.skip(link.path, root: link.root, .unreadable(errno: error.errno))
      return nil
    }
  }

  private mutating func follow(_ link: Place, toFolder identity: FileIdentity) {
    guard knownFolders.insert(identity).inserted else {
      loading.skip(link.path, root: link.root, .readElsewhere)
      return
    }
    pending.append(Place(root: link.root, path: link.path, kind: .folder, followsLink: true))
    walkPending()
  }

  private mutating func follow(_ link: Place, toFile identity: FileIdentity) {
    guard !isListed(link), knownFiles.insert(identity).inserted else {
      loading.skip(link.path, root: link.root, .readElsewhere)
      return
    }
    add(Place(root: link.root, path: link.path, kind: .file, followsLink: true))
  }

  /// Whether the target of a link to a file stands, not hidden, in a folder that was listed.
  private func isListed(_ link: Place) -> Bool {
    guard let target = try? canonicalPath(of: location(of: link)) else { return false }
    let name = lastComponent(of: target)
    let folder = Array(target[..<name.startIndex])
    guard name.first != UInt8(ascii: "."), let status = try? FileStatus(of: folder) else {
      return false
    }
    return knownFolders.contains(status.identity)
  }
}
