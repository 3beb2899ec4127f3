import News
import Screen
import Search
import Stories

extension State {
  /// Takes in what happened and says what is to be done about it.
  ///
  /// The only way in which the state changes. Pure: the same messages give the same state.
  package mutating func handle(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return handle(key)
    case .resized(let size): return resize(to: size)
    case .loaded(let segments, let progress): return take(segments, progress)
    case .merged(let segment): return take(merged: segment)
    case .datesSettled(let settled): return take(settled)
    case .storiesFound(let found): return take(found)
    case .storiesCorrected(let corrections): return take(corrections)
    case .namesFound(let found): return take(names: found)
    case .tagsLearnt(let suggester): return take(suggester)
    case .tagsSuggested(let suggested): return take(suggestedTags: suggested)
    case .finishedLoading(let progress, let skipped): return finishLoading(progress, skipped)
    case .withdrawn(let ids, let successors): return withdraw(ids, successors)
    case .outdated: return [.rescan]
    case .restarted: return restart()
    case .listBegun(let contents, let request): return begin(contents, answering: request)
    case .listed(let contents, let request): return show(contents, answering: request)
    case .related(let stories, let id):
      guard detail.id == current(id) else { return [] }
      detail.related = stories.map { $0.mapping(current) }
      layOutDetail()
    case .rawText(let text, let id, let start): showRaw(text, of: current(id), from: start)
    case .versionsFound(let reports, let id):
      return take(versions: reports.map(current), of: current(id))
    case .compared(let comparison, let pair): return take(comparison, of: pair)
    case .corrected(let id, let corrections, let segment):
      return replace(id, with: segment, corrections: corrections)
    case .filesChanged(let changes): return take(changes)
    case .themed(let theme): self.theme = theme
    case .marked(let saved): return take(savedMarks: saved)
    case .changedElsewhere(let saved, let changed): return take(saved, changed: changed)
    case .notice(let notice): say(notice.sentence, isError: notice.isError)
    case .tick: return isListStale ? requestList() : []
    case .terminated: return [.quit]
    }
    return []
  }
}

/// Loading.
extension State {
  /// Up to so many articles every part that arrives is shown at once.
  private static let smallCount = 2_000

  private mutating func take(_ segments: [Segment], _ progress: LoadingProgress) -> [Effect] {
    arrived += segments
    loading = progress
    isListStale = true
    // A worker that looks at the index shares its tables: to add to it now would copy them all.
    guard requestInFlight == nil else { return [] }
    return takeArrived() + (isStaleListDue ? requestList() : [])
  }

  /// Adds what arrived to the index, before anything else gets a number in it.
  mutating func takeArrived() -> [Effect] {
    guard !arrived.isEmpty else { return [] }
    for segment in arrived {
      let first = index.endID
      index.append(segment)
      applySavedMarks(to: first..<index.endID)
    }
    arrived = []
    return tidyIndex()
  }

  /// Whether the list is to be made anew at once.
  ///
  /// While many arrive, parts wait for the next tick: a list for each would cost more than it shows. At
  /// the end there are no more ticks.
  private var isStaleListDue: Bool {
    isListStale && (loading == nil || index.count < Self.smallCount)
  }

  /// What the index needs next, unless it is being tidied already.
  ///
  /// Dates are settled when all was read, before the last merges: these would only be in the way.
  mutating func tidyIndex() -> [Effect] {
    guard !isTidying else { return [] }
    if loading == nil, !areDatesSettled {
      areDatesSettled = true
      isTidying = true
      return [.settleDates]
    }
    if let merge = index.pendingMerge(isSettled: loading == nil) {
      isTidying = true
      return [.merge(merge)]
    }
    guard loading == nil else { return [] }
    let isKept = isIndexKept
    isIndexKept = true
    return (index.isPrepared ? [] : [.prepare]) + (isKept ? [] : [.keepIndex])
      + learnTags() + findStories()
  }

  /// Lets articles go, whose marks wait for those that may come in their place.
  private mutating func withdraw(
    _ ids: [ArticleID], _ successors: [ArticleID: ArticleID]
  ) -> [Effect] {
    let tidying = takeArrived()
    let ids = ids.filter(index.contains)
    keepMarks(of: ids)
    index.remove(Set(ids))
    if !successors.isEmpty { carryOver(successors) }
    marks.read.subtract(ids)
    marks.starred.subtract(ids)
    return tidying + refreshVersions(changed: []) + requestList() + tidyIndex()
  }

