import News

extension Piece {
  /// Whether the piece's words are found as the article's text.
  var isBodyText: Bool {
    switch kind {
    case .paragraph, .subheading, .caption, .standfirst: true
    case .headline, .published, .source, .section, .dateline, .url, .author, .tag, .credit,
      .related:
      false
    }
  }
}

/// To compare kinds calls a function of another module that isn't inlined, for each word; these are.
extension Piece.Kind {
  var isHeadline: Bool { if case .headline = self { true } else { false } }
  var isTag: Bool { if case .tag = self { true } else { false } }
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

extension Article {
  /// The pieces whose words are found, in the order of their places: the headline, the tags, the
  /// first paragraph, which is the lede, and the rest of the text.
  var indexedPieces: [Piece] {
    let pieces = pieces
    let lede = pieces.firstIndex { $0.kind.isParagraph }
    var indexed: [Piece] = []
    indexed.reserveCapacity(pieces.count)
    if let headline = pieces.first(where: { $0.kind.isHeadline }) { indexed.append(headline) }
    for piece in pieces where piece.kind.isTag { indexed.append(piece) }
    if let lede { indexed.append(pieces[lede]) }
    for index in pieces.indices where index != lede && pieces[index].isBodyText {
      indexed.append(pieces[index])
    }
    return indexed
  }

  /// Its distinct terms in the order of their first places.
  func vocabulary() -> Vocabulary {
    var vocabulary = Vocabulary(capacity: 1 << 10)
    forEachTerm { key, term, length, _ in
      _ = vocabulary.number(of: key, term, length: length)
    }
    return vocabulary
  }

  /// Calls `body` for each term, in the order of places, with what ``Vocabulary`` numbers it by and
  /// what it is part of.
  @inline(__always)
  func forEachTerm(
    _ body: (_ key: UInt64, _ term: Span<UInt8>, _ length: Int, _ kind: Piece.Kind) -> Void
  ) {
    var tokenizer = Tokenizer()
    for piece in indexedPieces {
      let bytes = bytes(of: piece)
      tokenizer.restart()
      while let key = tokenizer.nextKey(in: bytes.span) {
        body(key, tokenizer.term.span, tokenizer.length, piece.kind)
      }
    }
  }
}
