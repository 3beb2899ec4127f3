/// The words of articles, one after the other, as numbers of a ``Vocabulary``.
struct WordStream {
  /// ``gap`` where a field or block ends.
  private(set) var terms: [UInt32] = []
  /// Where each article ends in ``terms``.
  private(set) var ends: [UInt32] = []

  static let gap = UInt32.max

  /// Where the article that is being added begins.
  private var start: Int { Int(ends.last ?? 0) }

  /// How many places the article that is being added has so far.
  var place: Int { terms.count - start }

  /// The places of the longest article.
  var longestArticle: Int { zip(ends, [0] + ends).reduce(0) { max($0, Int($1.0 - $1.1)) } }

  /// Appends the words of a text.
  mutating func append(
    wordsOf text: Span<UInt8>, numberedBy vocabulary: inout Vocabulary,
    cutBy tokenizer: inout Tokenizer, _ queue: inout WordQueue
  ) {
    vocabulary.appendNumbers(ofWordsIn: text, cutBy: &tokenizer, by: &queue, to: &terms)
  }

  mutating func endBlock() { terms.append(Self.gap) }
  mutating func endArticle() { ends.append(UInt32(terms.count)) }

  /// Forgets all words, and keeps the room for others.
  mutating func removeAll() {
    terms.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
