#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Converts text of a named encoding through the system's tables.
enum Iconv {
  /// The text as UTF-8, and whether something in it could not be converted; nil for an unknown name.
  ///
  /// Each byte that begins nothing becomes U+FFFD.
  static func utf8(of bytes: [UInt8], from encoding: String) -> (text: [UInt8], isBroken: Bool)? {
    let converter = unsafe iconv_open("UTF-8", encoding)
    guard unsafe converter != iconv_t(bitPattern: -1) else { return nil }
    defer { unsafe iconv_close(converter) }

    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 1 << 14)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var isBroken = false
    var done = 0
    while done < bytes.count {
      let (read, written, isStuck) = unsafe step(converter, &input, from: done, &output)
      for place in 0..<written { text.append(UInt8(bitPattern: output[place])) }
      done += read
      if isStuck {
        isBroken = true
        text.append(scalar: 0xFFFD)
        done += 1
      }
    }
    return (text, isBroken)
  }

  /// Converts as much as fits: the bytes read and written, and whether the next byte begins nothing.
  private static func step(
    _ converter: iconv_t?, _ input: inout [CChar], from: Int, _ output: inout [CChar]
  ) -> (read: Int, written: Int, isStuck: Bool) {
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        let left = source.count - from
        let room = target.count
        var sourcePointer = unsafe source.baseAddress?.advanced(by: from)
        var targetPointer = target.baseAddress
        var sourceLeft = left
        var targetLeft = room
        let result = unsafe iconv(
          converter, &sourcePointer, &sourceLeft, &targetPointer, &targetLeft)
        let isStuck = result == Int(bitPattern: UInt.max) && errno != E2BIG
        return (left - sourceLeft, room - targetLeft, isStuck)
      }
    }
  }
}
