/// Which stretches of the text written so far an element says are the body.
struct MarkupRegions {
  private struct Open {
    let name: [UInt8]
    let rank: Int
    let start: Int
    var depth = 1
  }

  private var open: [Open] = []
  private var closed: [(rank: Int, range: Range<Int>)] = []
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
    closed.append((open[index].rank, open[index].start..<max(open[index].start, end)))
    open.remove(at: index)
  }

  /// The ranges of the body in text of a length, in their order.
  ///
  /// Of a page one region is the article, the longest; others are teasers.
  mutating func body(length: Int, isOne: Bool) -> [Range<Int>] {
    for region in open { closed.append((region.rank, min(region.start, length)..<length)) }
    let ranges = closed.filter { !$0.range.isEmpty }
    closed = []
    open = []
    for rank in Set(ranges.map(\.rank)).sorted(by: >) {
      let equals = ranges.filter { $0.rank == rank }.map(\.range)
      let longest = equals.max { $0.count < $1.count } ?? 0..<0
      guard isOne else { return Self.merged(equals) }
      if longest.count >= 200 || longest.count * 4 >= length { return [longest] }
    }
    return length > 0 ? [0..<length] : []
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
