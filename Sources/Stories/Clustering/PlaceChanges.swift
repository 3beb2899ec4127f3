import Search

/// Where articles stand in time order now that some came and others went.
struct PlaceChanges: Sendable {
  /// Neighbours that stay side by side.
  enum Run: Equatable, Sendable {
    /// At these places before.
    case kept(Range<Int>)
    /// At these places among the new ones.
    case new(Range<Int>)
  }

  /// The new articles in time order.
  let new: [ArticleID]
  let runs: [Run]
  /// By former place where the article stands now; ``gone`` when it doesn't.
  private(set) var places: [UInt32]

  static let gone = UInt32.max

  init(from former: ReadArticles, _ changes: ArticleChanges, in index: Index) {
    new = index.sortedByTime(changes.new)
    runs = Self.runs(of: new, among: former, changes, in: index)
    places = Array(repeating: Self.gone, count: former.ids.count)
    var count = 0
    for run in runs {
      switch run {
      case .kept(let range):
        for (offset, place) in range.enumerated() { places[place] = UInt32(count + offset) }
        count += range.count
      case .new(let range): count += range.count
      }
    }
  }

  /// Where a former place is now; nil when its article is gone.
  @inline(__always)
  func place(of former: Int) -> Int? {
    places[former] == Self.gone ? nil : Int(places[former])
  }

  private static func runs(
    of new: [ArticleID], among former: ReadArticles, _ changes: ArticleChanges, in index: Index
  ) -> [Run] {
    let kept = former.ids.indices.filter { changes.isKept[$0] }
    var runs: [Run] = []
    var (start, newStart) = (0, 0)
    for (number, id) in new.enumerated() {
      let key = (index.timeKey(of: id), id)
      var (low, high) = (start, kept.count)
      while low < high {
        let middle = (low + high) / 2
        let other = former.ids[kept[middle]]
        let isEarlier = index.isInTimeOrder((index.timeKey(of: other), other), key)
        if isEarlier { low = middle + 1 } else { high = middle }
      }
      guard low > start else { continue }
      if number > newStart { runs.append(.new(newStart..<number)) }
      runs += Self.runs(of: kept[start..<low])
      (start, newStart) = (low, number)
    }
    if new.count > newStart { runs.append(.new(newStart..<new.count)) }
    return runs + Self.runs(of: kept[start...])
  }

  /// Ascending places as runs without a gap.
  private static func runs(of places: ArraySlice<Int>) -> [Run] {
    var runs: [Run] = []
    var start = places.startIndex
    for index in places.indices {
      let next = index + 1
      guard next == places.endIndex || places[next] != places[index] + 1 else { continue }
      runs.append(.kept(places[start]..<places[index] + 1))
      start = next
    }
    return runs
  }
}
