import News

extension Segment {
  /// The segment with the ambiguous dates read in the order that votes decide; nil when none is settled.
  func settlingDates(by votes: DateOrderVotes) -> Segment? {
    let settled = parts.map { Part(base: $0.base, batch: $0.batch.settlingDates(by: votes)) }
    guard zip(parts, settled).contains(where: { $0.batch !== $1.batch }) else { return nil }
    var columns = columns
    var moved: [UInt32] = []
    for (former, part) in zip(parts, settled) where former.batch !== part.batch {
      for position in 0..<part.batch.count {
        let date = part.batch[position].published
        guard date != former.batch[position].published else { continue }
        columns.setDate(date, of: part.base + position)
        moved.append(UInt32(part.base + position))
      }
    }
    var dated = dateOrder.map(self.columns.keyed)
      .subtracting(moved.map(self.columns.keyed).sorted())
    dated.merge(moved.map(columns.keyed).sorted(), by: <)
    return Segment(self, parts: settled, columns: columns, dateOrder: dated.map(\.owner))
  }
}
