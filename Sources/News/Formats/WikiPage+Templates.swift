/// What templates say of an article: `{{date|May 2, 2019}}`, `{{Titre|...}}`.
extension WikiPage {
  mutating func convertTemplate(_ range: Range<Int>, _ depth: Int) {
    let parts = arguments(in: range)
    guard let first = parts.first else { return }
    let arguments = parts.dropFirst()
    switch Self.templates.value(of: bytes, in: trimmed(first)) {
    case .date?:
      if let value = argument("date", or: 0, of: arguments) {
        article.propose(.date, bytes[value])
      }
      if let value = argument("location", or: 1, of: arguments) {
        article.propose(.dateline, bytes[value])
      }
    case .title?:
      if text.allSatisfy(\.isSpace), let title = argument("title", or: 0, of: arguments) {
        article.propose(.title, bytes[title])
      }
    case .section?:
      if let name = argument("section", or: 0, of: arguments) {
        article.propose(.section, bytes[name])
      }
    case .author?:
      if text.allSatisfy(\.isSpace), let name = argument("author", or: 0, of: arguments) {
        article.propose(.author, bytes[name])
      }
    case .categories?:
      for name in arguments.map(trimmed) where !name.isEmpty && !bytes[name].contains(0x3D) {
        proposeTag(name)
      }
    case .words?: if let last = arguments.last { append(last, depth) }
    case .quotation?: if let first = arguments.first { append(first, depth) }
    case .link?: if let title = titleOfLink(arguments), part == .related { append(title, depth) }
    case .picture?: appendCaption(arguments.dropFirst(), depth)
    case .credit?: appendCredit(arguments, depth)
    case .wikinews?:
      if part == .related, let title = argument("title", or: 0, of: arguments) {
        append(title, depth)
      } else {
        article.propose(.source, Array("Wikinews".utf8))
      }
    case nil: break
    }
  }

  /// The other article's title, behind its day where that stands first.
  private func titleOfLink(_ arguments: ArraySlice<Range<Int>>) -> Range<Int>? {
    var dates = DateScanner()
    return arguments.map(trimmed).first { range in
      !range.isEmpty && dates.firstDate(in: bytes, range)?.range.count != range.count
    }
  }

  /// The value of a named argument, or of the one at a place that has no name.
  func argument(
    _ name: StaticString, or place: Int, of arguments: ArraySlice<Range<Int>>
  ) -> Range<Int>? {
    var plain: [Range<Int>] = []
    for range in arguments {
      guard let equals = bytes[range].firstIndex(of: 0x3D) else {
        plain.append(trimmed(range))
        continue
      }
      if bytes.hasFolded(name, at: trimmed(range).lowerBound) {
        return trimmed(equals + 1..<range.upperBound)
      }
    }
    return plain.indices.contains(place) ? plain[place] : nil
  }

  /// What bars part, but for those inside links and templates.
  func arguments(in range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if let close = ends[at], close < range.upperBound {
        at = close + 2
      } else {
        if bytes[at] == 0x7C {
          parts.append(start..<at)
          start = at + 1
        }
        at += 1
      }
    }
    parts.append(start..<range.upperBound)
    return parts
  }
}
