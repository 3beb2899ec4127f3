/// One article of a batch: a view of its recovered fields and its text.
///
/// Cheap to copy; it keeps its batch alive. Strings are made when they are asked for.
package struct Article: Sendable {
  package let batch: ArticleBatch
  /// The article's place in its batch.
  package let position: Int

  /// The path below the folder it was found in, as the file system spells it; any bytes but NUL.
  package var pathBytes: ArraySlice<UInt8> { batch.bytes[record.path] }

  /// The path as text, `path#2` for the second article of a file; bytes that aren't UTF-8 show as U+FFFD.
  package var path: String {
    let path = String(decoding: pathBytes, as: UTF8.self)
    return record.part > 1 ? path + "#" + String(record.part) : path
  }

  /// Which article of its file it is, counted from 1.
  package var part: Int { Int(record.part) }

  /// Where it begins in its file, in bytes of ``rawText(of:)``; 0 when the file holds no other.
  package var start: Int { batch.starts.isEmpty ? 0 : Int(batch.starts[position]) }

  /// Which of the folders on the command line it was found in, counted from 0.
  package var root: Int { Int(record.root) }

  /// When it was published, as precisely as the file states it.
  package var published: PartialDate? { record.published }

  package var language: Language? { record.language }
  package var flags: Flags { record.flags }

  /// Every recovered piece: the fields in no particular order, the blocks in the order of the text.
  package var pieces: ArraySlice<Piece> { batch.pieces[record.pieces] }

  /// The bytes that ``Piece/range`` counts in: normalised UTF-8.
  package var bytes: ArraySlice<UInt8> { batch.bytes[record.text] }

  /// The bytes of a piece, line breaks and all.
  package func bytes(of piece: Piece) -> ArraySlice<UInt8> {
    let start = record.text.lowerBound
    return batch.bytes[start + piece.range.lowerBound..<start + piece.range.upperBound]
  }

  /// The text of a piece on one line: white space runs become one space.
  package func text(of piece: Piece) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(Int(piece.length))
    var isSpacePending = false
    for byte in bytes(of: piece) {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        isSpacePending = !line.isEmpty
      } else {
        if isSpacePending { line.append(0x20) }
        isSpacePending = false
        line.append(byte)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }

  package func first(_ kind: Piece.Kind) -> Piece? { pieces.first { $0.kind == kind } }
  package func all(_ kind: Piece.Kind) -> [Piece] { pieces.filter { $0.kind == kind } }

  private var record: ArticleRecord { batch.records[position] }
}

/// The fields as text.
extension Article {
  package var headline: String? { text(.headline) }
  package var source: String? { text(.source) }
  package var section: String? { text(.section) }
  package var dateline: String? { text(.dateline) }
  package var url: String? { text(.url) }
  package var authors: [String] { texts(.author) }
  package var tags: [String] { texts(.tag) }
  package var captions: [String] { texts(.caption) }
  package var credits: [String] { texts(.credit) }
  package var related: [String] { texts(.related) }

  /// The blocks of the body, captions, credits and related links among them, in the order of the text.
  package var blocks: [Piece] { pieces.filter(\.kind.isBlock) }

  /// The clean text: paragraphs and subheadings apart by a blank line.
  package var body: String {
    pieces.filter { $0.kind == .paragraph || $0.kind == .subheading }
      .map(text(of:)).joined(separator: "\n\n")
  }

  /// The sentences between the headline and the body, apart by a blank line.
  package var standfirst: String? {
    let texts = texts(.standfirst)
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// The headline or, when the file has none, the opening words of its text.
  package var title: String { headline ?? opening(words: 12) }

  private func text(_ kind: Piece.Kind) -> String? { first(kind).map(text(of:)) }
  private func texts(_ kind: Piece.Kind) -> [String] { all(kind).map(text(of:)) }

  private func opening(words: Int) -> String {
    guard let paragraph = first(.paragraph) else { return path }
    // One split more, as its rest may be a whole book on one line.
    let opening = text(of: paragraph).split(separator: " ", maxSplits: words).prefix(words)
    return opening.joined(separator: " ") + "…"
  }
}

extension Article {
  /// What is worth knowing about how an article was read.
  package struct Flags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The file is longer than what was read of it.
    package static let cutShort = Flags(rawValue: 1)
    /// Some bytes could not be decoded and show as U+FFFD.
    package static let hadBrokenBytes = Flags(rawValue: 2)
    /// Day and month of the published date could be the other way round, as in `03/04/2017`.
    package static let hasAmbiguousDate = Flags(rawValue: 4)
    /// The published date is in figures and is read with the day first.
    package static let namesDayFirst = Flags(rawValue: 8)
    /// The published date is in figures and is read with the month first.
    package static let namesMonthFirst = Flags(rawValue: 16)
    /// The ambiguous date is read in the order that other files of the archive use.
    package static let isDatedLikeOthers = Flags(rawValue: 32)
  }
}
