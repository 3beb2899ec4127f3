/// A line of wrapped text.
package struct WrappedLine: Sendable, Hashable {
  /// UTF-8 offsets in the text; the white space at which the line was broken is outside.
  package let range: Range<Int>
  /// In columns.
  package let width: Int

  package init(range: Range<Int>, width: Int) {
    self.range = range
    self.width = width
  }
}

/// Breaks a text into lines of at most so many columns.
///
/// Lines break at `\n`, at white space, after a hyphen or dash between letters, and around Chinese
/// and Japanese glyphs, but neither before closing nor after opening punctuation. A word longer than
/// a line is broken where it must be; a wide glyph takes a line even of one column. White space at a
/// break belongs to no line, everything else to exactly one; an empty paragraph is an empty line.
/// Linear in the text's length.
package func wrapped(_ text: String, width: Int) -> [WrappedLine] {
  var wrapper = Wrapper(width: max(width, 1))
  for item in Glyphs(text) { wrapper.add(item) }
  return wrapper.finish(textEnd: text.utf8.count)
}

/// The line in the making and the last place where it could be broken.
private struct Wrapper {
  /// A place to break at: where the line would end, and where the next one would begin.
  struct Opportunity {
    let end: Int
    let endColumn: Int
    let next: Int
    let nextColumn: Int
  }

  let width: Int
  private var lines: [WrappedLine] = []
  private var start = 0
  /// Where the line's content ends, and its columns; white space after it is not content yet.
  private var end = 0
  private var columns = 0
  private var blanks = 0
  private var previous: Glyphs.Element?
  private var opportunity: Opportunity?

  init(width: Int) { self.width = width }

  mutating func add(_ item: Glyphs.Element) {
    if item.source == "\n" {
      endParagraph(at: item.range.upperBound)
    } else if isBlank(item), previous != nil {
      blanks += Int(item.glyph.width)
    } else {
      addContent(item)
    }
  }

  mutating func finish(textEnd: Int) -> [WrappedLine] {
    close(at: blanks > 0 ? end : textEnd)
    return lines
  }

  private mutating func addContent(_ item: Glyphs.Element) {
    noteOpportunity(before: item)
    columns += blanks
    blanks = 0
    while columns > 0, columns + Int(item.glyph.width) > width {
      breakLine(before: item.range.lowerBound)
    }
    columns += Int(item.glyph.width)
    end = item.range.upperBound
    // An indentation is content, but no word that a line could be broken after.
    previous = isBlank(item) ? nil : item
  }

  private mutating func noteOpportunity(before item: Glyphs.Element) {
    guard let previous else { return }
    let isBetweenWords = blanks > 0
    guard isBetweenWords || LineBreaking.isAllowed(between: previous, and: item) else { return }
    opportunity = Opportunity(
      end: end, endColumn: columns, next: item.range.lowerBound, nextColumn: columns + blanks)
  }

  private mutating func breakLine(before offset: Int) {
    let place =
      opportunity
      ?? Opportunity(end: offset, endColumn: columns, next: offset, nextColumn: columns)
    lines.append(WrappedLine(range: start..<place.end, width: place.endColumn))
    start = place.next
    columns -= place.nextColumn
    opportunity = nil
  }

  private mutating func endParagraph(at next: Int) {
    close(at: blanks > 0 ? end : next - 1)
    start = next
    end = next
    columns = 0
    blanks = 0
    previous = nil
    opportunity = nil
  }

  private mutating func close(at end: Int) {
    lines.append(WrappedLine(range: start..<end, width: columns))
  }

  private func isBlank(_ item: Glyphs.Element) -> Bool {
    LineBreaking.isBlank(item.source) && !item.glyph.hasMarks
  }
}
