import News
import Screen
import Search
import Stories

/// Two versions of the shown article: what one made of the other.
extension State {
  /// Compares the shown article with the first of its copies or, if it has none, with the report of its
  /// story that has most in common with it.
  mutating func openVersions() -> [Effect] {
    guard let id = detail.id else {
      say("No article is shown.")
      return []
    }
    guard let stories else {
      say(
        areStoriesPending
          ? "Copies and stories are still being found."
          : "There is nothing to compare this article with.")
      return []
    }
    let copies = stories.reprints(of: former(id)).map(current)
      .filter { $0 != id && index.contains($0) }
    let reports = (shownStory(of: id)?.reports ?? []).map(\.id).filter { !copies.contains($0) }
    guard !copies.isEmpty || reports.count > 1 else {
      say("There is no copy of this article here, and no other report of its event.")
      return []
    }
    show(.versions(VersionsPage(id: id, others: copies)))
    return reports.count > 1
      ? [.findVersions(of: id, among: reports)] + compareVersions() : compareVersions()
  }

  /// Compares the shown article with one that is named by its number in the detail or by its path.
  mutating func openVersions(with words: String) -> [Effect] {
    guard let other = otherArticle(named: words), let id = detail.id else { return [] }
    show(.versions(VersionsPage(id: id, others: [other])))
    return compareVersions()
  }

  /// The article that a link's number or a path names, other than the shown one.
  mutating func otherArticle(named words: String) -> ArticleID? {
    let links = detail.document?.links ?? []
    var found = index.ids(ofPath: words).first
    if let number = Int(words), links.indices.contains(number - 1),
      case .article(let id) = links[number - 1].target
    {
      found = id
    }
    guard let id = found, id != detail.id else {
      say(
        found == nil
          ? "\"\(words)\" is neither the number of an article below this one nor a path."
          : "That is the article that is shown.", isError: true)
      return nil
    }
    return id
  }

  /// For completing what names an article: the paths of those below the shown one.
  var pathsBelow: [String] {
    var known: Set<ArticleID> = []
    return (detail.document?.links ?? []).compactMap { link in
      guard case .article(let id) = link.target, known.insert(id).inserted else { return nil }
      return index.article(id).path
    }
  }

  /// Takes in which other reports there are, those with most in common first.
  mutating func take(versions reports: [ArticleID], of id: ArticleID) -> [Effect] {
    guard case .versions(var page) = overlay, page.id == id else { return [] }
    let isFirst = page.others.isEmpty
    page.others += reports.filter(index.contains)
    overlay = .versions(page)
    fitOverlay()
    return isFirst ? compareVersions() : []
  }

  /// Takes in that articles came anew or went; the versions that are left are compared as they are now.
  mutating func refreshVersions(changed: Set<ArticleID>) -> [Effect] {
    guard let number = overlays.firstIndex(where: { $0.kind == .versions }),
      case .versions(var page) = overlays[number]
    else { return [] }
    let isLost = page.keep(where: index.contains)
    let isChanged = changed.contains(page.id) || page.other.map(changed.contains) ?? false
    guard !page.others.isEmpty || !isLost else {
      overlays.remove(at: number)
      say("The file of the other version is gone.")
      return []
    }
    overlays[number] = .versions(page)
    fitOverlay()
    return (isLost || isChanged) && number == overlays.count - 1 ? compareVersions() : []
  }

  mutating func take(_ comparison: VersionComparison, of pair: VersionPair) -> [Effect] {
    guard case .versions(var page) = overlay,
      self.pair(of: page) == VersionPair(older: current(pair.older), newer: current(pair.newer))
    else { return [] }
    page.show(comparison)
    overlay = .versions(page)
    fitOverlay()
    return []
  }

  /// Goes on to another version.
  mutating func compareWithVersion(step: Int) -> [Effect] {
    guard case .versions(var page) = overlay else { return [] }
    guard page.others.indices.contains(page.place + step) else {
      let count = page.others.count
      say(
        count == 1
          ? "There is no other version." : "This is the \(step > 0 ? "last" : "first") version.")
      return []
    }
    page.turn(to: page.place + step)
    overlay = .versions(page)
    return compareVersions()
  }

  /// Scrolls to the next or previous place where something was changed.
  mutating func findChange(step: Int) {
    guard case .versions(var page) = overlay else { return }
    // What is changed stands two lines below the top, so that what leads to it is in sight.
    let lead = min(2, overlayHeight / 4)
    let last = max(0, page.lines.count - overlayHeight)
    let tops = page.changedLines.map { max(0, min($0 - lead, last)) }
    guard
      let found = step > 0
        ? tops.first(where: { $0 > page.top }) : tops.last(where: { $0 < page.top })
    else {
      say(sentenceWithoutChange(in: page, below: step > 0))
      return
    }
    page.top = found
    overlay = .versions(page)
  }

