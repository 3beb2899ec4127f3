extension Leaf {
  /// The words of some typed text; nil when there are none.
  ///
  /// Several words out of one (`well-known`, a run of Chinese) stand one after the other. Of a run
  /// without spaces the pairs are enough; a single letter is the prefix of its pairs.
  init?(_ text: ArraySlice<UInt8>, isPrefix: Bool, isInflected: Bool, scope: Scope) {
    var tokenizer = Tokenizer()
    var terms: [Term] = []
    var offset = 0
    var isWithinRun = false
    while tokenizer.next(in: text.span) {
      let bytes = Array(tokenizer.term[..<tokenizer.length])
      let isEndOfRun = tokenizer.isUnspaced && !tokenizer.isPair
      if !isEndOfRun || !isWithinRun {
        terms.append(Term(bytes: bytes, offset: offset, isPrefix: isEndOfRun))
      }
      isWithinRun = tokenizer.isPair
      offset += 1
    }
    guard let last = terms.indices.last else { return nil }
    if isPrefix { terms[last].isPrefix = true }
    self.init(terms: terms, isInflected: isInflected && terms.count == 1, scope: scope)
  }
}
