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
  let terms: [[ArticleTerm]]
  private let similarities: [Float]
  private let likenesses: [Float]

  static let ledeWeight: Float = 0.5
  static let headlineWeight: Float = 0.2
  /// So many distinct words make a lede.
  static let ledeLength = 45

  init(index: Index, articles: [ArticleID]) {
    self.articles = articles
    terms = articles.map { index.terms(of: $0) }
    var postings = PoolPostings()
    for (member, terms) in terms.enumerated() {
      postings.append(terms, member: member, indexCount: index.count)
    }
    likenesses = postings.likenesses(count: articles.count)
    let dates = articles.map { index.article($0).published }
    var similarities = likenesses
    for first in articles.indices {
      for second in articles.indices {
        similarities[first * articles.count + second] *= Float(
          DatePrior.factor(dates[first], dates[second]))
      }
    }
    self.similarities = similarities
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

/// The terms of a pool's articles, gathered by term, to multiply every article with every other.
struct PoolPostings {
  private struct Entry {
    let term: Int
    let member: Int
    var body: Float
    var lede: Float
    var headline: Float
  }

  private var numbers: [String: Int] = [:]
  private var entries: [Entry] = []

  mutating func append(_ terms: [ArticleTerm], member: Int, indexCount: Int) {
    let first = entries.count
    for (place, term) in terms.enumerated() where !StopWords.contains(term.term) {
      let rarity = TermWeight.rarity(
        documentFrequency: term.documentFrequency, count: indexCount)
      let isInLede = term.isInHeadline || place < Pool.ledeLength
      entries.append(
        Entry(
          term: number(of: term.term), member: member,
          body: rarity * TermWeight.emphasis(frequency: term.frequency),
          lede: isInLede ? rarity : 0, headline: term.isInHeadline ? rarity : 0))
    }
    normalize(entries[first...].indices)
  }

  /// For every pair of articles their likeness, by rows.
  func likenesses(count: Int) -> [Float] {
    var products = [Float](repeating: 0, count: count * count)
    for group in groupedByTerm() {
      for (place, first) in group.enumerated() {
        for second in group[(group.startIndex + place)...] {
          let product =
            first.body * second.body + first.lede * second.lede + first.headline * second.headline
          products[first.member * count + second.member] += product
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
  private mutating func number(of term: String) -> Int {
    if let number = numbers[term] { return number }
    numbers[term] = numbers.count
    return numbers.count - 1
  }

  /// Gives each of the three parts of an article's vector the length that its weight asks for.
  private mutating func normalize(_ range: Range<Int>) {
    var body: Float = 0
    var lede: Float = 0
    var headline: Float = 0
    for entry in entries[range] {
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

  /// The entries of each term that several articles have, in the order of articles.
  private func groupedByTerm() -> [ArraySlice<Entry>] {
    var starts = [Int](repeating: 0, count: numbers.count + 1)
    for entry in entries { starts[entry.term + 1] += 1 }
    for term in 0..<numbers.count { starts[term + 1] += starts[term] }
    var next = starts
    var sorted = entries
    for entry in entries {
      sorted[next[entry.term]] = entry
      next[entry.term] += 1
    }
    return (0..<numbers.count).compactMap { term in
      let range = starts[term]..<starts[term + 1]
      return range.count > 1 ? sorted[range] : nil
    }
  }
}
