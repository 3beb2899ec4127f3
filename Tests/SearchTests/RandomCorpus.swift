import News
import TestSupport

/// Articles and queries out of few words, so that everything happens often.
struct RandomCorpus {
  private var random: SeededGenerator

  private static let words = [
    "the", "of", "a", "harbour", "harbours", "harbor", "Ferry", "ferries", "run", "runs", "running",
    "ran", "café", "Cafe", "vote", "votes", "voted", "voting", "U.S.", "don't", "Mayor's", "1,000",
    "2019", "well-known", "Haus", "Häuser", "Straße", "東京都", "京の", "ロボット", "Ёлка", "naïve",
    "sea", "season", "seasons", "see", "seen", "l'eau", "eau", "tower", "towers",
  ]
  /// Every third word of a text is one of these, so that they stand side by side.
  private static let commonWords = ["the", "of", "sea"]
  private static let names = [
    "Oil", "oil", "OIL", "Lake Town", "lake town", "São Tomé", "Jo Brook",
  ]
  private static let languages: [Language?] = [.english, .english, nil, .german, .japanese]

  /// An article that has a word more often than a byte can count.
  static let often = TestArticle(
    path: "often.txt", headline: "The the the the",
    paragraphs: Array(repeating: String(repeating: "the thaw ", count: 200), count: 3))

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func articles(_ count: Int) -> [TestArticle] {
    (0..<count).map { number in
      var article = TestArticle(path: "folder\(number % 3)/\(number).txt")
      article.headline = isLikely(0.9) ? text(1...5) : nil
      article.source = isLikely(0.7) ? name() : nil
      article.section = isLikely(0.4) ? name() : nil
      article.place = isLikely(0.4) ? name() : nil
      article.authors = names(0...2)
      article.tags = names(0...4)
      article.paragraphs = (0..<Int.random(in: 0...3, using: &random)).map { _ in text(0...12) }
      article.captions = isLikely(0.2) ? [text(1...4)] : []
      article.published = isLikely(0.8) ? date() : nil
      article.flags = dateFlags(of: article)
      article.language = Self.languages.randomElement(using: &random) ?? nil
      return article
    }
  }

  mutating func ids(below count: Int) -> Set<UInt32> {
    Set((0..<UInt32(count)).filter { _ in isLikely(0.4) })
  }

  /// A well-formed query with parentheses as deep as given.
  mutating func query(depth: Int) -> String {
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in part(depth: depth) }
    return parts.joined(separator: isLikely(0.3) ? " OR " : " ")
  }

  private mutating func part(depth: Int) -> String {
    let sign = isLikely(0.15) ? "-" : ""
    if depth > 0, isLikely(0.3) { return sign + "(" + query(depth: depth - 1) + ")" }
    return sign + atom()
  }

  private mutating func atom() -> String {
    switch Int.random(in: 0..<16, using: &random) {
    case 0...4: word()
    case 5: "\"\(word()) \(word())\""
    case 6: "\"\(word())\""
    case 7: beginning() + "*"
    case 8: "headline:" + word()
    case 9: "body:\"\(word()) \(word())\""
    case 10:
      ["京", "東京", "ロボ", "ット", "都 京", "\"the 京\"", "\"京 sea\""].randomElement(using: &random) ?? ""
    case 11: field() + ":\"\(name())\""
    case 12:
      ["after", "before", "on"].randomElement(using: &random).map { "\($0):\(date())" } ?? ""
    case 13...14: ["", "", "headline:", "body:"][number(in: 0..<4)] + "\"\(commonPhrase())\""
    default:
      ["is:read", "is:unread", "is:starred", "has:tags", "has:note", "path:folder1", "note:sea"]
        .randomElement(using: &random) ?? ""
    }
  }

  private mutating func field() -> String {
    ["tag", "source", "section", "author", "place"].randomElement(using: &random) ?? ""
  }

  private mutating func commonPhrase() -> String {
    (0..<number(in: 2..<6)).map { _ in commonWord() }.joined(separator: " ")
  }

  private mutating func commonWord() -> String {
    Self.commonWords.randomElement(using: &random) ?? ""
  }
  private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }
  mutating func name() -> String { Self.names.randomElement(using: &random) ?? "" }
  private mutating func beginning() -> String { String(word().prefix(while: \.isLetter).prefix(3)) }

  private mutating func names(_ count: ClosedRange<Int>) -> [String] {
    (0..<Int.random(in: count, using: &random)).map { _ in name() }
  }

  private mutating func text(_ count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in
      isLikely(0.35) ? commonWord() : word()
    }.joined(separator: " ")
  }

  private mutating func date() -> PartialDate {
    let month = isLikely(0.8) ? Int.random(in: 1...12, using: &random) : 0
    return PartialDate(
      year: Int.random(in: 2017...2020, using: &random), month: month,
      day: month > 0 && isLikely(0.8) ? Int.random(in: 1...28, using: &random) : 0)
  }

  /// Most dates of the first folder name the day first, of the second the month; the third is mixed.
  private mutating func dateFlags(of article: TestArticle) -> Article.Flags {
    guard let date = article.published, date.isDayKnown, isLikely(0.7) else { return [] }
    let share =
      article.path.hasPrefix("folder0") ? 0.97 : article.path.hasPrefix("folder1") ? 0.03 : 0.5
    var flags: Article.Flags = isLikely(share) ? .namesDayFirst : .namesMonthFirst
    if date.day <= 12, date.day != date.month { flags.insert(.hasAmbiguousDate) }
    return flags
  }

  mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func isLikely(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < probability
  }
}
