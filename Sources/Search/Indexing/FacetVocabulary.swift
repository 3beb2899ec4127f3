/// The values of one facet over a whole index, numbered in the order of their first articles.
struct FacetVocabulary: Sendable {
  /// A value under all its spellings.
  struct Value: Sendable {
    /// What a ``NamePattern`` looks at: the words of each spelling, those that differ, apart by a zero.
    var words: [UInt8] = []
    /// How many articles have the spelling that names it.
    fileprivate var nameCount: UInt32
    /// The spelling that came last.
    fileprivate var lastSpelling: UInt32
  }

  private struct Spelling {
    let text: String
    let value: UInt32
    var count: UInt32
    /// The one of the same value that came before it.
    let previous: UInt32?

    func isBetterName(than name: String, count nameCount: UInt32) -> Bool {
      count > nameCount || (count == nameCount && text < name)
    }
  }

  private let facet: Facet
  private(set) var values: [Value] = []
  /// For each value the commonest spelling, of equally common ones the first in the order of text.
  private(set) var names: [String] = []
  /// For each value how many articles have it.
  private(set) var counts: [UInt32] = []
  /// The numbers of all values in the order of their folded names.
  private(set) var nameOrder: [UInt32] = []
  /// The spellings of values that have, or had, several.
  private(set) var spellingsByValue: [UInt32: [String]] = [:]
  /// The folded names, numbered as the values are.
  private var foldedNames = Vocabulary(capacity: 0)
  private var spellings: [Spelling] = []
  /// The spellings, numbered as in ``spellings``.
  private var spellingNumbers = Vocabulary(capacity: 0)

  init(_ facet: Facet) { self.facet = facet }

  /// The number of the value that a name folds to; nil when no article has it.
  func number(of name: String) -> UInt32? {
    let number =
      valueNumber(ofSpelling: name)
      ?? foldedNames.known(FoldedName(name, of: facet).bytes[...])
    return number.flatMap { counts[Int($0)] > 0 ? $0 : nil }
  }

  /// For each value whether a pattern matches it.
  func matches(_ pattern: NamePattern) -> [Bool] {
    zip(values, names).map { pattern.matches(words: $0.words, name: $1) }
  }

  /// Counts a column's values in and returns the value of each of its spellings.
  mutating func add(_ column: FacetColumn) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: column.spellings.count)
    for value in column.values { counts[Int(value)] += 1 }
    let known = values.count
    let numbers = column.spellings.indices.map { add(column.spellings[$0], count: counts[$0]) }
    insertIntoNameOrder(UInt32(known)..<UInt32(values.count))
    return numbers
  }

  /// The value of each of the spellings of a column that was counted in before.
  func numbers(of column: FacetColumn) -> [UInt32] {
    column.spellings.map { valueNumber(ofSpelling: $0) ?? 0 }
  }

  /// Takes the values of some articles of a column out of the counts.
  mutating func remove(_ articles: [UInt32], of column: FacetColumn) {
    // Each value is named once, however many of its spellings go.
    var unnamed: Set<Int> = []
    for (text, count) in column.counts(over: articles) {
      guard let number = spellingNumbers.known(ArraySlice(text.utf8)) else { continue }
      spellings[Int(number)].count -= UInt32(count)
      let value = Int(spellings[Int(number)].value)
      counts[value] -= UInt32(count)
      if spellings[Int(number)].count == 0 { forget(text, of: value) }
      if names[value] == text { unnamed.insert(value) }
    }
    for value in unnamed { nameByCommonestSpelling(value) }
  }

  private func valueNumber(ofSpelling text: String) -> UInt32? {
    spellingNumbers.known(ArraySlice(text.utf8)).map { spellings[Int($0)].value }
  }

  private mutating func add(_ text: String, count: UInt32) -> UInt32 {
    let number = Int(spellingNumbers.number(of: ArraySlice(text.utf8)))
    if number == spellings.count { register(text) }
    let value = Int(spellings[number].value)
    if count > 0, spellings[number].count == 0 { takeIn(text, of: value) }
    spellings[number].count += count
    counts[value] += count
    if spellings[number].isBetterName(than: names[value], count: values[value].nameCount) {
      name(value, by: spellings[number])
    }
    return UInt32(value)
  }

  /// So many spellings of a value are listed and found by, which bounds the work for hostile ones.
  private static let mostSpellings = 64

  /// Lists a spelling that some articles have now.
  private mutating func takeIn(_ text: String, of value: Int) {
    guard spellingsByValue[UInt32(value)]?.count ?? 0 < Self.mostSpellings else { return }
    let words = NamePattern.words(of: text)
    if values[value].words.isEmpty {
      values[value].words = words
    } else if !values[value].words.split(separator: 0).contains(words[...]) {
      values[value].words += [0] + words
    }
    let number = UInt32(value)
    if let listed = spellingsByValue[number] {
      // The same letters may be composed otherwise.
      if !listed.contains(text) { spellingsByValue[number]?.append(text) }
    } else if let other = spelling(before: text, of: value) {
      spellingsByValue[number] = [other, text]
    }
  }

  /// Another spelling of a value, which came before; nil when there is none that articles have.
  private func spelling(before text: String, of value: Int) -> String? {
    var next: UInt32? = values[value].lastSpelling
    while let number = next {
      let spelling = spellings[Int(number)]
      if spelling.count > 0, spelling.text != text { return spelling.text }
      next = spelling.previous
    }
    return nil
  }

  /// Lists a spelling no longer, which no article has now.
  private mutating func forget(_ text: String, of value: Int) {
    guard let listed = spellingsByValue[UInt32(value)], listed.contains(text) else { return }
    let left = listed.filter { $0 != text }
    spellingsByValue[UInt32(value)] = left
    values[value].words = []
    for spelling in left {
      let words = NamePattern.words(of: spelling)
      let isNew = !values[value].words.split(separator: 0).contains(words[...])
      if isNew { values[value].words += (values[value].words.isEmpty ? [] : [0]) + words }
    }
  }

  private mutating func nameByCommonestSpelling(_ value: Int) {
    var commonest = spellings[Int(values[value].lastSpelling)]
    var next = commonest.previous
    while let number = next {
      let spelling = spellings[Int(number)]
      if spelling.isBetterName(than: commonest.text, count: commonest.count) {
        commonest = spelling
      }
      next = spelling.previous
    }
    name(value, by: commonest)
  }

  private mutating func name(_ value: Int, by spelling: Spelling) {
    values[value].nameCount = spelling.count
    guard names[value] != spelling.text else { return }
    names[value] = spelling.text
  }

  /// Takes in a spelling that wasn't met before.
  private mutating func register(_ text: String) {
    let number = UInt32(spellings.count)
    let value = foldedNames.number(of: FoldedName(text, of: facet).bytes[...])
    let isNew = value == values.count
    let previous = isNew ? nil : values[Int(value)].lastSpelling
    spellings.append(Spelling(text: text, value: value, count: 0, previous: previous))
    if isNew {
      values.append(Value(nameCount: 0, lastSpelling: number))
      names.append(text)
      counts.append(0)
    } else {
      values[Int(value)].lastSpelling = number
    }
  }

  private mutating func insertIntoNameOrder(_ added: Range<UInt32>) {
    guard !added.isEmpty else { return }
    let foldedNames = foldedNames
    nameOrder.merge(added.sorted(by: foldedNames.isInOrder), by: foldedNames.isInOrder)
  }
}
