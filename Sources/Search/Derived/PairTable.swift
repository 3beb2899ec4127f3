/// Where two common words of a segment stand side by side.
///
/// For each such pair its articles with the weighted frequency, as if it were one word: to find the
/// pairs among the places of two words that nearly every article has takes longer than any other
/// question. After H. Williams, J. Zobel and D. Bahle, "Fast phrase querying with combined indexes"
/// (ACM Transactions on Information Systems 22, 2004), who keep such pairs with the index.
struct PairTable: Sendable {
  /// The articles of a pair: `varint(step) varint(halves)` for each, the halves those of everything.
  struct List: Sendable {
    /// How many articles there are.
    let count: Int
    /// Those of all lists, and where this one begins.
    fileprivate let bytes: [UInt8]
    fileprivate let start: Int

    @inline(__always)
    func forEach(_ body: (_ article: UInt32, _ halves: UInt32) -> Void) {
      var offset = start
      var article: UInt32 = 0
      for _ in 0..<count {
        article &+= Varint.read(bytes, at: &offset)
        body(article, Varint.read(bytes, at: &offset))
      }
    }
  }

  /// For each common term its number.
  private let numbers: [Int: Int]
  /// By the numbers of both words.
  private let lists: [List]

  /// Words are common that stand in this share of the articles.
  static let share = 4
  /// Of more words the commonest count, so that a number fits a byte.
  private static let limit = 250

  /// The common words of a segment, the commonest first.
  static func commonTerms(of segment: Segment) -> [Int] {
    let lists = segment.lists
    return Array(
      (0..<segment.dictionary.count)
        .filter { lists.documentFrequency(of: $0) * Self.share >= segment.count }
        .sorted { lists.documentFrequency(of: $0) > lists.documentFrequency(of: $1) }
        .prefix(Self.limit))
  }

  /// Finds the pairs of the common words of a segment.
  init(_ segment: Segment, of common: [Int]) {
    let lists = segment.lists
    numbers = Dictionary(uniqueKeysWithValues: zip(common, 0...))
    var builder = PairTableBuilder(wordCount: common.count)
    var cursors = common.map { PostingCursor(lists, term: $0) }
    for index in cursors.indices { _ = cursors[index].next() }
    for article in 0..<UInt32(segment.count) {
      for index in cursors.indices where cursors[index].article == article {
        cursors[index].forEachPlace { builder.add(word: index, at: Int($0)) }
        _ = cursors[index].next()
      }
      builder.finish(article, zones: segment.columns.zones[Int(article)])
    }
    self.lists = builder.finish()
  }

  /// The articles in which one term stands right before another; nil when either isn't common.
  func list(of first: Int, before second: Int) -> List? {
    guard let first = numbers[first], let second = numbers[second] else { return nil }
    return lists[first * numbers.count + second]
  }

  /// In bytes.
  var size: Int {
    (lists.first?.bytes.count ?? 0) + lists.count * MemoryLayout<List>.stride
  }
}

/// Finds the pairs of one article after the other.
private struct PairTableBuilder {
  private struct Pair {
    var bytes: [UInt8] = []
    var count = 0
    var lastArticle: UInt32 = 0
    /// In the current article.
    var counts = FieldCounts()
  }

  private let wordCount: Int
  private var pairs: [Pair]
  /// For each place of the current article the number of its word plus one; 0 for all other words.
  private var words: [UInt8] = []
  /// How many of the places are in use.
  private var placeCount = 0
  /// The pairs of the current article.
  private var found: [Int] = []

  init(wordCount: Int) {
    self.wordCount = wordCount
    pairs = Array(repeating: Pair(), count: wordCount * wordCount)
  }

  mutating func add(word: Int, at place: Int) {
    if place >= words.count {
      words += repeatElement(0, count: max(place + 1 - words.count, words.count))
    }
    words[place] = UInt8(word + 1)
    placeCount = max(placeCount, place + 1)
  }

  mutating func finish(_ article: UInt32, zones: ArticleColumns.Zones) {
    guard placeCount > 0 else { return }
    for place in 0..<placeCount - 1 where words[place] != 0 && words[place + 1] != 0 {
      let pair = (Int(words[place]) - 1) * wordCount + Int(words[place + 1]) - 1
      if pairs[pair].counts.total == 0 { found.append(pair) }
      pairs[pair].counts.count(zones.field(at: UInt32(place)))
    }
    for pair in found {
      Varint.append(article - pairs[pair].lastArticle, to: &pairs[pair].bytes)
      Varint.append(
        Ranking.halves(pairs[pair].counts, in: .everything), to: &pairs[pair].bytes)
      pairs[pair].count += 1
      pairs[pair].lastArticle = article
      pairs[pair].counts = FieldCounts()
    }
    found.removeAll(keepingCapacity: true)
    for place in 0..<placeCount { words[place] = 0 }
    placeCount = 0
  }

  /// All lists in one array of bytes.
  consuming func finish() -> [PairTable.List] {
    let bytes = Array(pairs.map(\.bytes).joined())
    var start = 0
    return pairs.map { pair in
      defer { start += pair.bytes.count }
      return PairTable.List(count: pair.count, bytes: bytes, start: start)
    }
  }
}
