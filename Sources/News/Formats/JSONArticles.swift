/// Articles as objects of JSON: one, a list, one on each line, or inside the answer of a service.
enum JSONArticles {
  /// The articles in a text; none when it isn't JSON or holds no article.
  static func articles(in text: [UInt8]) -> [FormattedArticle] {
    var scanner = JSONScanner(text)
    var found = Found()
    while !scanner.isAtEnd() {
      guard let value = scanner.value() else { break }
      collect(value, depth: 0, into: &found)
      scanner.passComma()
    }
    // What isn't JSON behind the first articles is better read as text than lost.
    return scanner.isAtEnd() ? found.articles : []
  }

  private struct Found {
    var articles: [FormattedArticle] = []
    /// How many of them have a text under a key that is known.
    var known = 0
  }

  /// Whether the bytes at a place look like an object's beginning, or like that of a list of them.
  static func begins(_ text: [UInt8], at start: Int) -> Bool {
    var at = start
    var braces = 0
    let end = min(text.count, start + 1 << 12)
    while at < end, text[at].isSpace || text[at] == 0x5B && braces == 0 || text[at] == 0x7B {
      if text[at] == 0x7B { braces += 1 }
      at += 1
    }
    return braces == 1 && at < end && text[at] == 0x22
  }

  /// What a page says of its article in an object of JSON-LD; nil when it speaks of something else.
  static func linkedData(in text: [UInt8]) -> FormattedArticle? {
    var scanner = JSONScanner(text)
    return scanner.value().flatMap { linkedData(in: $0, depth: 0) }
  }

  private static func linkedData(in value: JSONValue, depth: Int) -> FormattedArticle? {
    switch value {
    case .list(let values):
      guard depth < deepest else { return nil }
      return values.lazy.compactMap { linkedData(in: $0, depth: depth + 1) }.first
    case .object(let members):
      if let graph = value.value(ofAny: "@graph") { return linkedData(in: graph, depth: depth + 1) }
      guard value.value(ofAny: "headline") != nil else { return nil }
      var reader = JSONArticleReader()
      reader.read(members, depth: 0)
      return reader.stated()
    case .text, .nothing: return nil
    }
  }

  /// How deep inside other objects articles are looked for.
  private static let deepest = 4

  private static func collect(
    _ value: JSONValue, depth: Int, into found: inout Found
  ) {
    switch value {
    case .list(let values):
      for value in values { collect(value, depth: depth, into: &found) }
    case .object(let members):
      if let article = article(of: members) {
        found.articles.append(article)
        found.known += 1
      } else {
        let before = found
        if depth < deepest {
          for member in members { collect(member.value, depth: depth + 1, into: &found) }
        }
        collectSentences(members, before, into: &found)
      }
    case .text, .nothing: break
    }
  }

  /// Where no key is known to hold a text, one that holds sentences does.
  private static func collectSentences(
    _ members: [(key: [UInt8], value: JSONValue)], _ before: Found, into found: inout Found
  ) {
    guard before.known == found.known else { return }
    let isAlone = before.articles.count == found.articles.count
    let holdsParts = isOfParts(members)
    if holdsParts { found = before }
    var reader = JSONArticleReader()
    reader.read(members, depth: 0)
    reader.readSentences(of: members, depth: isAlone || holdsParts ? 0 : JSONArticleReader.deepest)
    if let article = reader.finished(isLong: true) { found.articles.append(article) }
  }

  /// Whether an object has a title and sentences of its own, so that those below it are parts.
  private static func isOfParts(_ members: [(key: [UInt8], value: JSONValue)]) -> Bool {
    var hasTitle = false
    var hasSentences = false
    for (key, value) in members {
      guard case .text(let text) = value else { continue }
      switch JSONKeys.meaning(of: key) {
      case .field(.title, _)?: hasTitle = true
      case nil where PageProse.isProse(text, 0..<text.count): hasSentences = true
      default: break
      }
    }
    return hasTitle && hasSentences
  }

  /// An object as an article; nil without a text of its own, or with neither a title nor a long text.
  static func article(of members: [(key: [UInt8], value: JSONValue)]) -> FormattedArticle? {
    var reader = JSONArticleReader()
    reader.read(members, depth: 0)
    return reader.finished()
  }
}

/// Gathers one article's fields from an object.
private struct JSONArticleReader {
  /// How deep below an article's object sentences are looked for.
  static let deepest = 4

  private var article = FormattedArticle()
  private var body: [UInt8] = []
  private var summaries: [[UInt8]] = []
  private var pictures: [UInt8] = []

  mutating func read(_ members: [(key: [UInt8], value: JSONValue)], depth: Int) {
    for (key, value) in members {
      guard let meaning = JSONKeys.meaning(of: key) else {
        // Services keep text and byline in an object below.
        if depth == 0, case .object(let inner) = value, JSONKeys.isWrapper(key) {
          read(inner, depth: 1)
        }
        continue
      }
      take(value, meaning, rank: depth == 0 ? 5 : 4)
    }
  }

