/// A post of the site generator Nikola, whose fields stand in comments of reStructuredText: `.. title:
/// Bridge Opens`, in Markdown between `<!--` and `-->`.
///
/// Nikola Handbook, "Creating a Blog Post".
enum NikolaPost {
  /// Whether a post's fields begin at a place.
  static func begins(_ text: [UInt8], at start: Int) -> Bool {
    var at = start
    if text.has("<!--", at: at, before: text.count) {
      at += 4
      while at < text.count, text[at].isSpace { at += 1 }
    }
    return text.has(".. title:", at: at, before: text.count)
      || text.has(".. slug:", at: at, before: text.count)
  }

  static func article(in text: [UInt8]) -> FormattedArticle {
    var article = FormattedArticle()
    var end = text.count
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = text[text.trimmed(line.startIndex..<line.endIndex)]
      if line.starts(with: ".. ".utf8), let colon = line.firstIndex(of: 0x3A) {
        read(line[..<colon].dropFirst(3), line[(colon + 1)...], into: &article)
      } else if !line.isEmpty, !line.elementsEqual("<!--".utf8), !line.elementsEqual("-->".utf8) {
        end = line.startIndex
        break
      } else if line.isEmpty, article.has(.title) {
        end = line.startIndex
        break
      }
    }
    var body = text[end...].drop { $0.isSpace }
    if body.starts(with: "-->".utf8) { body = body.dropFirst(3) }
    article.body = Array(body)
    article.hasBrokenLines = true
    article.extent = .whole
    return article
  }

  private static func read(
    _ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, into article: inout FormattedArticle
  ) {
    guard case .field(let field, _)? = JSONKeys.meaning(of: Array(name)) else { return }
    switch field {
    case .tag: article.propose(eachOf: value, as: .tag)
    case .author: article.propose(eachOf: value, as: .author)
    default: article.propose(field, value)
    }
  }
}
