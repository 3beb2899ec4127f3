import Testing

@testable import Search

struct TokenizerTests {
  @Test(
    arguments: [
      ("", []), ("Hello, World!", ["hello", "world"]),
      ("don't can’t we're I'd", ["dont", "cant", "were", "id"]),
      ("Mayor's mayors' Mayor’s", ["mayor", "mayors", "mayor"]),
      ("l'eau O'Neill", ["l", "eau", "o", "neill"]),
      ("rock 'n' roll's", ["rock", "n", "roll"]), ("'quoted'", ["quoted"]),
      ("U.S. and U.N., e.g. J.K. Row", ["us", "and", "un", "eg", "jk", "row"]),
      ("Mr.X a.bc end.Next", ["mr", "x", "a", "bc", "end", "next"]),
      ("1,000 12,34 1,000,000 3.5 1,0000", ["1000", "12", "34", "1000000", "3", "5", "1", "0000"]),
      ("well-known covid-19 F16", ["well", "known", "covid", "19", "f16"]),
      ("Café CAFÉ cafe\u{301}", ["cafe", "cafe", "cafe"]),
      ("Straße Ærø Łódź İstanbul", ["strasse", "aero", "lodz", "istanbul"]),
      ("Ὀδυσσεύς ΟΔΥΣΣΕΥΣ", ["οδυσσευσ", "οδυσσευσ"]), ("Ёлка МОЙ", ["елка", "мой"]),
      ("東京都", ["東京", "京都", "都"]), ("京", ["京"]), ("AI東京x", ["ai", "東京", "京", "x"]),
      ("ロボット。서울시", ["ロボ", "ボッ", "ット", "ト", "서울", "울시", "시"]), ("ＡＢＣ１２", ["abc12"]),
      ("أخبار", ["اخبار"]), ("a\u{200B}b a\u{AD}b", ["ab", "ab"]), ("😀 … — «x»", ["x"]),
    ] as [(String, [String])])
  func cutsIntoWords(text: String, words: [String]) {
    let tokens = Tokenizer.tokens(of: Array(text.utf8)[...])
    #expect(tokens.map { String(decoding: $0.term, as: UTF8.self) } == words)
  }

  @Test func survivesAnyBytes() {
    var bytes: [UInt8] = []
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max { bytes += [first, second, 0x61, 0xE2, second, first] }
    }
    var end = 0
    for token in Tokenizer.tokens(of: bytes[...]) {
      #expect(
        !token.term.isEmpty && token.range.lowerBound >= end
          && token.range.upperBound <= bytes.count)
      end = token.range.lowerBound
    }
  }

  @Test(arguments: ["a", "é", "Ж", "word"]) func cutsLongWords(letters: String) {
    let text = String(repeating: letters, count: 1000)
    let tokens = Tokenizer.tokens(of: Array(text.utf8)[...])
    #expect(tokens.count == 1)
    #expect(tokens.allSatisfy { String(validating: $0.term, as: UTF8.self) != nil })
    #expect(tokens.allSatisfy { (62...64) ~= $0.term.count && $0.range == 0..<text.utf8.count })
  }
}
