#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads files, one after the other, into the same bytes.
///
/// `read(2)`, not `mmap`: a file that another program cuts short meanwhile must not end this one.
struct FileReader {
  /// What was read of the last file.
  private(set) var contents: [UInt8] = []
  /// Whether the last file is longer than what was read of it.
  private(set) var isCutShort = false
  /// The last file as it was when it was opened; nil when it could not be.
  private(set) var status: FileStatus?
  private let limit: Int

  /// Above this the bytes are given back before the next file.
  private static let keptCapacity = 4 << 20
  /// Files above this are first judged by their beginning.
  private static let probedSize = 1 << 20
  private static let probeLength = 64 << 10

  /// Reads at most `limit` bytes of a file.
  init(limit: Int) { self.limit = min(max(limit, 1), 1 << 40) }

  /// Reads a file; what it holds is then in ``contents``.
  ///
  /// `isWorthReading` sees the first bytes of a large file: what is no text needn't be read whole.
  mutating func read(
    _ path: [UInt8], followsLink: Bool, isWorthReading: ([UInt8]) -> Bool = { _ in true }
  ) throws(ReadError) {
    if contents.capacity > Self.keptCapacity { contents = [] }
    contents.removeAll(keepingCapacity: true)
    isCutShort = false
    status = nil
    do {
      let file = try OpenFile(path, flags: followsLink ? 0 : O_NOFOLLOW)
      let status = try FileStatus(of: file)
      self.status = status
      guard status.kind == .file else { throw ReadError(reason: .notAFile) }
      if status.size > Self.probedSize {
        try fill(from: file, upTo: min(Self.probeLength, limit), size: status.size)
        guard isWorthReading(contents) else { throw ReadError(reason: .binary) }
      }
      try fill(from: file, size: status.size)
    } catch let error as SystemError {
      throw ReadError(reason: .unreadable(errno: error.errno))
    } catch let error as ReadError {
      throw error
    } catch {
      throw ReadError(reason: .unreadable(errno: EIO))
    }
  }
}

extension FileReader {
  /// Reads to the end or the limit, one byte further to know which of them it is.
  private mutating func fill(from file: borrowing OpenFile, size: Int) throws(SystemError) {
    var goal = min(max(size, 0), limit) + 1
    while true {
      try fill(from: file, upTo: goal, size: size)
      guard contents.count == goal && goal <= limit else { break }
      goal = min(goal * 2 + Self.probeLength, limit + 1)
    }
    isCutShort = contents.count > limit
    if isCutShort { contents.removeLast(contents.count - limit) }
  }

  /// Reads on until there are `count` bytes or the file ends.
  ///
  /// It ends where a read gives less than was asked for, if that is at its size; elsewhere a file system
  /// may give less for reasons of its own, and has to be asked again.
  private mutating func fill(
    from file: borrowing OpenFile, upTo count: Int, size: Int
  ) throws(SystemError) {
    var filled = contents.count
    guard filled < count else { return }
    let number = file.number
    contents.append(contentsOf: repeatElement(0, count: count - filled))
    defer { contents.removeLast(contents.count - filled) }
    while filled < count {
      let length = try retrying {
        unsafe contents.withUnsafeMutableBytes { bytes in
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
          return unsafe Self.read(number, into: rest)
        }
      }
      filled += length
      if length == 0 || filled == size && filled < count { return }
    }
  }

  private static func read(_ number: Int32, into bytes: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.read(number, bytes.baseAddress, bytes.count)
    #else
    unsafe Darwin.read(number, bytes.baseAddress, bytes.count)
    #endif
  }
}
