import News
import Search
import Synchronization

/// Finds the articles that share the most telling terms of one article.
struct CandidateSearch: Sendable {
  private let index: Index
  private let article: ArticleID
  private let terms: [PooledTerm]
  private let pool: TermPool

  /// So many terms are looked up.
  private static let termCount = 40
  /// Once so many postings are reached no further term is read, the most telling ones being the first.
  private static let postingBudget = 100_000
  /// For each article that is wanted so many are looked at closer.
  private static let likelyPerWanted = 6
  /// So many words are added to each article's: few say little, however much of them is in common.
  private static let addedLength: Float = 50

  /// Looks for what shares terms with an article, whose terms but for stop words are those of a pool.
  init(index: Index, article: ArticleID, terms: [PooledTerm], pool: TermPool) {
    self.index = index
    self.article = article
    self.terms = terms
    self.pool = pool
  }

  /// So many articles at most, the likeliest first.
  func nearest(_ limit: Int, concurrently: Concurrently) -> [ArticleID] {
    // Dates and lengths are looked up only for those that could get in by their terms.
    let prior = DatePrior(index.day(of: article))
    var nearest = BestArticles(limit: limit)
    for candidate in likeliest(limit * Self.likelyPerWanted, concurrently) {
      let factor = Float(prior.factor(DatePrior(index.day(of: candidate.id))))
      // The length of a vector grows about as the root of how many words it is made of.
      let vectorLength = (Float(index.length(of: candidate.id)) + Self.addedLength).squareRoot()
      // Its bits sort as a number does that is not negative.
      let score = (Float(candidate.score) * factor / vectorLength).bitPattern
      nearest.add(ScoredArticle(id: candidate.id, score: score))
    }
    return nearest.sorted().map(\.id)
  }

  /// The articles that have most in common with this one, in no certain order.
  private func likeliest(_ limit: Int, _ concurrently: Concurrently) -> [ScoredArticle] {
    let (terms, weights) = weightedTerms()
    let leastWanted = SharedMaximum(1)
    let found = index.summing(terms, weights: weights, concurrently: concurrently) { sums, first in
      if article >= first, Int(article - first) < sums.count { sums[Int(article - first)] = 0 }
      return largest(limit, of: sums, from: first, atLeast: leastWanted)
    }
    var likely = BestArticles(limit: limit)
    for article in found.joined() { likely.add(article) }
    return likely.articles()
  }

  /// The articles with the largest sums of one segment, whose first article is given.
  ///
  /// What one segment has enough of that is better than a sum is wanted in none.
  private func largest(
    _ limit: Int, of sums: [Int32], from first: ArticleID, atLeast leastWanted: SharedMaximum
  ) -> [ScoredArticle] {
    let sums = sums.span
    let maxima = sums.maximaOfBlocks()
    // So many blocks have an article each that is as good as the last of these.
    var best = maxima
    best.keepLargest(limit)
    let enough = best.count == limit ? best.min() ?? 1 : 1
    let least = Int32(leastWanted.raise(to: UInt32(max(1, enough))))
    var likely = BestArticles(limit: limit)
    for (block, maximum) in maxima.enumerated() where maximum >= least {
      for place in sums.placesOfBlock(block) where sums[place] >= least {
        likely.add(ScoredArticle(id: first + ArticleID(place), score: UInt32(sums[place])))
      }
    }
    return likely.articles()
  }
}

/// A number that several threads raise.
private final class SharedMaximum: Sendable {
  private let number: Atomic<UInt32>

  init(_ value: UInt32) { number = Atomic(value) }

  /// The number, which is then no less than a value.
  func raise(to value: UInt32) -> UInt32 {
    let current = number.load(ordering: .relaxed)
    return value > current ? number.max(value, ordering: .relaxed).newValue : current
  }
}

extension CandidateSearch {
  private struct Term {
    let number: Int
    let documentFrequency: Int
    let rarity: Float
    let weight: Float
  }

