package import Search

extension Index {
  /// Other reports of an article's event, those first that have most of their text in common with it.
  ///
  /// Of `reports`, in time order, the 64 nearest to the article are looked at. Reads that many texts: for
  /// a worker.
  package func nearestVersions(of id: ArticleID, among reports: [ArticleID]) -> [ArticleID] {
    let text = Shingles(of: WrittenText(article(id)))
    let place = reports.firstIndex(of: id) ?? reports.count
    let near = reports.indices.filter { reports[$0] != id }
      .sorted { (abs($0 - place), $0) < (abs($1 - place), $1) }
      .prefix(Self.largestVersionCount)
    let overlaps = near.enumerated().map { rank, report in
      let other = Shingles(of: WrittenText(article(reports[report])))
      return (overlap: text.overlap(with: other), rank: rank, id: reports[report])
    }
    return overlaps.sorted { ($1.overlap, $0.rank) < ($0.overlap, $1.rank) }.map(\.id)
  }

  private static var largestVersionCount: Int { 64 }
}
