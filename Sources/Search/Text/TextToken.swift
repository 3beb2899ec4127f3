/// A word of a text with its place.
struct TextToken: Sendable {
  /// Folded.
  var term: [UInt8]
  /// UTF-8 offsets.
  var range: Range<Int>
}

extension Tokenizer {
  /// Every word of some text, for texts of which there are few.
  static func tokens(of bytes: ArraySlice<UInt8>) -> [TextToken] {
    var tokenizer = Tokenizer()
    var tokens: [TextToken] = []
    while tokenizer.next(in: bytes.span) {
      tokens.append(
        TextToken(term: Array(tokenizer.term[..<tokenizer.length]), range: tokenizer.range))
    }
    return tokens
  }
}
