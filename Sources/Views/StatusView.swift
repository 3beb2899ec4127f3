import Reader
import Screen
import Search

/// The bottom row: what is typed, what is loading, what has to be said, or which keys help.
struct StatusView {
  let state: State
  let area: Rect

  /// On a screen of five rows three are left.
  private static let mostNoticeRows = 3

  /// Draws and returns where the cursor stands.
  func draw(on canvas: inout Canvas) -> Point? {
    canvas.fill(area, style: state.theme[.status])
    if let prompt = state.prompt { return draw(prompt, on: &canvas) }
    if let notice = state.notice {
      draw(notice, on: &canvas)
    } else if let progress = state.loading {
      draw(progress, on: &canvas)
    } else if state.focus == .tags, !state.tagsPane.selectedSpellings.isEmpty {
      let spellings = "Also spelled: " + state.tagsPane.selectedSpellings.joined(separator: ", ")
      canvas.write(
        " " + truncated(sanitized(spellings), toWidth: area.width - 2), at: area.origin,
        style: state.theme[.status])
    } else {
      drawHints(on: &canvas)
    }
    return nil
  }

  /// A sentence that is longer than the row takes rows above it too.
  private func draw(_ notice: Notice, on canvas: inout Canvas) {
    let style = state.theme[notice.isError ? .statusError : .status]
    let sentence = sanitized(notice.sentence)
    let lines = wrapped(sentence, width: max(1, area.width - 2)).prefix(Self.mostNoticeRows)
    for (number, line) in lines.enumerated() {
      let row = Rect(
        x: area.minX, y: area.minY - lines.count + 1 + number, width: area.width, height: 1)
      let isLast = number == lines.count - 1
      let end = isLast ? sentence.utf8.count : line.range.upperBound
      let text = String(sentence.utf8Slice(line.range.lowerBound..<end))
      canvas.fill(row, style: style)
      canvas.write(" " + truncated(text, toWidth: area.width - 2), at: row.origin, style: style)
    }
  }

  /// The keys that help in this place, with where in the list the reader is at the right.
  private func drawHints(on canvas: inout Canvas) {
    // What is folded counts, so that the number is that of the articles and not of rows.
    let contents = state.list.contents
    let count = contents.listing.ids.count
    let place = contents.articles.count(beforePlace: state.list.selected) + 1
    let position = count == 0 ? "" : "\(grouped(place))/\(grouped(count))"
    var x = area.minX + 1
    let end = area.maxX - position.count - 3
    for (command, word) in hints {
      guard let key = state.keys.keys(for: command).first else { continue }
      guard x + key.count + word.count + 3 <= end else { break }
      x += canvas.write(key, at: Point(x: x, y: area.minY), style: state.theme[.statusKey])
      x += canvas.write(" \(word)  ", at: Point(x: x, y: area.minY), style: state.theme[.status])
    }
    canvas.write(
      position, at: Point(x: area.maxX - position.count - 1, y: area.minY),
      style: state.theme[.status])
  }

  private var hasCopies: Bool {
    state.list.contents.articles.fold(atPlace: state.list.selected) != nil
  }

  private var hints: [(Command, String)] {
    if case .versions(let page) = state.overlay {
      return [(.nextMatch, "next change")]
        + (page.hasSeveral ? [(.newerReport, "other version")] : [])
        + [(.back, "back"), (.help, "help")]
    }
    if state.overlay != nil { return [(.back, "back"), (.pageDown, "page"), (.help, "help")] }
    return switch state.focus {
    case .tags:
      [
        (.include, "include"), (.exclude, "exclude"), (.only, "only"), (.toggleOr, "all/any"),
        (.narrowTags, "narrow"), (.clearFilter, "clear"), (.tags, "back"),
      ]
    case .list:
      [(.open, "read")] + (hasCopies ? [(.foldReprints, "copies")] : [])
        + [
          (.search, "search"), (.tags, "tags"), (.related, "related"), (.sort, "sort"),
          (.help, "help"), (.back, "leave"),
        ]
    case .detail:
      [
        (.readOn, "read on"), (.related, "related"), (.nextArticle, "next"), (.raw, "raw"),
        (.why, "why"), (.zen, "zen"), (.help, "help"), (.back, "back"),
      ]
    }
  }
}

