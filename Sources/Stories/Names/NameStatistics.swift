import News
import Search

/// How an archive writes its words: where with a capital, where without.
struct NameStatistics: Sendable {
  /// With a capital within a sentence.
  private var capitals = HashCounts()
  private var small = HashCounts()
  /// With a capital and no other one beside it.
  private var single = HashCounts()
  /// Of these, before a word in small letters that says something: `Syrian troops`.
  private var modifying = HashCounts()
  /// Neighbours with capitals, the first within a sentence.
  private var pairs = HashCounts()

  mutating func count(_ tokens: [NameToken]) {
    for (place, token) in tokens.enumerated() {
      if token.shape == .lower {
        small.add(to: token.hash)
        continue
      }
      guard token.isCapital else { continue }
      if !token.beginsSentence { capitals.add(to: token.hash) }
      let next = place + 1 < tokens.count ? tokens[place + 1] : nil
      if let next, next.joint != .none, !token.isPossessive, !token.beginsSentence {
        if next.isCapital || next.joint == .hyphen || next.tiesNames {
          pairs.add(to: LetterHash.ofPair(token.hash, next.hash))
        }
      }
      countSingle(token, next, isAfterCapital: token.joint != .none && tokens[place - 1].isCapital)
    }
  }

  private mutating func countSingle(_ token: NameToken, _ next: NameToken?, isAfterCapital: Bool) {
    guard token.shape == .capital, !isAfterCapital, !token.beginsSentence else { return }
    if let next, next.joint != .none, next.isCapital { return }
    single.add(to: token.hash)
    if let next, next.joint == .space, !token.isPossessive, next.shape == .lower, next.role == .none
    {
      modifying.add(to: token.hash)
    }
  }

  mutating func add(_ other: NameStatistics) {
    capitals.add(other.capitals)
    small.add(other.small)
    single.add(other.single)
    modifying.add(other.modifying)
    pairs.add(other.pairs)
  }
}

extension NameStatistics {
  /// The share of capitals where a word could be without; nil when that isn't known.
  func share(of hash: UInt32) -> Double? {
    let (capitals, small) = (capitals[hash], small[hash])
    guard capitals + small > 0 else { return nil }
    return Double(capitals) / Double(capitals + small)
  }

  /// Whether the word is written small with an `s` behind it, as the names of things are.
  func hasSmallPlural(of hash: UInt32) -> Bool { small[LetterHash.ofPlural(hash)] > 0 }

  func capitalCount(of hash: UInt32) -> Int { capitals[hash] }

  func pairCount(_ first: UInt32, _ second: UInt32) -> Int {
    pairs[LetterHash.ofPair(first, second)]
  }

  /// How often a word that stands alone is followed by one that it could describe.
  func modifyingShare(of hash: UInt32) -> Double {
    let count = single[hash]
    return count > 0 ? Double(modifying[hash]) / Double(count) : 0
  }
}

extension NameStatistics {
  /// So many articles at most are looked at, spread evenly over the archive.
  private static let mostArticles = 25_000
  private static let sliceSize = 500

  /// Of the articles with these numbers.
  static func gather(
    _ ids: [ArticleID], of index: Index, _ concurrently: Concurrently
  ) -> NameStatistics {
    let count = min(ids.count, mostArticles)
    var all = NameStatistics()
    inSlices(of: count, size: sliceSize, concurrently) { slice in
      var scanner = NameScanner()
      var statistics = NameStatistics()
      for place in slice {
        scanner.scan(index.article(ids[place * ids.count / count]))
        statistics.count(scanner.tokens)
      }
      return statistics
    } take: {
      all.add($0)
    }
    return all
  }
}
