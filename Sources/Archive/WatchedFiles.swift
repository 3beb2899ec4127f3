import News

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The files that are known, to compare with those that are there.
struct WatchedFiles {
  /// A file that has to be read.
  struct Found {
    let place: FilePlace
    let location: [UInt8]
    let followsLink: Bool
    let stamp: FileStamp
    let isNew: Bool
  }

  /// What is different from what was known.
  struct Differences {
    var found: [Found] = []
    /// With their stamps, to know them again where they were moved.
    var vanished: [FilePlace: FileStamp?] = [:]
    /// Whether something came of which only a walk through all folders tells what it is.
    var needsWalk = false
  }

  private struct Known {
    /// Nil for a file that could not be read: it is another one whenever it is looked at.
    var stamp: FileStamp?
    /// In which walk it was last seen.
    var walk: Int
  }

  private let roots: [[UInt8]]
  private var known: [FilePlace: Known]
  private var walk = 0

  init(roots: [[UInt8]], known: [FilePlace: FileStamp]) {
    self.roots = roots
    self.known = known.mapValues { Known(stamp: $0, walk: 0) }
  }

  /// Notes what a file was when it was read; nil for one that could not be.
  mutating func note(_ stamp: FileStamp?, of place: FilePlace) {
    known[place] = Known(stamp: stamp, walk: walk)
  }
}

extension WatchedFiles {
  /// Compares all that is there; `willList` is called before what is in a folder is looked at.
  mutating func compareAll(willList: @escaping (Walker.Folder) -> Void) -> Differences {
    walk += 1
    let loading = Loading(roots: roots, isSorted: false, fileLimit: 1, workers: 1) { _, _ in }
    var walker = Walker(loading: loading, willList: willList)
    walker.walk()
    loading.finishListing()
    var differences = Differences()
    while let chunk = loading.chunkAtOnce() {
      for file in chunk.files {
        let place = FilePlace(root: file.root, path: chunk.path(of: file))
        let root = roots[file.root]
        let location = file.isRoot ? root : joined(root, place.path)
        guard let status = try? status(of: location, followsLink: file.followsLink),
          status.kind == .file
        else { continue }
        compare(place, location, status, followsLink: file.followsLink, &differences)
      }
    }
    for (place, file) in known where file.walk != walk && isGone(place) {
      forget(place, &differences)
    }
    return differences
  }

  /// Compares some files.
  mutating func compare(_ places: Set<FilePlace>) -> Differences {
    var differences = Differences()
    for place in places {
      let root = roots[place.root]
      let location = fullPath(root: root, path: place.path)
      let isRoot = location == root
      do {
        let status = try status(of: location, followsLink: isRoot)
        switch status.kind {
        case .file: compare(place, location, status, followsLink: isRoot, &differences)
        case .link: differences.needsWalk = true
        case .folder, .other: forget(place, &differences)
        }
      } catch {
        if error.isOfMissingFile { forget(place, &differences) }
      }
    }
    return differences
  }

  /// Whether something that was just made won't be written to any more: a link, or another name.
  func isComplete(_ place: FilePlace) -> Bool {
    let location = fullPath(root: roots[place.root], path: place.path)
    guard let status = try? FileStatus(ofLink: location) else { return false }
    return status.kind == .link || status.hasSeveralNames
  }

  private mutating func compare(
    _ place: FilePlace, _ location: [UInt8], _ status: FileStatus, followsLink: Bool,
    _ differences: inout Differences
  ) {
    let former = known[place]
    known[place] = Known(stamp: former?.stamp, walk: walk)
    guard former?.stamp != status.stamp else { return }
    differences.found.append(
      Found(
        place: place, location: location, followsLink: followsLink, stamp: status.stamp,
        isNew: former == nil))
  }

  private mutating func forget(_ place: FilePlace, _ differences: inout Differences) {
    guard let file = known.removeValue(forKey: place) else { return }
    differences.vanished[place] = .some(file.stamp)
  }

  /// Whether no file is there any more; one that can't be reached may still be there.
  private func isGone(_ place: FilePlace) -> Bool {
    do {
      let location = fullPath(root: roots[place.root], path: place.path)
      return try FileStatus(of: location).kind != .file
    } catch {
      return error.isOfMissingFile
    }
  }

  private func status(of path: [UInt8], followsLink: Bool) throws(SystemError) -> FileStatus {
    followsLink ? try FileStatus(of: path) : try FileStatus(ofLink: path)
  }
}

extension WatchedFiles.Differences {
  /// For files that came and are what vanished elsewhere, where they had been.
  ///
  /// They no longer count as vanished.
  mutating func takeMoved() -> [FilePlace: FilePlace] {
    var former: [FileStamp: FilePlace] = [:]
    for (place, stamp) in vanished {
      if let stamp { former[stamp] = place }
    }
    var moved: [FilePlace: FilePlace] = [:]
    for file in found where file.isNew {
      guard let from = former.removeValue(forKey: file.stamp) else { continue }
      moved[file.place] = from
      vanished[from] = nil
    }
    return moved
  }
}

extension SystemError {
  /// Whether it says that there is nothing of that name.
  fileprivate var isOfMissingFile: Bool { errno == ENOENT || errno == ENOTDIR }
}
