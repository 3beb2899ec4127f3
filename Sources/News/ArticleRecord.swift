/// What a batch holds of one article beside its bytes and pieces.
///
/// Places are numbers of 32 bits: a batch is a few megabytes and one file.
package struct ArticleRecord: Sendable {
  private let pathStart: UInt32
  private let textStart: UInt32
  private let textEnd: UInt32
  private let firstPiece: UInt32
  private let endPiece: UInt32
  package let root: UInt32
  /// Which article of its file it is, counted from 1.
  package let part: UInt32
  package var published: PartialDate?
  package let language: Language?
  package var flags: Article.Flags

  /// - Parameters:
  ///   - pathStart: where the path begins in the batch's bytes; the text follows it.
  ///   - text: where the text stands in the batch's bytes.
  ///   - pieces: where the pieces stand in the batch's pieces.
  ///   - published: when it was published.
  ///   - language: the language of its text.
  ///   - root: which of the folders it was found in.
  ///   - part: which article of its file it is, counted from 1.
  ///   - flags: what is worth knowing about how it was read.
  package init(
    pathStart: Int, text: Range<Int>, pieces: Range<Int>, published: PartialDate? = nil,
    language: Language? = nil, root: Int = 0, part: Int = 1, flags: Article.Flags = []
  ) {
    self.pathStart = UInt32(clamping: pathStart)
    textStart = UInt32(clamping: text.lowerBound)
    textEnd = UInt32(clamping: text.upperBound)
    firstPiece = UInt32(clamping: pieces.lowerBound)
    endPiece = UInt32(clamping: pieces.upperBound)
    self.published = published
    self.language = language
    self.root = UInt32(clamping: root)
    self.part = UInt32(clamping: part)
    self.flags = flags
  }

  /// Where the path stands in the batch's bytes.
  package var path: Range<Int> { Int(pathStart)..<Int(textStart) }

  /// Where the text stands in the batch's bytes; pieces count from its start.
  package var text: Range<Int> { Int(textStart)..<Int(textEnd) }

  /// Where the pieces stand in the batch's pieces.
  package var pieces: Range<Int> { Int(firstPiece)..<Int(endPiece) }
}
