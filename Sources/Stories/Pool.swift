import News
import Search

/// A few articles that are compared with each other in full.
///
/// The similarity of two articles is the weighted mean of three TF-IDF cosines, over all their
/// words, over the lede (the headline and the first words that are new), and over the headlines
/// alone, times the ``DatePrior``.
struct Pool {
  /// Their numbers in the index; the pool counts them from 0.
  let articles: [ArticleID]
  /// The distinct terms of each article, in the order of their first places.
  let terms: [[PooledTerm]]
  let vocabulary: TermPool
  /// Of each term of the vocabulary; 0 for stop words.
  let rarities: [Float]
  private let similarities: [Float]
  private let likenesses: [Float]

  static let ledeWeight: Float = 0.5
  static let headlineWeight: Float = 0.2
  /// So many distinct words make a lede.
  private static let ledeLength = 45

  /// Whether a term with so many others before it is one of the lede.
  static func isInLede(_ place: Int, isInHeadline: Bool) -> Bool {
    isInHeadline || place < ledeLength
  }

  /// The terms are those of each article, taken into the vocabulary, a copy of ``StopWords/pool``, and
  /// counted.
  init(index: Index, articles: [ArticleID], terms: [[PooledTerm]], vocabulary: TermPool) {
    self.articles = articles
    self.terms = terms
    self.vocabulary = vocabulary
    let stopWordCount = StopWords.count
    rarities = (0..<vocabulary.count).map { term in
      guard term >= stopWordCount else { return 0 }
      return TermWeight.rarity(
        documentFrequency: vocabulary.documentFrequency(of: term), count: index.count)
    }
    var postings = PoolPostings(rarities: rarities)
    postings.reserveCapacity(terms.reduce(0) { $0 + $1.count })
    for (member, terms) in terms.enumerated() { postings.append(terms, member: member) }
    likenesses = postings.likenesses(count: articles.count)
    similarities = likenesses.multiplied(
      by: articles.map { DatePrior(index.article($0).published) })
  }

  /// From 0 to 1, dates included.
  func similarity(_ first: Int, _ second: Int) -> Float {
    similarities[first * articles.count + second]
  }

  /// From 0 to 1, by the words alone.
  func likeness(_ first: Int, _ second: Int) -> Float {
    likenesses[first * articles.count + second]
  }
}

extension [Float] {
  /// A matrix of as many rows and columns as there are dates, times how likely these are of one event.
  fileprivate func multiplied(by priors: [DatePrior]) -> [Float] {
    var products = self
    for row in priors.indices {
      for column in row..<priors.count {
        let factor = Float(priors[row].factor(priors[column]))
        products[row * priors.count + column] *= factor
        if column > row { products[column * priors.count + row] *= factor }
      }
    }
    return products
  }
}

/// The terms of a pool's articles, gathered by term, to multiply every article with every other.
struct PoolPostings {
  private struct Entry {
    let term: Int32
    let member: Int32
    var body: Float
    var lede: Float
    var headline: Float
  }

  private let rarities: [Float]
  private var entries: [Entry] = []

  /// For terms of so great rarities, by their numbers.
  init(rarities: [Float]) { self.rarities = rarities }

  mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  mutating func append(_ terms: [PooledTerm], member: Int) {
    let first = entries.count
    let stopWordCount = StopWords.count
    for (place, term) in terms.enumerated() where term.number >= stopWordCount {
      let rarity = rarities[term.number]
      let isInLede = Pool.isInLede(place, isInHeadline: term.isInHeadline)
      entries.append(
        Entry(
          term: Int32(term.number), member: Int32(member),
          body: rarity * TermWeight.emphasis(frequency: term.frequency),
          lede: isInLede ? rarity : 0, headline: term.isInHeadline ? rarity : 0))
    }
    normalize(first..<entries.count)
  }

  /// For every pair of articles their likeness, by rows.
  func likenesses(count: Int) -> [Float] {
    var products = [Float](repeating: 0, count: count * count)
    let (entries, starts) = sortedByTerm()
    let sorted = entries.span
    for term in rarities.indices where starts[term] < starts[term + 1] {
      let end = starts[term + 1]
      for first in starts[term]..<end {
        let entry = sorted[first]
        let row = Int(entry.member) * count
        for second in first..<end {
          let other = sorted[second]
          products[row + Int(other.member)] +=
            entry.body * other.body + entry.lede * other.lede + entry.headline * other.headline
        }
      }
    }
    for row in 0..<count {
      for column in row..<count { products[column * count + row] = products[row * count + column] }
    }
    return products
  }
}

extension PoolPostings {
  /// Gives each of the three parts of an article's vector the length that its weight asks for.
  private mutating func normalize(_ range: Range<Int>) {
    var body: Float = 0
    var lede: Float = 0
    var headline: Float = 0
    var entries = entries.mutableSpan
    for place in range {
      let entry = entries[place]
      body += entry.body * entry.body
      lede += entry.lede * entry.lede
      headline += entry.headline * entry.headline
    }
    let whole = 1 + Pool.ledeWeight + Pool.headlineWeight
    let bodyScale = Self.scale(body, to: 1 / whole)
    let ledeScale = Self.scale(lede, to: Pool.ledeWeight / whole)
    let headlineScale = Self.scale(headline, to: Pool.headlineWeight / whole)
    for place in range {
      entries[place].body *= bodyScale
      entries[place].lede *= ledeScale
      entries[place].headline *= headlineScale
    }
  }

  private static func scale(_ squares: Float, to share: Float) -> Float {
    squares > 0 ? (share / squares).squareRoot() : 0
  }

  /// The entries by their terms, each term's in the order of articles, and where each begins.
  private func sortedByTerm() -> (entries: [Entry], starts: [Int]) {
    var starts = [Int](repeating: 0, count: rarities.count + 1)
    for entry in entries { starts[Int(entry.term) + 1] += 1 }
    for term in rarities.indices { starts[term + 1] += starts[term] }
    var next = starts
    var sorted = entries
    var places = next.mutableSpan
    var target = sorted.mutableSpan
    for entry in entries {
      target[places[Int(entry.term)]] = entry
      places[Int(entry.term)] += 1
    }
    return (sorted, starts)
  }
}
