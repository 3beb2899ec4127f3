/// A set of places, a bit each: phrases look millions of them up.
struct PlaceSet {
  private var words: [UInt64] = []
  private(set) var isEmpty = true

  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    isEmpty = true
  }

  @inline(__always)
  mutating func insert(_ place: Int) {
    let word = place >> 6
    while word >= words.count { words.append(0) }
    words[word] |= 1 << UInt64(place & 63)
    isEmpty = false
  }

  @inline(__always)
  func contains(_ place: Int) -> Bool {
    let word = place >> 6
    return word < words.count && words[word] >> UInt64(place & 63) & 1 == 1
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
