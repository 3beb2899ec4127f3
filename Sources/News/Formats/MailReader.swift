/// Messages of mail and news groups, one or a mailbox full.
enum MailReader {
  /// How a text holds messages.
  enum Shape {
    /// One, with a header that only mail has.
    case message
    /// Several, each below a line `From ADDRESS DATE` (RFC 4155).
    case mailbox
  }

  /// How much of a text is looked at for a header's end; signatures of servers are long.
  private static let headerLimit = 1 << 15

  /// Whether the text that begins at a place is mail.
  ///
  /// A header that many plain files have too (`From:`, `Date:`, `Subject:`) says nothing: recovery
  /// reads those.
  static func shape(of text: [UInt8], at start: Int) -> Shape? {
    let end = min(text.count, start + headerLimit)
    if text.has("From ", at: start, before: end) {
      return beginsMessage(text, at: start) ? .mailbox : nil
    }
    guard MailHeader.colon(in: text, start..<end) != nil, holdsTell(text, start..<end) else {
      return nil
    }
    let header = MailHeader(text, in: start..<end)
    let marks = header.fields.count { tell.value(of: $0.name, in: 0..<$0.name.count) != nil }
    let isEncoded = header.fields.contains {
      $0.value.firstIndex(of: "=?", in: 0..<$0.value.count) != nil
    }
    return marks >= 2 || marks == 1 && isEncoded || header["content-transfer-encoding"] != nil
      ? .message : nil
  }

  /// Whether a line above the first empty one is a field that only programs write.
  private static func holdsTell(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, text[at] != 0x0A {
      if let colon = MailHeader.colon(in: text, at..<range.upperBound),
        tell.value(of: text, in: at..<colon) != nil
      {
        return true
      }
      at = text.span.firstIndex(of: 0x0A, from: at, to: range.upperBound) + 1
    }
    return false
  }

  /// Fields that only programs write.
  private static let tell = PhraseTable<Bool>([
    (
      true,
      [
        "message-id", "mime-version", "received", "return-path", "newsgroups", "path", "xref",
        "delivered-to", "dkim-signature", "x-mailer", "content-transfer-encoding", "list-id",
        "nntp-posting-host", "x-original-to", "list-unsubscribe", "user-agent", "references",
        "nntp-posting-date", "x-newsreader", "authentication-results",
      ]
    )
  ])

  static func articles(in text: [UInt8], _ shape: Shape) -> [FormattedArticle] {
    switch shape {
    case .message: [article(in: text, 0..<text.count)]
    case .mailbox: messages(in: text).map { article(in: text, $0) }
    }
  }

  /// Whether a line `From ...` is followed by a header.
  private static func beginsMessage(_ text: [UInt8], at start: Int) -> Bool {
    let limit = min(text.count, start + 1 << 10)
    guard let lineEnd = text[start..<limit].firstIndex(of: 0x0A),
      holdsClock(text, start..<lineEnd)
    else { return false }
    return MailHeader.colon(in: text, lineEnd + 1..<limit) != nil
  }

  /// Mailboxes write the minute of arrival behind a sender, as in `09:14`; headlines don't.
  private static func holdsClock(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    line.dropFirst(5).dropLast().contains {
      text[$0] == 0x3A && text[$0 - 1].isDigit && text[$0 + 1].isDigit
    }
  }

  private static func messages(in text: [UInt8]) -> [Range<Int>] {
    var messages: [Range<Int>] = []
    var start: Int?
    var at = text.firstIndex { !$0.isSpace } ?? text.count
    while at < text.count {
      let lineEnd = text[at...].firstIndex(of: 0x0A) ?? text.count
      if text.has("From ", at: at, before: text.count), beginsMessage(text, at: at) {
        if let start { messages.append(start..<at) }
        start = min(lineEnd + 1, text.count)
      }
      at = lineEnd + 1
    }
    if let start { messages.append(start..<text.count) }
    return messages
  }

  private static func article(in text: [UInt8], _ range: Range<Int>) -> FormattedArticle {
    let start = text[range].firstIndex { !$0.isSpace } ?? range.upperBound
    let header = MailHeader(text, in: start..<range.upperBound)
    var article = FormattedArticle()
    for (name, value) in header.fields {
      guard let field = fields.value(of: name, in: 0..<name.count) else { continue }
      let value = EncodedWords.decoded(value)
      if field == .source {
        article.propose(
          .source, holder(in: value, isNotice: name.elementsEqual("copyright".utf8)))
      } else {
        propose(field, value, to: &article)
      }
    }
    article.body = MailBody.text(of: Array(text[header.end..<range.upperBound]), header, depth: 0)
    article.hasBrokenLines = true
    article.extent = .whole
    return article
  }

  private static func propose(
    _ field: FormattedArticle.Field, _ value: [UInt8], to article: inout FormattedArticle
  ) {
    switch field {
    case .tag: article.propose(eachOf: value, as: .tag)
    case .url: article.propose(.url, value.filter { $0 != 0x3C && $0 != 0x3E })
    case .sender: article.propose(.sender, sender(value))
    default: article.propose(field, value)
    }
  }

  /// `Ada Quill` of `"Ada Quill" <ada@post.example>` and `ada@post.example (Ada Quill)`.
  private static func sender(_ value: [UInt8]) -> [UInt8] {
    if let open = value.firstIndex(of: 0x3C), value[..<open].contains(where: { !$0.isSpace }) {
      return value[..<open].filter { $0 != 0x22 }
    }
    if let open = value.firstIndex(of: 0x28), let close = value.lastIndex(of: 0x29), open < close {
      let name = value[(open + 1)..<close]
      // `Oldport Press / Ada Quill`: whom an agency's report is by.
      guard let slash = value.lastIndex(of: " / "), name.indices.contains(slash),
        !Outlets.isOutlet(value, slash + 3..<close)
      else { return Array(name) }
      return Array(name[(slash + 3)...])
    }
    return value
  }

  /// The outlet in `Copyright 2016 by The Herald`, `2016 by UPI, R` and `The Herald (via CoastNet)`.
  private static func holder(in value: [UInt8], isNotice: Bool) -> [UInt8] {
    let mark = "copyright".utf8.count
    let hasMark = value.hasFolded("copyright", at: 0)
    guard isNotice || hasMark else { return value }
    var rest = value[(hasMark ? mark : 0)...]
    if rest.starts(with: " (c)".utf8) || rest.starts(with: "(c)".utf8) {
      rest = rest.drop { $0 != 0x29 }
    }
    rest = rest.drop { !$0.isLetter }
    if Array(rest.prefix(3)).hasFolded("by ", at: 0) { rest = rest.dropFirst(3) }
    let name = Array(rest.prefix { $0 != 0x2C && $0 != 0x28 })
    return name.hasFolded("all rights", at: 0) ? [] : name
  }

  private static let fields = PhraseTable<FormattedArticle.Field>([
    (.title, ["subject"]), (.date, ["date", "nntp-posting-date"]), (.sender, ["from"]),
    (.source, ["organization", "organisation", "copyright"]), (.tag, ["keywords"]),
    (.url, ["archived-at", "content-location"]),
  ])
}
