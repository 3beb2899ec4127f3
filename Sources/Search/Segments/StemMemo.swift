/// Hashes of stems that were found before, since most words of a segment were in one before it.
///
/// The terms of a segment come in the order of their bytes, and so are those that are held: both are
/// walked side by side, which reads memory in its order where a hash table would jump about in it.
/// Terms are compared whole, so that an answer is never another term's.
struct StemMemo {
  /// What is held for each stemming, by its number.
  private var known: [KnownStems] = []

  /// The hash of a term's stem, found by `find` unless it is held; nil when nothing finds it.
  ///
  /// Of one stemming the terms ascend until ``startOver()``; `key` is a number that sorts as the term's
  /// first eight bytes.
  mutating func hash(
    of term: Span<UInt8>, key: UInt64, in stemming: Stemming, _ find: () -> UInt32?
  ) -> UInt32? {
    let number = Int(stemming.rawValue)
    while known.count <= number { known.append(KnownStems()) }
    return known[number].hash(of: term, key: key, find)
  }

  /// Ends a segment: the terms of the next begin anew.
  mutating func startOver() {
    for number in known.indices { known[number].startOver() }
  }
}

/// The terms of one stemming with the hashes of their stems.
private struct KnownStems {
  /// What is walked through.
  private var held = StemHashes()
  /// What was passed, and what was found meanwhile: to be held next.
  private var passed = StemHashes()
  private var next = 0
  /// Whether terms that don't come again are dropped.
  private var isFull = false

  /// Of more than so many terms only those are held on to that the segment at hand has: 2 MB.
  private static let most = 1 << 16

  mutating func hash(of term: Span<UInt8>, key: UInt64, _ find: () -> UInt32?) -> UInt32? {
    while next < held.count {
      let order = held.order(next, key, term)
      if order > 0 { break }
      if order == 0 || !isFull { passed.append(held, next) }
      next += 1
      if order == 0 { return passed.lastHash }
    }
    guard let hash = find() else { return nil }
    passed.append(key, term, hash: hash)
    return hash
  }

  mutating func startOver() {
    if !isFull {
      for index in next..<held.count { passed.append(held, index) }
    }
    swap(&held, &passed)
    passed.removeAll()
    next = 0
    isFull = held.count > Self.most
  }
}

/// Terms in the order of their bytes, each with the hash of its stem.
private struct StemHashes {
  private var keys: [UInt64] = []
  private var hashes: [UInt32] = []
  /// What each term has behind its first eight bytes, one after the other.
  private var rests: [UInt8] = []
  private var restEnds: [UInt32] = []

  var count: Int { keys.count }
  var lastHash: UInt32 { hashes[hashes.count - 1] }

  mutating func append(_ key: UInt64, _ term: Span<UInt8>, hash: UInt32) {
    keys.append(key)
    hashes.append(hash)
    for index in stride(from: 8, to: term.count, by: 1) { rests.append(term[index]) }
    restEnds.append(UInt32(rests.count))
  }

  mutating func append(_ other: StemHashes, _ index: Int) {
    keys.append(other.keys[index])
    hashes.append(other.hashes[index])
    for place in other.rest(index) { rests.append(other.rests[place]) }
    restEnds.append(UInt32(rests.count))
  }

  /// Forgets all terms, and keeps the room for others.
  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    rests.removeAll(keepingCapacity: true)
    restEnds.removeAll(keepingCapacity: true)
  }

  /// Below 0 where a term here comes before a given one, 0 where it is that one, else above.
  @inline(__always)
  func order(_ index: Int, _ key: UInt64, _ term: Span<UInt8>) -> Int {
    guard keys[index] == key else { return keys[index] < key ? -1 : 1 }
    var place = 8
    for rest in rest(index) {
      guard place < term.count else { return 1 }
      if rests[rest] != term[place] { return rests[rest] < term[place] ? -1 : 1 }
      place += 1
    }
    return place < term.count ? -1 : 0
  }

  private func rest(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(restEnds[index - 1]))..<Int(restEnds[index])
  }
}
