#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The folder that caches are in, open; only its owner may write to it.
///
/// Files are opened below it by name, so that nobody can put another folder in its place meanwhile.
struct CacheFolder: ~Copyable {
  let path: [UInt8]
  private let folder: OpenFile

  private init(_ path: [UInt8], _ folder: consuming OpenFile) {
    self.path = path
    self.folder = folder
  }

  /// Opens the folder; nil when there is none.
  static func opened(_ path: [UInt8]) throws(CacheProblem) -> CacheFolder? {
    let folder: OpenFile
    do throws(SystemError) {
      folder = try OpenFile(path, flags: O_DIRECTORY)
    } catch {
      if error.errno == ENOENT { return nil }
      throw .unreadable(path: text(path), errno: error.errno)
    }
    guard isOwn(folder) else { throw .unsafe(path: text(path)) }
    return CacheFolder(path, folder)
  }

  /// Opens the folder; makes it, and those above it, for this person only.
  static func made(_ path: [UInt8]) throws(CacheProblem) -> CacheFolder {
    let slash = UInt8(ascii: "/")
    var reason: Int32 = 0
    for end in path.indices.dropFirst() where path[end] == slash || end == path.count - 1 {
      let above = Array(path[...end])
      let isMade = unsafe withCString(above) { unsafe mkdir($0, 0o700) } == 0
      if !isMade { reason = SystemError.last.errno }
    }
    guard let folder = try opened(path) else {
      throw .unwritable(path: text(path), errno: reason)
    }
    return folder
  }

  var name: String { Self.text(path) }

  /// Opens a file to be read; nil when there is none.
  func file(named name: [UInt8]) throws(CacheProblem) -> OpenFile? {
    let location = Self.text(joined(path, name))
    let file: OpenFile
    do throws(SystemError) {
      file = try open(name, flags: O_RDONLY | O_NONBLOCK)
    } catch {
      if error.errno == ENOENT { return nil }
      if error.errno == ELOOP { throw .unsafe(path: location) }
      throw .unreadable(path: location, errno: error.errno)
    }
    guard isOwn(file), (try? FileStatus(of: file))?.kind == .file else {
      throw .unsafe(path: location)
    }
    return file
  }

  /// Makes a file that isn't there yet, locked as long as it is open.
  func makeLocked(_ name: [UInt8]) throws(SystemError) -> OpenFile {
    while true {
      let file = try open(name, flags: O_WRONLY | O_CREAT | O_EXCL)
      // Where files can't be locked nobody takes them for left behind.
      _ = flock(file.number, LOCK_EX)
      // Before that it may have been.
      if use(of: name) != nil { return file }
    }
  }

  /// Removes a file that nobody has open and locked, as its writer has ended.
  func removeUnlocked(_ name: [UInt8]) {
    guard let file = try? open(name, flags: O_RDONLY | O_NONBLOCK),
      flock(file.number, LOCK_EX | LOCK_NB) == 0
    else { return }
    remove(name)
  }

  func rename(_ name: [UInt8], to newName: [UInt8]) throws(SystemError) {
    _ = try retrying {
      unsafe withCString(name) { name in
        unsafe withCString(newName) { newName in
          unsafe renameat(folder.number, name, folder.number, newName)
        }
      }
    }
  }

  func remove(_ name: [UInt8]) {
    _ = unsafe withCString(name) { unsafe unlinkat(folder.number, $0, 0) }
  }

  /// Notes that a file was used.
  func touch(_ file: borrowing OpenFile) { _ = futimens(file.number, nil) }

  /// How large a file is, and when it was last used, in nanoseconds since 1970.
  func use(of name: [UInt8]) -> (size: Int, last: Int64)? {
    var status = stat()
    let isThere = unsafe withCString(name) {
      unsafe fstatat(folder.number, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    return isThere == 0 ? (Int(status.st_size), FileVersion(status).modified) : nil
  }

  /// How many bytes can still be written where the folder is.
  var freeSpace: Int {
    var status = statvfs()
    guard unsafe fstatvfs(folder.number, &status) == 0 else { return 0 }
    return Int(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(
        by: UInt64(status.f_frsize)
      ).partialValue)
  }

  private func open(_ name: [UInt8], flags: Int32) throws(SystemError) -> OpenFile {
    let flags = flags | O_NOFOLLOW | O_CLOEXEC
    return OpenFile(
      owning: try retrying {
        unsafe withCString(name) { unsafe openat(folder.number, $0, flags, 0o600) }
      })
  }

  private static func text(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }
}

/// Whether nobody but this person could have written to something.
private func isOwn(_ file: borrowing OpenFile) -> Bool {
  var status = stat()
  guard unsafe fstat(file.number, &status) == 0 else { return false }
  return status.st_uid == geteuid() && status.st_mode & 0o022 == 0
}
