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

/// Gathers ``FacetColumn``s, one after the other, the articles in order.
struct FacetColumnBuilder {
  private var names: FacetNames
  /// Of each known name its number in the column plus one; 0 where the column doesn't have it.
  private var numbers: [UInt32] = []
  /// The column's names, in the order of their numbers.
  private var used: [UInt32] = []
  private var starts: [UInt32] = [0]
  private var values: [UInt32] = []

  init(_ facet: Facet) { names = FacetNames(facet) }

  /// Adds a value of the article that comes next; of several spellings of one name the first counts.
  mutating func addName(_ piece: Piece, of article: Article) {
    let name = names.number(of: piece, in: article)
    guard !names.isEmpty(name) else { return }
    let isNew = values[Int(starts[starts.count - 1])...].allSatisfy {
      !names.areOne(used[Int($0)], name)
    }
    if isNew { add(name) }
  }

  /// Adds a year of the article that comes next.
  mutating func addYear(_ year: Int) { add(names.number(ofYear: year)) }

  mutating func endArticle() { starts.append(UInt32(values.count)) }

  private mutating func add(_ name: UInt32) {
    numbers += repeatElement(0, count: names.count - numbers.count)
    if numbers[Int(name)] == 0 {
      used.append(name)
      numbers[Int(name)] = UInt32(used.count)
    }
    values.append(numbers[Int(name)] - 1)
  }

  /// The column of the articles so far; those of another one may follow.
  mutating func finish() -> FacetColumn {
    let column = FacetColumn(
      spellings: used.map(names.text), starts: Array(starts[...]), values: Array(values[...]))
    if names.isFull {
      self = FacetColumnBuilder(names.facet)
    } else {
      for name in used { numbers[Int(name)] = 0 }
      used.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      starts.append(0)
      values.removeAll(keepingCapacity: true)
    }
    return column
  }
}

extension FacetColumn {
  /// The articles of several columns, one after the other.
  init(merging columns: [FacetColumn]) {
    var vocabulary = Vocabulary(capacity: 0)
    var spellings: [String] = []
    var starts: [UInt32] = [0]
    var values: [UInt32] = []
    for column in columns {
      let numbers = column.spellings.map { spelling in
        let number = vocabulary.number(of: ArraySlice(spelling.utf8))
        if number == spellings.count { spellings.append(spelling) }
        return number
      }
      let offset = UInt32(values.count)
      values += column.values.map { numbers[Int($0)] }
      starts += column.starts.dropFirst().map { $0 + offset }
    }
    self.init(spellings: spellings, starts: starts, values: values)
  }
}

/// The names of one facet that articles had so far, each made text of and folded once.
private struct FacetNames {
  let facet: Facet
  /// The names as the articles have them.
  private var written = Vocabulary(capacity: 0)
  /// For each of these its name.
  private var writtenNames: [UInt32] = []
  private var texts: [String] = []
  /// The same, numbered.
  private var spellings = Vocabulary(capacity: 0)
  /// For each name the number of what it folds to.
  private var foldedNumbers: [UInt32] = []
  private var folded = Vocabulary(capacity: 0)
  /// The year that was asked for last.
  private var year: (year: Int, name: UInt32)?

  /// With so many names it is time to forget those that may never come again: some megabytes.
  private static let most = 1 << 16

  init(_ facet: Facet) { self.facet = facet }

  var count: Int { texts.count }
  var isFull: Bool { writtenNames.count > Self.most }

  func text(_ name: UInt32) -> String { texts[Int(name)] }
  func isEmpty(_ name: UInt32) -> Bool { texts[Int(name)].isEmpty }

  /// Whether two names fold to the same.
  func areOne(_ first: UInt32, _ second: UInt32) -> Bool {
    foldedNumbers[Int(first)] == foldedNumbers[Int(second)]
  }

  mutating func number(of piece: Piece, in article: Article) -> UInt32 {
    let place = Int(written.number(of: article.bytes(of: piece)))
    if place == writtenNames.count { writtenNames.append(number(of: article.text(of: piece))) }
    return writtenNames[place]
  }

  mutating func number(ofYear year: Int) -> UInt32 {
    if let last = self.year, last.year == year { return last.name }
    let name = number(of: String(year))
    self.year = (year, name)
    return name
  }

  private mutating func number(of text: String) -> UInt32 {
    let number = spellings.number(of: ArraySlice(text.utf8))
    if number == texts.count {
      texts.append(text)
      foldedNumbers.append(folded.number(of: FoldedName(text, of: facet).bytes[...]))
    }
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
