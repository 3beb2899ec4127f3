import Search

/// How an article writes some of its terms.
struct WrittenForms {
  /// Of each term its form within a sentence if it stands there, else the first; nil when it stands nowhere.
  let forms: [String?]
  /// Of each term whether the paragraphs write it with a capital within a sentence.
  let areNames: [Bool]
  /// Of each word of the paragraphs which of the terms it is.
  let termsOfWords: [Int?]

  /// The terms are folded; the text is that of the article.
  init(of folded: [ArraySlice<UInt8>], in article: ArticleID, of index: Index, text: WrittenText) {
    let numbers = HashNumbers(folded.map { WrittenText.foldedHash(of: $0) })
    termsOfWords = text.words.map { numbers.known(text.foldedHash(of: $0)) }
    var areNames = [Bool](repeating: false, count: folded.count)
    var places = [Int?](repeating: nil, count: folded.count)
    for (place, word) in text.words.enumerated() {
      guard let term = termsOfWords[place] else { continue }
      if word.isCapitalizedWithinSentence { areNames[term] = true }
      let isBetter = places[term].map { text.words[$0].beginsSentence && !word.beginsSentence }
      if isBetter ?? true { places[term] = place }
    }
    var forms = places.map { place in place.map { text.text(text.words[$0]) } }
    // The text's own hashes find ASCII words of paragraphs only.
    let others = folded.indices.filter { forms[$0] == nil }
    for (term, form) in zip(others, index.writtenForms(of: others.map { folded[$0] }, in: article))
    {
      forms[term] = form
    }
    self.forms = forms
    self.areNames = areNames
  }
}
