/// The distinct terms of a segment under construction, numbered in the order of their first places.
struct Vocabulary {
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in ``bytes``, and where the last one ends.
  private(set) var starts: [UInt32] = [0]
  /// Open addressing: a term's hash and its number plus one; 0 is free.
  private var slots: [UInt64]

  init(capacity: Int = 1 << 14) {
    var size = 1 << 10
    while size < capacity { size <<= 1 }
    slots = Array(repeating: 0, count: size)
  }

  var count: Int { starts.count - 1 }

  func range(of term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }

  /// The number of a term, a new one when it is met for the first time.
  ///
  /// The term is the first `length` of the bytes.
  mutating func number(of term: [UInt8], length: Int) -> UInt32 {
    var hasher = ByteHasher()
    for index in 0..<length { hasher.combine(term[index]) }
    let hash = hasher.value
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = slots[slot].owner - 1
      if slots[slot] >> 32 == UInt64(hash), isTerm(Int(number), term[..<length]) { return number }
      slot = (slot + 1) & mask
    }
    return insert(term[..<length], hash: hash, slot: slot)
  }

  private func isTerm(_ number: Int, _ term: ArraySlice<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == term.count else { return false }
    for index in term.indices where bytes[start + index] != term[index] { return false }
    return true
  }

  private mutating func insert(_ term: ArraySlice<UInt8>, hash: UInt32, slot: Int) -> UInt32 {
    let number = UInt32(count)
    bytes += term
    starts.append(UInt32(bytes.count))
    slots[slot] = UInt64(hash: hash, owner: number + 1)
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }
}

extension Vocabulary {
  /// The terms' numbers in the order of their bytes.
  func sortedNumbers() -> [UInt32] {
    let keyed = (0..<count).map { (key: leadingBytes(of: $0), number: UInt32($0)) }
    return keyed.sorted { first, second in
      first.key != second.key
        ? first.key < second.key
        : bytes[range(of: Int(first.number))]
          .lexicographicallyPrecedes(bytes[range(of: Int(second.number))])
    }.map(\.number)
  }

  /// A number that sorts as the first eight bytes of a term.
  private func leadingBytes(of term: Int) -> UInt64 {
    var key: UInt64 = 0
    for place in 0..<8 {
      let index = Int(starts[term]) + place
      key = key << 8 | UInt64(index < Int(starts[term + 1]) ? bytes[index] : 0)
    }
    return key
  }
}
