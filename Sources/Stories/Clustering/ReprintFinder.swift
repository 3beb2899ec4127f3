import News
import Search

/// Finds the copies of one text among many, each looked at once.
///
/// Equal texts have equal hashes. Others are met by pairs of bins of their sketches, and are copies when
/// ``Shingles/isCopy(of:)`` says so. A text is compared with those only that stand first for the copies
/// found so far, at most with ``largestTries`` of them, so that neither equal nor alike files cost more
/// than others.
struct ReprintFinder {
  private let index: Index
  /// The articles in their order.
  private let ids: [ArticleID]
  private let sketches: [TextSketch]
  /// Of each text that stands for its copies, or for itself, by its hash.
  private var exact: [UInt64: UInt32] = [:]
  /// By the keys of pairs of bins the last text that had them, plus one; 0 is free.
  ///
  /// What is crowded out is met by another pair.
  private var slots: [UInt32]

  private var known: [Int: Shingles] = [:]

  private static let largestTries = 4
  private static let largestKnown = 1_024

  init(index: Index, ids: [ArticleID], sketches: [TextSketch]) {
    self.index = index
    self.ids = ids
    self.sketches = sketches
    var size = 1 << 10
    while size < ids.count * TextSketch.binCount { size <<= 1 }
    slots = Array(repeating: 0, count: size)
  }

  /// For each article the first that it is a copy of; itself when it is none.
  mutating func leaders() -> [UInt32] {
    var leaders: [UInt32] = []
    leaders.reserveCapacity(ids.count)
    for article in ids.indices {
      leaders.append(leader(of: article).map { leaders[Int($0)] } ?? UInt32(article))
    }
    return leaders
  }

  /// An article before that this one is a copy of; without any, the article is kept for later ones.
  private mutating func leader(of article: Int) -> UInt32? {
    let sketch = sketches[article]
    guard sketch.textHash != 0 else { return nil }
    if let equal = exact[sketch.textHash] {
      return !sketch.isShort || haveEqualHeadlines(article, Int(equal)) ? equal : nil
    }
    exact[sketch.textHash] = UInt32(article)
    guard !sketch.isShort else { return nil }
    let mask = slots.count - 1
    let keys = sketch.bandKeys.map { Int($0) & mask }
    if let copied = copied(by: article, at: keys) { return copied }
    for key in keys { slots[key] = UInt32(article) + 1 }
    return nil
  }

  private mutating func copied(by article: Int, at keys: [Int]) -> UInt32? {
    var tried: [UInt32] = []
    var own: Shingles?
    for key in keys where slots[key] != 0 {
      let other = slots[key] - 1
      guard tried.count < Self.largestTries, !tried.contains(other),
        sketches[article].mayBeCopy(of: sketches[Int(other)])
      else { continue }
      tried.append(other)
      let shingles = own ?? makeShingles(of: article)
      own = shingles
      if shingles.isCopy(of: knownShingles(of: Int(other))) { return other }
    }
    return nil
  }

  /// The texts that others are compared with are mostly those of the same days, again and again.
  private mutating func knownShingles(of article: Int) -> Shingles {
    if let shingles = known[article] { return shingles }
    if known.count == Self.largestKnown { known.removeAll(keepingCapacity: true) }
    let shingles = makeShingles(of: article)
    known[article] = shingles
    return shingles
  }

  private func makeShingles(of article: Int) -> Shingles {
    Shingles(of: WrittenText(index.article(ids[article])))
  }

  /// A few words may be those of many reports.
  private func haveEqualHeadlines(_ first: Int, _ second: Int) -> Bool {
    let headlines = [first, second].map { FoldedHeadline(index.article(ids[$0]).title).words }
    return headlines[0] == headlines[1]
  }
}