  /// The article's terms that tell most about it, the most telling first; of equals what stands first.
  private func tellingTerms() -> [Term] {
    let largest = TermWeight.largestDocumentFrequency(count: index.count)
    let telling = terms.compactMap { term -> Term? in
      let documentFrequency = pool.documentFrequency(of: term.number)
      guard documentFrequency > 1, documentFrequency <= largest else { return nil }
      let rarity = TermWeight.rarity(documentFrequency: documentFrequency, count: index.count)
      let emphasis = TermWeight.emphasis(frequency: term.frequency) + (term.isInHeadline ? 1 : 0)
      return Term(
        number: term.number, documentFrequency: documentFrequency, rarity: rarity,
        weight: emphasis * rarity)
    }
    // The bits of weights sort as they do, since none is negative.
    var keys = telling.enumerated().map { place, term in
      UInt64(term.weight.bitPattern) << 32 | UInt64(~UInt32(place))
    }
    keys.keepLargest(Self.termCount)
    return keys.sorted(by: >).map { telling[Int(~UInt32(truncatingIfNeeded: $0))] }
  }

  /// The most telling terms, with what each of their frequencies adds to what an article has in common
  /// with this one, in parts of ``unit``.
  private func weightedTerms() -> (terms: [ArraySlice<UInt8>], weights: [Int32]) {
    var terms: [ArraySlice<UInt8>] = []
    var weights: [Int32] = []
    var postingCount = 0
    for term in tellingTerms() where postingCount < Self.postingBudget {
      postingCount += term.documentFrequency
      weights += TermWeight.emphases.lazy.map {
        // Where all articles have a term it still is one that they share.
        max(1, Int32(term.weight * $0 * term.rarity * Self.unit + 0.5))
      }
      terms.append(pool.bytes(of: term.number))
    }
    return (terms, weights)
  }

  /// As whole numbers, sums can be compared many at a time.
  ///
  /// They stay far below 2^31: each of forty terms adds at most two rarities below 22 times an emphasis
  /// below 25 times one below 6.
  private static let unit: Float = 256
}

extension Span where Element == Int32 {
  private static var blockLength: Int { 32 }

  /// The places of a block of neighbours; the last block may be shorter.
  fileprivate func placesOfBlock(_ block: Int) -> Range<Int> {
    block * Self.blockLength..<Swift.min(count, (block + 1) * Self.blockLength)
  }

  /// The largest number of each block.
  fileprivate func maximaOfBlocks() -> [Int32] {
    var maxima: [Int32] = []
    let blockCount = (count + Self.blockLength - 1) / Self.blockLength
    maxima.reserveCapacity(blockCount)
    for block in 0..<blockCount {
      var largest = Int32.min
      for place in placesOfBlock(block) { largest = Swift.max(largest, self[place]) }
      maxima.append(largest)
    }
    return maxima
  }
}

/// An article with how likely it is to be related.
private struct ScoredArticle {
  let id: ArticleID
  let score: UInt32
}

/// The best few of many articles; of equals the earlier.
private struct BestArticles {
  /// What is below will not get in.
  private(set) var leastWanted: UInt32 = 1
  private let limit: Int
  /// The scores in the high halves, and the ids, the earlier the larger.
  private var kept: [UInt64] = []

  init(limit: Int) { self.limit = limit }

  /// Parts a few times as many as are wanted at a time, never all of the tens of thousands.
  mutating func add(_ article: ScoredArticle) {
    guard article.score >= leastWanted else { return }
    kept.append(UInt64(article.score) << 32 | UInt64(~article.id))
    guard kept.count >= 4 * limit else { return }
    kept.keepLargest(limit)
    leastWanted = UInt32((kept.min() ?? 0) >> 32)
  }

  /// In no certain order.
  consuming func articles() -> [ScoredArticle] {
    kept.keepLargest(limit)
    return kept.map(Self.article)
  }

  /// The best first.
  consuming func sorted() -> [ScoredArticle] {
    kept.keepLargest(limit)
    return kept.sorted(by: >).map(Self.article)
  }

  private static func article(of key: UInt64) -> ScoredArticle {
    ScoredArticle(id: ~ArticleID(truncatingIfNeeded: key), score: UInt32(key >> 32))
  }
}
