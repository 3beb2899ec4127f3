import News

#if canImport(Glibc)
import Glibc

/// The folders that the kernel watches, and what its notes mean.
///
/// A class, so that a walk can add to it while it lists.
final class WatchedFolders {
  /// What is to be looked at.
  enum Meaning: Equatable {
    case file(FilePlace)
    /// Something was made that will be noted again when it was written, unless it is a link.
    case created(FilePlace)
    case everything
  }

  private let queue: WatchQueue
  private let roots: [[UInt8]]
  private var folders: [Int32: Walker.Folder] = [:]
  /// By the folders that they stand in and their names, the paths that were given and are no folders.
  private var given: [Int32: [[UInt8]: Int]] = [:]
  /// Watches that the walk hasn't come to yet.
  private var unmet: Set<Int32> = []
  /// Why some folder could not be watched.
  private(set) var failure: SystemError?

  /// Nil when the system has no such queue to give.
  init?(roots: [[UInt8]]) {
    guard let queue = try? WatchQueue() else { return nil }
    self.queue = queue
    self.roots = roots
  }

  var descriptor: Int32 { queue.descriptor }

  /// Prepares for a walk through all folders, which will tell them one by one.
  func beginWalk() {
    unmet = Set(folders.keys).union(given.keys)
    given = [:]
    for (number, root) in roots.enumerated() where (try? FileStatus(of: root))?.kind != .folder {
      let name = lastComponent(of: root)
      let folder = root[..<name.startIndex]
      guard let watch = watch(folder.isEmpty ? [UInt8(ascii: ".")] : Array(folder), true)
      else { continue }
      given[watch, default: [:]][Array(name)] = number
    }
  }

  /// Watches a folder that is about to be listed: what comes meanwhile is listed, noted or both.
  func watch(_ folder: Walker.Folder) {
    let root = roots[folder.root]
    let path = folder.path.isEmpty ? root : joined(root, folder.path)
    if let watch = watch(path, folder.followsLink) { folders[watch] = folder }
  }

  /// Lets go of the folders that are no longer there.
  func endWalk() {
    for watch in unmet {
      queue.unwatch(watch)
      folders[watch] = nil
    }
    unmet = []
  }

  private func watch(_ path: [UInt8], _ followsLink: Bool) -> Int32? {
    do {
      let watch = try queue.watch(path, followsLink: followsLink)
      unmet.remove(watch)
      return watch
    } catch {
      // What has vanished meanwhile or may not be read isn't listed either.
      if ![ENOENT, ENOTDIR, EACCES, ELOOP].contains(error.errno) { failure = error }
      return nil
    }
  }
}

extension WatchedFolders {
  /// What the notes mean that have come.
  func meanings() -> [Meaning] { queue.events().flatMap(meanings(of:)) }

  func meanings(of event: WatchQueue.Event) -> [Meaning] {
    if event.says(IN_Q_OVERFLOW) { return [.everything] }
    if event.says(IN_IGNORED) {
      folders[event.folder] = nil
      given[event.folder] = nil
      return []
    }
    if event.says(IN_DELETE_SELF, IN_MOVE_SELF) {
      return folders[event.folder] == nil ? [] : [.everything]
    }
    var places: [FilePlace] = []
    if let folder = folders[event.folder], event.name.first != UInt8(ascii: ".") {
      places.append(FilePlace(root: folder.root, path: joined(folder.path, event.name)))
    }
    if let root = given[event.folder]?[event.name] {
      places.append(FilePlace(root: root, path: event.name))
    }
    if event.says(IN_ISDIR) { return places.isEmpty ? [] : [.everything] }
    return places.map { event.says(IN_CREATE) ? .created($0) : .file($0) }
  }
}
#endif
