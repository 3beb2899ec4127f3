#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A folder of its own for one test, gone afterwards.
final class TemporaryFolder {
  let path: String

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/dateline-archive-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(errno: errno) }
    path = template.withUnsafeBufferPointer { characters in
      characters.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit { Self.remove(Array(path.utf8)) }

  struct Failure: Error { let errno: Int32 }

  /// Writes a file, and the folders above it.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: Array(name.utf8))
  }

  func write(_ bytes: [UInt8], to name: [UInt8]) throws {
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(Array(name[..<slash])) }
    guard let file = fopen(location(of: name), "w") else { throw Failure(errno: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(errno: errno) }
  }

  func makeFolder(_ name: [UInt8]) throws {
    var made: [UInt8] = []
    for part in name.split(separator: UInt8(ascii: "/")) {
      made += made.isEmpty ? part : [UInt8(ascii: "/")] + part
      guard mkdir(location(of: made), 0o755) == 0 || errno == EEXIST else {
        throw Failure(errno: errno)
      }
    }
  }

  func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw Failure(errno: errno) }
  }

  func makePipe(_ name: String) throws {
    guard mkfifo(path + "/" + name, 0o644) == 0 else { throw Failure(errno: errno) }
  }

  func setMode(_ mode: mode_t, of name: String) throws {
    guard chmod(path + "/" + name, mode) == 0 else { throw Failure(errno: errno) }
  }

  /// Every path below the folder with its kind, size, links and time of change.
  func inventory() -> [String] { Self.inventory(of: Array(path.utf8)) }
}

extension TemporaryFolder {
  private func location(of name: [UInt8]) -> [CChar] {
    Self.characters(Array(path.utf8) + [UInt8(ascii: "/")] + name)
  }

  private static func characters(_ path: [UInt8]) -> [CChar] {
    (path + [0]).map { CChar(bitPattern: $0) }
  }

  private static func names(in path: [UInt8]) -> [[UInt8]] {
    guard let stream = opendir(characters(path)) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
      let name = Array(UnsafeBufferPointer(start: start, count: strlen(start)))
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return lstat(characters(path), &status) == 0 && status.st_mode & mode_t(S_IFMT) == S_IFDIR
  }

  private static func below(_ path: [UInt8]) -> [[UInt8]] {
    isFolder(path) ? names(in: path).map { path + [UInt8(ascii: "/")] + $0 } : []
  }

  private static func inventory(of path: [UInt8]) -> [String] {
    var status = stat()
    guard lstat(characters(path), &status) == 0 else { return [] }
    let time = status.st_ctim
    let line =
      "\(path) \(status.st_mode) \(status.st_size) \(status.st_nlink) \(time.tv_sec) \(time.tv_nsec)"
    return [line] + below(path).flatMap(inventory(of:))
  }

  private static func remove(_ path: [UInt8]) {
    if isFolder(path) { chmod(characters(path), 0o755) }
    for path in below(path) { remove(path) }
    if isFolder(path) { rmdir(characters(path)) } else { unlink(characters(path)) }
  }
}
