/// Distinct terms, numbered in the order of their first places.
struct Vocabulary {
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in ``bytes``, and where the last one ends.
  private(set) var starts: [UInt32] = [0]
  /// Of each term a number that sorts as its first eight bytes.
  private var keys: [UInt64] = []
  /// Open addressing.
  private var slots: [Slot]

  /// Little, so that many of them are at hand.
  ///
  /// The keys of common words, which get the first numbers, stand close together.
  private struct Slot {
    var hash: UInt32 = 0
    /// The term's number plus one; 0 is free.
    var owner: UInt32 = 0
  }

  init(capacity: Int = 1 << 14) {
    var size = 1 << 10
    while size < capacity { size <<= 1 }
    slots = Array(repeating: Slot(), count: size)
  }

  var count: Int { keys.count }

  func range(of term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }

  /// A number that sorts as the term's first eight bytes.
  func key(of term: Int) -> UInt64 { keys[term] }

  /// Forgets all terms, and keeps the room for others.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    keys.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = Slot() }
  }

  /// The number of any bytes, none of which is 0, as ``number(of:_:length:)`` gives it.
  mutating func number(of bytes: ArraySlice<UInt8>) -> UInt32 {
    let key = bytes.sortingKey
    return number(of: key, bytes.span, length: bytes.count)
  }

  /// A term's number, a new one when it is met for the first time.
  ///
  /// The key is its first eight bytes as a number that sorts as they do, zeros behind shorter terms; no
  /// byte of a term is 0. The span begins with the term's bytes where it is longer than eight.
  mutating func number(of key: UInt64, _ term: Span<UInt8>, length: Int) -> UInt32 {
    let hash = Self.hash(of: key, term, length: length)
    let slot = slot(of: key, term, length: length, hash: hash)
    let owner = slots[slot].owner
    return owner > 0 ? owner - 1 : insert(key, term, length: length, hash: hash, slot: slot)
  }

  /// The number of the word that a tokenizer has found, of which it has given the key.
  @inline(__always)
  mutating func number(of key: UInt64, foundBy tokenizer: borrowing Tokenizer) -> UInt32 {
    number(of: key, tokenizer.term.span, length: tokenizer.length)
  }

  /// The number of a term that is known; nil for another one.
  func known(_ key: UInt64, _ term: Span<UInt8>, length: Int) -> UInt32? {
    let hash = Self.hash(of: key, term, length: length)
    let owner = slots[slot(of: key, term, length: length, hash: hash)].owner
    return owner > 0 ? owner - 1 : nil
  }

  /// The number of any bytes, none of which is 0, that are known; nil for others.
  func known(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    known(bytes.sortingKey, bytes.span, length: bytes.count)
  }

  /// Whether a known term comes before another in the order of their bytes.
  func isInOrder(_ first: UInt32, _ second: UInt32) -> Bool {
    let (firstKey, secondKey) = (keys[Int(first)], keys[Int(second)])
    guard firstKey == secondKey else { return firstKey < secondKey }
    return bytes[range(of: Int(first))].lexicographicallyPrecedes(bytes[range(of: Int(second))])
  }

  /// Where a term is, or the free slot where it would be.
  @inline(__always)
  private func slot(of key: UInt64, _ term: Span<UInt8>, length: Int, hash: UInt32) -> Int {
    let slots = slots.span
    let keys = keys.span
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot.owner == 0 { return place }
      // Words are mostly shorter than eight bytes, so that their key says all.
      if slot.hash == hash, keys[Int(slot.owner - 1)] == key,
        length < 8 || isTerm(Int(slot.owner - 1), term, length: length)
      {
        return place
      }
      place = (place + 1) & mask
    }
  }

  /// A hash by multiplication, of words up to eight bytes in one step.
  static func hash(of key: UInt64, _ term: Span<UInt8>, length: Int) -> UInt32 {
    var state = key
    for index in stride(from: 8, to: length, by: 1) {
      state = (state ^ UInt64(term[index])) &* 0x0000_0100_0000_01B3
    }
    state = (state ^ state >> 32) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: state >> 32)
  }

  /// Whether a term of eight bytes or more, whose key is the same, is the given one.
  private func isTerm(_ number: Int, _ term: Span<UInt8>, length: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == length else { return false }
    for index in 8..<length where bytes[start + index] != term[index] { return false }
    return true
  }

  private mutating func insert(
    _ key: UInt64, _ term: Span<UInt8>, length: Int, hash: UInt32, slot: Int
  ) -> UInt32 {
    let number = UInt32(count)
    var rest = key
    for _ in 0..<min(length, 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
    for index in stride(from: 8, to: length, by: 1) { bytes.append(term[index]) }
    starts.append(UInt32(bytes.count))
    keys.append(key)
    slots[slot] = Slot(hash: hash, owner: number + 1)
    if count * 3 > slots.count * 2 { grow() }
    return number
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry.owner > 0 {
      var slot = Int(entry.hash) & mask
      while larger[slot].owner > 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }
}

extension Vocabulary {
  /// The terms' numbers in the order of their bytes.
  ///
  /// By the first eight bytes in linear time, the later four first; the few that have all eight in
  /// common are then compared.
  func sortedNumbers() -> [UInt32] {
    let byLaterHalf = keys.enumerated().map { number, key in
      UInt64(hash: UInt32(truncatingIfNeeded: key), owner: UInt32(number))
    }.sortedByHash()
    var numbers = byLaterHalf.map { entry in
      UInt64(hash: UInt32(keys[Int(entry.owner)] >> 32), owner: entry.owner)
    }.sortedByHash().map(\.owner)
    var start = 0
    while start < numbers.count {
      let key = keys[Int(numbers[start])]
      var end = start + 1
      while end < numbers.count, keys[Int(numbers[end])] == key { end += 1 }
      if end - start > 1 {
        numbers[start..<end].sort(by: isInOrder)
      }
      start = end
    }
    return numbers
  }
}
