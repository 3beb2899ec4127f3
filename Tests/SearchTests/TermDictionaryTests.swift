import TestSupport
import Testing

@testable import Search

/// Look-ups against a search through all terms.
@Suite struct TermDictionaryTests {
  @Test(arguments: [0, 1, 15, 16, 17, 400]) func findsTermsAndPrefixes(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let terms = Set((0..<count).map { _ in Self.word(&random) }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    let dictionary = TermDictionary(terms)
    let asked = terms + (0..<200).map { _ in Self.word(&random) } + [[], [0], [0xFF]]
    let expected = asked.map { terms.firstIndex(of: $0) }
    #expect(asked.map { dictionary.number(of: $0) } == expected)
    #expect(dictionary.numbers(of: asked.map { $0[...] }) == expected)
    let wrong = asked.filter { prefix in
      let found = dictionary.range(ofPrefix: prefix)
      return found.map { terms[$0] } != terms.filter { $0.starts(with: prefix) }
    }
    #expect(wrong.isEmpty)
  }

  /// Of few letters, many with their first eight bytes in common.
  private static func word(_ random: inout SeededGenerator) -> [UInt8] {
    let head = ["", "under", "underwri", "underwrit"].randomElement(using: &random) ?? ""
    let tail = (0..<Int.random(in: 1..<5, using: &random)).map { _ in
      UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "d"), using: &random)
    }
    return Array(head.utf8) + tail
  }
}

extension TermDictionary {
  fileprivate init(_ terms: [[UInt8]]) {
    var starts: [UInt32] = [0]
    for term in terms { starts.append((starts.last ?? 0) + UInt32(term.count)) }
    self.init(bytes: terms.flatMap { $0 }, starts: starts)
  }
}
