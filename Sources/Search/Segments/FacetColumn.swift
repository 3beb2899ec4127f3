import News

/// For each article of a segment its values of one facet, as they are spelled.
struct FacetColumn: Sendable {
  /// The distinct spellings in the order of their first articles.
  let spellings: [String]
  /// Where each article's values begin in ``values``, and where the last one's end.
  let starts: [UInt32]
  /// Numbers of spellings.
  let values: [UInt32]

  var count: Int { starts.count - 1 }

  /// In bytes.
  var size: Int {
    (starts.count + values.count) * MemoryLayout<UInt32>.stride
      + spellings.reduce(0) { $0 + MemoryLayout<String>.stride + $1.utf8.count }
  }

  /// How many of some articles have each spelling, where any has.
  func counts(over articles: [UInt32]) -> [(spelling: String, count: Int)] {
    var counts: [UInt32: Int] = [:]
    for article in articles {
      for place in range(of: Int(article)) { counts[values[place], default: 0] += 1 }
    }
    return counts.map { (spellings[Int($0)], $1) }
  }

  func range(of article: Int) -> Range<Int> { Int(starts[article])..<Int(starts[article + 1]) }
}

/// Gathers a ``FacetColumn``, the articles in order.
struct FacetColumnBuilder {
  private let facet: Facet
  private var spellings: [String] = []
  private var starts: [UInt32] = [0]
  private var values: [UInt32] = []
  private var numbers: [String: UInt32] = [:]
  /// For each spelling the first one that folds to the same name.
  private var groups: [UInt32] = []
  private var groupNumbers: [FoldedName: UInt32] = [:]
  /// The names as the articles have them, so that most are known without making text of them.
  private var written = Vocabulary(capacity: 1 << 10)
  /// For each of the names as written its spelling.
  private var writtenNumbers: [UInt32] = []
  private var years: [Int: UInt32] = [:]

  init(_ facet: Facet) { self.facet = facet }

  /// Adds a value of the article that comes next; of several spellings of one name the first counts.
  mutating func addName(_ piece: Piece, of article: Article) {
    let number = number(of: piece, in: article)
    guard !spellings[Int(number)].isEmpty else { return }
    let group = groups[Int(number)]
    let isNew = values[Int(starts[starts.count - 1])...].allSatisfy { groups[Int($0)] != group }
    if isNew { values.append(number) }
  }

  /// Adds a year of the article that comes next.
  mutating func addYear(_ year: Int) {
    if let number = years[year] {
      values.append(number)
    } else {
      let number = number(of: String(year))
      years[year] = number
      values.append(number)
    }
  }

  mutating func endArticle() { starts.append(UInt32(values.count)) }

  /// Adds the articles of another column.
  mutating func add(_ column: FacetColumn) {
    let renumbered = column.spellings.map { number(of: $0) }
    let offset = UInt32(values.count)
    values += column.values.map { renumbered[Int($0)] }
    starts += column.starts.dropFirst().map { $0 + offset }
  }

  consuming func finish() -> FacetColumn {
    FacetColumn(spellings: spellings, starts: Array(starts[...]), values: Array(values[...]))
  }

  private mutating func number(of piece: Piece, in article: Article) -> UInt32 {
    let place = Int(written.number(of: article.bytes(of: piece)))
    if place == writtenNumbers.count {
      writtenNumbers.append(number(of: article.text(of: piece)))
    }
    return writtenNumbers[place]
  }

  private mutating func number(of name: String) -> UInt32 {
    if let number = numbers[name] { return number }
    let number = UInt32(spellings.count)
    spellings.append(name)
    numbers[name] = number
    let folded = FoldedName(name, of: facet)
    groups.append(groupNumbers[folded] ?? number)
    if groupNumbers[folded] == nil { groupNumbers[folded] = number }
    return number
  }
}

extension Facet {
  /// The pieces that hold the facet's values; nil for years and names.
  var pieceKind: Piece.Kind? {
    switch self {
    case .tag: .tag
    case .source: .source
    case .section: .section
    case .place: .dateline
    case .author: .author
    case .year, .name: nil
    }
  }

  /// Whether an article may have several values.
  var isMany: Bool { self == .tag || self == .author }
}
