import News

/// What the recovery found in many articles.
struct RecoveryReport: Sendable {
  /// How well one field was recovered.
  struct Field: Sendable {
    /// The articles that have it.
    var articles = 0
    var guesses = 0
    /// In per cent, over all pieces.
    private var confidence = 0
    private var pieces = 0

    /// From 0 to 1; nil when no article has the field.
    var meanConfidence: Double? {
      pieces == 0 ? nil : Double(confidence) / Double(pieces) / 100
    }

    mutating func add(_ found: [Piece]) {
      guard !found.isEmpty else { return }
      articles += 1
      if found.contains(where: \.isGuess) { guesses += 1 }
      pieces += found.count
      confidence += found.reduce(0) { $0 + Int($1.confidence) }
    }

    mutating func add(_ other: Field) {
      articles += other.articles
      guesses += other.guesses
      pieces += other.pieces
      confidence += other.confidence
    }
  }

  /// Why an article should be looked at.
  enum Doubt: String, Sendable, CaseIterable {
    case noHeadline, noDate, noText, brokenBytes, cutShort

    /// For people.
    var phrase: String {
      switch self {
      case .noHeadline: "no headline"
      case .noDate: "no date"
      case .noText: "no text"
      case .brokenBytes: "bytes that could not be decoded"
      case .cutShort: "longer than what was read"
      }
    }
  }

  struct DoubtfulArticle: Sendable {
    let name: String
    let doubts: [Doubt]
  }

  /// The fields by the names that `export` gives them.
  static let fieldNames: [(kind: Piece.Kind, name: String)] = [
    (.headline, "headline"), (.published, "published"), (.source, "source"),
    (.section, "section"), (.author, "authors"), (.dateline, "dateline"), (.tag, "tags"),
    (.related, "related"), (.caption, "captions"), (.credit, "credits"), (.url, "url"),
    (.paragraph, "body"),
  ]

  private(set) var articles = 0
  /// In the order of ``fieldNames``.
  private(set) var fields = [Field](repeating: Field(), count: fieldNames.count)
  private(set) var doubtful: [DoubtfulArticle] = []
  /// How many dates that can be read in two ways are read as other files write theirs.
  private(set) var datesByOtherFiles = 0
  /// How many are read as their language has it.
  private(set) var datesByLanguage = 0

  init() {}

  init(of articles: [Article], paths: ArchivePaths) {
    for article in articles { add(article, named: paths.name(of: article)) }
  }

  mutating func add(_ other: RecoveryReport) {
    articles += other.articles
    for place in fields.indices { fields[place].add(other.fields[place]) }
    doubtful += other.doubtful
    datesByOtherFiles += other.datesByOtherFiles
    datesByLanguage += other.datesByLanguage
  }

  private mutating func add(_ article: Article, named name: String) {
    articles += 1
    for (place, field) in Self.fieldNames.enumerated() {
      fields[place].add(article.all(field.kind))
    }
    switch article.dateDecision {
    case .otherFiles: datesByOtherFiles += 1
    case .language: datesByLanguage += 1
    case nil: break
    }
    let doubts = Self.doubts(about: article)
    if !doubts.isEmpty { doubtful.append(DoubtfulArticle(name: name, doubts: doubts)) }
  }

  private static func doubts(about article: Article) -> [Doubt] {
    Doubt.allCases.filter { doubt in
      switch doubt {
      case .noHeadline: article.first(.headline) == nil
      case .noDate: article.published == nil
      case .noText: article.first(.paragraph) == nil
      case .brokenBytes: article.flags.contains(.hadBrokenBytes)
      case .cutShort: article.flags.contains(.cutShort)
      }
    }
  }
}
