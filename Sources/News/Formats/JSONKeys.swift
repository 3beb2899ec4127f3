/// What the keys of objects mean that hold articles.
enum JSONKeys {
  enum Meaning: Sendable {
    case field(FormattedArticle.Field, surer: Int)
    case body, summary, caption, credit
  }

  /// The meaning of a key in `snake_case`, `kebab-case` or `camelCase`; nil for what is of no use.
  static func meaning(of key: [UInt8]) -> Meaning? {
    let words = words(of: key)
    if let meaning = table.value(of: words, in: 0..<words.count) { return meaning }
    if unused.value(of: words, in: 0..<words.count) != nil { return nil }
    let label =
      FieldLabel.table.value(of: words, in: 0..<words.count)
      ?? FieldLabel.table.value(of: key, in: 0..<key.count)
    return label.flatMap(meaning)
  }

  /// Whether an object under a key holds more fields of the same article.
  static func isWrapper(_ key: [UInt8]) -> Bool {
    let words = words(of: key)
    return wrappers.value(of: words, in: 0..<words.count) != nil
  }

  private static func meaning(of label: FieldLabel) -> Meaning? {
    switch label {
    case .headline: .field(.title, surer: 0)
    case .date: .field(.date, surer: 0)
    case .updated: .field(.updated, surer: 0)
    case .source, .publisher: .field(.source, surer: 0)
    case .section: .field(.section, surer: 0)
    case .author: .field(.author, surer: 0)
    case .tags, .filed: .field(.tag, surer: 0)
    case .place: .field(.dateline, surer: 0)
    case .url: .field(.url, surer: 0)
    case .caption: .caption
    case .credit: .credit
    case .body: .body
    case .sender: .field(.author, surer: -3)
    case .related, .other: nil
    }
  }

  /// `datePublished` and `date_published` as `date published`.
  private static func words(of key: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    for (at, byte) in key.prefix(64).enumerated() {
      if byte == 0x5F || byte == 0x2D || byte == 0x2E {
        words.append(0x20)
        continue
      }
      if byte.isUppercase, at > 0, !key[at - 1].isUppercase, key[at - 1].isLetter {
        words.append(0x20)
      }
      words.append(byte.lowercased)
    }
    return words
  }

  private static let table = PhraseTable<Meaning>([
    (
      .body,
      [
        "text", "body", "content", "maintext", "main text", "article", "article text",
        "article body", "full text", "fulltext", "body text", "raw text", "clean text",
        "content text", "story", "paragraphs", "texts", "content html", "body html", "html",
        "contents", "raw content", "cleaned text", "news", "passage", "document", "icerik",
        "inhalt", "artikeltext", "contenu", "contenido", "cuerpo", "conteudo", "corpo", "contenuto",
        "inhoud", "tekst", "tresc", "metin",
      ]
    ),
    (
      .summary,
      [
        "description", "summary", "abstract", "snippet", "lead", "lead paragraph", "excerpt",
        "trail text", "lede", "standfirst", "meta description", "short description",
      ]
    ),
    (.caption, ["caption", "image caption", "photo caption", "image description"]),
    (.credit, ["credit", "image credit", "photo credit", "photographer"]),
    (.field(.title, surer: 1), ["headline", "web title", "baslik"]),
    (.field(.title, surer: 0), ["title", "name"]),
    (.field(.title, surer: -2), ["title page", "title rss", "og title", "short title"]),
    (
      .field(.date, surer: 1),
      [
        "date published", "published at", "publish date", "published date", "date publish",
        "publication date", "web publication date", "pub date", "pubdate", "published",
        "first publication date", "published time", "published on", "date time", "datetime",
      ]
    ),
    (.field(.date, surer: -1), ["timestamp", "created", "created at", "date created", "time"]),
    (
      .field(.updated, surer: 0),
      ["date modify", "modified", "modified gmt", "updated", "updated at", "date modified"]
    ),
    (.field(.section, surer: 1), ["section", "section name", "article section", "category"]),
    (.field(.section, surer: 0), ["categories", "news desk", "desk", "channel"]),
    (.field(.author, surer: 1), ["authors", "author", "byline", "writers", "creator"]),
    (.field(.source, surer: 1), ["source", "publisher", "outlet", "publication", "newspaper"]),
    (.field(.source, surer: 0), ["site name", "source name", "feed title", "provider"]),
    (.field(.source, surer: -2), ["domain", "source domain", "hostname", "site", "website"]),
    (.field(.tag, surer: 1), ["tags", "keywords", "topics", "subjects", "etiketler"]),
    (.field(.url, surer: 1), ["url", "link", "web url", "canonical url", "permalink"]),
  ])

  /// Keys that labels of files mean something else by.
  private static let unused = PhraseTable<Bool>([
    (
      true,
      [
        "id", "image", "picture", "photo", "image url", "date download", "media", "type",
        "language", "kind", "from", "sent", "read", "more", "watch", "photos", "api url", "feed",
        "local", "by", "de", "di", "par", "por", "von", "address", "web", "localpath", "filename",
      ]
    )
  ])

  private static let wrappers = PhraseTable<Bool>([
    (
      true,
      ["fields", "data", "attributes", "meta", "metadata", " source", "article", "node"]
    )
  ])
}
