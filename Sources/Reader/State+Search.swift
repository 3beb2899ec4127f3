import News
import Search

/// Searching, filtering and sorting.
extension State {
  mutating func openSearch() -> [Effect] {
    searchToRestore = SavedSearch(
      text: queryText, query: query, sort: chosenSort, selectedID: list.selectedID, focus: focus)
    // Where there is room for one pane, it is the one that shows what is found.
    if layout.arrangement == .single { _ = changeFocus(to: .list) }
    prompt = Prompt(.search)
    return []
  }

  /// Replaces the search and asks for its articles.
  mutating func search(for text: String, isTyping: Bool = false) -> [Effect] {
    guard setQuery(text, isTyping: isTyping) else { return [] }
    // What was found stays selected when the search is cleared.
    selectsTopOfNextList = !query.isEmpty
    return requestList()
  }

  /// Parses what was typed and says whether the query changed; a malformed one leaves it as it was.
  @discardableResult
  mutating func setQuery(_ text: String, isTyping: Bool) -> Bool {
    queryText = text
    do {
      let parsed = try Query.parse(text, today: today, isTyping: isTyping)
      queryError = nil
      guard parsed != query else { return false }
      query = parsed
      folding.pinned = nil
      detail.currentMatch = nil
      layOutDetail()
      return true
    } catch {
      queryError = error
      return false
    }
  }

  /// Puts the search back as it was when its prompt was opened.
  mutating func restoreSearch() -> [Effect] {
    guard let saved = searchToRestore else { return [] }
    searchToRestore = nil
    queryText = saved.text
    queryError = nil
    if focus != saved.focus { _ = changeFocus(to: saved.focus) }
    guard query != saved.query else { return [] }
    query = saved.query
    folding.pinned = nil
    chosenSort = saved.sort
    if let id = saved.selectedID {
      list.contents = list.contents.selecting(id)
      list.selected = 0
    }
    layOutDetail()
    return requestList() + (saved.selectedID.map { show($0) } ?? [])
  }

  /// The next match in the article, then in the articles below; without a search the next unread.
  mutating func findMatch(step: Int) -> [Effect] {
    guard query.hasWords else { return selectUnread(step: step) }
    guard let document = detail.document else { return [] }
    let next = detail.currentMatch.map { $0 + step } ?? (step > 0 ? 0 : document.matches.count - 1)
    if document.matches.indices.contains(next) {
      selectMatch(next)
      return []
    }
    let place = list.selected + step
    guard list.ids.indices.contains(place) else {
      say(step > 0 ? "No match below." : "No match above.")
      return []
    }
    let effects = selectArticle(place)
    if let matches = detail.document?.matches, !matches.isEmpty {
      selectMatch(step > 0 ? 0 : matches.count - 1)
    }
    return effects
  }

  private mutating func selectMatch(_ place: Int) {
    guard let document = detail.document else { return }
    detail.currentMatch = place
    let line = document.line(of: document.matches[place])
    let height = contentHeight(of: .detail)
    if !(detail.top..<detail.top + height).contains(line) {
      detail.scroll(to: line - height / 3, height: height)
    }
  }

  mutating func changeSort() -> [Effect] {
    folding.pinned = nil
    let keys = SortKey.allCases.filter { $0 != .relevance || query.hasWords }
    let place = keys.firstIndex(of: sort) ?? 0
    if isReversed {
      isReversed = false
      chosenSort = keys[(place + 1) % keys.count]
    } else {
      chosenSort = sort
      isReversed = true
    }
    say("\(sentenceOnSort) \(key(for: .sort)) again changes it.")
    return requestList()
  }

  private var sentenceOnSort: String {
    let until =
      sort.gathersStories && areStoriesPending ? "; by date until stories are found" : ""
    return "Sorted by \(sort.label)\(isReversed ? ", reversed" : "")\(until)."
  }

  mutating func setSort(_ key: SortKey, isReversed: Bool = false) -> [Effect] {
    chosenSort = key
    self.isReversed = isReversed
    folding.pinned = nil
    say(sentenceOnSort)
    return requestList()
  }
}

extension State {
  /// What the list is sorted by, as people read it.
  package var sortLabel: String {
    let order = sort.label + (isReversed ? ", reversed" : "")
    guard sort.gathersStories, !list.contents.isByStory, !list.ids.isEmpty else { return order }
    return areStoriesPending ? "date, finding stories…" : "date, no stories"
  }
}

extension SortKey {
  /// As people read it.
  package var label: String {
    switch self {
    case .date: "date"
    case .relevance: "relevance"
    case .source: "source"
    case .headline: "headline"
    case .storySize: "story size"
    case .storyFreshness: "story freshness"
    }
  }
}

extension ListContents {
  /// A stand-in that holds one article, so that the list to come keeps it selected.
  fileprivate func selecting(_ id: ArticleID) -> ListContents {
    ListContents(
      listing: Listing(ids: [id], scores: [], facets: listing.facets, total: listing.total))
  }
}