  /// Once for each time that the folder is read.
  private mutating func learnTags() -> [Effect] {
    guard !areTagsLearnt, index.count > 0 else { return [] }
    areTagsLearnt = true
    return [.learnTags]
  }

  private mutating func take(merged segment: MergedSegment) -> [Effect] {
    isTidying = false
    index.apply(segment)
    return tidyIndex()
  }

  private mutating func finishLoading(
    _ progress: LoadingProgress, _ skipped: [String]
  ) -> [Effect] {
    let tidying = takeArrived()
    loading = nil
    for sentence in skipped { messages.append(Notice(sentence)) }
    // What is wrong with the settings weighs more.
    if !skipped.isEmpty, notice?.isError != true {
      let files = skipped.count == 1 ? "1 file was" : "\(skipped.count) files were"
      notice = Notice("\(files) skipped; :messages says why.")
    }
    // What a link could not find may have come since, and what is related too.
    resolveLinks()
    layOutDetail()
    return tidying + relateShown() + requestList() + tidyIndex()
  }

  private mutating func take(_ settled: SettledDates) -> [Effect] {
    isTidying = false
    if !index.apply(settled) { areDatesSettled = false }
    guard !settled.isEmpty else { return tidyIndex() }
    // What is laid out is known by the article's number and may show its former date.
    detail.basis = nil
    layOutDetail()
    fitOverlay()
    return relateShown() + requestList() + tidyIndex()
  }

  private mutating func restart() -> [Effect] {
    keepMarks()
    if let article = list.selectedID.map({ index.article($0) }) {
      articleToSelect = SavedMarks.Key(article)
    }
    index = Index()
    loading = LoadingProgress()
    list = ListPane()
    detail = DetailPane()
    visits = Visits()
    marks = Marks()
    undoableChanges = []
    correctionsInFlight = [:]
    articleToKeep = nil
    articleBeforeNone = nil
    replacements = [:]
    overlays = []
    isListStale = false
    requestInFlight = nil
    arrived = []
    isTidying = false
    areDatesSettled = false
    stories = nil
    foundStories = nil
    storyMembership = StoryMembership()
    folding.forgetArticles()
    storiesBasis = nil
    names = .none
    namesEnd = nil
    isFindingStories = false
    tagSuggester = nil
    suggestedTags = .none
    isSuggestingTags = false
    areTagsLearnt = false
    isIndexKept = false
    return []
  }
}

/// The list.
extension State {
  /// Asks for the list, one request at a time; what is asked meanwhile is asked when that is answered.
  mutating func requestList() -> [Effect] {
    guard requestInFlight == nil else {
      isListStale = true
      return []
    }
    isListStale = false
    requestInFlight = request
    return [.list(request)]
  }

  /// Shows the first rows, where the list starts at its top; the rest of the list comes without a jump.
  private mutating func begin(
    _ contents: ListContents, answering request: ListRequest
  ) -> [Effect] {
    guard requestInFlight == request, request == self.request, !isListStale,
      selectsTopOfNextList, articleToKeep == nil, articleToSelect == nil
    else { return [] }
    selectsTopOfNextList = false
    replaceList(with: contents.counted(as: list.contents), keeping: nil)
    return detail.id == list.selectedID ? [] : showSelected()
  }

