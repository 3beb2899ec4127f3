/// Which stretches of the text written so far an element says are the body.
struct MarkupRegions {
  private struct Open {
    let name: [UInt8]
    let rank: Int
    let start: Int
    var depth = 1
    var isTitled = false
  }

  private struct Closed {
    let rank: Int
    let range: Range<Int>
    /// Whether a heading stands in it.
    let isTitled: Bool

    init(_ open: Open, end: Int) {
      rank = open.rank
      range = min(open.start, end)..<end
      isTitled = open.isTitled
    }
  }

  private var open: [Open] = []
  private var closed: [Closed] = []
  /// At most how deep regions are followed; deeper ones are part of those around them.
  private static let limit = 16

  /// Whether a region is open that is as sure as that.
  func isInside(rank: Int) -> Bool { open.contains { $0.rank >= rank } }

  var isInsideAny: Bool { !open.isEmpty }

  mutating func begin(_ name: ArraySlice<UInt8>, rank: Int, at start: Int) {
    let name = name.map(\.lowercased)
    if let index = open.lastIndex(where: { $0.name == name }) {
      open[index].depth += 1
    } else if open.count < Self.limit {
      open.append(Open(name: name, rank: rank, start: start))
    }
  }

  /// Counts an element of a region's name that is no region: `div` in `<div class="body">`.
  mutating func nest(_ name: ArraySlice<UInt8>) {
    guard !open.isEmpty else { return }
    let name = name.map(\.lowercased)
    if let index = open.lastIndex(where: { $0.name == name }) { open[index].depth += 1 }
  }

  mutating func end(_ name: ArraySlice<UInt8>, at end: Int) {
    guard !open.isEmpty else { return }
    let name = name.map(\.lowercased)
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    open[index].depth -= 1
    guard open[index].depth == 0 else { return }
    closed.append(Closed(open[index], end: end))
    open.remove(at: index)
  }

  /// Notes that a heading stands in the regions that are open.
  mutating func noteHeading() {
    for index in open.indices { open[index].isTitled = true }
  }

  /// The ranges of the body in the text that was written, in their order; none when no region is.
  ///
  /// Of a page the longest region is the article, with those like it that hold sentences and no
  /// headings of their own; others are teasers.
  mutating func body(in text: [UInt8], isOne: Bool) -> [Range<Int>] {
    for region in open { closed.append(Closed(region, end: text.count)) }
    let regions = closed.filter { !$0.range.isEmpty }
    closed = []
    open = []
    for rank in Set(regions.map(\.rank)).sorted(by: >) {
      let equals = regions.filter { $0.rank == rank }
      guard isOne else { return Self.merged(equals.map(\.range)) }
      let longest = equals.map(\.range).max { $0.count < $1.count } ?? 0..<0
      guard longest.count >= 200 || longest.count * 4 >= text.count else { continue }
      let parts = equals.filter {
        $0.range == longest || !($0.isTitled && rank == 3) && PageProse.isMostly(text, $0.range)
      }
      return PageProse.widened(Self.merged(parts.map(\.range)), in: text)
    }
    return []
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
