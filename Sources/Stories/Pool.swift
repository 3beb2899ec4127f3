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
  /// Of each article.
  let vectors: [PoolVector]
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

  /// The first article's vector is given, the others are read.
  init(
    index: Index, articles: [ArticleID], first: PoolVector, _ concurrently: Concurrently
  ) {
    self.articles = articles
    let reader = TermReader(of: index)
    let lengths = articles.dropFirst().map { index.length(of: $0) }
    let others = results(ofEfforts: lengths, concurrently) {
      PoolVector(reader.terms(of: articles[$0 + 1]), count: index.count)
    }
    vectors = [first] + others
    likenesses = PoolPostings(of: vectors).products(concurrently)
    similarities = likenesses.multiplied(by: articles.map { DatePrior(index.day(of: $0)) })
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
