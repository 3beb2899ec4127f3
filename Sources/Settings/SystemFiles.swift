#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why a file can't be read.
enum FileError: Error, Equatable {
  case system(errno: Int32)
  case notAFile
  case tooLarge

  var isMissing: Bool { self == .system(errno: ENOENT) || self == .system(errno: ENOTDIR) }

  /// Ends a sentence.
  var reason: String {
    switch self {
    case .system(let errno): String(cString: strerror(errno))
    case .notAFile: "it is not a file"
    case .tooLarge: "it is larger than any settings"
    }
  }
}

/// Settings are written by hand; what is larger than this is something else.
private let greatestSize = 1 << 18

/// The bytes of a small file.
func readFile(_ path: String) throws(FileError) -> [UInt8] {
  // Opening a pipe that nobody writes to would wait for ever.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw .system(errno: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .system(errno: errno) }
  guard status.st_mode & mode_t(S_IFMT) == mode_t(S_IFREG) else { throw .notAFile }
  var contents: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw .system(errno: errno) }
    if count == 0 { return contents }
    contents += buffer[..<count]
    guard contents.count <= greatestSize else { throw .tooLarge }
  }
}

/// The names in a folder, sorted; none when it can't be read.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if let name { names.append(name) }
  }
  return names.sorted()
}

/// Whether there is something to read, a folder or a pipe included: reading says what is wrong.
func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
