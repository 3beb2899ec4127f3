import News

@testable import Search

/// An article as a test states it.
struct TestArticle {
  var path = "a.txt"
  var headline: String?
  var source: String?
  var section: String?
  var place: String?
  var authors: [String] = []
  var tags: [String] = []
  var paragraphs: [String] = []
  var captions: [String] = []
  var published: PartialDate?
  var language: Language? = .english
  var flags: Article.Flags = []

  var pieces: [(kind: Piece.Kind, text: String)] {
    let fields: [(Piece.Kind, String?)] = [
      (.headline, headline), (.source, source), (.section, section), (.dateline, place),
    ]
    return fields.compactMap { kind, text in text.map { (kind, $0) } }
      + authors.map { (.author, $0) } + tags.map { (.tag, $0) }
      + captions.map { (.caption, $0) } + paragraphs.map { (.paragraph, $0) }
  }
}

extension ArticleBatch {
  convenience init(_ articles: some Sequence<TestArticle>) {
    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    var records: [ArticleRecord] = []
    for article in articles {
      let path = bytes.count..<bytes.count + article.path.utf8.count
      bytes += article.path.utf8
      let start = bytes.count
      let firstPiece = pieces.count
      for (kind, text) in article.pieces {
        let offset = bytes.count - start
        bytes += text.utf8
        pieces.append(Piece(kind, offset..<bytes.count - start))
      }
      records.append(
        ArticleRecord(
          pathStart: path.lowerBound, text: start..<bytes.count, pieces: firstPiece..<pieces.count,
          published: article.published, language: article.language, flags: article.flags))
    }
    self.init(bytes: bytes, pieces: pieces, records: records)
  }
}

extension Index {
  /// An index of some articles, cut into so many segments.
  init(_ articles: [TestArticle], segments: Int = 1) {
    self.init()
    let size = max((articles.count + segments - 1) / segments, 1)
    for start in stride(from: 0, to: articles.count, by: size) {
      let end = min(start + size, articles.count)
      append(Segment(indexing: ArticleBatch(articles[start..<end])))
    }
  }

  /// The articles that a query finds, ascending.
  func found(
    _ text: String, marks: Marks = Marks(), stories: StoryMembership = StoryMembership(),
    isTyping: Bool = false
  ) throws -> [ArticleID] {
    let query = try Query.parse(
      text, today: PartialDate(year: 2020, month: 3, day: 10), isTyping: isTyping)
    return listing(for: Request(query: query, marks: marks, stories: stories)).ids.sorted()
  }
}

extension Index {
  /// Makes the tables of all segments, however small.
  func prepareAll() {
    countTerms(atLeast: 0)
    makeTables(atLeast: 0)
  }
}
