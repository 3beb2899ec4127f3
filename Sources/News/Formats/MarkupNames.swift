/// What an element of SGML, XML or HTML is for.
enum MarkupElement: Sendable, Equatable {
  /// Holds one article of several.
  case article
  /// Its text is the value of a field.
  case field(FormattedArticle.Field, rank: Int = 5)
  /// The text of a picture.
  case caption, credit
  /// Holds the body, the surer the higher the number.
  case region(Int)
  /// Holds the body as markup, perhaps escaped.
  case content(rank: Int)
  case block, lineBreak, cell, paragraph
  case link
  /// Says something in its attributes.
  case statement
  /// A clock or date, in an attribute or in its text.
  case time
  /// A document's number in an archive.
  case number
  /// Nothing in it is for the reader.
  case dropped
  /// Code up to its closing tag, whatever it looks like.
  case code
  case inline
}

/// Which vocabulary a text uses.
enum MarkupDialect: Sendable {
  /// HTML.
  case page
  /// RSS and Atom.
  case feed
  /// Exchange formats and corpora: TREC, NITF, NewsML, Reuters, Gigaword.
  case records

  /// The vocabulary by the name of a text's first element.
  static let roots = PhraseTable<MarkupDialect>([
    (
      .page,
      [
        "html", "head", "body", "div", "p", "article", "section", "main", "h1", "h2", "h3",
        "table", "meta", "header", "title", "blockquote", "figure", "time", "link", "center", "ul",
      ]
    ),
    (.feed, ["rss", "feed", "rdf:rdf", "channel", "item", "entry"]),
    (
      .records,
      [
        "doc", "docs", "nitf", "newsml", "newsitem", "newsmessage", "reuters", "lewis", "tstype",
        "docno", "newsitemset", "story", "stories", "record", "records", "document", "documents",
      ]
    ),
  ])
}

/// The elements by name.
enum MarkupNames {
  static func element(
    _ bytes: [UInt8], _ name: Range<Int>, in dialect: MarkupDialect
  ) -> MarkupElement? {
    let table =
      switch dialect {
      case .page: page
      case .feed: feed
      case .records: records
      }
    if let element = table.value(of: bytes, in: name) ?? common.value(of: bytes, in: name) {
      return element
    }
    guard let colon = bytes[name].firstIndex(of: 0x3A) else { return nil }
    let local = colon + 1..<name.upperBound
    return table.value(of: bytes, in: local) ?? common.value(of: bytes, in: local)
  }

  private static let common = PhraseTable<MarkupElement>([
    (.paragraph, ["p", "para"]),
    (
      .block,
      [
        "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "li", "dt", "dd", "tr",
        "table", "blockquote", "bq", "hr", "pre", "center", "figure", "picture", "fieldset",
        "address", "header", "section", "body", "hl2", "hl3",
      ]
    ),
    (.lineBreak, ["br"]),
    (.cell, ["td", "th"]),
    (.link, ["a"]),
    (.statement, ["meta", "link"]),
    (.code, ["script", "style"]),
    (
      .inline,
      [
        "b", "i", "u", "em", "strong", "span", "font", "small", "sup", "sub", "q", "cite", "abbr",
        "mark", "img", "person", "org", "location", "chron", "event", "function", "money", "num",
        "object.title", "virtloc", "copyrite", "lang", "pronounce", "alt-code", "city", "country",
        "region", "f", "ftag", "fig", "qt", "tt", "s", "strike", "del", "ins", "wbr", "acronym",
      ]
    ),
    (.caption, ["figcaption", "media-caption", "caption"]),
    (.credit, ["media-producer", "media:credit"]),
  ])

  private static let page = PhraseTable<MarkupElement>([
    (.region(3), ["article"]),
    (.region(2), ["main"]),
    (.field(.title, rank: 2), ["title"]),
    (.time, ["time"]),
    (
      .dropped,
      [
        "nav", "aside", "footer", "form", "button", "select", "svg", "iframe", "noscript",
        "template", "dialog", "textarea", "object", "video", "audio", "canvas", "math", "map",
      ]
    ),
  ])

