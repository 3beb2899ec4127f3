/// Pages of the web as text browsers and converters write them, with marks that are no text.
///
/// Each program is known by the form of its marks, and there must be several of them; see
/// ``NumberedLinks``, ``DumpMarks``, ``PandocMarks``, ``InlineLinks`` and ``AngleAddresses``. Their words stay.
enum PageDump {
  /// A text that has the given signs, without such marks and each of its paragraphs on one line; nil
  /// when it has none.
  static func cleaned(_ text: [UInt8], _ signs: MarkSigns) -> [UInt8]? {
    guard signs.areOfDump else { return nil }
    var text = PandocMarks.removed(from: StructuredText.withoutReturns(text[...]))
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
