import TestSupport
import Testing

@testable import News

/// Counting by blocks gives what counting byte by byte gives.
@Suite struct ShapeCounterTests {
  private static let parts = [
    "a", "b", "Z", "Q", "AFP", "U.S.", "Mr", "don't", "’s", "'", "4", "2019", " ", " ", " ", ". ",
    "! A", "? \"", ", ", "é", "É", "ß", "ł", "Ł", "Ж", "ж", "日", "。", "“", "”", "–", "\u{A0}", "𝛼",
    "\t", "word", "long-winded", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz",
  ]

  @Test(arguments: 0..<16)
  func countsLikeAByteByByteCounter(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        text += Self.parts[Int.random(in: 0..<Self.parts.count, using: &random)]
      }
      let bytes = Array(text.utf8)
      let from = Int.random(in: 0...bytes.count, using: &random)
      let limit = Int.random(in: from...bytes.count, using: &random)
      var counter = ShapeCounter()
      counter.count(bytes.span, from: from, to: limit)
      let expected = PlainShape(bytes, from..<limit)
      guard expected != PlainShape(counter) else { continue }
      Issue.record("\(text.debugDescription) \(from)..<\(limit): \(counter), not \(expected)")
    }
  }

  @Test func countsWhatALineIsMadeOf() {
    let line = Array("The AFP saw 42 Élan boats. \"Don't\" said U.S. Ägir of 日本".utf8)
    var counter = ShapeCounter()
    counter.count(line.span, from: 0, to: line.count)
    #expect(
      PlainShape(counter)
        == PlainShape(
          words: 12, signs: 2, capitalised: 7, shouted: 1, digits: 2, innerEnds: 1))
  }
}

/// The same counts, one byte after the other.
private struct PlainShape: Equatable {
  var words = 0
  var signs = 0
  var capitalised = 0
  var shouted = 0
  var digits = 0
  var innerEnds = 0
}

extension PlainShape {
  init(_ counter: ShapeCounter) {
    self.init(
      words: counter.words, signs: counter.signs, capitalised: counter.capitalised,
      shouted: counter.shouted, digits: counter.digits, innerEnds: counter.innerEnds)
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.init()
    var word: (capitals: Int, smalls: Int)?
    func end() -> Int {
      defer { word = nil }
      return (word?.capitals ?? 0) >= 2 && word?.smalls == 0 ? 1 : 0
    }
    var at = range.lowerBound
    while at < range.upperBound {
      let next = at + 1 < range.upperBound ? bytes[at + 1] : 0
      let third = at + 2 < range.upperBound ? bytes[at + 2] : 0
      let kind = Kind(bytes[at], next, third)
      switch kind {
      case .capital, .small, .digit:
        if word == nil {
          words += 1
          if kind == .capital { capitalised += 1 }
        }
        if kind == .digit { digits += 1 }
        let capitals = (word?.capitals ?? 0) + (kind == .capital ? 1 : 0)
        word = (capitals, (word?.smalls ?? 0) + (kind == .small ? 1 : 0))
      case .joint: break
      case .sign, .other: shouted += end()
      }
      if kind == .sign { signs += 1 }
      if kind == .other, Self.isInnerEnd(bytes, at, range) { innerEnds += 1 }
      at += kind.length(bytes[at])
    }
    shouted += end()
  }

  private enum Kind {
    case capital, small, digit, joint, sign, other

    init(_ byte: UInt8, _ next: UInt8, _ third: UInt8) {
      self =
        switch byte {
        case 0x41...0x5A: .capital
        case 0x61...0x7A: .small
        case 0x30...0x39: .digit
        case 0x27, 0x80...0xBF: .joint
        case 0xC3 where (0x80...0x9E).contains(next): .capital
        case 0xC4 where next & 1 == (next >= 0xB9 ? 1 : 0): .capital
        case 0xC5 where next & 1 == (next <= 0x88 || next >= 0xB9 ? 1 : 0): .capital
        case 0xCE where (0x86...0xAB).contains(next): .capital
        case 0xD0 where (0x80...0xAF).contains(next): .capital
        case 0xE2: next == 0x80 && third == 0x99 ? .joint : .other
        case 0xE3...0xE9: .sign
        case 0xC3...0xFF: .small
        default: .other
        }
    }

    func length(_ byte: UInt8) -> Int {
      switch byte {
      case 0xE2...0xE9: 3
      case 0xC0...0xC2: 2
      default: 1
      }
    }
  }

  private static func isInnerEnd(_ bytes: [UInt8], _ at: Int, _ range: Range<Int>) -> Bool {
    guard [0x2E, 0x21, 0x3F].contains(bytes[at]), at - 3 >= range.lowerBound,
      at + 2 < range.upperBound, bytes[at + 1] == 0x20
    else { return false }
    let before = bytes[max(range.lowerBound, at - 4)..<at].reversed() as [UInt8]
    let next = bytes[at + 2]
    guard next.isUppercase || next == 0x22 || next >= 0x80, before[1] != 0x2E,
      before[0].isLowercase || !before[0].isLetter
    else { return false }
    let near = bytes[at] == 0x2E ? before[1...] : before[1...2]
    return !near.contains(where: \.isUppercase)
  }
}