  private func sentenceWithoutChange(in page: VersionsPage, below: Bool) -> String {
    let sight = page.top..<page.top + overlayHeight
    guard let first = page.changedLines.first, let last = page.changedLines.last else {
      return "No sentence was changed."
    }
    if sight.contains(first), sight.contains(last) {
      return page.changedLines.count == 1
        ? "The only change is in sight." : "Every change is in sight."
    }
    let end = below ? last : first
    if sight.contains(end) { return "The \(below ? "last" : "first") change is in sight." }
    return "Nothing was changed \(below ? "below" : "above")."
  }

  /// Lays the view out for the screen.
  func fitted(_ page: VersionsPage) -> VersionsPage {
    var page = page
    page.title = title(of: page)
    guard let pair = pair(of: page) else { return page }
    let layout = VersionsLayout(width: size.width)
    let heads = heads(of: pair, in: page)
    let head = layout.head(heads[0], heads[1])
    page.head = Array(head.prefix(Self.headHeight(on: size)))
    page.layOut(width: size.width, height: max(1, size.height - 2 - page.head.count))
    return page
  }

  /// What is left for the text counts more than the head, and more than the gap below it.
  private static func headHeight(on size: Size) -> Int {
    size.height < 9 ? 0 : size.height < 20 ? 2 : 3
  }
}

extension State {
  mutating func compareVersions() -> [Effect] {
    fitOverlay()
    guard case .versions(let page) = overlay, let pair = pair(of: page) else { return [] }
    return [.compare(pair)]
  }

  /// The two that are compared, the older one first; nil until the other one is found.
  private func pair(of page: VersionsPage) -> VersionPair? {
    guard let other = page.other else { return nil }
    return isOlder(page.id, than: other)
      ? VersionPair(older: page.id, newer: other) : VersionPair(older: other, newer: page.id)
  }

  /// By their dates; of one time, or of none, in the order of the story or the copies.
  private func isOlder(_ id: ArticleID, than other: ArticleID) -> Bool {
    let dates = [id, other].compactMap { index.article($0).published?.sortKey }
    if dates.count == 2, dates[0] != dates[1] { return dates[0] < dates[1] }
    guard let stories else { return false }
    let lists = [stories.reprints(of: former(id)), stories.story(of: former(id))?.articles ?? []]
    for list in lists {
      let places = [id, other].compactMap { list.map(current).firstIndex(of: $0) }
      if places.count == 2 { return places[0] < places[1] }
    }
    return false
  }

  private func head(of id: ArticleID, in page: VersionsPage) -> VersionsLayout.Head {
    let article = index.article(id)
    let facts = [article.source, article.published.map(DateText.long)].compactMap(\.self)
    return VersionsLayout.Head(
      facts: facts.isEmpty ? sanitized(article.path) : facts.joined(separator: " · "),
      headline: article.title, isShown: id == page.id)
  }

  /// The heads of both; where they would be alike, they begin with what differs in the files' paths.
  private func heads(of pair: VersionPair, in page: VersionsPage) -> [VersionsLayout.Head] {
    let heads = [pair.older, pair.newer].map { head(of: $0, in: page) }
    guard heads[0].facts == heads[1].facts, heads[0].headline == heads[1].headline else {
      return heads
    }
    let articles = [pair.older, pair.newer].map(index.article)
    let places = articles.map { sanitized($0.path).split(separator: "/") }
    let common = zip(places[0].dropLast(), places[1].dropLast()).prefix { $0 == $1 }.count
    return heads.indices.map { number in
      var head = heads[number]
      let folder =
        articles[0].root == articles[1].root ? [] : ["folder \(articles[number].root + 1)"]
      head.facts =
        (folder + places[number].dropFirst(common).map(String.init)).joined(separator: "/")
        + " · " + head.facts
      return head
    }
  }

  private func title(of page: VersionsPage) -> String {
    let place = page.others.count > 1 ? " \(page.place + 1) of \(page.others.count)" : ""
    guard let comparison = page.comparison else { return "Versions\(place) · comparing…" }
    return size.width < 70
      ? "Versions\(place) · \(comparison.shortSummary)"
      : "Versions\(place) · \(comparison.summary)"
  }
}
