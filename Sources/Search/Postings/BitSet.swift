/// A set of small numbers, a bit each: phrases look up millions of places.
struct BitSet {
  private var words: [UInt64] = []
  private(set) var isEmpty = true

  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    isEmpty = true
  }

  @inline(__always)
  mutating func insert(_ number: Int) {
    let word = number >> 6
    while word >= words.count { words.append(0) }
    words[word] |= 1 << UInt64(number & 63)
    isEmpty = false
  }

  @inline(__always)
  func contains(_ number: Int) -> Bool {
    let word = number >> 6
    return word < words.count && words[word] >> UInt64(number & 63) & 1 == 1
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// In bytes.
  var size: Int { words.count * MemoryLayout<UInt64>.stride }

  /// The numbers, ascending.
  var numbers: [UInt32] {
    var numbers: [UInt32] = []
    append(to: &numbers)
    return numbers
  }

  /// Appends the numbers, ascending.
  func append(to numbers: inout [UInt32]) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        numbers.append(UInt32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }
}
