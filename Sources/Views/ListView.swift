import News
import Reader
import Screen
import Search

/// The list of articles.
struct ListView {
  let state: State
  let area: Rect
  private let highlighter: Highlighter?

  init(state: State, area: Rect) {
    self.state = state
    self.area = area
    highlighter = state.query.isEmpty ? nil : Highlighter(state.query)
  }

  func draw(on canvas: inout Canvas) {
    let pane = PaneFrame(state: state, pane: .list, area: area)
    pane.draw(title: title, note: note, on: &canvas)
    let content = pane.content
    let contents = state.list.contents
    guard contents.rowCount > 0 else {
      drawEmpty(in: content, on: &canvas)
      return
    }
    for y in 0..<content.height {
      switch contents.row(at: state.list.top + y) {
      case .header(let group): draw(group, in: content.row(y), on: &canvas)
      case .article(let place): draw(articleAt: place, in: content.row(y), on: &canvas)
      case nil: break
      }
    }
    pane.drawScrollbar(top: state.list.top, count: contents.rowCount, on: &canvas)
  }

  private var title: String {
    let shown = state.list.ids.count
    let total = state.library.index.count
    let count = shown == total ? "\(total)" : "\(shown) of \(total)"
    let search = state.queryText.isEmpty ? "" : " · \(sanitized(state.queryText))"
    return "Articles \(count)\(search)\(filterText)"
  }

  /// The filter in a few signs, where the tags pane isn't there to show it.
  private var filterText: String {
    guard !state.isTagsPaneShown, !state.filter.isEmpty else { return "" }
    let joiner = state.filter.combinesWithOr ? " or " : " and "
    let included = state.filter.included.map(\.name).joined(separator: joiner)
    let excluded = state.filter.excluded.map { "-" + $0.name }
    return " · " + ([included] + excluded).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var note: String {
    "by \(state.sort.label)\(state.isReversed ? ", reversed" : "")"
  }
}

extension ListView {
  private func draw(_ group: ListContents.Group, in row: Rect, on canvas: inout Canvas) {
    let style = state.theme[.listDay]
    let used = canvas.write(
      group.title, at: Point(x: row.minX + 1, y: row.minY), style: style, maxWidth: row.width - 2)
    let rule = max(0, row.width - used - 4)
    canvas.write(
      String(repeating: "─", count: rule), at: Point(x: row.minX + used + 2, y: row.minY),
      style: state.theme[.paneBorder])
  }

  private func draw(articleAt place: Int, in row: Rect, on canvas: inout Canvas) {
    let id = state.list.ids[place]
    let article = state.library.index.article(id)
    var x = row.minX
    let isRead = state.marks.read.contains(id)
    func column(_ text: String, _ width: Int, _ role: Role) {
      canvas.write(
        truncated(text, toWidth: width), at: Point(x: x, y: row.minY), style: state.theme[role])
      x += width + 1
    }
    if state.marks.starred.contains(id) {
      column("★", 1, .listStar)
    } else {
      column(isRead ? " " : "•", 1, .listUnread)
    }
    let date = dateColumn(of: article, width: row.width)
    if let date { column(date.text, date.width, .listDate) }
    // The headline keeps at least half of a narrow row.
    if row.width >= (date == nil ? 44 : 56) {
      column(article.source ?? "", row.width >= 70 ? 14 : 10, .listSource)
    }
    drawHeadline(of: article, isRead: isRead, from: x, in: row, on: &canvas)
    guard place == state.list.selected else { return }
    let isFocused = state.focus == .list
    canvas.restyle(
      row.inset(right: 1),
      with: state.theme[isFocused ? .listSelected : .listSelectedUnfocused])
  }

  /// Under a day's header the time of day, otherwise the date.
  private func dateColumn(of article: Article, width: Int) -> (text: String, width: Int)? {
    if !state.list.contents.groups.isEmpty {
      guard width >= 56 else { return nil }
      return (article.published.flatMap(DateText.clock) ?? "", 5)
    }
    guard width >= 34 else { return nil }
    return (article.published.map(DateText.short) ?? "", 11)
  }

  private func drawHeadline(
    of article: Article, isRead: Bool, from x: Int, in row: Rect, on canvas: inout Canvas
  ) {
    let isGuess = article.first(.headline).map(\.isGuess) ?? true
    let role: Role = isGuess ? .listGuess : isRead ? .listRead : .list
    let room = row.maxX - 1 - x
    let text = truncated(article.title, toWidth: room)
    canvas.write(
      text, marks: highlighter?.ranges(in: text, language: article.language) ?? [],
      markStyle: state.theme[.listMatch], at: Point(x: x, y: row.minY), style: state.theme[role],
      maxWidth: room)
  }

  private func drawEmpty(in area: Rect, on canvas: inout Canvas) {
    let lines = wrapped(emptySentence, width: max(1, area.width - 4))
    let top = area.minY + max(0, (area.height - lines.count) / 3)
    for (place, line) in lines.enumerated() {
      canvas.write(
        emptySentence.utf8Slice(line.range), at: Point(x: area.minX + 2, y: top + place),
        style: state.theme[.textDim])
    }
  }

  /// What to do when there is nothing to see.
  private var emptySentence: String {
    if state.loading != nil, state.library.index.count == 0 { return "Reading…" }
    if state.library.index.count == 0 {
      return "There is no news text in \(sanitized(state.title)). :messages says what was skipped."
    }
    if state.requestInFlight != nil, state.list.ids.isEmpty, state.queryText.isEmpty {
      return "Sorting…"
    }
    if !state.queryText.isEmpty, !state.filter.isEmpty {
      return "No article matches this search within the chosen tags. "
        + "Esc clears the search, Ctrl-t the tags."
    }
    if !state.queryText.isEmpty { return "No article matches this search. Esc clears it." }
    guard state.filter.included.count > 1, !state.filter.combinesWithOr else {
      return "Nothing is left by the chosen tags. Ctrl-t clears them."
    }
    return "No article has all of the chosen tags. Ctrl-t clears them, o widens to any of them."
  }
}
