package import News

/// The terms of a few articles, numbered across them in the order of their first places.
package struct TermPool: Sendable {
  private var vocabulary = Vocabulary(capacity: 1 << 14)
  /// Of each term in how many articles of the index it stands.
  private var documentFrequencies: [Int]
  /// Whether the words of tags are left out.
  package var isWithoutTags = false
  /// Of each term where it may stand among those of the article that is being added.
  private var places: [Int]
  /// The words of the article that is being added: their numbers twice, and one more in the headline.
  private var words: [UInt32] = []

  /// A pool in which some words, as the index folds them, have the first numbers.
  ///
  /// In how many articles those stand isn't looked up: it is said to be none.
  package init(ignoring words: [Substring] = []) {
    for word in words { _ = vocabulary.number(of: Array(word.utf8)[...]) }
    documentFrequencies = Array(repeating: 0, count: vocabulary.count)
    places = documentFrequencies
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
    var known: [UInt32: Int] = [:]
    var place = 0
    article.forEachTerm { key, term, length, kind in
      if kind == .tag, isWithoutTags { return }
      guard let number = vocabulary.known(key, term, length: length) else {
        place += 1
        return
      }
      if let seen = known[number] {
        terms[seen].term.frequency += 1
      } else {
        known[number] = terms.count
        let new = PooledTerm(
          number: Int(number), frequency: 1, isInHeadline: kind == .headline)
        terms.append((new, place))
        place += 1
      }
    }
    return terms
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
  fileprivate mutating func add(_ article: Article) -> [PooledTerm] {
    words.removeAll(keepingCapacity: true)
    article.forEachTerm { key, term, length, kind in
      if kind == .tag, isWithoutTags { return }
      let number = vocabulary.number(of: key, term, length: length)
      words.append(number << 1 | (kind == .headline ? 1 : 0))
    }
    places += repeatElement(0, count: vocabulary.count - places.count)
    return Self.distinct(words, &places)
  }

  private static func distinct(_ words: [UInt32], _ places: inout [Int]) -> [PooledTerm] {
    var terms: [PooledTerm] = []
    terms.reserveCapacity(words.count)
    var places = places.mutableSpan
    for word in words {
      let number = Int(word >> 1)
      // What an article before has left as the place names another term, or none.
      let place = places[number]
      if place < terms.count, terms[place].number == number {
        terms[place].frequency += 1
      } else {
        places[number] = terms.count
        terms.append(PooledTerm(number: number, frequency: 1, isInHeadline: word & 1 == 1))
      }
    }
    return terms
  }

  /// Looks up the terms that are new.
  fileprivate mutating func countArticles(in index: Index) {
    let new = documentFrequencies.count..<vocabulary.count
    let counted = index.frequencyShelf.frequencies(for: index.members)
    documentFrequencies += new.map { counted?.count(of: $0, in: vocabulary) ?? 0 }
    for member in index.members {
      let isCounted = counted?.counts(member.segment) == true
      // What was counted holds removed articles still.
      guard !isCounted || !member.removed.isEmpty else { continue }
      let dictionary = member.segment.dictionary
      for term in new {
        guard let number = dictionary.number(of: bytes(of: term)) else { continue }
        documentFrequencies[term] +=
          isCounted
          ? -member.removed.documentFrequency(of: number) : member.documentFrequency(of: number)
      }
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

  /// Adds a weight to each article that a folded term stands in, by how often it does.
  ///
  /// `sums` has a place for each article below ``endID``; removed articles count too. What is more
  /// frequent than there are weights counts as the last.
  package func addWeights(
    _ weights: [Int32], of term: ArraySlice<UInt8>, to sums: inout [Int32]
  ) {
    for member in members {
      guard let number = member.segment.dictionary.number(of: term) else { continue }
      member.segment.lists.addWeights(weights, of: number, to: &sums, base: Int(member.base))
    }
  }
}

extension PostingLists {
  fileprivate func addWeights(
    _ weights: [Int32], of term: Int, to sums: inout [Int32], base: Int
  ) {
    let postings = postings.span
    let weights = weights.span
    var sums = sums.mutableSpan
    var offset = Int(entries[term].postings)
    var article = base
    for _ in 0..<entries[term].documentFrequency {
      let head = Varint.read(postings, at: &offset)
      article += Int(head >> 1)
      let isOnce = Int(head & 1)
      // Without a branch, as neither is much commoner than the other.
      let next = postings[min(offset, postings.count - 1)]
      let byte = isOnce == 1 ? FieldCounts.onceInBodyByte : next
      offset += 1 - isOnce
      var frequency = FieldCounts.total(of: byte)
      if FieldCounts.isContinued(byte) { frequency &+= Varint.read(postings, at: &offset) }
      sums[article] &+= weights[min(Int(frequency), weights.count - 1)]
    }
  }
}
