/// A set of places, a bit each: phrases intersect millions of them.
struct PlaceSet {
  private var words: [UInt64] = []

  mutating func removeAll() { words.removeAll(keepingCapacity: true) }

  mutating func insert(_ place: Int) {
    let word = place >> 6
    while word >= words.count { words.append(0) }
    words[word] |= 1 << UInt64(place & 63)
  }

  func contains(_ place: Int) -> Bool {
    let word = place >> 6
    return word < words.count && words[word] >> UInt64(place & 63) & 1 == 1
  }

  /// Keeps what is in the other set too; returns whether anything is left.
  mutating func formIntersection(_ other: PlaceSet) -> Bool {
    if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
    var union: UInt64 = 0
    for index in words.indices {
      words[index] &= other.words[index]
      union |= words[index]
    }
    return union != 0
  }

  /// Appends the places, ascending.
  func append(to places: inout [UInt32]) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        places.append(UInt32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }
}
