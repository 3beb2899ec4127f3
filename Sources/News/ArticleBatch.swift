/// Articles that were recovered together: their text, their pieces and their records in three arrays.
///
/// Immutable, so that workers can hand it to the loop that owns the state. A million articles are a
/// few hundred batches of three allocations each, not tens of millions of small ones.
package final class ArticleBatch: Sendable {
  /// For each article its path, then its normalised text with what was added to it.
  package let bytes: [UInt8]
  package let pieces: [Piece]
  package let records: [ArticleRecord]
  /// For the articles that a person corrected, by position, what their files say.
  let uncorrected: [Int: Uncorrected]

  package convenience init(bytes: [UInt8], pieces: [Piece], records: [ArticleRecord]) {
    self.init(bytes: bytes, pieces: pieces, records: records, uncorrected: [:])
  }

  init(
    bytes: [UInt8], pieces: [Piece], records: [ArticleRecord], uncorrected: [Int: Uncorrected]
  ) {
    self.bytes = bytes
    self.pieces = pieces
    self.records = records
    self.uncorrected = uncorrected
  }

  package var count: Int { records.count }

  package subscript(position: Int) -> Article { Article(batch: self, position: position) }

  /// The batch with day and month exchanged in the dates of the articles at some positions.
  ///
  /// For dates in figures that were read the wrong way round; a date that has no other reading stays.
  package func swappingDayAndMonth(at positions: [Int]) -> ArticleBatch {
    var pieces = pieces
    var records = records
    var uncorrected = uncorrected
    for position in positions {
      uncorrected[position]?.swapDayAndMonth()
      guard uncorrected[position]?.corrections[.date] == nil,
        let date = records[position].published?.withDayAndMonthSwapped
      else { continue }
      records[position].published = date
      for place in records[position].pieces { pieces[place].noteSwappedDate() }
    }
    return ArticleBatch(bytes: bytes, pieces: pieces, records: records, uncorrected: uncorrected)
  }
}

extension PartialDate {
  /// The date in its other reading; nil when it has none.
  var withDayAndMonthSwapped: PartialDate? {
    guard (1...12).contains(day), (1...12).contains(month), day != month else { return nil }
    var swapped = self
    swapped.day = month
    swapped.month = day
    return swapped
  }
}

extension Piece {
  /// Notes of a date that its day and month were exchanged.
  mutating func noteSwappedDate() {
    guard kind == .published else { return }
    origin = .inference
    confidence = 75
  }
}

/// What a batch holds of one article beside its bytes and pieces.
package struct ArticleRecord: Sendable {
  /// Where the path stands in the batch's bytes.
  package var path: Range<Int>
  /// Where the text stands in the batch's bytes; pieces count from its start.
  package var text: Range<Int>
  /// Where the pieces stand in the batch's pieces.
  package var pieces: Range<Int>
  package var published: PartialDate?
  package var language: Language?
  package var root: UInt32
  /// Which article of its file it is, counted from 1.
  package var part: UInt16
  package var flags: Article.Flags

  package init(
    path: Range<Int>, text: Range<Int>, pieces: Range<Int>, published: PartialDate? = nil,
    language: Language? = nil, root: Int = 0, part: Int = 1, flags: Article.Flags = []
  ) {
    self.path = path
    self.text = text
    self.pieces = pieces
    self.published = published
    self.language = language
    self.root = UInt32(clamping: root)
    self.part = UInt16(clamping: part)
    self.flags = flags
  }
}
