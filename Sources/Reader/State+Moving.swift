import Screen
import Search

/// Moving inside the panes.
extension State {
  mutating func move(_ command: Command) -> [Effect] {
    switch focus {
    case .list: return selectArticle(target(command, from: list.selected, count: list.ids.count))
    case .detail: return moveInDetail(command)
    case .tags:
      let height = contentHeight(of: .tags)
      let goal = target(command, from: tagsPane.selected, count: tagsPane.rows.count)
      tagsPane.move(by: goal - tagsPane.selected, height: height)
      return []
    }
  }

  /// Where a moving command leads from a place among so many.
  func target(_ command: Command, from place: Int, count: Int) -> Int {
    let height = contentHeight(of: focus)
    return switch command {
    case .down: place + 1
    case .up: place - 1
    case .halfPageDown: place + max(1, height / 2)
    case .halfPageUp: place - max(1, height / 2)
    case .pageDown: place + max(1, height - 1)
    case .pageUp: place - max(1, height - 1)
    case .top: 0
    case .bottom: max(0, count - 1)
    default: place
    }
  }

  private mutating func moveInDetail(_ command: Command) -> [Effect] {
    let height = contentHeight(of: .detail)
    if let link = detail.selectedLink, command == .down || command == .up {
      selectLink(link + (command == .down ? 1 : -1))
      return []
    }
    detail.selectedLink = nil
    let goal = target(command, from: detail.top, count: detail.document?.lineCount ?? 0)
    detail.scroll(to: goal, height: height)
    return []
  }

  /// Selects a link and scrolls to it; before the first one nothing is selected and lines scroll again.
  mutating func selectLink(_ place: Int) {
    guard let document = detail.document, place >= 0 else {
      detail.selectedLink = nil
      return
    }
    guard document.links.indices.contains(place) else { return }
    detail.selectedLink = place
    let lines = document.lines(ofBlock: document.links[place].block)
    // The line below a related story's headline says why.
    let end = min(document.lineCount, lines.upperBound + (document.links[place].isRelated ? 1 : 0))
    detail.reveal(lines.lowerBound..<end, height: contentHeight(of: .detail))
  }

  mutating func selectArticle(_ place: Int) -> [Effect] {
    let before = list.selectedID
    // After an article whose file vanished comes the one that is in its place.
    let place = isShownArticleGone && place > list.selected ? place - 1 : place
    list.select(place, height: contentHeight(of: .list))
    guard before != list.selectedID || detail.id != list.selectedID else { return [] }
    return showSelected() + (focus == .detail ? markShownRead() : [])
  }

  mutating func selectGroup(step: Int) -> [Effect] {
    let groups = list.contents.groups
    let place = list.selected
    if step > 0 {
      guard let next = groups.first(where: { $0.first > place }) else { return [] }
      return selectArticle(next.first)
    }
    guard let previous = groups.last(where: { $0.first < place }) else { return [] }
    return selectArticle(previous.first)
  }

  /// A page on; at the end of the article the next unread one.
  mutating func readOn() -> [Effect] {
    guard layout.frame(of: .detail) != nil else { return open() }
    let height = contentHeight(of: .detail)
    let effects = markShownRead()
    guard detail.document != nil, !detail.isAtEnd(height: height) else {
      return effects + selectUnread(step: 1)
    }
    detail.scroll(to: detail.top + max(1, height - 1), height: height)
    return effects
  }

  mutating func selectUnread(step: Int) -> [Effect] {
    var place = list.selected + step
    while list.ids.indices.contains(place) {
      if !marks.read.contains(list.ids[place]) {
        let effects = selectArticle(place)
        return effects
      }
      place += step
    }
    say(step > 0 ? "No unread article below." : "No unread article above.")
    return []
  }
}

/// Panes.
extension State {
  mutating func moveFocus(by step: Int, wraps: Bool) -> [Effect] {
    let all: [Pane] =
      isTagsPaneShown || layout.arrangement == .single
      ? [.tags, .list, .detail] : [.list, .detail]
    guard !isZen, let place = all.firstIndex(of: focus) else { return [] }
    let next = wraps ? (place + step + all.count) % all.count : place + step
    guard all.indices.contains(next) else { return [] }
    return changeFocus(to: all[next])
  }

  mutating func changeFocus(to pane: Pane) -> [Effect] {
    focus = pane
    if pane != .detail { detail.selectedLink = nil }
    fitPanes()
    return pane == .detail ? markShownRead() : []
  }

  mutating func toggleZen() -> [Effect] {
    guard detail.id != nil else { return [] }
    isZen.toggle()
    return changeFocus(to: isZen ? .detail : .list)
  }

  mutating func shiftBorder(by columns: Int) -> [Effect] {
    switch focus {
    case .tags: shares.tags += columns
    case .list: shares.list += columns
    case .detail: shares.list -= columns
    }
    let limit = max(size.width, size.height) / 2
    shares.tags = max(-limit, min(limit, shares.tags))
    shares.list = max(-limit, min(limit, shares.list))
    fitPanes()
    return []
  }

  mutating func toggleTags() -> [Effect] {
    if focus == .tags {
      if layout.arrangement == .stacked { showsTags = false }
      return changeFocus(to: .list)
    }
    isZen = false
    showsTags = true
    return changeFocus(to: .tags)
  }

  mutating func toggleTagsPane() -> [Effect] {
    showsTags = !isTagsPaneShown
    return changeFocus(to: focus == .tags ? .list : focus)
  }
}
