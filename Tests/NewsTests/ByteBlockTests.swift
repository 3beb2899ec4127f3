import CByteBlock
import Testing

@testable import News

/// Looks at 64 bytes at a time, held against looks at each byte.
@Suite struct ByteBlockTests {
  /// Texts of all bytes in all places of a block, at the end of a text and before it.
  static let texts: [[UInt8]] = {
    var texts: [[UInt8]] = []
    for count in [0, 1, 15, 63, 64, 65, 127, 128, 200] {
      texts.append((0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 0x41) })
      texts.append((0..<count).map { UInt8(truncatingIfNeeded: $0 * 151) })
      texts.append([UInt8](repeating: 0x61, count: count) + [0, 0x0D, 0xC3, 0x5B, 0x3A])
    }
    return texts
  }()

  @Test(arguments: texts)
  func findsTheFirstByte(_ text: [UInt8]) {
    let wrong = text.indices.filter { start in
      let first = { (isOne: (UInt8) -> Bool) -> Int in
        text[start...].firstIndex(where: isOne) ?? text.count
      }
      let span = text.span
      let colon = first { $0 == 0x3A }
      let beyond = first { $0 == 0 || $0 >= 0x80 }
      let lineBreak = first { $0 == 0x0A || $0 == 0x0D }
      let opening = first { [0x28, 0x3C, 0x5B, 0x7B, 0xE2].contains($0) }
      return span.firstIndex(of: 0x3A, from: start, to: text.count) != colon
        || span.firstIndexBeyondText(from: start) != beyond
        || span.firstLineBreak(from: start, to: text.count) != lineBreak
        || span.firstIndex(ofAny: (0x28, 0x3C, 0x5B, 0x7B, 0xE2), from: start, to: text.count)
          != opening
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: texts)
  func looksAtRanges(_ text: [UInt8]) {
    let wrong = text.indices.flatMap { start in
      [start + 1, start + 40, start + 64, text.count].filter { end in
        end > start && end <= text.count && !Self.isRight(text, start, end)
      }
    }
    #expect(wrong.isEmpty)
  }

  private static func isRight(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let span = text.span
    let block = text[start..<min(end, start + 64)]
    let bits = { (isOne: (UInt8) -> Bool) -> UInt64 in
      var bits: UInt64 = 0
      for (offset, byte) in block.enumerated() where isOne(byte) { bits |= 1 << UInt64(offset) }
      return bits
    }
    let kinds = span.kinds(from: start, to: end)
    let kept: Set<UInt8> = [0x09, 0x0A]
    let cleaned: Set<UInt8> = [
      0x26, 0x5B, 0x5D, 0x7F, 0xC2, 0xC3, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3,
    ]
    let unclean = bits { $0 < 0x20 && !kept.contains($0) || cleaned.contains($0) }
    let looked: UInt64 = block.count == 64 ? .max : 1 << UInt64(block.count) - 1
    let pairs: [(UInt64, UInt64)] = [
      (kinds.capitals, bits(\.isUppercase)), (kinds.smalls, bits(\.isLowercase)),
      (kinds.digits, bits(\.isDigit)), (kinds.apostrophes, bits { $0 == 0x27 }),
      (kinds.spaces, bits { $0 == 0x20 }), (kinds.leads, bits { $0 >= 0xC0 }),
      (kinds.tails, bits { $0 & 0xC0 == 0x80 }),
      (span.uncleanBits(from: start) & looked, unclean),
    ]
    let marks: Set<UInt8> = [0x09, 0x3A, 0xEF]
    let holdsDigit = text[start..<end].contains { $0.isDigit || $0 == 0xD9 || $0 == 0xEF }
    let first = { (bytes: Set<UInt8>) -> Int in
      text[start..<end].firstIndex(where: bytes.contains) ?? end
    }
    return pairs.allSatisfy { $0.0 == $0.1 }
      && span.firstIndex(of: 0x41, from: start, to: end) == first([0x41])
      && span.firstLineBreak(from: start, to: end) == first([0x0A, 0x0D])
      && span.holdLabelMark(from: start, to: end) == block.contains { marks.contains($0) }
      && span.holdDigit(from: start, to: end) == holdsDigit
  }

  /// A word's hash is the same in capitals and at a text's end, and another word's is another.
  @Test func sketchHashesSeeNoCase() {
    let words = [
      "ferry", "ferri", "quay", "паром", "паромщик", "élève", "elève", "a", "harbourmaster",
    ]
    let hashes = words.map { word in
      let text = Array(word.utf8)
      let shouted = Array("x \(word.uppercased()) and more of it".utf8)
      let hash = text.span.sketchHash(of: 0..<min(text.count, 16))
      #expect(shouted.span.sketchHash(of: 2..<2 + min(text.count, 16)) == hash, "\(word)")
      return hash
    }
    #expect(Set(hashes).count == words.count)
  }
}