  private static let feed = PhraseTable<MarkupElement>([
    (.article, ["item", "entry"]),
    (.field(.title), ["title"]),
    (.field(.date), ["pubdate", "published", "dc:date", "issued", "dcterms:created"]),
    (.field(.updated), ["updated", "modified", "dcterms:modified", "atom:updated"]),
    (.field(.author), ["author", "creator"]),
    (.field(.tag), ["category", "subject"]),
    (.field(.source), ["source"]),
    (.field(.source, rank: 3), ["publisher"]),
    (.field(.url), ["link"]),
    (.field(.url, rank: 2), ["guid"]),
    (.content(rank: 2), ["content:encoded", "content", "encoded", "fulltext"]),
    (.content(rank: 1), ["description", "summary"]),
    (.caption, ["media:description"]),
    (
      .dropped,
      [
        "email", "uri", "comments", "image", "textinput", "generator", "ttl", "cloud", "id",
        "media:title", "media:keywords", "media:category", "slash:comments", "wfw:commentrss",
        "lastbuilddate", "language", "copyright", "rights", "docs", "skiphours", "skipdays",
        "managingeditor", "webmaster", "logo", "icon", "subtitle", "media:text", "post-id",
      ]
    ),
  ])

  private static let records = PhraseTable<MarkupElement>([
    (.article, ["doc", "nitf", "newsitem", "reuters", "story", "record", "document"]),
    (
      .field(.title),
      [
        "headline", "head", "hl", "hl1", "ti", "mainheadline", "hd", "headlines",
      ]
    ),
    (.field(.title, rank: 3), ["title", "h1"]),
    (
      .field(.date),
      [
        "date", "dd", "date1", "date_time", "pubdate", "story.date", "firstcreated",
        "contentcreated",
        "published", "thisrevisioncreated", "pd", "publicationdate", "datetime", "date-time",
      ]
    ),
    (.field(.date, rank: 3), ["versioncreated", "datesent", "sent"]),
    (.field(.author), ["byline", "author", "by", "creator"]),
    (.field(.source), ["so", "pub", "publication", "source", "creditline", "newspaper"]),
    (.field(.source, rank: 3), ["provider", "publisher", "distributor"]),
    (.field(.section), ["section", "desk", "se"]),
    (.field(.section, rank: 3), ["category"]),
    (
      .field(.tag),
      ["keyword", "subject", "d", "classifier", "genre", "descriptor", "topic", "tag", "kw"]
    ),
    (.field(.dateline), ["dateline", "place", "located"]),
    (.field(.url), ["url"]),
    (.region(1), ["text", "lp", "leadpara", "lead", "content", "inlinexml", "inlinedata"]),
    (.region(2), ["body", "body.content", "fulltext", "full_text", "main_text"]),
    (.block, ["note", "media", "hedline", "article"]),
    (.statement, ["date.issue", "date.release", "doc.copyright", "pubdata", "dc", "doc-id"]),
    (.number, ["docno"]),
    (.caption, ["graphic", "gc"]),
    (.credit, ["gcr", "photographer", "rightsinfo"]),
    (
      .dropped,
      [
        "docid", "fileid", "first", "second", "length", "page", "profile", "in", "co",
        "an", "id", "docsrc", "doctype", "type", "g", "gv", "ms", "nr", "rs", "st", "dsc", "re",
        "people", "exchanges", "orgs", "companies", "unknown", "mknote", "unk", "slug",
        "slugline", "catalogref", "rights", "usageterms", "h7", "h8", "description", "byttl",
        "correction", "correction-date", "country", "city", "edition", "parent", "cn", "language",
        "email", "media-metadata", "copyright", "codes", "role", "pubstatus",
      ]
    ),
  ])
}
