import News

extension Segment {
  /// The segment with day and month exchanged in the dates of some articles, ascending.
  func swappingDayAndMonth(of articles: [UInt32]) -> Segment {
    var parts = parts
    var columns = columns
    var start = 0
    while start < articles.count {
      let place = parts.partitioningIndex { $0.base > articles[start] } - 1
      let base = parts[place].base
      let end = articles[start...].partitioningIndex { $0 >= base + parts[place].batch.count }
      let batch = parts[place].batch.swappingDayAndMonth(
        at: articles[start..<end].map { Int($0) - base })
      parts[place] = Part(base: base, batch: batch)
      for article in articles[start..<end] {
        columns.setDate(batch[Int(article) - base].published, of: Int(article))
      }
      start = end
    }
    let unchanged = dateOrder.map(self.columns.keyed)
      .subtracting(articles.map(self.columns.keyed).sorted())
    let dated = unchanged.merged(with: articles.map(columns.keyed).sorted())
    return Segment(self, parts: parts, columns: columns, dateOrder: dated.map(\.owner))
  }
}
