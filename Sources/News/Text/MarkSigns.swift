/// What one look at a text says of the marks that programs and printers have put into it.
///
/// ``PageDump``, ``PrintedPages`` and ``HeadColumns`` take such marks out; most texts have none and are
/// turned away by this look alone.
struct MarkSigns {
  /// How often `[12]` stands there.
  private(set) var numbers = 0
  /// How often `](` does.
  private(set) var links = 0
  /// How often `<https:` or `<mailto:` do.
  private(set) var addresses = 0
  /// How much says that a text browser wrote it; see ``DumpMarks``.
  private(set) var marks = 0
  /// Whether lists are set in by two blanks, as converters to Markdown do.
  private(set) var isListed = false
  private(set) var hasFormFeed = false
  /// Whether the head has a gap as between columns, or a line that is set in as far.
  private(set) var hasColumns = false

  /// Whether the text may be a page of the web.
  var areOfDump: Bool {
    numbers >= 3 || links >= 2 || addresses >= 3 || marks >= DumpMarks.enoughEvidence || isListed
  }

  init(_ text: [UInt8]) {
    let span = text.span
    var at = Self.next(in: span, from: 0)
    while at < span.count {
      switch span[at] {
      case 0x0C: hasFormFeed = true
      case 0x28: if text.has("(BUTTON)", at: at, before: text.count) { marks += 2 }
      case 0x3C: if AngleAddresses.end(in: text, at: at) != nil { addresses += 1 }
      case 0x5B:
        if at + 1 < span.count, span[at + 1].isDigit { numbers += 1 }
        marks += DumpMarks.evidence(in: text, at: at)
      default: if at + 1 < span.count, span[at + 1] == 0x28 { links += 1 }
      }
      at = Self.next(in: span, from: at + 1)
    }
    if DumpMarks.beginsWithLinks(text) { marks += DumpMarks.enoughEvidence }
    isListed = Self.isListed(text)
    hasColumns = HeadColumns.holdsGap(text)
  }

  private static func next(in text: Span<UInt8>, from start: Int) -> Int {
    guard start < text.count else { return text.count }
    return text.firstIndex(ofAny: (0x5B, 0x5D, 0x3C, 0x28, 0x0C), from: start, to: text.count)
  }

  /// Whether two entries stand in the head: `  * Ferries`.
  private static func isListed(_ text: [UInt8]) -> Bool {
    let span = text.span
    let head = min(text.count, 1 << 12)
    var entries = 0
    var at = span.firstIndex(of: 0x2A, from: 0, to: head)
    while at < head {
      if text.has("\n  * ", at: at - 3, before: head) { entries += 1 }
      if entries > 1 { return true }
      at = span.firstIndex(of: 0x2A, from: at + 1, to: head)
    }
    return false
  }
}
