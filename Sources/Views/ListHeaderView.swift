import Reader
import Screen

/// The header row of a group in the list.
struct ListHeaderView {
  let state: State
  let group: ListGroup
  let row: Rect

  func draw(on canvas: inout Canvas) {
    let room = row.width - 2
    let title = group.title(in: state.index)
    // A long title leaves two fifths of the row to what else is to be said.
    let kept = min(GlyphWidth.columns(of: title), room * 3 / 5)
    let facts = group.facts.first { GlyphWidth.columns(of: $0) <= room - kept } ?? ""
    var x = row.minX + 1
    func write(_ text: String, _ role: Role) {
      x += canvas.write(
        text, at: Point(x: x, y: row.minY), style: state.theme[role], maxWidth: row.maxX - 1 - x)
    }
    write(truncated(title, toWidth: room - GlyphWidth.columns(of: facts)), .listDay)
    write(facts, .textDim)
    x += 1
    write(String(repeating: "─", count: max(0, row.maxX - 2 - x)), .paneBorder)
  }
}

extension ListGroup {
  /// What stands behind the title, from the longest way to say it to the shortest.
  fileprivate var facts: [String] {
    switch heading {
    case .day: []
    case .story(let story): story.facts
    case .noStory(let count): [" · \(count) \(count == 1 ? "article" : "articles")"]
    }
  }
}

extension ListedStory {
  /// How many reports, and when.
  fileprivate var facts: [String] {
    let some = listedCount < count ? "\(listedCount) of \(count)" : "\(count)"
    let reports = " · \(some) \(count == 1 ? "report" : "reports")"
    let days = from.flatMap { from in to.map { " · " + DateText.range(from, $0) } } ?? ""
    return [reports + days, reports, " · \(some)"]
  }
}
