#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An error number of the system, thrown.
struct SystemError: Error {
  let errno: Int32

  init(_ errno: Int32) { self.errno = errno }

  /// The error that the last system call of this thread left.
  static var last: SystemError {
    #if canImport(Glibc)
    SystemError(Glibc.errno)
    #else
    SystemError(Darwin.errno)
    #endif
  }
}

/// What tells one file or folder from every other: the device it is on and its number there.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
}

/// What is another one as soon as a file was written to, or another file took its place.
///
/// A fingerprint of device, number, size and time of change; it stays when a file is moved.
struct FileStamp: Hashable, Sendable {
  private let fingerprint: Int

  init(_ status: stat) {
    #if canImport(Glibc)
    let changed = status.st_mtim
    #else
    let changed = status.st_mtimespec
    #endif
    var hasher = Hasher()
    hasher.combine(status.st_dev)
    hasher.combine(status.st_ino)
    hasher.combine(status.st_size)
    hasher.combine(changed.tv_sec)
    hasher.combine(changed.tv_nsec)
    fingerprint = hasher.finalize()
  }
}

/// What the system says of a file or folder.
struct FileStatus {
  enum Kind { case file, folder, link, other }

  let kind: Kind
  let size: Int
  let identity: FileIdentity
  let stamp: FileStamp
  let version: FileVersion
  /// Whether it stands under several names.
  let hasSeveralNames: Bool

  init(_ status: stat) {
    kind =
      switch status.st_mode & mode_t(S_IFMT) {
      case mode_t(S_IFREG): .file
      case mode_t(S_IFDIR): .folder
      case mode_t(S_IFLNK): .link
      default: .other
      }
    size = Int(status.st_size)
    stamp = FileStamp(status)
    version = FileVersion(status)
    hasSeveralNames = status.st_nlink > 1
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Asks about a path, following links.
  init(of path: [UInt8]) throws(SystemError) {
    var status = stat()
    guard unsafe withCString(path, { unsafe stat($0, &status) }) == 0 else {
      throw SystemError.last
    }
    self.init(status)
  }

  /// Asks about a path; a link is a link.
  init(ofLink path: [UInt8]) throws(SystemError) {
    var status = stat()
    guard unsafe withCString(path, { unsafe lstat($0, &status) }) == 0 else {
      throw SystemError.last
    }
    self.init(status)
  }

  /// Asks about an open file.
  init(of descriptor: borrowing OpenFile) throws(SystemError) {
    var status = stat()
    guard unsafe fstat(descriptor.number, &status) == 0 else { throw SystemError.last }
    self.init(status)
  }
}

/// An open file or folder; closed when it goes out of scope.
struct OpenFile: ~Copyable {
  let number: Int32

  /// Opens for reading; never waits, not for a pipe's other end either.
  init(_ path: [UInt8], flags: Int32 = 0) throws(SystemError) {
    let flags = flags | O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    number = try retrying { unsafe withCString(path) { unsafe open($0, flags) } }
  }

  /// Takes over a descriptor that is open already.
  init(owning number: Int32) { self.number = number }

  /// Hands the descriptor to a new owner, who closes it.
  consuming func released() -> Int32 {
    let number = number
    discard self
    return number
  }

  deinit { close(number) }
}

/// Repeats a system call that a signal interrupts; throws when it gives a negative number.
func retrying<Count: SignedInteger>(_ call: () -> Count) throws(SystemError) -> Count {
  while true {
    let result = call()
    if result >= 0 { return result }
    let error = SystemError.last
    if error.errno != EINTR { throw error }
  }
}

/// The path with every link resolved, `.` and `..` gone.
func canonicalPath(of path: [UInt8]) throws(SystemError) -> [UInt8] {
  guard let resolved = unsafe withCString(path, { unsafe realpath($0, nil) }) else {
    throw SystemError.last
  }
  defer { unsafe free(resolved) }
  return unsafe Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
}

/// The system's words for an error number.
func systemMessage(of errno: Int32) -> String {
  guard let message = unsafe strerror(errno) else { return "error \(errno)" }
  return unsafe String(cString: message)
}

/// Runs `body` with the bytes as C wants them: ended by a NUL.
func withCString<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  var path = path
  path.append(0)
  return unsafe path.withUnsafeBytes { bytes in
    let characters = unsafe bytes.assumingMemoryBound(to: CChar.self)
    guard let start = characters.baseAddress else {
      return unsafe withUnsafePointer(to: 0) { unsafe body($0) }
    }
    return unsafe body(start)
  }
}

/// How many processors this process may use.
var processorCount: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
