import Search

/// Puts copies of one text together, in the order they come in.
struct ReprintGroups {
  /// Members of the pool; the first of each group stands for it.
  private(set) var groups: [[Int]] = []
  private let index: Index
  private let pool: Pool
  private var shingles: [Int: Shingles] = [:]

  /// Texts whose words are less alike aren't looked at closer.
  private static let smallestLikeness: Float = 0.6

  init(index: Index, pool: Pool) {
    self.index = index
    self.pool = pool
  }

  mutating func add(_ member: Int) {
    for place in groups.indices {
      if let first = groups[place].first, isReprint(member, of: first) {
        groups[place].append(member)
        return
      }
    }
    groups.append([member])
  }

  private mutating func isReprint(_ member: Int, of other: Int) -> Bool {
    guard pool.likeness(member, other) >= Self.smallestLikeness else { return false }
    return makeShingles(of: member).isCopy(of: makeShingles(of: other))
  }

  private mutating func makeShingles(of member: Int) -> Shingles {
    if let known = shingles[member] { return known }
    let made = Shingles(of: WrittenText(index.article(pool.articles[member])))
    shingles[member] = made
    return made
  }
}

/// The runs of four words that a text consists of.
struct Shingles {
  /// Sorted, each once.
  private let hashes: [UInt64]

  private static let length = 4
  /// Shorter texts have too little to be sure of; they must be the same.
  private static let smallestCount = 12
  /// The shared part of all runs of both texts that makes a copy.
  private static let resemblance = 0.7
  /// The shared part of the shorter text's runs that makes it a shortened copy.
  private static let containment = 0.9
  /// How much of the longer text a shortened copy has at least.
  private static let shortening = 0.5

  init(of text: WrittenText) {
    let words = text.words.map { text.foldedHash(of: $0) }
    let sorted = (0..<max(0, words.count - Self.length + 1)).map { start in
      words[start..<start + Self.length].reduce(0) { ($0 &* 0x100_0000_01B3) ^ $1 }
    }.sorted()
    hashes = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// Whether one is the other, word for word or lightly edited, or a shortened form of it.
  func isCopy(of other: Shingles) -> Bool {
    let small = min(hashes.count, other.hashes.count)
    let large = max(hashes.count, other.hashes.count)
    guard small > 0 else { return false }
    guard small >= Self.smallestCount else { return hashes == other.hashes }
    guard Double(small) >= Self.shortening * Double(large) else { return false }
    let shared = Double(sharedCount(with: other))
    return shared >= Self.resemblance * (Double(small + large) - shared)
      || shared >= Self.containment * Double(small)
  }

  private func sharedCount(with other: Shingles) -> Int {
    var count = 0
    var (place, otherPlace) = (0, 0)
    while place < hashes.count, otherPlace < other.hashes.count {
      let (hash, otherHash) = (hashes[place], other.hashes[otherPlace])
      count += hash == otherHash ? 1 : 0
      place += hash <= otherHash ? 1 : 0
      otherPlace += otherHash <= hash ? 1 : 0
    }
    return count
  }
}
