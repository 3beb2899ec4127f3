/// Pages of the web as text browsers and converters write them, with marks that are no text.
///
/// Each program is known by the form of its marks, and there must be several of them; see
/// ``NumberedLinks``, ``DumpMarks``, ``InlineLinks`` and ``AngleAddresses``. Their words stay.
enum PageDump {
  /// A text without such marks, and each of its paragraphs on one line; nil when it has none.
  ///
  /// One look for the bytes that marks begin with turns ordinary text away.
  static func cleaned(_ text: [UInt8]) -> [UInt8]? {
    let signs = Signs(text)
    guard signs.areMarks else { return nil }
    var text = StructuredText.withoutReturns(text[...])
    let hasNumbers = signs.numbers >= 3 && NumberedLinks.areThere(in: text)
    let isListed = signs.isListed && InlineLinks.isConverted(text)
    let hasMarks = hasNumbers || signs.marks >= DumpMarks.enoughEvidence
    guard hasMarks || isListed || signs.links >= 2 || signs.addresses >= 3
    else { return nil }
    let isMarkdown = isListed || signs.links >= 4
    let hasAddresses = signs.addresses >= 3
    if hasMarks || isMarkdown || hasAddresses { text = FilledLines.joined(text) }
    if hasNumbers { text = NumberedLinks.removed(from: text) }
    if hasMarks { text = DumpMarks.removed(from: text) }
    if signs.links >= 2 || isListed {
      text = InlineLinks.removed(from: text, isPage: signs.links >= 10)
    }
    if hasAddresses { text = AngleAddresses.removed(from: text) }
    if isMarkdown || hasAddresses { text = Emphasis.removed(from: text) }
    return text
  }
}

/// How often the bytes stand in a text that marks begin with.
private struct Signs {
  /// `[12]`.
  private(set) var numbers = 0
  /// `](`.
  private(set) var links = 0
  /// `<https:`, `<mailto:`.
  private(set) var addresses = 0
  /// How much says that a text browser wrote it.
  private(set) var marks = 0
  /// Whether lists are set in by two blanks, as converters to Markdown do.
  private(set) var isListed = false

  var areMarks: Bool {
    numbers >= 3 || links >= 2 || addresses >= 3 || marks >= DumpMarks.enoughEvidence
      || isListed
  }

  init(_ text: [UInt8]) {
    let span = text.span
    var at = next(in: span, from: 0)
    while at < span.count {
      switch span[at] {
      case 0x5B:
        if at + 1 < span.count, span[at + 1].isDigit { numbers += 1 }
        marks += DumpMarks.evidence(in: text, at: at)
      case 0x5D: if at + 1 < span.count, span[at + 1] == 0x28 { links += 1 }
      case 0x28: if text.has("(BUTTON)", at: at, before: text.count) { marks += 2 }
      default: if AngleAddresses.end(in: text, at: at) != nil { addresses += 1 }
      }
      at = next(in: span, from: at + 1)
    }
    if DumpMarks.beginsWithLinks(text) { marks += DumpMarks.enoughEvidence }
    let head = 0..<min(text.count, 1 << 12)
    guard let first = text.firstIndex(of: "\n  * ", in: head) else { return }
    isListed = text.firstIndex(of: "\n  * ", in: first + 1..<head.upperBound) != nil
  }

  private func next(in text: Span<UInt8>, from start: Int) -> Int {
    guard start < text.count else { return text.count }
    return text.firstIndex(ofAny: (0x5B, 0x5D, 0x3C, 0x28, 0x5B), from: start, to: text.count)
  }
}
