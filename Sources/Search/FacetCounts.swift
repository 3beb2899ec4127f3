/// How many articles of a selection have each value of a facet.
///
/// The counts are made at once, names and orders when they are asked for: a large archive has many
/// thousands of values, of which few are shown.
package struct FacetCounts: Sendable {
  package let facet: Facet
  /// For each value its name, shared with the index.
  private let names: [String]
  /// The values in the order of their folded names, shared too.
  private let nameOrder: [UInt32]
  private let counts: [UInt32]
  /// The numbers of the filter's values, which are listed even when no article has them.
  private let chosenNumbers: Set<UInt32>
  /// Names in the filter that no article of the index has.
  private let unknownNames: [String]

  /// The spellings of values that have several.
  private let spellings: [UInt32: [String]]
  /// For each value how many articles it is suggested for; empty when none are.
  private let suggested: [UInt32]

  /// A value, how many articles have it, how many it is suggested for, which are among them when the
  /// filter includes what is suggested, and how else it is spelled.
  package typealias Value = (name: String, count: Int, suggested: Int, spellings: [String])

  init(
    _ facet: Facet, of vocabulary: FacetVocabulary, counts: [UInt32],
    suggested: SuggestedCounts? = nil, chosen names: [String]
  ) {
    self.facet = facet
    self.names = vocabulary.names
    nameOrder = vocabulary.nameOrder
    spellings = vocabulary.spellingsByValue
    self.counts =
      suggested.map { $0.areIncluded ? zip(counts, $0.counts).map(+) : counts } ?? counts
    self.suggested = suggested?.counts ?? []
    var numbers: Set<UInt32> = []
    var unknown: [String] = []
    for name in names {
      if let number = vocabulary.number(of: name) {
        numbers.insert(number)
      } else if !unknown.contains(name) {
        unknown.append(name)
      }
    }
    chosenNumbers = numbers
    unknownNames = unknown
  }

  /// How many values there are; looks at each.
  package var count: Int {
    let unlistedCount = chosenNumbers.count { counts[Int($0)] == 0 && !isSuggested($0) }
    return listedCount + unlistedCount + unknownNames.count
  }

  /// How many values some article has or is suggested to have.
  ///
  /// Without a branch the compiler takes several values at once: an archive has tens of thousands.
  private var listedCount: Int {
    guard suggested.isEmpty else {
      return counts.indices.reduce(0) { $0 &+ (counts[$1] | suggested[$1] == 0 ? 0 : 1) }
    }
    return counts.reduce(0) { $0 &+ ($1 == 0 ? 0 : 1) }
  }

  /// Most counted first, then by name; years newest first.
  package var values: [Value] { sorted(nameOrder.filter(isListed)) + unknown }

  /// Those in the filter, in the order of ``values``.
  package var chosen: [Value] {
    guard !chosenNumbers.isEmpty else { return unknown }
    // They are few, and of all names each is asked.
    let chosen = Array(chosenNumbers)
    return sorted(nameOrder.filter { chosen.contains($0) }) + unknown
  }

  /// As many of ``values``, from the first on.
  package func first(_ limit: Int) -> [Value] {
    let known = facet == .year ? newest(limit) : mostCounted(limit)
    return known.map(value) + unknown.prefix(limit - known.count)
  }
}

extension FacetCounts {
  private var unknown: [Value] {
    unknownNames.map { (name: $0, count: 0, suggested: 0, spellings: []) }
  }

  private func value(_ number: UInt32) -> Value {
    (
      name: names[Int(number)], count: Int(counts[Int(number)]),
      suggested: suggested.isEmpty ? 0 : Int(suggested[Int(number)]),
      spellings: spellings[number]?.filter { $0 != names[Int(number)] }.sorted() ?? []
    )
  }

  private func isListed(_ number: UInt32) -> Bool {
    counts[Int(number)] > 0 || isSuggested(number)
      || (!chosenNumbers.isEmpty && chosenNumbers.contains(number))
  }

  private func isSuggested(_ number: UInt32) -> Bool {
    !suggested.isEmpty && suggested[Int(number)] > 0
  }

  /// Values that are in the order of their names in that of ``values``.
  private func sorted(_ listed: [UInt32]) -> [Value] {
    guard facet != .year else { return listed.reversed().map(value) }
    let keyed = listed.indices.map { place in
      UInt64(hash: ~counts[Int(listed[place])], owner: UInt32(place))
    }
    return keyed.sortedByHash().map { value(listed[Int($0.owner)]) }
  }

  private func newest(_ limit: Int) -> [UInt32] {
    Array(nameOrder.reversed().lazy.filter(isListed).prefix(limit))
  }

  /// By insertion: after the first few values hardly any gets in.
  private func mostCounted(_ limit: Int) -> [UInt32] {
    guard limit > 0 else { return [] }
    var best: [UInt32] = []
    var least: UInt32 = 0
    for number in nameOrder {
      let count = counts[Int(number)]
      guard best.count < limit || count > least, isListed(number) else { continue }
      if best.count == limit { best.removeLast() }
      // Behind those of the same count, whose names come before.
      let place = best.partitioningIndex { counts[Int($0)] < count }
      best.insert(number, at: place)
      least = counts[Int(best[best.count - 1])]
    }
    return best
  }
}

/// For how many articles each value of a facet is suggested.
struct SuggestedCounts {
  let counts: [UInt32]
  /// Whether they count as if the articles had the values.
  let areIncluded: Bool
}
