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

    mutating func add(_ stemmings: StemmingSet) {
      frequency += 1
      self.stemmings.formUnion(stemmings)
    }
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

  /// A number that sorts as the term's first eight bytes.
  func key(of term: Int) -> UInt64 { records[term].key }

  /// Counts a term in and returns its number, a new one when it is met for the first time.
  ///
  /// The key is its first eight bytes as a number that sorts as they do, zeros behind shorter terms; no
  /// byte of a term is 0. The array begins with the term's bytes where it is longer than eight.
  @inline(__always)
  mutating func count(
    _ key: UInt64, _ term: [UInt8], length: Int, in stemmings: StemmingSet
  ) -> UInt32 {
    let number = number(of: key, term, length: length)
    records[Int(number)].tally.add(stemmings)
    return number
  }

  /// Counts in any bytes, none of which is 0, as ``count(_:_:length:in:)`` does.
  mutating func count(bytes: ArraySlice<UInt8>) -> UInt32 {
    count(
      bytes.sortingKey, bytes.count > 8 ? Array(bytes) : [], length: bytes.count, in: [])
  }

  /// A term's number, a new one when it is met for the first time; the term is given as to
  /// ``count(_:_:length:in:)``.
  mutating func number(of key: UInt64, _ term: [UInt8], length: Int) -> UInt32 {
    let hash = Self.hash(of: key, term, length: length)
    let slot = slot(of: key, term, length: length, hash: hash)
    guard slots[slot] == 0 else { return slots[slot].owner - 1 }
    return insert(key, term, length: length, hash: hash, slot: slot)
  }

  /// The number of a term that has been counted in; nil for another one.
  func known(_ key: UInt64, _ term: [UInt8], length: Int) -> UInt32? {
    let hash = Self.hash(of: key, term, length: length)
    let slot = slot(of: key, term, length: length, hash: hash)
    return slots[slot] == 0 ? nil : slots[slot].owner - 1
  }

  /// Where a term is, or the free slot where it would be.
  @inline(__always)
  private func slot(of key: UInt64, _ term: [UInt8], length: Int, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot].owner - 1)
      // Of less than eight bytes the key says all, as no byte of a term is 0.
      if slots[slot] >> 32 == UInt64(hash), records[number].key == key,
        length < 8 || isTerm(number, term, length: length)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// A hash by multiplication, of words up to eight bytes in one step.
  static func hash(of key: UInt64, _ term: [UInt8], length: Int) -> UInt32 {
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
    _ key: UInt64, _ term: [UInt8], length: Int, hash: UInt32, slot: Int
  ) -> UInt32 {
    let number = UInt32(count)
    var rest = key
    for _ in 0..<min(length, 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
    if length > 8 { bytes += term[8..<length] }
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
  ///
  /// By the first four bytes in linear time; the few that have those in common are then compared.
  func sortedNumbers() -> [UInt32] {
    var numbers = (0..<count).map { UInt64(hash: UInt32(records[$0].key >> 32), owner: UInt32($0)) }
      .sortedByHash().map(\.owner)
    var start = 0
    while start < numbers.count {
      let head = records[Int(numbers[start])].key >> 32
      var end = start + 1
      while end < numbers.count, records[Int(numbers[end])].key >> 32 == head { end += 1 }
      if end - start > 1 { sortByRest(&numbers, start..<end) }
      start = end
    }
    return numbers
  }

  /// Sorts terms that have their first four bytes in common: by the next four, then by all.
  private func sortByRest(_ numbers: inout [UInt32], _ range: Range<Int>) {
    let keyed = numbers[range].map {
      UInt64(hash: UInt32(truncatingIfNeeded: records[Int($0)].key), owner: $0)
    }.sorted()
    for (place, key) in zip(range, keyed) { numbers[place] = key.owner }
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end] >> 32 == keyed[start] >> 32 { end += 1 }
      if end - start > 1 {
        numbers[range.lowerBound + start..<range.lowerBound + end].sort {
          bytes[self.range(of: Int($0))].lexicographicallyPrecedes(bytes[self.range(of: Int($1))])
        }
      }
      start = end
    }
  }
}
