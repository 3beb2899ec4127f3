#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The sequence that asks a terminal to take a text to its clipboard (xterm's OSC 52).
enum Clipboard {
  /// Terminals take no more than about so much base64.
  private static let limit = 100_000

  /// The bytes to send; nil for a text that is longer than terminals take.
  static func sequence(for text: String) -> [UInt8]? {
    let encoded = base64(Array(text.utf8))
    guard encoded.count <= limit else { return nil }
    return Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
  }

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
      for place in 0..<4 {
        let digit = digits[value >> (18 - place * 6) & 63]
        encoded.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return encoded
  }

  /// Sends bytes to the terminal past ncurses, whose image of the screen they must not change.
  static func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR || errno == EAGAIN { continue }
      guard written > 0 else { return false }
      rest.removeFirst(written)
    }
    return true
  }
}
