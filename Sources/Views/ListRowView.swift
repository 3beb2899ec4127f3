import News
import Reader
import Screen
import Search

/// The row of an article in the list.
struct ListRowView {
  let state: State
  let highlighter: Highlighter?
  /// The article's place among those that have rows.
  let place: Int
  let row: Rect

  func draw(on canvas: inout Canvas) {
    let id = state.list.ids[place]
    let article = state.index.article(id)
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
    let date = dateColumn(of: article)
    func role(_ kind: Piece.Kind, _ role: Role) -> Role {
      article.first(kind)?.isGuess == true ? .listGuess : role
    }
    if let date { column(date.text, date.width, role(.published, .listDate)) }
    // The headline keeps at least half of a narrow row.
    if row.width >= (date == nil ? 44 : 56) {
      column(article.source ?? "", row.width >= 70 ? 14 : 10, role(.source, .listSource))
    }
    drawHeadline(of: article, isRead: isRead, from: x, on: &canvas)
    guard place == state.list.selected else { return }
    let isFocused = state.focus == .list
    canvas.restyle(
      row.inset(right: 1),
      with: state.theme[isFocused ? .listSelected : .listSelectedUnfocused])
  }
}

extension ListRowView {
  private var articles: FoldedList { state.list.contents.articles }

  /// Under a day's header the time of day, otherwise the date.
  private func dateColumn(of article: Article) -> (text: String, width: Int)? {
    if state.list.contents.isByDay {
      guard row.width >= 56 else { return nil }
      return (article.published.flatMap(DateText.clock) ?? "", 5)
    }
    guard row.width >= 34 else { return nil }
    return (article.published.map(DateText.short) ?? "", 11)
  }

  /// The headline, behind a branch when it is a copy's, before the number of copies folded under it.
  private func drawHeadline(
    of article: Article, isRead: Bool, from start: Int, on canvas: inout Canvas
  ) {
    let style = state.theme[.textDim]
    var x = start
    var count = ""
    switch articles.standing(ofPlace: place) {
    case .alone, .unfolded: break
    case .folded(let copies): count = " +\(copies)"
    case .copy(let isLast):
      x += canvas.write(
        (isLast ? "└ " : "├ ") + otherDay(of: article), at: Point(x: x, y: row.minY), style: style,
        maxWidth: row.maxX - 1 - x)
    }
    let isGuess = article.first(.headline).map(\.isGuess) ?? true
    let role: Role = isGuess ? .listGuess : isRead ? .listRead : .list
    let room = row.maxX - 1 - x - count.utf8.count
    let text = truncated(article.title, toWidth: room)
    let found = highlighter?.ranges(in: text, language: article.language) ?? []
    x += canvas.write(
      text, marks: found.map { ($0, state.theme[.listMatch]) }, at: Point(x: x, y: row.minY),
      style: state.theme[role], maxWidth: room)
    canvas.write(
      count, at: Point(x: x, y: row.minY), style: style, maxWidth: row.maxX - 1 - x)
  }

  /// When a copy was published, where the header above it tells another day.
  private func otherDay(of copy: Article) -> String {
    guard state.list.contents.isByDay, let fold = articles.fold(atPlace: place) else { return "" }
    let first = state.index.article(state.list.ids[fold.place]).published
    let day = { (date: PartialDate?) in date.map { DateText.short($0, beside: first) } ?? "undated"
    }
    return day(copy.published) == day(first) ? "" : day(copy.published) + " "
  }
}