/// Loading.
extension StatusView {
  private func draw(_ progress: LoadingProgress, on canvas: inout Canvas) {
    let words = progressWords(progress)
    let barWidth = max(0, min(24, area.width - GlyphWidth.columns(of: words) - 4))
    var x = area.minX + 1
    if barWidth >= 6 {
      let filled =
        progress.filesFound == 0 ? 0 : barWidth * progress.filesRead / progress.filesFound
      let style = state.theme[.statusProgress]
      let bar = String(repeating: "█", count: min(filled, barWidth))
      canvas.write(padded(bar, toWidth: barWidth), at: Point(x: x, y: area.minY), style: style)
      canvas.write(
        String(repeating: "░", count: barWidth - min(filled, barWidth)),
        at: Point(x: x + min(filled, barWidth), y: area.minY), style: style)
      x += barWidth + 1
    }
    canvas.write(
      truncated(words, toWidth: area.maxX - x - 1), at: Point(x: x, y: area.minY),
      style: state.theme[.status])
  }

  private func progressWords(_ progress: LoadingProgress) -> String {
    let found = "\(grouped(progress.filesFound))\(progress.isListing ? "+" : "")"
    var words = "\(grouped(progress.filesRead))/\(found) files"
    if progress.filesPerSecond > 0 { words += " · \(grouped(progress.filesPerSecond))/s" }
    if let seconds = progress.secondsLeft { words += " · \(seconds) s left" }
    return words
  }
}

/// Typing.
extension StatusView {
  private func draw(_ prompt: Prompt, on canvas: inout Canvas) -> Point? {
    let style = state.theme[.prompt]
    canvas.fill(area, style: style)
    let label = prompt.label
    let room = max(1, area.width - GlyphWidth.columns(of: label) - 2)
    let before = sanitized(prompt.line.textBeforeCursor)
    // A line longer than the row scrolls so that the cursor stays in sight.
    let hidden = max(0, GlyphWidth.columns(of: before) - room)
    var x = area.minX + canvas.write(label, at: area.origin, style: state.theme[.statusKey])
    let start = x
    var skipped = 0
    let error = state.queryError?.range
    for item in Glyphs(sanitized(prompt.line.text)) {
      let width = Int(item.glyph.width)
      guard skipped >= hidden else {
        skipped += width
        continue
      }
      guard x + width < area.maxX else { break }
      let isWrong = error.map { $0.contains(item.range.lowerBound) } ?? false
      canvas.put(
        item.glyph, at: Point(x: x, y: area.minY),
        style: isWrong ? state.theme[.promptError] : style)
      x += width
    }
    drawAbove(prompt, textStart: start - hidden, on: &canvas)
    return Point(x: start + GlyphWidth.columns(of: before) - hidden, y: area.minY)
  }

  /// The row above the prompt: what is wrong with the query, at its place, or the completions.
  private func drawAbove(_ prompt: Prompt, textStart: Int, on canvas: inout Canvas) {
    let row = Rect(x: area.minX, y: area.minY - 1, width: area.width, height: 1)
    if let error = state.queryError, prompt.purpose == .search || prompt.purpose == .filter {
      draw(error, of: sanitized(prompt.line.text), textStart: textStart, above: row, on: &canvas)
    } else if !prompt.completions.isEmpty {
      drawCompletions(prompt, in: row, on: &canvas)
    }
  }

  /// A sentence that is longer than the row takes as many rows as it needs.
  private func draw(
    _ error: QueryError, of text: String, textStart: Int, above row: Rect, on canvas: inout Canvas
  ) {
    let style = state.theme[.promptError]
    let words = "▾ " + error.sentence
    let end = min(error.range.lowerBound, text.utf8.count)
    let place = textStart + GlyphWidth.columns(of: text.utf8Slice(0..<end))
    let lines = wrapped(words, width: row.width)
    let x = max(row.minX, min(place, row.maxX - GlyphWidth.columns(of: words)))
    for (number, line) in lines.enumerated() {
      let y = row.minY - lines.count + 1 + number
      canvas.fill(Rect(x: row.minX, y: y, width: row.width, height: 1), style: style)
      canvas.write(words.utf8Slice(line.range), at: Point(x: x, y: y), style: style)
    }
  }

  private func drawCompletions(_ prompt: Prompt, in row: Rect, on canvas: inout Canvas) {
    canvas.fill(row, style: state.theme[.prompt])
    var x = row.minX + 1
    let first = max(0, (prompt.completionPlace ?? 0) - 2)
    for place in prompt.completions.indices.dropFirst(first) {
      let isChosen = place == prompt.completionPlace
      guard x < row.maxX - 2 else { break }
      x += canvas.write(
        prompt.completions[place], at: Point(x: x, y: row.minY),
        style: state.theme[isChosen ? .listSelected : .helpText], maxWidth: row.maxX - x - 1)
      x += 2
    }
  }
}
