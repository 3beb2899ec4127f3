package import News

/// The terms of a few articles, numbered across them in the order of their first places.
package struct TermPool: Sendable {
  private var vocabulary = Vocabulary(capacity: 1 << 10)
  /// Of each term in how many articles of the index it stands.
  private var documentFrequencies: [Int]
  /// Whether the words of tags are left out.
  package var isWithoutTags = false
  private var tokenizer = Tokenizer()
  private var queue = WordQueue()
  /// The words of the article that is being added, by their numbers.
  private var words: [UInt32] = []
  /// The distinct ones of them; what stands behind is left over from others.
  private var found: [PooledTerm] = []
  /// Of each term where it may stand among those of the article that is being added.
  private var places: [UInt32]

  /// A pool in which some words, as the index folds them, have the first numbers.
  ///
  /// In how many articles those stand isn't looked up: it is said to be none.
  package init(ignoring words: [Substring] = []) {
    for word in words { _ = vocabulary.number(of: Array(word.utf8)[...]) }
    documentFrequencies = Array(repeating: 0, count: vocabulary.count)
    places = Array(repeating: 0, count: vocabulary.count)
  }

  /// How many distinct terms there are.
  package var count: Int { vocabulary.count }

  package func documentFrequency(of term: Int) -> Int { documentFrequencies[term] }

  /// The folded form, as it stands in the index.
  package func text(of term: Int) -> String { String(decoding: bytes(of: term), as: UTF8.self) }

  package func bytes(of term: Int) -> ArraySlice<UInt8> {
    vocabulary.bytes[vocabulary.range(of: term)]
  }
}

extension TermPool {
  /// The distinct terms of an article that the pool has, and how many terms stand before each.
  ///
  /// Takes nothing into the pool, so that many articles can be compared with what it has. Of terms that
  /// it doesn't have each occurrence counts.
  package func knownTerms(of article: Article) -> [(term: PooledTerm, place: Int)] {
    var terms: [(term: PooledTerm, place: Int)] = []
    // Open addressing by number: the place in `terms` plus one; 0 is free.
    var slots = [UInt32](repeating: 0, count: 1 << 9)
    var place = 0
    article.forEachTerm { key, term, length, kind in
      if isWithoutTags, kind.isTag { return }
      guard let number = vocabulary.known(key, term, length: length) else {
        place += 1
        return
      }
      let slot = Self.slot(of: Int(number), in: slots, terms)
      if slots[slot] > 0 {
        terms[Int(slots[slot]) - 1].term.frequency += 1
        return
      }
      let new = PooledTerm(number: Int(number), frequency: 1, isInHeadline: kind.isHeadline)
      terms.append((new, place))
      slots[slot] = UInt32(terms.count)
      place += 1
      if terms.count * 2 > slots.count {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (place, known) in terms.enumerated() {
          slots[Self.slot(of: known.term.number, in: slots, terms)] = UInt32(place + 1)
        }
      }
    }
    return terms
  }

  /// Where a term is, or the free slot where it would be.
  private static func slot(
    of number: Int, in slots: [UInt32], _ terms: [(term: PooledTerm, place: Int)]
  ) -> Int {
    let mask = slots.count - 1
    var slot = Int(UInt32(truncatingIfNeeded: number) &* 0x9E37_79B1 >> 8) & mask
    while slots[slot] > 0, terms[Int(slots[slot]) - 1].term.number != number {
      slot = (slot + 1) & mask
    }
    return slot
  }
}

/// A term of an article by its number in a ``TermPool``.
package struct PooledTerm: Sendable {
  package let number: Int
  /// How often it stands in the article.
  package fileprivate(set) var frequency: Int
  package let isInHeadline: Bool
}

extension TermPool {
  /// Some of its terms by their hashes.
  package func hashed(_ terms: [PooledTerm]) -> [HashedTerm] {
    terms.map { term in
      HashedTerm(
        hash: DocumentFrequencies.hash(of: bytes(of: term.number)), frequency: term.frequency,
        isInHeadline: term.isInHeadline,
        documentFrequency: documentFrequencies[term.number])
    }
  }

  /// Takes in the terms of an article and returns the distinct ones, in the order of their first places.
  ///
  /// In how many articles the new ones stand isn't known before ``countArticles(in:)``.
  fileprivate mutating func add(_ article: Article) -> [PooledTerm] {
    words.removeAll(keepingCapacity: true)
    var headlineEnd = 0
    for piece in article.indexedPieces where !isWithoutTags || !piece.kind.isTag {
      vocabulary.appendNumbers(
        ofWordsIn: article.bytes(of: piece).span, cutBy: &tokenizer, by: &queue, to: &words)
      // It comes first.
      if piece.kind.isHeadline { headlineEnd = words.count }
    }
    places += repeatElement(0, count: vocabulary.count - places.count)
    let missing = max(0, words.count + 1 - found.count)
    found += repeatElement(PooledTerm(number: 0, frequency: 0, isInHeadline: false), count: missing)
    let count = Self.distinct(words, headlineEnd: headlineEnd, &places, &found)
    return Array(found[..<count])
  }

  /// Writes the distinct terms of some words in the order of their first places; returns how many there are.
  private static func distinct(
    _ words: [UInt32], headlineEnd: Int, _ places: inout [UInt32], _ found: inout [PooledTerm]
  ) -> Int {
    let words = words.span
    var places = places.mutableSpan
    var found = found.mutableSpan
    var count = 0
    for index in words.indices {
      let number = Int(words[index])
      // What an article before has left as the place names another term, or none.
      let place = Int(places[number])
      let other = found[place]
      // Without a branch, as nothing foretells whether a word was met before.
      let isNew = (place < count ? 0 : 1) | (other.number == number ? 0 : 1)
      let slot = isNew == 1 ? count : place
      found[slot] = PooledTerm(
        number: number, frequency: isNew == 1 ? 1 : other.frequency + 1,
        isInHeadline: isNew == 1 ? index < headlineEnd : other.isInHeadline)
      places[number] = UInt32(truncatingIfNeeded: slot)
      count += isNew
    }
    return count
  }

  /// Looks up the terms that are new.
  fileprivate mutating func countArticles(in index: Index) {
    let frequencies = TermFrequencies(of: index)
    let new = documentFrequencies.count..<vocabulary.count
    let counted = frequencies.counted(new.map { DocumentFrequencies.hash(of: bytes(of: $0)) })
    documentFrequencies += zip(new, counted).map { term, counted in
      counted + frequencies.askedFor(bytes(of: term))
    }
  }
}

extension Index {
  /// The distinct terms of some articles, in the order of their first places, taken into a pool.
  ///
  /// The articles are cut into words anew: an index that held each article's terms would be half as
  /// large again.
  package func terms(of ids: [ArticleID], in pool: inout TermPool) -> [[PooledTerm]] {
    let terms = ids.map { pool.add(article($0)) }
    pool.countArticles(in: self)
    return terms
  }
}