  private mutating func show(
    _ contents: ListContents, answering request: ListRequest
  ) -> [Effect] {
    guard requestInFlight == request else { return [] }
    requestInFlight = nil
    let tidying = takeArrived()
    guard request == self.request else { return tidying + requestList() }
    // Only what was asked for before an article was replaced can name its former self.
    let contents = isListStale && !replacements.isEmpty ? contents.mapping(current) : contents
    let startsAtTop = selectsTopOfNextList || !hasMoved
    let corrected = articleToKeep == detail.id ? articleToKeep : nil
    // An article reached by a link stays shown, whether the list holds it or not; so does one that was
    // corrected or whose file vanished.
    let staysShown = corrected != nil || isShownArticleGone
    let followsList =
      startsAtTop || detail.id.map { list.isSelected($0) && !staysShown } ?? true
    selectsTopOfNextList = false
    if contents.articles.ids.isEmpty, let id = list.selectedID {
      articleBeforeNone = searchToRestore?.selectedID ?? id
    }
    replaceList(
      with: contents, keeping: startsAtTop ? nil : corrected ?? articleBefore(restart: contents))
    tagsPane.show(
      contents.listing.facets, filter: filter, height: contentHeight(of: .tags))
    // While one of them is read, the row of folded copies stands for it.
    let isShown =
      startsAtTop ? detail.id == list.selectedID : detail.id.map(list.isSelected) ?? false
    let showing = followsList && !isShown ? showSelected() : []
    if !isListStale { articleToKeep = nil }
    return tidying + showing + (isStaleListDue ? requestList() : [])
  }

  /// The selection stays on its article; on its place when the list lets a corrected article go.
  private mutating func replaceList(with contents: ListContents, keeping id: ArticleID?) {
    let place = list.selected
    let height = contentHeight(of: .list)
    list.replace(with: contents, keeping: id, height: height)
    if let id, id == articleToKeep, !list.isSelected(id) { list.select(place, height: height) }
  }

  /// The selected article or, after the folder was read anew, the one that was selected before.
  private mutating func articleBefore(restart contents: ListContents) -> ArticleID? {
    guard let key = articleToSelect else { return selectionToKeep(in: contents) }
    let found = contents.listing.ids.first { SavedMarks.Key(index.article($0)) == key }
    if found != nil || loading == nil { articleToSelect = nil }
    return found ?? list.selectedID
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    fitPanes()
    return []
  }

  /// Fits scrolling and wrapping to the panes as they are now; every place is kept.
  mutating func fitPanes() {
    layOutDetail()
    list.reveal(height: contentHeight(of: .list))
    tagsPane.select(tagsPane.selected, height: contentHeight(of: .tags))
    fitOverlay()
  }
}

/// The detail.
extension State {
  /// Shows the selected article of the list.
  mutating func showSelected() -> [Effect] {
    guard let id = list.selectedID else {
      detail = DetailPane()
      return []
    }
    return show(id)
  }

  /// Shows an article from its top and asks what is related to it.
  mutating func show(_ id: ArticleID) -> [Effect] {
    guard detail.id != id else { return [] }
    detail = DetailPane()
    detail.id = id
    resolveLinks()
    layOutDetail()
    if !queryText.isEmpty { revealFirstMatch() }
    return relateShown()
  }

  func relateShown() -> [Effect] { detail.id.map { [.relate($0)] } ?? [] }

  /// Lays the shown article out for the pane's width; the place in the text is kept.
  mutating func layOutDetail() {
    guard let id = detail.id else { return }
    let basis = DocumentBasis(
      id: id, width: detailWidth, query: query, related: detail.related,
      linkTargets: detail.linkTargets, story: shownStory(of: id),
      suggestedTags: suggestedTags(of: id))
    if detail.basis != basis {
      let highlighter = query.hasWords ? Highlighter(query) : nil
      var builder = DocumentBuilder(width: basis.width, highlighter: highlighter)
      let document = builder.document(
        of: id, in: index, linkTargets: basis.linkTargets, related: basis.related,
        story: basis.story, suggestedTags: basis.suggestedTags)
      detail.document = document
      detail.basis = basis
      if let match = detail.currentMatch, match >= document.matches.count {
        detail.currentMatch = nil
      }
      if let link = detail.selectedLink, link >= document.links.count { detail.selectedLink = nil }
    }
    detail.settle(height: contentHeight(of: .detail))
  }

  /// Looks up which articles the links in the text name.
  mutating func resolveLinks() {
    guard let article = shownArticle else { return }
    detail.linkTargets = article.related.map(index.article(headlined:))
  }

  /// Without the reader asking, a match is shown only when the top of the article holds none.
  private mutating func revealFirstMatch() {
    guard let document = detail.document, let first = document.matches.first else { return }
    detail.currentMatch = 0
    let line = document.line(of: first)
    let height = contentHeight(of: .detail)
    if line >= height { detail.scroll(to: line - height / 3, height: height) }
  }
}
