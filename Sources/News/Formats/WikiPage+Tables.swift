/// Tables and galleries.
extension WikiPage {
  /// A line of a table or a gallery; where the text goes on, or nil when it is none.
  mutating func convertBlockLine(_ line: Range<Int>) -> Int? {
    let start = line.lowerBound
    let next = min(line.upperBound + 1, bytes.count)
    if isInGallery {
      isInGallery = !bytes.hasFolded("</gallery", at: start)
      if isInGallery { appendCaption(arguments(in: line).dropFirst(), 0) }
      return next
    }
    if !hasEndlessGallery, bytes.hasFolded("<gallery", at: start), bytes[line].last == 0x3E {
      isInGallery = bytes.firstIndex(ofFolded: "</gallery", from: start) != nil
      hasEndlessGallery = !isInGallery
      return isInGallery ? next : nil
    }
    if bytes.has("{|", at: start, before: line.upperBound) {
      isInTable = true
      endRow()
      return next
    }
    guard isInTable else { return nil }
    return convertTableLine(line, next)
  }

  /// `|-` parts rows, `| Mill || 12` holds cells, `! Ward !! Votes` those of a heading.
  private mutating func convertTableLine(_ line: Range<Int>, _ next: Int) -> Int? {
    let start = line.lowerBound
    guard !line.isEmpty, bytes[start] == 0x7C || bytes[start] == 0x21 else {
      if hasCells, !line.isEmpty { text.append(0x20) }
      return nil
    }
    let second = start + 1 < line.upperBound ? bytes[start + 1] : 0
    switch second {
    case 0x7D:
      endRow()
      isInTable = false
    case 0x2D: endRow()
    case 0x2B:
      endRow()
      appendCell(start + 2..<line.upperBound)
      endRow()
    default: appendCells(start + 1..<line.upperBound)
    }
    return next
  }

  private mutating func appendCells(_ range: Range<Int>) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if let close = ends[at], close < range.upperBound {
        at = close + 2
      } else if bytes.has("||", at: at, before: range.upperBound)
        || bytes.has("!!", at: at, before: range.upperBound)
      {
        appendCell(start..<at)
        at += 2
        start = at
      } else {
        at += 1
      }
    }
    appendCell(start..<range.upperBound)
  }

  /// A cell without its attributes: `colspan="2" | Mill`.
  private mutating func appendCell(_ range: Range<Int>) {
    guard part != .dropped else { return }
    let parts = arguments(in: range)
    let hasAttributes = parts.count > 1 && bytes[parts[0]].contains(0x3D)
    let cell = trimmed((hasAttributes ? parts[1].lowerBound : range.lowerBound)..<range.upperBound)
    guard !cell.isEmpty else { return }
    if hasCells { text.append(literal: " | ") }
    hasCells = true
    convert(cell, depth: 1)
  }

  private mutating func endRow() {
    if hasCells { text += [0x0A, 0x0A] }
    hasCells = false
  }
}
