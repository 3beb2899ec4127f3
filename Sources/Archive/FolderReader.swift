#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One thing in a folder.
struct FolderEntry {
  let name: [UInt8]
  /// What it is; nil when this file system doesn't say so in the listing.
  let kind: FileStatus.Kind?
}

/// Lists a folder, an entry at a time, hidden ones left out.
@safe struct FolderReader: ~Copyable {
  let identity: FileIdentity
  #if canImport(Glibc)
  private let stream: OpaquePointer
  #else
  private let stream: UnsafeMutablePointer<DIR>
  #endif

  init(_ path: [UInt8], followsLink: Bool) throws(SystemError) {
    let file = try OpenFile(path, flags: O_DIRECTORY | (followsLink ? 0 : O_NOFOLLOW))
    let status = try FileStatus(of: file)
    let stream = unsafe fdopendir(file.number)
    let error = SystemError.last
    guard let stream = unsafe stream else { throw error }
    // The stream owns the descriptor from here on.
    _ = file.released()
    identity = status.identity
    unsafe self.stream = unsafe stream
  }

  deinit { unsafe closedir(stream) }

  /// The next entry; nil at the end.
  mutating func next() throws(SystemError) -> FolderEntry? {
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        let error = SystemError.last
        if error.errno != 0 { throw error }
        return nil
      }
      let name = unsafe Self.name(of: entry)
      guard name.first != UInt8(ascii: ".") else { continue }
      return FolderEntry(name: name, kind: Self.kind(unsafe entry.pointee.d_type))
    }
  }

  /// Entries are as long as their name, so that the whole `dirent` must never be copied.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = unsafe UnsafeRawPointer(entry) + offset
    let characters = unsafe start.assumingMemoryBound(to: CChar.self)
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(characters)))
  }

  private static func kind(_ type: UInt8) -> FileStatus.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }
}
