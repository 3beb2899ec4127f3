/// Why a file's content gives no article.
package enum Unread: Sendable, Equatable {
  /// Nothing but white space.
  case empty
  /// Not text in any encoding.
  case binary
}

/// Turns the bytes of files into articles, and gathers them into a batch.
package struct ArticleBatchBuilder: Sendable {
  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  private var records: [ArticleRecord] = []
  private var starts: [UInt32] = []
  private var normalizer = Normalizer()

  /// - Parameter byteCount: so many bytes of files are to be expected; room for them is made at once,
  ///   which costs no memory until it is used.
  package init(expecting byteCount: Int = 0) {
    bytes.reserveCapacity(byteCount + byteCount / 32)
  }

  /// The articles so far.
  package var count: Int { records.count }

  /// The bytes of text and paths so far.
  package var byteCount: Int { bytes.count }

  /// Decodes a file's content and appends the articles in it.
  ///
  /// Total: any bytes give at least one article unless they are nothing but white space or no text.
  /// - Parameters:
  ///   - contents: the bytes of the file.
  ///   - path: the file's path below the folder, as the file system spells it.
  ///   - root: which of the folders on the command line it was found in.
  ///   - isCutShort: whether the file is longer than what was read of it.
  /// - Returns: why there is no article, or nil.
  package mutating func add(
    _ contents: [UInt8], path: [UInt8], root: Int, isCutShort: Bool = false
  ) -> Unread? {
    guard let decoded = DecodedBytes.decoding(contents) else { return .binary }
    var flags: Article.Flags = isCutShort ? .cutShort : []
    if decoded.isBroken { flags.insert(.hadBrokenBytes) }
    let origin = Origin(path: path, root: root, flags: flags)
    let texts = StructuredText.articles(in: decoded.utf8) ?? []
    if texts.count > 1 {
      add(texts, of: decoded.utf8, origin)
      return nil
    }
    var recovery =
      texts.first.map { beginning(with: $0) } ?? beginning(with: withoutMarks(decoded.utf8))
    guard !recovery.lines.isEmpty else { return .empty }
    recovery.run()
    if let articles = SeveralArticles.parted(recovery) {
      var starts = ArticleStarts(decoded.utf8)
      for (index, article) in articles.enumerated() {
        let start = starts.next(article, isFormatted: !texts.isEmpty)
        append(article, origin, part: index + 1, start: start)
      }
    } else {
      recovery.inferDate(from: path)
      append(recovery, origin)
    }
    return nil
  }

  /// The batch of what was added.
  package consuming func finish() -> ArticleBatch {
    ArticleBatch(bytes: bytes, pieces: pieces, records: records, starts: starts, uncorrected: [:])
  }

  /// What the articles of a file share.
  private struct Origin {
    let path: [UInt8]
    let root: Int
    let flags: Article.Flags
  }

  /// Appends the articles of a file in a known format, which has taken them apart.
  private mutating func add(_ texts: [LabelledText], of file: [UInt8], _ origin: Origin) {
    var starts = ArticleStarts(file)
    for (index, text) in texts.enumerated() {
      var recovery = beginning(with: text)
      recovery.run()
      let start = starts.next(recovery, isFormatted: true)
      append(recovery, origin, part: index + 1, start: start)
    }
  }

  /// A text without what programs and printers have put into it.
  private func withoutMarks(_ text: [UInt8]) -> [UInt8] {
    var text = text
    var signs = MarkSigns(text)
    if let plain = PageDump.cleaned(text, signs) {
      text = plain
      signs = MarkSigns(plain)
    }
    if let pages = PrintedPages.joined(text, signs) { text = pages }
    return HeadColumns.parted(text, signs) ?? text
  }

  private mutating func beginning(with text: [UInt8]) -> Recovery {
    normalizer.normalize(text)
    return Recovery(normalizer.output)
  }

  /// The fields keep their lines apart from the body, in which nothing is a field.
  private mutating func beginning(with text: LabelledText) -> Recovery {
    guard !text.fields.isEmpty || text.extent != .some else { return beginning(with: text.body) }
    normalizer.normalize(text.fields)
    var normalized = normalizer.output
    let fieldsEnd = normalized.count
    normalizer.normalize(text.body)
    normalized += [0x0A] + normalizer.output
    return Recovery(normalized, fieldsEnd: fieldsEnd, extent: text.extent)
  }

  private mutating func append(
    _ recovery: Recovery, _ origin: Origin, part: Int = 1, start: UInt32 = 0
  ) {
    let pathStart = bytes.count
    bytes += origin.path
    let textStart = bytes.count
    bytes += recovery.text
    let firstPiece = pieces.count
    recovery.findings.append(to: &pieces)
    starts.append(start)
    records.append(
      ArticleRecord(
        pathStart: pathStart, text: textStart..<bytes.count,
        pieces: firstPiece..<pieces.count, published: recovery.findings.published,
        language: recovery.language, root: origin.root, part: part,
        flags: origin.flags.union(recovery.findings.dateFlags)))
  }
}
