import News
import Search

/// Opening, following, leaving.
extension State {
  mutating func open() -> [Effect] {
    switch focus {
    case .tags:
      return performOnTags(.only)
    case .list:
      guard let id = detail.id else { return [] }
      let effects = list.isSelected(id) ? [] : showSelected()
      return effects + changeFocus(to: .detail)
    case .detail:
      guard let link = detail.selectedLink else { return move(.down) }
      return follow(link: link)
    }
  }

  mutating func follow(linkNumber: Int) -> [Effect] {
    guard let document = detail.document, linkNumber <= document.links.count else {
      say("There is no link \(linkNumber) here.")
      return []
    }
    return follow(link: linkNumber - 1)
  }

  private mutating func follow(link: Int) -> [Effect] {
    guard let target = detail.document?.links[link].target else { return [] }
    switch target {
    case .article(let id):
      return visit(id)
    case .search(let words):
      say("The archive doesn't hold that article; these come nearest.")
      return search(for: Query.words(in: words))
    }
  }

  /// Goes to an article and remembers where the reader was.
  mutating func visit(_ id: ArticleID) -> [Effect] {
    guard id != detail.id else { return [] }
    if let current = currentVisit { visits.leave(current) }
    return arrive(at: Visits.Visit(id: id, top: 0))
  }

  enum Direction { case previous, next }

  mutating func visit(_ direction: Direction) -> [Effect] {
    guard let current = currentVisit else { return [] }
    let found =
      switch direction {
      case .previous: visits.back(from: current)
      case .next: visits.forward(from: current)
      }
    guard let visit = found else {
      say(direction == .previous ? "This is where you began." : "There is nothing further on.")
      return []
    }
    return arrive(at: visit)
  }

  private var currentVisit: Visits.Visit? {
    detail.id.map { Visits.Visit(id: $0, top: detail.top) }
  }

  private mutating func arrive(at visit: Visits.Visit) -> [Effect] {
    let effects = show(visit.id)
    if let place = list.contents.articles.place(of: visit.id) {
      list.select(place, height: contentHeight(of: .list))
    }
    let focusing = changeFocus(to: .detail)
    detail.scroll(to: visit.top, height: contentHeight(of: .detail))
    return effects + focusing
  }

  mutating func openRelated() -> [Effect] {
    guard let document = detail.document else { return [] }
    let effects = changeFocus(to: .detail)
    if let first = document.links.firstIndex(where: \.isRelated) ?? document.links.indices.first {
      let height = contentHeight(of: .detail)
      let block = document.lines(ofBlock: document.links[first].block)
      detail.scroll(to: block.lowerBound - 2, height: height)
      selectLink(first)
    } else {
      say(detail.related == nil ? "Related stories are still being found." : "Nothing is related.")
    }
    return effects
  }

  /// Closes the innermost view; at the top level leaves.
  mutating func goBack() -> [Effect] {
    if isZen { return toggleZen() }
    if detail.selectedLink != nil {
      detail.selectedLink = nil
      return []
    }
    switch focus {
    case .detail:
      return changeFocus(to: .list)
    case .tags:
      return toggleTags()
    case .list:
      return isLeftWithNothing ? cancel() : [.quit]
    }
  }

  /// Whether a search or filter found nothing; nobody who goes back from there wants to leave.
  package var isLeftWithNothing: Bool {
    list.ids.isEmpty && !(queryText.isEmpty && filter.isEmpty)
  }

  /// Takes back the innermost selection, search or filter; never leaves.
  mutating func cancel() -> [Effect] {
    if isZen { return toggleZen() }
    if detail.selectedLink != nil {
      detail.selectedLink = nil
      return []
    }
    if !tagsPane.narrowing.isEmpty {
      tagsPane.narrow(to: "", filter: filter, height: contentHeight(of: .tags))
      return []
    }
    if focus == .tags { return toggleTags() }
    if !queryText.isEmpty { return search(for: "") }
    if !filter.isEmpty { return performOnTags(.clearFilter) }
    return []
  }
}
