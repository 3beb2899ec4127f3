/// Which words of two sentences have none to stand for them in the other.
struct WordDifference {
  private(set) var older: [Bool]
  private(set) var newer: [Bool]

  init(_ ones: [VersionText.Word], _ others: [VersionText.Word], budget: inout Int) {
    older = Array(repeating: true, count: ones.count)
    newer = Array(repeating: true, count: others.count)
    let most = min(ones.count, others.count)
    let start = (0..<most).first { ones[$0].number != others[$0].number } ?? most
    let end =
      (0..<most - start).first {
        ones[ones.count - 1 - $0].number != others[others.count - 1 - $0].number
      } ?? most - start
    for place in 0..<start { (older[place], newer[place]) = (false, false) }
    for place in 0..<end {
      older[ones.count - 1 - place] = false
      newer[others.count - 1 - place] = false
    }
    let counts = (ones.count - start - end, others.count - start - end)
    guard counts.0 * counts.1 <= budget else { return }
    budget -= counts.0 * counts.1
    let pairs = heaviestPairs(counts.0, counts.1) {
      ones[start + $0].number == others[start + $1].number ? 1 : 0
    }
    for pair in pairs {
      older[start + pair.first] = false
      newer[start + pair.second] = false
    }
    dissolveCrumbs(ones, others, pairs: pairs.map { (start + $0.first, start + $0.second) })
  }

  /// A short word between changed ones, such as `of`, is there by chance.
  private mutating func dissolveCrumbs(
    _ ones: [VersionText.Word], _ others: [VersionText.Word],
    pairs: [(first: Int, second: Int)]
  ) {
    func isAlone(_ place: Int, in changed: [Bool]) -> Bool {
      place > 0 && place + 1 < changed.count && changed[place - 1] && changed[place + 1]
    }
    let crumbs = pairs.filter { pair in
      ones[pair.first].range.count <= 3 && isAlone(pair.first, in: older)
        && isAlone(pair.second, in: newer)
    }
    for crumb in crumbs {
      older[crumb.first] = true
      newer[crumb.second] = true
    }
  }
}
