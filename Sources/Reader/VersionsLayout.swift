import Screen
import Stories

/// Sets two versions of a text side by side or, where there is no room, one below the other.
///
/// Signs in the margin say what colours say: `+` added, `-` dropped, `~` reworded, `<` and `>` where a
/// sentence was and where it is now.
struct VersionsLayout {
  private let width: Int
  private let isSideBySide: Bool
  /// The columns of a line of text.
  private let textWidth: Int
  /// Blanks left of everything.
  private let indent: String

  /// From so many columns on two versions stand side by side.
  static let sideBySideWidth = 110
  private static let separator = " │ "

  /// - Parameter width: That of the screen.
  init(width: Int) {
    // Without the columns left and right of the text.
    self.width = max(1, width - 3)
    isSideBySide = width >= Self.sideBySideWidth
    let room = isSideBySide ? (self.width - 7) / 2 : self.width - 3
    textWidth = max(1, min(room, DocumentBuilder.measure))
    let used = isSideBySide ? 2 * (textWidth + 2) + 3 : textWidth + 3
    indent = String(repeating: " ", count: max(0, (self.width - used) / 2))
  }

  /// What names a version.
  struct Head {
    var facts: String
    let headline: String
    /// Whether it is the article that the detail shows.
    let isShown: Bool
  }

  /// Two lines that name the versions, and a gap.
  func head(_ older: Head, _ newer: Head) -> [Page.Line] {
    let lines =
      isSideBySide
      ? [line(facts(of: older), facts(of: newer)), line(headline(of: older), headline(of: newer))]
      : [line(of: older, beside: newer, sign: "-"), line(of: newer, beside: older, sign: "+")]
    return lines + [gap]
  }

  /// The lines, which of them begin something, and which of those what was changed.
  func lines(
    of comparison: VersionComparison
  ) -> (lines: [Page.Line], firstLines: [Int], changedLines: [Int]) {
    var lines: [Page.Line] = []
    var firstLines: [Int] = []
    var changedLines: [Int] = []
    for run in runs(of: Block.blocks(of: comparison.rows)) {
      if run.contains(where: \.beginsParagraph), !lines.isEmpty { lines.append(gap) }
      firstLines.append(lines.count)
      if run.contains(where: { $0.change != .same }) { changedLines.append(lines.count) }
      lines += self.lines(of: run)
    }
    if comparison.isCut {
      let note = "The rest of these long texts isn't compared."
      lines +=
        [gap]
        + wrapped(note, width: textWidth).map { line in
          let text = indent + "   " + String(note.utf8Slice(line.range))
          return Page.Line([Page.Span(text, .textDim)])
        }
    }
    return (lines, firstLines, changedLines)
  }
}

extension VersionsLayout {
  private var gap: Page.Line { isSideBySide ? line([], []) : Page.Line([]) }

  /// What is set as one: side by side, what only one version has beside what only the other has.
  private func runs(of blocks: [Block]) -> [[Block]] {
    var runs: [[Block]] = []
    for block in blocks {
      if isSideBySide, block.isOneSided, runs.last?.last?.isOneSided ?? false {
        runs[runs.count - 1].append(block)
      } else {
        runs.append([block])
      }
    }
    return runs
  }

  private func lines(of run: [Block]) -> [Page.Line] {
    let older = column(of: run, \.older, isNewer: false)
    let newer = column(of: run, \.newer, isNewer: true)
    guard isSideBySide else {
      let isSame = run.allSatisfy { $0.change == .same }
      return (isSame ? newer : older + newer).map {
        Page.Line([Page.Span(indent, .version)] + $0)
      }
    }
    return (0..<max(older.count, newer.count)).map { place in
      line(
        older.indices.contains(place) ? older[place] : [],
        newer.indices.contains(place) ? newer[place] : [])
    }
  }

  private func column(
    of run: [Block], _ side: KeyPath<Block, VersionComparison.Sentence?>, isNewer: Bool
  ) -> [[Page.Span]] {
    var lines: [[Page.Span]] = []
    for block in run {
      guard let sentence = block[keyPath: side] else { continue }
      if sentence.beginsParagraph, !lines.isEmpty { lines.append([]) }
      lines += self.lines(of: sentence, change: block.change, isNewer: isNewer)
    }
    return lines
  }

  /// Two columns as one line.
  private func line(_ left: [Page.Span], _ right: [Page.Span]) -> Page.Line {
    let used = left.reduce(0) { $0 + GlyphWidth.columns(of: $1.text) }
    let blanks = String(repeating: " ", count: max(0, textWidth + 2 - used))
    return Page.Line(
      [Page.Span(indent, .version)] + left
        + [Page.Span(blanks, .version), Page.Span(Self.separator, .paneBorder)] + right)
  }

