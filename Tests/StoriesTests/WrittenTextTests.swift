import News
import Search
import TestSupport
import Testing

@testable import Stories

@Suite struct WrittenTextTests {
  private func text(_ paragraphs: String...) -> WrittenText {
    var story = Story(nil)
    story.paragraphs = paragraphs
    return WrittenText(ArticleBatch([story])[0])
  }

  @Test(arguments: [
    ("One two, three.", ["One", "two", "three"]),
    ("Saint-Malo’s “quay” — closed", ["Saint", "Malo", "s", "quay", "closed"]),
    ("Ünder Čapek Σίσυφος Ёлка", ["Ünder", "Čapek", "Σίσυφος", "Ёлка"]),
    ("東京、晴れ。", ["東京", "晴れ"]), ("", []), ("...—“”", []),
  ])
  func findsWords(paragraph: String, words: [String]) {
    let text = text(paragraph)
    #expect(text.words.map { text.text($0) } == words)
  }

  /// Blocks of bytes are looked at, and a word may be cut by the end of one.
  @Test func wordsAreFoundWhereverTheyStand() {
    let long = String(repeating: "Llanfairé", count: 9)
    let words = [
      "Gulls", "and", long, "7b", "Ünder", "the", String(repeating: "z", count: 130), "end",
    ]
    let wrong = (0..<70).filter { shift in
      ["—", " ", "  "].contains { separator in
        let text = text(String(repeating: "-", count: shift) + words.joined(separator: separator))
        let areJoined = text.words.dropFirst().allSatisfy { $0.isJoined == (separator == " ") }
        return text.words.map { text.text($0) } != words || !areJoined
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func knowsCapitalsAndBeginnings() {
    let text = text("The Élan sailed. Then Ørsted, too", "Next port: Anvil")
    let capitals = text.words.filter { $0.isCapitalized && !$0.beginsSentence }
    #expect(capitals.map { text.text($0) } == ["Élan", "Ørsted"])
    #expect(text.words.count { $0.beginsSentence } == 4)
  }

  @Test func prefersTheFormWithinASentence() {
    let index = Index([
      Story("MANGOLD", "Turnips are cheap. We grow turnips near Vellen and Évora.")
    ])
    let terms = ["turnips", "vellen", "evora", "mangold", "beet"]
    let forms = WrittenForms(
      of: terms.map { Array($0.utf8)[...] }, in: 0, of: index, text: WrittenText(index.article(0)))
    #expect(forms.forms == ["turnips", "Vellen", "Évora", "MANGOLD", nil])
    #expect(forms.areNames == [false, true, false, false, false])
    #expect(forms.termsOfWords == [0, nil, nil, nil, nil, 0, nil, 1, nil, nil])
  }

  @Test(arguments: [
    ("They met at Umber Fell in June", "A run over Umber Fell", "Fell", "Umber Fell"),
    ("Troops left At Anvil yesterday", "A road to At Anvil was shut", "Anvil", "At Anvil"),
    ("At Anvil the road was shut", "At Anvil it rained", "Anvil", nil),
    ("Said Orla van der Finch today", "It was Orla van der Finch", "Finch", "Orla van der Finch"),
    ("Said Orla Finch. Umber agreed", "It was Finch. Orla left", "Finch", nil),
    ("A walk in Port Ellory, Vellen", "See Port Ellory. Vellen rises", "Ellory", "Port Ellory"),
  ])
  func findsSharedNames(first: String, second: String, word: String, expected: String?) {
    let phrases = NamePhrases(of: NameRuns(of: text(first)))
    let shared = phrases.shared(with: NameRuns(of: text(second)))
    #expect(phrases.longest(of: shared, withWord: TextHash(word).value) == expected)
  }

  @Test(arguments: [
    ("The sunken dredger lay there", "They lift a sunken dredger", "sunken dredger"),
    ("The sunken dredger lay there", "Sunken, the dredger lay", nil),
    ("The Sunken dredger lay there", "The Sunken dredger lay there", nil),
    ("A half-sunken dredger", "A half-sunken dredger", nil),
    ("A dredger. Sunken hopes", "A dredger, sunken at noon", nil),
  ])
  func findsSharedPhrases(first: String, second: String, expected: String?) {
    let first = text(first)
    let terms = first.words.map { word in
      ["dredger", "other", "sunken"].firstIndex { $0 == first.text(word).lowercased() }
    }
    let pairs = WordPairs(of: first, termsOfWords: terms, count: 3)
    #expect(pairs.shared(with: text(second), of: [2, 0]) == [expected, expected])
  }

  @Test func anyBytesAreTaken() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      let piece = Piece(.paragraph, 0..<bytes.count)
      let record = ArticleRecord(pathStart: 0, text: 0..<bytes.count, pieces: 0..<1)
      let article = ArticleBatch(bytes: bytes, pieces: [piece], records: [record])[0]
      let text = WrittenText(article)
      #expect(text.words.allSatisfy { !$0.range.isEmpty })
      _ = Shingles(of: text).isCopy(of: Shingles(of: text))
    }
  }
}
