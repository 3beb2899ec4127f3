import News
import Search

@testable import Stories

/// A made-up article.
struct Story {
  var headline: String?
  var day: Int?
  var source: String?
  var paragraphs: [String]
  var tags: [String] = []
  /// The headlines of its `READ MORE:` lines.
  var links: [String] = []

  init(_ headline: String?, day: Int? = nil, source: String? = nil, _ paragraphs: String...) {
    self.headline = headline
    self.day = day
    self.source = source
    self.paragraphs = paragraphs
  }

  func tagged(_ tags: String...) -> Story {
    var story = self
    story.tags = tags
    return story
  }
}

extension ArticleBatch {
  /// The stories as if they had been recovered from files named `0`, `1` and so on, or from another
  /// number on.
  convenience init(_ stories: [Story], from firstNumber: Int = 0) {
    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    var records: [ArticleRecord] = []
    for (number, story) in stories.enumerated() {
      let path = Array(String(firstNumber + number).utf8)
      let parts = [(Piece.Kind.headline, story.headline), (.source, story.source)]
      let texts =
        parts.compactMap { kind, text in text.map { (kind, $0) } }
        + story.tags.map { (Piece.Kind.tag, $0) } + story.links.map { (.related, $0) }
        + story.paragraphs.map { (Piece.Kind.paragraph, $0) }
      let start = bytes.count
      bytes += path
      let first = pieces.count
      let textStart = bytes.count
      for (kind, text) in texts {
        let offset = bytes.count - textStart
        bytes += Array((text + "\n").utf8)
        pieces.append(Piece(kind, offset..<offset + text.utf8.count))
      }
      records.append(
        ArticleRecord(
          pathStart: start, text: textStart..<bytes.count, pieces: first..<pieces.count,
          published: story.day.map { PartialDate(dayNumber: 17_000 + $0) }, language: .english))
    }
    self.init(bytes: bytes, pieces: pieces, records: records)
  }
}

extension Index {
  /// As many segments as are asked for, some of which may have no article.
  init(_ stories: [Story], segments: Int = 1) {
    self.init()
    for segment in 0..<segments {
      let part = stories.count * segment / segments..<stories.count * (segment + 1) / segments
      append(
        Segment(indexing: ArticleBatch(Array(stories[part]), from: part.lowerBound)))
    }
  }
}

extension Pool {
  /// The first of the articles is the one that the others are related to.
  init(index: Index, articles: [ArticleID]) {
    let own = PoolVector(TermReader(of: index).terms(of: articles[0]), count: index.count)
    self.init(index: index, articles: articles, first: own, oneByOne)
  }
}
