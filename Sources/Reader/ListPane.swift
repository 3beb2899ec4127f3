package import Search

/// The articles that are listed, copies of one text folded, in groups where their order makes any.
package struct ListContents: Sendable {
  package let listing: Listing
  /// The articles that have rows.
  package let articles: FoldedList
  package let groups: [ListGroup]

  package static let empty = ListContents(listing: Listing())

  /// A list without groups, in which nothing folds.
  init(listing: Listing) { self.init(listing: listing, rows: FoldedList(listing.ids)) }

  /// A list without groups.
  init(listing: Listing, rows: FoldedList) { self.init(listing, rows, groups: []) }

  private init(_ listing: Listing, _ articles: FoldedList, groups: [ListGroup]) {
    self.listing = listing
    self.articles = articles
    self.groups = groups
  }

  /// Folds and groups what a request found.
  init(_ request: ListRequest, _ listing: Listing, in index: Index) {
    let stories = request.request.stories
    let isByStory = request.request.sort.gathersStories && stories.storyCount > 0
    let articles = FoldedList(
      listing.ids, of: stories, folding: request.folding, isByStory: isByStory)
    let groups =
      if isByStory {
        index.storyGroups(of: listing.ids, rows: articles, in: stories)
      } else if request.request.sort == .date || request.request.sort.gathersStories {
        index.dayGroups(of: articles)
      } else {
        [ListGroup]()
      }
    self.init(listing, articles, groups: groups)
  }

  /// The same with the counts of other contents, until its own are there.
  func counted(as other: ListContents) -> ListContents {
    let listing = Listing(
      ids: listing.ids, scores: listing.scores, facets: other.listing.facets,
      total: listing.total)
    return ListContents(listing, articles, groups: groups)
  }

  /// The same with other numbers for the articles.
  func mapping(_ number: (ArticleID) -> ArticleID) -> ListContents {
    let listing = Listing(
      ids: listing.ids.map(number), scores: listing.scores, facets: listing.facets,
      total: listing.total)
    let articles =
      articles.ids.count == listing.ids.count && articles.folds.isEmpty
      ? FoldedList(listing.ids) : articles.mapping(number)
    return ListContents(listing, articles, groups: groups.map { $0.mapping(number) })
  }

  /// Whether the day stands above the articles.
  package var isByDay: Bool {
    if case .day = groups.first?.heading { true } else { false }
  }

  /// Whether the story stands above its reports.
  package var isByStory: Bool { !groups.isEmpty && !isByDay }

  /// Rows on the screen: articles and group headers.
  package var rowCount: Int { articles.ids.count + groups.count }

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
    case header(ListGroup)
    /// The place among the articles that have rows.
    case article(place: Int)
  }

  /// The row of the article at a place.
  package func row(ofPlace place: Int) -> Int {
    place + (groups.lastPlace { group, _ in group.first <= place }.map { $0 + 1 } ?? 0)
  }
}

/// The list pane: what it shows, which article is selected, how far it is scrolled.
package struct ListPane: Sendable {
  package var contents = ListContents.empty
  /// The place of the selected article among those that have rows.
  package var selected = 0
  /// The first row in sight.
  package var top = 0

  package init() {}

  /// The articles that have rows.
  package var ids: [ArticleID] { contents.articles.ids }
  package var selectedID: ArticleID? { ids.indices.contains(selected) ? ids[selected] : nil }

  /// The selected article, or the one that it stands below as a copy.
  var selectedFirst: ArticleID? {
    selectedID.map { id in
      contents.articles.fold(atPlace: selected).map { ids[$0.place] } ?? id
    }
  }

  /// Whether the selected row is an article's, or one that it is folded under.
  package func isSelected(_ id: ArticleID) -> Bool {
    selectedID == id || contents.articles.foldedCopies(atPlace: selected).contains(id)
  }

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
  ///
  /// When an article folds or unfolds, the row of the one that it is a copy of stays.
  package mutating func replace(with contents: ListContents, keeping id: ArticleID?, height: Int) {
    let former = self.contents
    guard let id, let place = contents.articles.place(of: id) else {
      self.contents = contents
      selected = 0
      top = 0
      return
    }
    var places = (before: selected, after: place)
    if isSelected(id), (selectedID == id) != (contents.articles.ids[place] == id) {
      places.before = former.articles.fold(atPlace: selected)?.place ?? selected
      places.after = contents.articles.fold(atPlace: place)?.place ?? place
    }
    let offset = former.row(ofPlace: places.before) - top
    self.contents = contents
    selected = place
    top = max(0, contents.row(ofPlace: places.after) - offset)
    reveal(height: height)
  }
}
