import TestSupport
import Testing

@testable import Search

/// The fast way to find words, held against the look at each letter.
@Suite struct WordBlockTests {
  private struct Found: Equatable {
    let term: [UInt8]
    let range: Range<Int>
    let isPair: Bool
  }

  private static func slowly(_ text: [UInt8]) -> [Found] {
    var tokenizer = Tokenizer()
    var found: [Found] = []
    while tokenizer.next(in: text.span) {
      found.append(
        Found(
          term: Array(tokenizer.term[..<tokenizer.length]), range: tokenizer.range,
          isPair: tokenizer.isPair))
    }
    return found
  }

  private static func fast(_ text: [UInt8]) -> [Found] {
    var tokenizer = Tokenizer()
    var found: [Found] = []
    while let key = tokenizer.nextKey(in: text.span) {
      let first = (0..<min(tokenizer.length, 8)).map {
        UInt8(truncatingIfNeeded: key >> UInt64(56 - 8 * $0))
      }
      let rest = tokenizer.length > 8 ? Array(tokenizer.term[8..<tokenizer.length]) : []
      found.append(
        Found(term: first + rest, range: tokenizer.range, isPair: tokenizer.isPair))
    }
    return found
  }

  /// What words are made of and parted by, the rare often.
  private static let alphabet: [String] = [
    "a", "b", "S", "T", "s", "t", "re", "ll", "1", "000", "9", " ", " ", " ", "\n", "'", "’", ".",
    ",", "-", "é", "Ü", "ß", "中", "東", "я", "\u{301}", "\u{200B}", "Harbour", "bridge",
    "extraordinarily", String(repeating: "x", count: 61),
  ]

  @Test(arguments: 1...40)
  func findsTheSameWords(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let wrong = (0..<130).filter { _ in
      let count = Int.random(in: 0...60, using: &random)
      let text = (0..<count).map { _ in Self.alphabet.randomElement(using: &random) ?? "" }
      let bytes = Array(text.joined().utf8)
      // Cut anywhere, so that broken sequences are there, too.
      let cut = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      return Self.slowly(cut) != Self.fast(cut)
    }
    #expect(wrong.isEmpty)
  }

  /// Words that are numbered together have the numbers of words that are looked up one by one.
  @Test(arguments: 1...20)
  func numbersTheSameWords(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var together = Vocabulary(capacity: 0)
    var oneByOne = Vocabulary(capacity: 0)
    var tokenizer = Tokenizer()
    var queue = WordQueue()
    for count in [0, 1, 40, 4_000, 300] {
      let text = (0..<count).map { _ in Self.alphabet.randomElement(using: &random) ?? "" }
      let bytes = Array(text.joined().utf8)
      var numbers: [UInt32] = [7]
      together.appendNumbers(
        ofWordsIn: bytes.span, cutBy: &tokenizer, by: &queue, to: &numbers)
      #expect(numbers == [7] + Self.slowly(bytes).map { oneByOne.number(of: $0.term[...]) })
    }
    #expect(together.bytes == oneByOne.bytes && together.starts == oneByOne.starts)
    #expect(together.sortedNumbers() == oneByOne.sortedNumbers())
  }

  @Test
  func findsTheSameWordsAtEveryPlaceOfABlock() {
    let words = ["U.S. forces", "it's the dogs' 1,000 men", "café au lait, S.A.", "a中文b c"]
    let wrong = words.flatMap { word in
      (0...130).filter { length in
        let text = Array((String(repeating: " ", count: length) + word).utf8)
        let glued = Array((String(repeating: "w", count: length) + word).utf8)
        return Self.slowly(text) != Self.fast(text) || Self.slowly(glued) != Self.fast(glued)
      }
    }
    #expect(wrong.isEmpty)
  }
}
