import News
import Search

/// Articles as vectors of what their tags may depend on.
///
/// A vector has five parts, each of a fixed length: the words of the whole article, those of the lede,
/// those of the headline, the place of the dateline, and a one that is everywhere. A word weighs
/// (1 + ln tf) times its rarity, see ``TermWeight``.
struct TagFeatures: Sendable {
  private enum Part: Int, CaseIterable {
    case body, lede, headline

    var length: Float {
      switch self {
      case .body: 1
      case .lede: 0.4
      case .headline: 0.2
      }
    }
  }

  private static let placeLength: Float = 0.3

  private var pool = StopWords.pool
  /// The number of each part of each term of the pool; nothing for what isn't to be learnt from.
  private var numbers: [Int32] = []
  private var places: [FoldedName: Int32] = [:]
  /// How many there are; the first is the one that is everywhere.
  private(set) var count = 1
  private let articleCount: Int

  private static let nothing: Int32 = -1

  /// Vectors of articles of an index, and what is needed to make those of others.
  ///
  /// What only one of them has tells nothing, and is left out.
  static func learn(
    from articles: [ArticleID], of index: Index
  ) -> (features: TagFeatures, vectors: SparseVectors) {
    var features = TagFeatures(articleCount: index.count)
    let terms = articles.map {
      index.terms(of: [$0], in: &features.pool)[0].enumerated().map { (term: $1, place: $0) }
    }
    features.number(terms, places: articles.compactMap { index.article($0).dateline })
    let vectors = zip(articles, terms).lazy.map { features.vector($1, of: index.article($0)) }
    return (features, SparseVectors(vectors))
  }

  private init(articleCount: Int) {
    self.articleCount = articleCount
    // What is to be told is no sign of itself.
    pool.isWithoutTags = true
  }

  /// The vector of an article, one of those that the features were learnt from or another.
  func vector(of article: Article) -> SparseVector {
    vector(pool.knownTerms(of: article), of: article)
  }

  /// A term of an article, and how many terms stand before it.
  private typealias PlacedTerm = (term: PooledTerm, place: Int)

  /// Numbers the parts of terms and the places that several articles have.
  private mutating func number(_ articles: [[PlacedTerm]], places names: [String]) {
    var uses = [UInt32](repeating: 0, count: pool.count * Part.allCases.count)
    for terms in articles { Self.forEachPart(of: terms) { uses[$0] += 1 } }
    numbers = uses.map { uses in
      guard uses > 1 else { return Self.nothing }
      defer { count += 1 }
      return Int32(count)
    }
    var placeUses: [FoldedName: Int] = [:]
    for name in names { placeUses[FoldedName(name), default: 0] += 1 }
    for name in names where placeUses[FoldedName(name)] ?? 0 > 1 && places[FoldedName(name)] == nil
    {
      places[FoldedName(name)] = Int32(count)
      count += 1
    }
  }

  /// The parts that an article's terms belong to, as places in `numbers`.
  private static func forEachPart(of terms: [PlacedTerm], _ take: (Int) -> Void) {
    for part in Part.allCases {
      for term in terms where holds(term, part) { take(slot(of: term.term, part)) }
    }
  }

  private static func holds(_ term: PlacedTerm, _ part: Part) -> Bool {
    guard !StopWords.contains(term.term) else { return false }
    switch part {
    case .body: return true
    case .lede: return Pool.isInLede(term.place, isInHeadline: term.term.isInHeadline)
    case .headline: return term.term.isInHeadline
    }
  }

  private static func slot(of term: PooledTerm, _ part: Part) -> Int {
    term.number * Part.allCases.count + part.rawValue
  }

  private func vector(_ terms: [PlacedTerm], of article: Article) -> SparseVector {
    var entries: [(feature: Int32, value: Float)] = [(0, 1)]
    for part in Part.allCases { entries += self.part(part, of: terms) }
    if let place = article.dateline.flatMap({ places[FoldedName($0)] }) {
      entries.append((place, Self.placeLength))
    }
    entries.sort { $0.feature < $1.feature }
    return SparseVector(features: entries.map(\.feature), values: entries.map(\.value))
  }

  /// The features of one part, of the length that the part has.
  private func part(_ part: Part, of terms: [PlacedTerm]) -> [(feature: Int32, value: Float)] {
    var entries: [(feature: Int32, value: Float)] = []
    var squares: Float = 0
    for placed in terms where Self.holds(placed, part) {
      let term = placed.term
      let number = numbers[Self.slot(of: term, part)]
      guard number != Self.nothing else { continue }
      let rarity = TermWeight.rarity(
        documentFrequency: pool.documentFrequency(of: term.number), count: articleCount)
      let value = rarity * (part == .body ? TermWeight.emphasis(frequency: term.frequency) : 1)
      entries.append((number, value))
      squares += value * value
    }
    let scale = squares > 0 ? part.length / squares.squareRoot() : 0
    for index in entries.indices { entries[index].value *= scale }
    return entries
  }
}
