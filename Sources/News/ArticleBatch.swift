/// Articles that were recovered together: their text, their pieces and their records in three arrays.
///
/// Immutable, so that workers can hand it to the loop that owns the state. A million articles are a
/// few hundred batches of three allocations each, not tens of millions of small ones.
package final class ArticleBatch: Sendable {
  /// For each article its path, then its normalised text with what was added to it.
  package let bytes: [UInt8]
  package let pieces: [Piece]
  package let records: [ArticleRecord]
  /// For each article where it begins in its file's text, see ``ArticleStarts``.
  ///
  /// Four bytes an article where a file of the batch holds several, else empty.
  let starts: [UInt32]
  /// For the articles that a person corrected, by position, what their files say.
  let uncorrected: [Int: Uncorrected]
  /// For the articles whose dates other files settled, by position, what they were before.
  let unsettled: [Int: UnsettledDate]

  package convenience init(bytes: [UInt8], pieces: [Piece], records: [ArticleRecord]) {
    self.init(bytes: bytes, pieces: pieces, records: records, starts: [], uncorrected: [:])
  }

  /// There are as many starts as records.
  init(
    bytes: [UInt8], pieces: [Piece], records: [ArticleRecord], starts: [UInt32],
    uncorrected: [Int: Uncorrected], unsettled: [Int: UnsettledDate] = [:]
  ) {
    self.bytes = bytes.trimmed()
    self.pieces = pieces.trimmed()
    self.records = records.trimmed()
    self.starts = starts.contains { $0 > 0 } ? starts : []
    self.uncorrected = uncorrected
    self.unsettled = unsettled
  }

  package var count: Int { records.count }

  package subscript(position: Int) -> Article { Article(batch: self, position: position) }

  /// The batch with each ambiguous date read in the order that is usual around it.
  ///
  /// Such a date is surer then, whether day and month were exchanged or not. Dates without another
  /// reading, dates that a person set and dates that the votes don't decide stay as they are. The
  /// batch itself when no date is settled.
  package func settlingDates(by votes: DateOrderVotes) -> ArticleBatch {
    let settled = records.indices.compactMap { position in
      isDateOpen(at: position)
        ? votes.order(for: self[position]).map { (position: position, order: $0) } : nil
    }
    guard !settled.isEmpty else { return self }
    var pieces = pieces
    var records = records
    var uncorrected = uncorrected
    var unsettled = unsettled
    for (position, order) in settled {
      unsettled[position] = UnsettledDate(
        records[position], self[position].first(.published))
      let isOtherWayRound = records[position].flags.dateOrder != order
      let swapped = isOtherWayRound ? recoveredDate(at: position, in: order) : nil
      records[position].flags.settle(order)
      uncorrected[position]?.settleDate(at: swapped)
      guard uncorrected[position]?.corrections[.date] == nil else { continue }
      if let swapped { records[position].published = swapped }
      for place in records[position].pieces { pieces[place].noteSettledDate() }
    }
    return ArticleBatch(
      bytes: bytes, pieces: pieces, records: records, starts: starts, uncorrected: uncorrected,
      unsettled: unsettled)
  }

  /// What the file says of an article's ambiguous date, read in the other order.
  ///
  /// Read again, since a zone such as `ET` may be an hour off with another month.
  private func recoveredDate(at position: Int, in order: DateOrder) -> PartialDate? {
    let article = self[position]
    let recovered = uncorrected[position]
    guard var date = recovered == nil ? article.published : recovered?.published else { return nil }
    date.swapDayAndMonth()
    let pieces = recovered?.pieces[...] ?? article.pieces
    guard let piece = pieces.first(where: { $0.kind == .published }) else { return date }
    var scanner = DateScanner()
    scanner.isDayFirst = order == .dayFirst
    let text = Array(article.bytes(of: piece))
    if let read = scanner.firstDate(in: text, text.indices)?.date,
      read.dayNumber == date.dayNumber, read.minuteOfDay == date.minuteOfDay
    {
      date.zone = read.zone
    }
    return date
  }

  private func isDateOpen(at position: Int) -> Bool {
    let flags = records[position].flags
    return flags.contains(.hasAmbiguousDate) && !flags.contains(.isDatedLikeOthers)
  }
}

extension PartialDate {
  /// Reads an ambiguous date the other way; there is no month whose day could be too large then.
  mutating func swapDayAndMonth() { (day, month) = (month, day) }
}

extension Piece {
  /// Notes of a date that other files settled the order of its day and month.
  mutating func noteSettledDate() {
    guard kind == .published else { return }
    origin = .inference
    confidence = 75
  }
}
