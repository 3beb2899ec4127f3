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
      while at < text.count, text[at].isBlank { at += 1 }
      guard at < text.count, text[at].isSpace else { return false }
      while at < text.count, text[at].isSpace { at += 1 }
    }
    return text.has(".. title:", at: at, before: text.count)
      || text.has(".. slug:", at: at, before: text.count)
  }

  /// The posts of a text, each of which begins with its title.
  static func articles(in text: [UInt8]) -> [FormattedArticle] {
    var articles: [FormattedArticle] = []
    var start = 0
    while start < text.count {
      let title = text.firstIndex(of: "\n.. title:", in: start..<text.count) ?? text.count
      let isFirst = text[start..<title].allSatisfy {
        $0.isSpace || $0 == 0x3C || $0 == 0x21 || $0 == 0x2D
      }
      let from = isFirst ? min(title + 1, text.count) : start + 1
      let next = text.firstIndex(of: "\n.. title:", in: from..<text.count)
      articles.append(article(in: text[start..<(next ?? text.count)]))
      start = next ?? text.count
    }
    return articles
  }

  private static func article(in part: ArraySlice<UInt8>) -> FormattedArticle {
    let text = Array(part)
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
    // Before the next post's fields.
    if body.reversed().drop(while: \.isSpace).starts(with: "--!<".utf8) {
      body = body.dropLast(body.reversed().prefix { $0 != 0x3C }.count + 1)
    }
    article.body = TagStripper.holdsTags(body) ? TagStripper.stripped(Array(body)) : Array(body)
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
