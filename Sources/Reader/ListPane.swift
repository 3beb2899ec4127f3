package import News
package import Search

/// The articles that are shown, grouped by day when they are sorted by date.
package struct ListContents: Sendable {
  /// A header row and the articles below it.
  package struct Group: Sendable, Equatable {
    /// The place of its first article in the listing.
    package let first: Int
    /// Nil for undated articles.
    package let date: PartialDate?

    package var title: String { date.map(DateText.day) ?? "Undated" }
  }

  package let listing: Listing
  package let groups: [Group]

  package static let empty = ListContents(
    listing: Listing(), groups: [])

  package init(listing: Listing, groups: [Group]) {
    self.listing = listing
    self.groups = groups
  }

  /// Runs a request and groups what it found; what a worker does for the list.
  package init(_ request: Request, in index: Index) {
    listing = index.listing(for: request)
    groups =
      request.sort == .date
      ? index.dayRuns(in: listing.ids).map { Group(first: $0.first, date: $0.date) } : []
  }

  /// Rows on the screen: articles and group headers.
  package var rowCount: Int { listing.ids.count + groups.count }

  /// What stands in a row.
  package func row(at row: Int) -> Row? {
    guard row >= 0, row < rowCount else { return nil }
    guard let group = groups.lastPlace(where: { $0.first + $1 <= row }) else {
      return .article(place: row)
    }
    return groups[group].first + group == row
      ? .header(groups[group]) : .article(place: row - group - 1)
  }

  package enum Row: Sendable, Equatable {
    case header(Group)
    /// The place in the listing.
    case article(place: Int)
  }

  /// The row of the article at a place in the listing.
  package func row(ofPlace place: Int) -> Int {
    place + (groups.lastPlace { group, _ in group.first <= place }.map { $0 + 1 } ?? 0)
  }
}

extension [ListContents.Group] {
  /// The last place whose group meets a condition that holds up to some place and not beyond.
  fileprivate func lastPlace(where condition: (Element, Int) -> Bool) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle], middle) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

/// The list pane: what it shows, which article is selected, how far it is scrolled.
package struct ListPane: Sendable {
  package var contents = ListContents.empty
  /// The place of the selected article in the listing.
  package var selected = 0
  /// The first row in sight.
  package var top = 0

  package init() {}

  package var ids: [ArticleID] { contents.listing.ids }
  package var selectedID: ArticleID? { ids.indices.contains(selected) ? ids[selected] : nil }

  /// Selects the nearest article there is, and scrolls so that it and its header are in sight.
  package mutating func select(_ place: Int, height: Int) {
    selected = max(0, min(place, ids.count - 1))
    reveal(height: height)
  }

  package mutating func reveal(height: Int) {
    let row = contents.row(ofPlace: selected)
    var first = row
    if case .header = contents.row(at: row - 1) { first = row - 1 }
    if first < top { top = first }
    if row >= top + height { top = row - height + 1 }
    top = max(0, min(top, contents.rowCount - height))
  }

  /// Takes new contents in; the selection stays on its article, and on its row of the screen.
  package mutating func replace(with contents: ListContents, keeping id: ArticleID?, height: Int) {
    let offset = self.contents.row(ofPlace: selected) - top
    self.contents = contents
    guard let id, let place = contents.listing.ids.firstIndex(of: id) else {
      selected = 0
      top = 0
      return
    }
    selected = place
    top = max(0, contents.row(ofPlace: place) - offset)
    reveal(height: height)
  }
}
