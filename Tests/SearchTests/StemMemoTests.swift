import News
import TestSupport
import Testing

@testable import Search

struct StemMemoTests {
  /// Words that often have their first eight letters in common, or are the beginning of another.
  private static func words(_ random: inout SeededGenerator) -> [[UInt8]] {
    (0..<400).map { _ in
      let head = random.next() % 2 == 0 ? Array("prefixed".utf8) : []
      let rest = (0..<Int(random.next() % 12)).map { _ in
        UInt8(ascii: "a") + UInt8(random.next() % 3)
      }
      return head + [UInt8(ascii: "b")] + rest
    }
  }

  /// What is found for a word in place of a stem's hash.
  private static func hash(of word: [UInt8]) -> UInt32 {
    var hasher = ByteHasher()
    hasher.combine(word.span)
    return hasher.value
  }

  @Test func holdsWhatWasFoundAndNoOtherTerms() {
    var random = SeededGenerator(seed: 3)
    let words = Self.words(&random)
    var memo = StemMemo()
    var known: Set<[UInt8]> = []
    for _ in 0..<20 {
      let segment = Set(words.filter { _ in random.next() % 4 == 0 })
      var found: Set<[UInt8]> = []
      let hashes = segment.sorted { $0.lexicographicallyPrecedes($1) }.map { word in
        memo.hash(of: word.span, key: word[...].sortingKey, in: Stemming(.english)) {
          found.insert(word)
          return Self.hash(of: word)
        } == Self.hash(of: word)
      }
      memo.startOver()
      #expect(!hashes.contains(false) && found == segment.subtracting(known))
      known.formUnion(segment)
    }
  }
}
