/// Values of a facet that were worked out beside the index, in the numbers of its articles.
///
/// Names, which no file states.
package struct FoundValues: Sendable, Equatable {
  /// What is shared by all copies.
  private final class Contents: Sendable {
    let column: FacetColumn
    let vocabulary: FacetVocabulary
    /// The value of each spelling of the column.
    let numbers: [UInt32]

    init(_ facet: Facet, _ column: FacetColumn) {
      self.column = column
      var vocabulary = FacetVocabulary(facet)
      numbers = vocabulary.add(column)
      self.vocabulary = vocabulary
    }
  }

  private let contents: Contents
  /// For articles that took the places of others the places of those.
  private var formers: [ArticleID: ArticleID] = [:]

  package static let none = FoundValuesBuilder(of: .name).finish()

  init(_ facet: Facet, _ column: FacetColumn) { contents = Contents(facet, column) }

  package static func == (first: FoundValues, second: FoundValues) -> Bool {
    (first.contents === second.contents || first.isEmpty && second.isEmpty)
      && first.formers == second.formers
  }

  package var isEmpty: Bool { contents.column.values.isEmpty }

  /// The same for articles that took the places of others.
  ///
  /// `successors` names for former articles those that stand for them now.
  package func carriedOver(to successors: [ArticleID: ArticleID]) -> FoundValues {
    var carried = self
    carried.formers = [:]
    for (former, successor) in successors where Int(former) < contents.column.count {
      carried.formers[successor] = former
    }
    return carried
  }

  /// The values of an article.
  package func values(of id: ArticleID) -> [String] {
    places(of: id).map { name(at: $0) }
  }

  /// In bytes.
  package var size: Int { contents.column.size }
}

extension FoundValues {
  var vocabulary: FacetVocabulary { contents.vocabulary }

  /// Whether an article has a value that is marked by its number.
  func has(_ id: ArticleID, _ isMeant: [Bool]) -> Bool {
    places(of: id).contains { isMeant[number(at: $0)] }
  }

  /// For each of some articles whether it has the value of a name.
  func having(_ name: String, among ids: ArraySlice<ArticleID>) -> [Bool] {
    guard let number = vocabulary.number(of: name) else {
      return Array(repeating: false, count: ids.count)
    }
    return ids.map { id in places(of: id).contains { self.number(at: $0) == Int(number) } }
  }

  /// How many of some ascending articles have each value.
  func counts(over ids: [ArticleID]) -> [UInt32] {
    let column = contents.column
    let (known, later) = ids.divided(at: ArticleID(column.count))
    let runs = known.runs(from: 0)
    let others = later.compactMap { formers[$0] }.map { $0..<$0 + 1 }
    // Of most articles it is faster to count those that are missing.
    let isMost = known.count * 2 > column.count
    var counts = isMost ? vocabulary.counts : Array(repeating: 0, count: vocabulary.counts.count)
    let numbers = contents.numbers
    if isMost {
      column.add(runs.gaps(below: UInt32(column.count)), -1, as: numbers, to: &counts)
    } else {
      column.add(runs, 1, as: numbers, to: &counts)
    }
    column.add(others, 1, as: numbers, to: &counts)
    return counts
  }

  private func places(of id: ArticleID) -> Range<Int> {
    let column = contents.column
    if Int(id) < column.count { return column.range(of: Int(id)) }
    return formers[id].map { column.range(of: Int($0)) } ?? 0..<0
  }

  private func number(at place: Int) -> Int {
    Int(contents.numbers[Int(contents.column.values[place])])
  }

  private func name(at place: Int) -> String { vocabulary.names[number(at: place)] }
}

/// Gathers ``FoundValues``, the articles in ascending order.
package struct FoundValuesBuilder {
  private let facet: Facet
  private var names: [String] = []
  private var numbers: [FoldedName: UInt32] = [:]
  private var starts: [UInt32] = [0]
  private var values: [UInt32] = []

  package init(of facet: Facet) { self.facet = facet }

  /// The number that articles are given a name by; the first spelling of a name counts.
  package mutating func number(of name: String) -> UInt32 {
    let folded = FoldedName(name, of: facet)
    if let number = numbers[folded] { return number }
    let number = UInt32(names.count)
    names.append(name)
    numbers[folded] = number
    return number
  }

  /// Gives an article the values with these numbers; articles between it and the one before have none.
  package mutating func add(_ numbers: [UInt32], of id: ArticleID) {
    while starts.count <= Int(id) { starts.append(UInt32(values.count)) }
    let first = values.count
    for number in numbers where !values[first...].contains(number) { values.append(number) }
    starts.append(UInt32(values.count))
  }

  package consuming func finish() -> FoundValues {
    FoundValues(facet, FacetColumn(spellings: names, starts: starts, values: values))
  }
}

extension [ArticleID] {
  /// Ascending ones below an end, and the others.
  fileprivate func divided(at end: ArticleID) -> (ArraySlice<ArticleID>, ArraySlice<ArticleID>) {
    let place = self[...].partitioningIndex { $0 >= end }
    return (self[..<place], self[place...])
  }
}
