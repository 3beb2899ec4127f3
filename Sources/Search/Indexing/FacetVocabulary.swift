/// The values of one facet over a whole index, numbered in the order of their first articles.
struct FacetVocabulary: Sendable {
  /// A value under all its spellings.
  struct Value: Sendable {
    /// The commonest spelling, of equally common ones the first in the order of text.
    var name: String
    /// What a ``NamePattern`` looks at.
    var words: [UInt8]
    /// How many articles have it.
    var count: Int
    fileprivate var nameCount: Int
    fileprivate let folded: FoldedName
  }

  private(set) var values: [Value] = []
  /// The numbers of all values in the order of their folded names.
  private(set) var nameOrder: [UInt32] = []
  private var numbers: [FoldedName: UInt32] = [:]
  private var spellings: [String: (value: UInt32, count: Int)] = [:]

  /// The number of the value that a name folds to.
  func number(of name: String) -> UInt32? {
    spellings[name]?.value ?? numbers[FoldedName(name)]
  }

  /// Counts a column's values in and returns the value of each of its spellings.
  mutating func add(_ column: FacetColumn) -> [UInt32] {
    var counts = [Int](repeating: 0, count: column.spellings.count)
    for value in column.values { counts[Int(value)] += 1 }
    let known = values.count
    let numbers = column.spellings.indices.map { add(column.spellings[$0], count: counts[$0]) }
    insertIntoNameOrder(UInt32(known)..<UInt32(values.count))
    return numbers
  }

  /// The value of each of the spellings of a column that was counted in before.
  func numbers(of column: FacetColumn) -> [UInt32] {
    column.spellings.map { spellings[$0]?.value ?? 0 }
  }

  private mutating func add(_ spelling: String, count: Int) -> UInt32 {
    let known = spellings[spelling]
    let number = known?.value ?? valueNumber(of: spelling)
    let spellingCount = (known?.count ?? 0) + count
    spellings[spelling] = (number, spellingCount)
    values[Int(number)].count += count
    let value = values[Int(number)]
    let isTie = spellingCount == value.nameCount
    if spellingCount > value.nameCount || (isTie && spelling < value.name) {
      values[Int(number)].name = spelling
      values[Int(number)].nameCount = spellingCount
    }
    return number
  }

  private mutating func valueNumber(of spelling: String) -> UInt32 {
    let folded = FoldedName(spelling)
    if let number = numbers[folded] { return number }
    let number = UInt32(values.count)
    numbers[folded] = number
    values.append(
      Value(
        name: spelling, words: NamePattern.words(of: spelling), count: 0, nameCount: 0,
        folded: folded))
    return number
  }

  private mutating func insertIntoNameOrder(_ added: Range<UInt32>) {
    guard !added.isEmpty else { return }
    let sorted = added.sorted { values[Int($0)].folded < values[Int($1)].folded }
    var merged: [UInt32] = []
    merged.reserveCapacity(values.count)
    var next = 0
    for number in sorted {
      let folded = values[Int(number)].folded
      // By bisection: what is added is little beside what is there.
      let end = nameOrder[next...].partitioningIndex { values[Int($0)].folded > folded }
      merged += nameOrder[next..<end]
      merged.append(number)
      next = end
    }
    nameOrder = merged + nameOrder[next...]
  }
}
