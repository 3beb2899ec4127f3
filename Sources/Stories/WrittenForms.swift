import Search

/// How an article writes its terms.
struct WrittenForms {
  private let index: Index
  private let article: ArticleID
  private let text: WrittenText
  /// By the hash of each folded word the place of the word in the text, within a sentence if it stands
  /// there.
  private let places: [UInt64: Int]
  private var known: [String: String?] = [:]

  /// The hashes are ``WrittenText/foldedHashes`` of the text.
  init(index: Index, article: ArticleID, text: WrittenText, hashes: [UInt64]) {
    self.index = index
    self.article = article
    self.text = text
    var places = [UInt64: Int](minimumCapacity: text.words.count)
    for (place, word) in text.words.enumerated() {
      let hash = hashes[place]
      if let first = places[hash] {
        guard text.words[first].beginsSentence, !word.beginsSentence else { continue }
      }
      places[hash] = place
    }
    self.places = places
  }

  mutating func form(of term: String) -> String? {
    if let form = known[term] { return form }
    // The text's own hashes find ASCII words only.
    let place = places[TextHash(term).value]
    let form =
      place.map { text.text(text.words[$0]) } ?? index.writtenForm(of: term, in: article)
    known[term] = form
    return form
  }
}
