import News

/// The names of one article, each once, those that are met most often first.
struct ArticleNames {
  struct Name {
    /// Of the letters of its words; the same however it is spelled.
    let key: UInt64
    /// Its first mention, in the bytes of the article's batch.
    let range: Range<Int>
    var mentions = 1
    /// Whether the statistics leave no doubt.
    var isSure: Bool
    fileprivate let words: ClosedRange<Int>
    /// What stands behind the words for another name's last ones: an article such as `al` aside.
    fileprivate let hashes: [UInt32]
    fileprivate let mayBePerson: Bool
  }

  private(set) var names: [Name] = []
  private let reader: NameRunReader

  /// More are not kept of one article.
  private static let most = 24

  init(_ article: Article, tokens: [NameToken], statistics: NameStatistics) {
    reader = NameRunReader(tokens: tokens, statistics: statistics)
    let outlet = Self.key(ofOutlet: article.source)
    var places: [UInt64: Int] = [:]
    for words in reader.names() {
      let key = Self.key(Self.ownWords(tokens[words]).map(\.hash))
      guard key != outlet else { continue }
      if let place = places[key] {
        names[place].mentions += 1
      } else {
        places[key] = names.count
        names.append(name(words, key: key))
      }
    }
    joinLastNames()
    names.sort {
      $0.mentions != $1.mentions
        ? $0.mentions > $1.mentions : $0.words.lowerBound < $1.words.lowerBound
    }
    names.removeLast(max(0, names.count - Self.most))
    for place in names.indices where names[place].mentions > 1 { names[place].isSure = true }
  }
}

extension ArticleNames {
  private func name(_ words: ClosedRange<Int>, key: UInt64) -> Name {
    let tokens = reader.tokens[words]
    let range =
      reader.tokens[words.lowerBound].range
      .lowerBound..<reader.tokens[words.upperBound].range.upperBound
    let capitals = tokens.filter(\.isCapital)
    let isWithoutJoint = tokens.allSatisfy {
      $0.isCapital || $0.role == .particle || $0.role == .arabicArticle
    }
    return Name(
      key: key, range: range, isSure: reader.isSure(words), words: words,
      hashes: Self.ownWords(tokens).map(\.hash),
      mayBePerson: capitals.count > 1 && isWithoutJoint
        && tokens.first.map { first in
          first.isCapital && (first.role == .none || first.role == .common && reader.isName(first))
            && reader.isName(first)
        } ?? false)
  }

  /// Without the article of Arabic names: `al-Hamra` and `Hamra` are one.
  private static func ownWords(_ words: ArraySlice<NameToken>) -> ArraySlice<NameToken> {
    guard words.count > 1, let first = words.first, first.role == .arabicArticle,
      first.shape == .lower || words[words.startIndex + 1].joint == .hyphen
    else { return words }
    return words.dropFirst()
  }

  /// Counts `Ortiz` as a mention of `Vela Ortiz`.
  private mutating func joinLastNames() {
    let full = names.indices.filter { names[$0].mayBePerson }
    guard !full.isEmpty else { return }
    var joined: Set<Int> = []
    for place in names.indices {
      let part = names[place]
      let whole = full.first {
        names[$0].hashes.count > part.hashes.count && names[$0].hashes.ends(with: part.hashes)
      }
      guard let whole else { continue }
      names[whole].mentions += part.mentions
      joined.insert(place)
    }
    names = names.indices.filter { !joined.contains($0) }.map { names[$0] }
  }

  private static func key(_ hashes: some Sequence<UInt32>) -> UInt64 {
    hashes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 &+ $0 >> 29 }
  }

  /// An outlet's own name says nothing about what it writes of.
  private static func key(ofOutlet source: String?) -> UInt64? {
    guard let source else { return nil }
    var scanner = NameScanner()
    scanner.scan(line: source)
    let words = scanner.tokens.drop { $0.role == .the }
    return words.isEmpty ? nil : key(words.map(\.hash))
  }
}

extension [UInt32] {
  fileprivate func ends(with other: [UInt32]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
