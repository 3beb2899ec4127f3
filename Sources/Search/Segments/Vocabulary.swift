/// The distinct terms of a segment under construction, numbered in the order of their first places.
struct Vocabulary {
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in ``bytes``, and where the last one ends.
  private(set) var starts: [UInt32] = [0]
  private var records: [Record] = []

  /// What every look-up of a term needs, side by side in memory.
  private struct Record {
    /// A number that sorts as the term's first eight bytes; words are mostly no longer.
    var key: UInt64
    var tally: Tally
  }

  /// What was counted of a term.
  struct Tally {
    var frequency: UInt32 = 0
    /// In articles of which stemmings it stands.
    var stemmings: StemmingSet = []
  }
  /// Open addressing: a term's hash and its number plus one; 0 is free.
  private var slots: [UInt64]

  init(capacity: Int = 1 << 14) {
    var size = 1 << 10
    while size < capacity { size <<= 1 }
    slots = Array(repeating: 0, count: size)
  }

  var count: Int { records.count }

  func range(of term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }

  func tally(of term: Int) -> Tally { records[term].tally }

  /// Counts a term in and returns its number, a new one when it is met for the first time.
  ///
  /// The term is the first `length` of the bytes; none of them is 0.
  mutating func count(_ term: [UInt8], length: Int, in stemmings: StemmingSet) -> UInt32 {
    let number = number(of: term, length: length)
    records[Int(number)].tally.frequency += 1
    records[Int(number)].tally.stemmings.formUnion(stemmings)
    return number
  }

  private mutating func number(of term: [UInt8], length: Int) -> UInt32 {
    var key: UInt64 = 0
    for index in 0..<min(length, 8) { key = key << 8 | UInt64(term[index]) }
    if length < 8 { key <<= UInt64(8 * (8 - length)) }
    let hash = Self.hash(of: term, length: length, key: key)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = slots[slot].owner - 1
      if slots[slot] >> 32 == UInt64(hash), records[Int(number)].key == key,
        length < 8 || isTerm(Int(number), term, length: length)
      {
        return number
      }
      slot = (slot + 1) & mask
    }
    return insert(term[..<length], key: key, hash: hash, slot: slot)
  }

  /// A hash by multiplication, of words up to eight bytes in one step.
  private static func hash(of term: [UInt8], length: Int, key: UInt64) -> UInt32 {
    var state = key
    for index in stride(from: 8, to: length, by: 1) {
      state = (state ^ UInt64(term[index])) &* 0x0000_0100_0000_01B3
    }
    state = (state ^ state >> 32) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: state >> 32)
  }

  /// Whether a term of eight bytes or more, whose key is the same, is the given one.
  private func isTerm(_ number: Int, _ term: [UInt8], length: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == length else { return false }
    for index in 8..<length where bytes[start + index] != term[index] { return false }
    return true
  }

  private mutating func insert(
    _ term: ArraySlice<UInt8>, key: UInt64, hash: UInt32, slot: Int
  ) -> UInt32 {
    let number = UInt32(count)
    bytes += term
    starts.append(UInt32(bytes.count))
    records.append(Record(key: key, tally: Tally()))
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
    let keyed = (0..<count).map { (key: records[$0].key, number: UInt32($0)) }
    return keyed.sorted { first, second in
      first.key != second.key
        ? first.key < second.key
        : bytes[range(of: Int(first.number))]
          .lexicographicallyPrecedes(bytes[range(of: Int(second.number))])
    }.map(\.number)
  }
}
