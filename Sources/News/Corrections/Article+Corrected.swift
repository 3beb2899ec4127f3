/// What the file says of an article that a person corrected.
package struct Uncorrected: Sendable {
  /// All pieces as they were recovered.
  private(set) var pieces: [Piece]
  private(set) var published: PartialDate?
  /// In bytes; the corrected values stand behind.
  let textLength: Int
  /// What was corrected about it.
  let corrections: Corrections

  init(
    pieces: [Piece], published: PartialDate?, textLength: Int, corrections: Corrections = [:]
  ) {
    self.pieces = pieces
    self.published = published
    self.textLength = textLength
    self.corrections = corrections
  }

  /// Notes that other files settled the date's order, and what it is in that order if another one.
  mutating func settleDate(at swapped: PartialDate?) {
    if let swapped { published = swapped }
    for place in pieces.indices { pieces[place].noteSettledDate() }
  }
}

extension Article {
  /// What a person set of the article, by field.
  package var corrections: Corrections { batch.uncorrected[position]?.corrections ?? [:] }

  /// What the file says of a field, whether it was corrected or not.
  package func recoveredValues(of field: CorrectableField) -> [String] {
    guard let recovered = batch.uncorrected[position] else { return values(of: field) }
    if field == .date { return recovered.published.map { [$0.description] } ?? [] }
    return recovered.pieces.filter { $0.kind == field.kind }.map(text(of:))
  }

  /// The article alone in a batch, with exactly these corrections; earlier ones are taken back.
  package func corrected(by corrections: Corrections) -> ArticleBatch {
    var batch = CorrectedBatch()
    batch.append(self, corrections)
    return batch.finish()
  }
}

extension ArticleBatch {
  /// Articles of several batches as they are, corrections and all.
  package static func copying(_ articles: [Article]) -> ArticleBatch {
    var batch = CorrectedBatch()
    for article in articles { batch.append(article, article.corrections) }
    return batch.finish()
  }

  /// The same articles, each with its corrections; the batch itself when there are none.
  package func corrected(by corrections: (Article) -> Corrections) -> ArticleBatch {
    let found = records.indices.map { corrections(self[$0]) }
    guard found.contains(where: { !$0.isEmpty }) else { return self }
    var batch = CorrectedBatch()
    for (position, corrections) in found.enumerated() { batch.append(self[position], corrections) }
    return batch.finish()
  }
}

/// A batch in the making that holds articles of others with their corrections.
private struct CorrectedBatch {
  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  private var records: [ArticleRecord] = []
  private var starts: [UInt32] = []
  private var uncorrected: [Int: Uncorrected] = [:]

  mutating func append(_ article: Article, _ corrections: Corrections) {
    let recovered = article.asRecovered
    let pathStart = bytes.count
    bytes += article.pathBytes
    let textStart = bytes.count
    bytes += article.bytes.prefix(recovered.textLength)
    let firstPiece = pieces.count
    // In one order each time, so that the same corrections give the same article.
    for field in CorrectableField.allCases {
      guard let correction = corrections[field] else { continue }
      for value in correction.values {
        let start = bytes.count - textStart
        bytes += value.utf8
        pieces.append(Piece(field.kind, start..<bytes.count - textStart, origin: .correction))
      }
    }
    let kinds = Set(corrections.keys.map(\.kind))
    pieces += recovered.pieces.lazy.filter { !kinds.contains($0.kind) }
    if !corrections.isEmpty {
      uncorrected[records.count] = Uncorrected(
        pieces: recovered.pieces, published: recovered.published,
        textLength: recovered.textLength, corrections: corrections)
    }
    records.append(
      ArticleRecord(
        pathStart: pathStart, text: textStart..<bytes.count, pieces: firstPiece..<pieces.count,
        published: corrections[.date].map(\.date) ?? recovered.published,
        language: article.language, root: article.root, part: article.part,
        flags: article.flags))
    starts.append(UInt32(clamping: article.start))
  }

  consuming func finish() -> ArticleBatch {
    ArticleBatch(
      bytes: bytes, pieces: pieces, records: records, starts: starts, uncorrected: uncorrected)
  }
}

extension Article {
  /// What the file says of it.
  fileprivate var asRecovered: Uncorrected {
    batch.uncorrected[position]
      ?? Uncorrected(
        pieces: Array(pieces), published: published, textLength: bytes.count)
  }
}
