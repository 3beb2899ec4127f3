/// Fields that stand in attributes: `<meta property="og:title" content="...">` and the like.
enum MarkupStatements {
  struct Meaning: Sendable {
    let field: FormattedArticle.Field
    let rank: Int
  }

  /// What a `meta` is about, by its `property`, `name`, `itemprop` or `element`.
  static let meta = PhraseTable<Meaning>([
    (Meaning(field: .title, rank: 6), ["headline", "parsely-title", "hdl"]),
    (Meaning(field: .title, rank: 4), ["og:title", "dc.title", "dcterms.title", "sailthru.title"]),
    (Meaning(field: .title, rank: 3), ["twitter:title", "title"]),
    (
      Meaning(field: .date, rank: 6),
      [
        "article:published_time", "datepublished", "og:published_time", "parsely-pub-date",
        "publish-date", "publication_date", "publish_date", "article.published", "ptime", "pdate",
        "article:published", "dc.date.issued", "dc.date.published", "dcterms.issued", "pubdate",
      ]
    ),
    (
      Meaning(field: .date, rank: 4),
      ["date", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "sailthru.date"]
    ),
    (
      Meaning(field: .updated, rank: 5),
      ["article:modified_time", "datemodified", "og:updated_time", "last-modified", "lastmod"]
    ),
    (Meaning(field: .source, rank: 6), ["og:site_name", "dc.publisher", "publisher", "cre"]),
    (Meaning(field: .source, rank: 3), ["application-name", "dc.source", "source"]),
    (
      Meaning(field: .section, rank: 6),
      ["article:section", "articlesection", "section", "parsely-section", "online_sections", "cg"]
    ),
    (Meaning(field: .section, rank: 3), ["dsk", "category"]),
    (Meaning(field: .tag, rank: 6), ["article:tag", "parsely-tags"]),
    (Meaning(field: .tag, rank: 5), ["keywords", "news_keywords", "dc.subject", "sailthru.tags"]),
    (
      Meaning(field: .author, rank: 6),
      ["author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"]
    ),
    (Meaning(field: .dateline, rank: 6), ["dateline"]),
    (Meaning(field: .url, rank: 6), ["og:url", "parsely-link"]),
  ])

  /// Attributes of records' elements, as `element attribute`.
  static let attributes = PhraseTable<Meaning>([
    (
      Meaning(field: .date, rank: 6),
      ["date.issue norm", "pubdata date.publication", "newsitem date", "doc date", "doc date_time"]
    ),
    (Meaning(field: .date, rank: 4), ["date.release norm", "story.date norm"]),
    (Meaning(field: .source, rank: 6), ["pubdata name", "doc source"]),
    (Meaning(field: .source, rank: 4), ["doc.copyright holder"]),
    (Meaning(field: .tag, rank: 5), ["keyword key", "category term"]),
    (Meaning(field: .url, rank: 4), ["pubdata ex-ref", "doc url"]),
  ])

  /// What elements of pages are by their `class`, `itemprop` or `rel`.
  static let classes = PhraseTable<MarkupElement>([
    (.field(.title, rank: 6), ["headline", "entry-title", "article-title", "p-name"]),
    (
      .field(.author),
      [
        "byline", "author", "author-name", "article-author", "p-author", "byline-name",
        "article__byline", "by-author",
      ]
    ),
    (.field(.dateline), ["dateline-location"]),
    (.caption, ["caption", "wp-caption-text", "image-caption", "photo-caption"]),
    (.credit, ["credit", "photo-credit", "image-credit", "copyrightholder"]),
    (
      .region(4),
      ["articlebody", "article-body", "entry-content", "article__body", "story-body", "full_text"]
    ),
    (
      .dropped,
      [
        "share", "social", "sharing", "newsletter", "advertisement", "ad", "comments", "breadcrumb",
        "breadcrumbs", "skip-link", "cookie-banner", "sidebar", "navigation", "menu",
        "screen-reader-text", "lead_paragraph",
      ]
    ),
  ])
}

/// The day in the numbers that archives give to their documents.
enum DocumentNumber {
  private static let archives = PhraseTable<Bool>([
    (true, ["afp", "ap", "apw", "xin", "xie", "nyt", "la", "wsj", "cna", "ltw", "wpb"])
  ])

  /// `AFP_ENG_20100105.0123`, `AP880212-0001`, `LA030217-0108`.
  static func day(in number: [UInt8]) -> [UInt8]? {
    let prefix = number.prefix(while: \.isLetter).count
    guard prefix >= 2, archives.value(of: number, in: 0..<prefix) != nil,
      let first = number.firstIndex(where: \.isDigit)
    else { return nil }
    let day = Array(number[first...].prefix(while: \.isDigit))
    guard day.count == 8 || day.count == 6 else { return nil }
    // The Los Angeles Times puts the year last.
    return day.count == 6 && number.hasFolded("la", at: 0) ? Array(day[4...] + day[..<4]) : day
  }
}
