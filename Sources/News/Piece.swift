/// One recovered thing in an article's text: what it is, where it stands, where it came from.
///
/// An article's fields and the blocks of its body are all pieces. Pieces are byte ranges into
/// ``Article/bytes``, so that recovering a field copies nothing; what isn't in the file as it is
/// shown (a repaired or inferred value) stands behind the decoded text in the same bytes.
package struct Piece: Sendable, Hashable {
  /// What a piece is.
  package enum Kind: UInt8, Sendable, CaseIterable {
    // Fields: at most one of each.
    case headline, published, source, section, dateline, url
    // Lists, in the order of the text.
    case author, tag
    // Blocks of the body, in the order of the text.
    case paragraph, subheading, caption, credit, related
    /// Sentences between the headline and the body, which are no part of the running text.
    case standfirst
  }

  /// How a piece was found.
  package enum Origin: UInt8, Sendable, CaseIterable {
    /// A label names it: `Title:`, `Von:`, `Tags:`.
    case label
    /// Its place among its neighbours gives it away: the line above the date.
    case position
    /// Its own shape gives it away: `By NAME | DATE`, `CITY (AGENCY) -`.
    case pattern
    /// The file's name or address says it.
    case fileName
    /// Concluded from other fields; not stated as such.
    case inference
    /// The reader set it.
    case correction
  }

  package var kind: Kind
  package var origin: Origin
  /// In per cent; below 60 is a guess and shown as one.
  package var confidence: UInt8
  /// The first byte in the article's bytes.
  package var start: UInt32
  /// In bytes.
  package var length: UInt32

  package init(
    _ kind: Kind, _ range: Range<Int>, origin: Origin = .position, confidence: UInt8 = 100
  ) {
    self.kind = kind
    self.origin = origin
    self.confidence = confidence
    self.start = UInt32(range.lowerBound)
    self.length = UInt32(range.count)
  }

  /// The bytes that the piece spans.
  package var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

  /// Whether the reader should see it as a guess.
  package var isGuess: Bool { confidence < 60 }
}

extension Piece.Kind {
  /// Whether pieces of this kind are shown in the body, in the order of the text.
  package var isBlock: Bool { rawValue >= Self.paragraph.rawValue }
}