  private func lines(
    of sentence: VersionComparison.Sentence, change: VersionComparison.Change, isNewer: Bool
  ) -> [[Page.Span]] {
    let sign = Page.Span(margin(of: change, isNewer: isNewer), change.role)
    let role = change == .reworded ? Role.version : change.role
    var lines = wrapped(sentence.text, width: textWidth).map { line in
      [sign] + spans(of: sentence, in: line.range, role: role)
    }
    if change == .moved {
      let note = isNewer ? "[moved here]" : "[moved away from here]"
      lines.append([sign, Page.Span(truncated(note, toWidth: textWidth), .textDim)])
    }
    return lines
  }

  private func margin(of change: VersionComparison.Change, isNewer: Bool) -> String {
    switch change {
    case .same: isSideBySide ? "  " : "   "
    case .added: isSideBySide ? "+ " : "+  "
    case .dropped: isSideBySide ? "- " : "-  "
    case .reworded: isSideBySide ? "~ " : isNewer ? "~+ " : "~- "
    case .moved: (isNewer ? "> " : "< ") + (isSideBySide ? "" : " ")
    }
  }

  /// A line of a sentence, its changed words in a role of their own.
  private func spans(
    of sentence: VersionComparison.Sentence, in line: Range<Int>, role: Role
  ) -> [Page.Span] {
    var spans: [Page.Span] = []
    var done = line.lowerBound
    func append(_ end: Int, _ role: Role) {
      if end > done { spans.append(Page.Span(String(sentence.text.utf8Slice(done..<end)), role)) }
      done = max(done, end)
    }
    for words in sentence.changedWords where words.overlaps(line) {
      let words = words.clamped(to: line)
      append(words.lowerBound, role)
      append(words.upperBound, .versionChanged)
    }
    append(line.upperBound, role)
    return spans
  }
}

/// The head.
extension VersionsLayout {
  private func facts(of head: Head) -> [Page.Span] {
    [Page.Span(pointer(of: head), .helpKey)]
      + [Page.Span(truncated(head.facts, toWidth: textWidth), .detailMeta)]
  }

  private func headline(of head: Head) -> [Page.Span] {
    let headline = truncated(head.headline, toWidth: textWidth)
    return [Page.Span("  ", .version), Page.Span(headline, .detailHeadline)]
  }

  /// A version in one line; where there is no room for all, for what tells it from the other one.
  private func line(of head: Head, beside other: Head, sign: String) -> Page.Line {
    let facts = truncated(head.facts, toWidth: textWidth)
    let room = textWidth - GlyphWidth.columns(of: facts) - 3
    let isWhole = room >= GlyphWidth.columns(of: head.headline)
    if head.facts == other.facts, !isWhole {
      let headline = truncated(head.headline, toWidth: textWidth)
      return line(sign: sign, of: head, [(headline, .detailHeadline)])
    }
    let headline = isWhole || room > 8 ? " · " + truncated(head.headline, toWidth: room) : ""
    return line(sign: sign, of: head, [(facts, .detailMeta), (headline, .detailHeadline)])
  }

  private func line(
    sign: String, of head: Head, _ texts: [(text: String, role: Role)]
  ) -> Page.Line {
    Page.Line(
      [
        Page.Span(indent + sign, sign == "-" ? .versionDropped : .versionAdded),
        Page.Span(pointer(of: head), .helpKey),
      ] + texts.map { Page.Span($0.text, $0.role) })
  }

  private func pointer(of head: Head) -> String { head.isShown ? "▸ " : "  " }
}

/// What is wrapped as one: a changed sentence, or the unchanged ones of a paragraph.
private struct Block {
  let change: VersionComparison.Change
  var older: VersionComparison.Sentence?
  var newer: VersionComparison.Sentence?

  var beginsParagraph: Bool {
    older?.beginsParagraph ?? false || newer?.beginsParagraph ?? false
  }

  var isOneSided: Bool { older == nil || newer == nil }

  static func blocks(of rows: [VersionComparison.Row]) -> [Block] {
    var blocks: [Block] = []
    for row in rows {
      let block = Block(change: row.change, older: row.older, newer: row.newer)
      if block.change == .same, !block.beginsParagraph, blocks.last?.change == .same {
        blocks[blocks.count - 1].append(block)
      } else {
        blocks.append(block)
      }
    }
    return blocks
  }

  private mutating func append(_ block: Block) {
    older = block.older.map { older?.joined(with: $0) ?? $0 }
    newer = block.newer.map { newer?.joined(with: $0) ?? $0 }
  }
}

extension VersionComparison.Change {
  fileprivate var role: Role {
    switch self {
    case .same: .version
    case .added: .versionAdded
    case .dropped: .versionDropped
    case .reworded: .versionChanged
    case .moved: .versionMoved
    }
  }
}