  /// Takes sentences as the text that stand under keys which nothing is known of.
  mutating func readSentences(of members: [(key: [UInt8], value: JSONValue)], depth: Int = 0) {
    for (key, value) in members where JSONKeys.meaning(of: key) == nil {
      readSentences(in: value, depth: depth)
    }
  }

  private mutating func readSentences(in value: JSONValue, depth: Int) {
    switch value {
    case .text(let text):
      guard PageProse.isMostly(text, 0..<text.count) else { return }
      if !body.isEmpty { body += [0x0A, 0x0A] }
      body += text
    case .list(let values):
      guard depth < Self.deepest else { return }
      for value in values { readSentences(in: value, depth: depth + 1) }
    case .object(let members):
      guard depth < Self.deepest else { return }
      readSentences(of: members, depth: depth + 1)
    case .nothing: break
    }
  }

  private mutating func take(_ value: JSONValue, _ meaning: JSONKeys.Meaning, rank: Int) {
    switch meaning {
    case .body: if let text = Self.prose(value), text.count > body.count { body = text }
    case .summary:
      // Nobody writes a dozen; each is compared with the others.
      if summaries.count < 12, let text = Self.prose(value), !text.isEmpty {
        summaries.append(text)
      }
    case .caption: appendPicture(value, "Caption: ")
    case .credit: appendPicture(value, "Photo credit: ")
    case .field(let field, let surer):
      for text in Self.texts(value) {
        if field == .tag {
          article.propose(eachOf: text, as: .tag, rank: rank + surer)
        } else {
          article.propose(field, text, rank: rank + surer)
        }
      }
    }
  }

  private mutating func appendPicture(_ value: JSONValue, _ label: StaticString) {
    for text in Self.texts(value) where !text.isEmpty {
      pictures.append(literal: label)
      pictures += oneLine(text) + [0x0A]
    }
  }

  /// The fields, and the text if there is one.
  func stated() -> FormattedArticle {
    var article = article
    article.body = body
    return article
  }

  /// The article; nil without a text, or when it is short and has no title.
  mutating func finished(isLong: Bool = false) -> FormattedArticle? {
    let longest = summaries.max { $0.count < $1.count } ?? []
    if body.isEmpty || isLong {
      body = joinedSummaries(above: body)
    } else if longest.count > body.count, longest.count > 400 {
      body = longest
    }
    guard body.count >= (isLong ? 40 : 200) || !body.isEmpty && article.has(.title) else {
      return nil
    }
    let isMarkup = TagStripper.isMarked(body) || TagStripper.holdsTags(body[...])
    article.body = isMarkup ? MarkupReader.text(ofFragment: body) : body
    if !pictures.isEmpty { article.body += [0x0A, 0x0A] + pictures }
    article.hasBrokenLines = !isMarkup
    article.extent = .whole
    return article
  }

  /// Each summary that no other one begins with, and the text.
  private func joinedSummaries(above body: [UInt8]) -> [UInt8] {
    var kept: [[UInt8]] = body.isEmpty ? [] : [body]
    for summary in summaries.sorted(by: { $0.count > $1.count })
    where !kept.contains(where: { $0.starts(with: summary) }) {
      kept.insert(summary, at: kept.isEmpty || body.isEmpty ? kept.count : kept.count - 1)
    }
    return Array(kept.joined(separator: [0x0A, 0x0A]))
  }

  /// A value as prose: a string, or a list of paragraphs.
  private static func prose(_ value: JSONValue) -> [UInt8]? {
    switch value {
    case .text(let text): return text
    case .list: return Array(texts(value).joined(separator: [0x0A, 0x0A]))
    case .object:
      return value.value(ofAny: "text", "content", "body", "value", "rendered", "html").flatMap {
        if case .text(let text) = $0 { text } else { nil }
      }
    case .nothing: return nil
    }
  }

  /// The strings in a value: itself, its items, the names of objects.
  private static func texts(_ value: JSONValue) -> [[UInt8]] {
    switch value {
    case .text(let text): return [text]
    case .list(let values): return values.flatMap(items)
    case .object, .nothing: return items(value)
    }
  }

  private static func items(_ value: JSONValue) -> [[UInt8]] {
    switch value {
    case .text(let text): return [text]
    case .object:
      // Tags of some services have the kind as their name.
      let inner = value.value(
        ofAny: "value", "main", "original", "display_name", "name", "title", "rendered", "text",
        "content", "label", "term", "#text", "$t", "slug", "url")
      if case .text(let text)? = inner { return [text] }
      return []
    case .list, .nothing: return []
    }
  }
}
