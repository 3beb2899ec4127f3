#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Arguments as the system handed them over: file names are bytes, not always UTF-8.
enum RawArguments {
  /// The bytes of an argument; what isn't UTF-8 in it was lost when it became text.
  static func bytes(of argument: String) -> [UInt8] {
    guard argument.unicodeScalars.contains("\u{FFFD}") else { return Array(argument.utf8) }
    for case let raw? in UnsafeBufferPointer(
      start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    where String(cString: raw) == argument {
      return Array(UnsafeRawBufferPointer(start: raw, count: strlen(raw)))
    }
    return Array(argument.utf8)
  }
}

/// Everything on standard input.
func readStandardInput() throws -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 {
      return bytes
    } else if errno != EINTR {
      throw Failure(
        sentence: "Standard input can't be read: \(systemMessage(of: errno)).",
        status: ExitStatus.inputOutput)
    }
  }
}

/// Runs `body` with the bytes as C wants them: ended by a NUL.
func withCString<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { bytes in
    bytes.baseAddress.map(body) ?? withUnsafePointer(to: 0, body)
  }
}
