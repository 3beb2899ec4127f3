/// Distinct terms, numbered in the order of their first places.
struct Vocabulary {
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in ``bytes``, and where the last one ends.
  private(set) var starts: [UInt32] = [0]
  private var keys: [WordKey] = []
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
  func key(of term: Int) -> UInt64 { keys[term].first }

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
    let key = WordKey(first: key, term, length: length)
    let hash = Self.hash(of: key, term, length: length)
    let slot = slot(of: key, term, length: length, hash: hash)
    let owner = slots[slot].owner
    return owner > 0 ? owner - 1 : insert(key, term, length: length, hash: hash, slot: slot)
  }

  /// The number of a term that is known; nil for another one.
  func known(_ key: UInt64, _ term: Span<UInt8>, length: Int) -> UInt32? {
    let key = WordKey(first: key, term, length: length)
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
  private func slot(of key: WordKey, _ term: Span<UInt8>, length: Int, hash: UInt32) -> Int {
    let slots = slots.span
    let keys = keys.span
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot.owner == 0 { return place }
      if slot.hash == hash, keys[Int(slot.owner - 1)] == key,
        length <= WordKey.longest || isTerm(Int(slot.owner - 1), term, length: length)
      {
        return place
      }
      place = (place + 1) & mask
    }
  }

  /// A hash by multiplication, of words up to sixteen bytes in one step.
  @inline(__always)
  private static func hash(of key: WordKey, _ term: Span<UInt8>, length: Int) -> UInt32 {
    var key = key
    for index in stride(from: 16, to: length, by: 8) {
      let next = term.sortingKey(from: index, count: min(length - index, 8))
      key.second = (key.second ^ key.second >> 32 ^ next) &* 0x9E37_79B9_7F4A_7C15
    }
    return hash(of: key)
  }

  @inline(__always)
  private static func hash(of key: WordKey) -> UInt32 {
    var state = key.first ^ key.second &* 0xD6E8_FEB8_6659_FD93
    state = (state ^ state >> 32) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: state >> 32)
  }

  /// Whether a term with the same key, which tells its first sixteen bytes, is the given one.
  private func isTerm(_ number: Int, _ term: Span<UInt8>, length: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == length else { return false }
    for index in 16..<length where bytes[start + index] != term[index] { return false }
    return true
  }

  private mutating func insert(
    _ key: WordKey, _ term: Span<UInt8>, length: Int, hash: UInt32, slot: Int
  ) -> UInt32 {
    appendBytes(key.first, count: min(length, 8))
    for index in stride(from: 8, to: length, by: 1) { bytes.append(term[index]) }
    return insert(key, hash: hash, slot: slot)
  }

  /// Appends so many bytes of a number, the highest first.
  private mutating func appendBytes(_ number: UInt64, count: Int) {
    var rest = number
    for _ in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
  }

  /// Numbers the term whose bytes were appended.
  private mutating func insert(_ key: WordKey, hash: UInt32, slot: Int) -> UInt32 {
    let number = UInt32(count)
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
  /// Appends the numbers of words that wait.
  mutating func appendNumbers(of queue: inout WordQueue, to numbers: inout [UInt32]) {
    findCandidates(of: queue.keys, count: queue.count, into: &queue.candidates)
    let start = numbers.count
    numbers += repeatElement(0, count: queue.count)
    var next = 0
    while true {
      next = number(queue, from: next, into: &numbers, at: start)
      guard next < queue.count else { return }
      numbers[start + next] = insert(queue.keys[next])
      next += 1
    }
  }

  /// Looks where each word would stand first; no look waits for another.
  private func findCandidates(of keys: [WordKey], count: Int, into candidates: inout [UInt32]) {
    let slots = slots.span
    let mask = slots.count - 1
    let keys = keys.span
    var candidates = candidates.mutableSpan
    for index in 0..<count {
      candidates[index] = slots[Int(Self.hash(of: keys[index])) & mask].owner
    }
  }

  /// Sets the numbers of waiting words as far as they are known, and returns the first that isn't.
  private func number(
    _ queue: borrowing WordQueue, from first: Int, into numbers: inout [UInt32], at start: Int
  ) -> Int {
    let waiting = queue.keys.span
    let candidates = queue.candidates.span
    let keys = keys.span
    var numbers = numbers.mutableSpan
    for index in first..<queue.count {
      let key = waiting[index]
      var owner = candidates[index]
      // What was free may have been taken since; behind another word it stands further on.
      if owner == 0 || keys[Int(owner - 1)] != key {
        owner = slots[slot(of: key)].owner
        guard owner > 0 else { return index }
      }
      numbers[start + index] = owner - 1
    }
    return queue.count
  }

  /// Where a word is that its key tells, or the free slot where it would be.
  private func slot(of key: WordKey) -> Int {
    let mask = slots.count - 1
    var place = Int(Self.hash(of: key)) & mask
    while slots[place].owner > 0, keys[Int(slots[place].owner - 1)] != key {
      place = (place + 1) & mask
    }
    return place
  }

  /// Takes in a word that its key tells and that isn't known.
  private mutating func insert(_ key: WordKey) -> UInt32 {
    appendBytes(key.first, count: 8 - key.first.trailingZeroBitCount / 8)
    appendBytes(key.second, count: 8 - key.second.trailingZeroBitCount / 8)
    return insert(key, hash: Self.hash(of: key), slot: slot(of: key))
  }

  /// The terms' numbers in the order of their bytes.
  ///
  /// By the first eight bytes in linear time, the later four first; the few that have all eight in
  /// common are then compared.
  func sortedNumbers() -> [UInt32] {
    let byLaterHalf = keys.enumerated().map { number, key in
      UInt64(hash: UInt32(truncatingIfNeeded: key.first), owner: UInt32(number))
    }.sortedByHash()
    var numbers = byLaterHalf.map { entry in
      UInt64(hash: UInt32(keys[Int(entry.owner)].first >> 32), owner: entry.owner)
    }.sortedByHash().map(\.owner)
    var start = 0
    while start < numbers.count {
      let key = keys[Int(numbers[start])].first
      var end = start + 1
      while end < numbers.count, keys[Int(numbers[end])].first == key { end += 1 }
      if end - start > 1 {
        numbers[start..<end].sort(by: isInOrder)
      }
      start = end
    }
    return numbers
  }
}
