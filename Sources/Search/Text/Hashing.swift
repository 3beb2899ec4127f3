/// The hash of the index's tables: FNV-1a with a final mix; the same on every run.
struct ByteHasher {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func combine(_ bytes: borrowing Span<UInt8>) {
    for index in bytes.indices { combine(bytes[index]) }
  }

  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 32)) }
}

extension UInt64 {
  /// A hash and what it belongs to in one number that sorts by the hash.
  package init(hash: UInt32, owner: UInt32) { self = UInt64(hash) << 32 | UInt64(owner) }

  package var owner: UInt32 { UInt32(truncatingIfNeeded: self) }
}

extension [UInt64] {
  /// The owners under a hash in an array of sorted hash and owner pairs.
  func owners(of hash: UInt32) -> [UInt32] {
    var place = partitioningIndex { $0 >= UInt64(hash) << 32 }
    var owners: [UInt32] = []
    while place < count, self[place] >> 32 == UInt64(hash) {
      owners.append(self[place].owner)
      place += 1
    }
    return owners
  }

  /// A sorted array without some of its elements, sorted too.
  func subtracting(_ removed: [UInt64]) -> [UInt64] {
    guard !removed.isEmpty else { return self }
    var kept: [UInt64] = []
    kept.reserveCapacity(count)
    var next = 0
    for element in removed {
      let place = self[next...].partitioningIndex { $0 >= element }
      kept += self[next..<place]
      next = place < count && self[place] == element ? place + 1 : place
    }
    kept += self[next...]
    return kept
  }
}

extension Array {
  /// Inserts sorted elements into a sorted array, in its own room; of equals those that were there first.
  ///
  /// An array made anew for each batch of articles that comes would have to be cleared by the system first.
  mutating func merge(_ sorted: [Element], by areInOrder: (Element, Element) -> Bool) {
    var end = count
    self += sorted
    var target = count
    for element in sorted.reversed() {
      // By bisection: what is inserted is little beside what is there.
      let place = self[..<end].partitioningIndex { areInOrder(element, $0) }
      target -= end - place
      moveUp(place..<end, to: target)
      target -= 1
      self[target] = element
      end = place
    }
  }

  /// Copies elements to a place further up, the last one first.
  private mutating func moveUp(_ range: Range<Int>, to target: Int) {
    guard target > range.lowerBound else { return }
    var elements = mutableSpan
    let distance = target - range.lowerBound
    for index in range.reversed() { elements[index + distance] = elements[index] }
  }
}

extension [UInt64] {
  /// Two sorted arrays without equal elements as one, the elements of both in it once.
  func union(with other: [UInt64]) -> [UInt64] {
    var union: [UInt64] = []
    union.reserveCapacity(count + other.count)
    var next = 0
    for element in other {
      while next < count, self[next] < element {
        union.append(self[next])
        next += 1
      }
      if next < count, self[next] == element { next += 1 }
      union.append(element)
    }
    union += self[next...]
    return union
  }
}

extension RandomAccessCollection {
  /// The first index whose element satisfies the condition, when all that satisfy it come last.
  func partitioningIndex(where isInSecond: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isInSecond(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
