import News

/// Tells the distinct terms of an article by the hashes that ``DocumentFrequencies`` knows them by.
package struct TermCounter: Sendable {
  /// In the order of their first places.
  package private(set) var terms: [HashedTerm] = []
  /// Open addressing by hash: the place in ``terms`` plus one; 0 is free.
  private var slots = [UInt32](repeating: 0, count: Self.slotCount)

  /// Enough for most articles.
  private static let slotCount = 1 << 10

  /// Nothing counted yet.
  package init() {
    // As many as the slots are for, so that none is moved while they come.
    terms.reserveCapacity(Self.slotCount / 2)
  }

  /// Counts a term, by its hash, once more.
  @inline(__always)
  package mutating func count(_ hash: UInt64, isInHeadline: Bool) {
    let slot = slot(of: hash)
    let place = Int(slots[slot]) - 1
    if place >= 0 {
      terms[place].frequency += 1
      return
    }
    terms.append(
      HashedTerm(hash: hash, frequency: 1, isInHeadline: isInHeadline, documentFrequency: 0))
    slots[slot] = UInt32(terms.count)
    if terms.count * 2 > slots.count { grow() }
  }

  /// Forgets all terms, and keeps the room for others.
  package mutating func clear() {
    terms.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    slots += repeatElement(0, count: Self.slotCount)
  }

  /// Where a term is, or the free slot where it would be.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    let terms = terms.span
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, terms[Int(slots[slot]) - 1].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for place in terms.indices { slots[slot(of: terms[place].hash)] = UInt32(place + 1) }
  }
}

/// A distinct term of an article.
package struct HashedTerm: Sendable, Equatable {
  /// That of ``DocumentFrequencies``.
  package fileprivate(set) var hash: UInt64
  /// How often it stands in the article.
  package fileprivate(set) var frequency: Int
  package let isInHeadline: Bool
  /// In how many articles of the index it stands, by a ``TermReader``; else 0.
  package let documentFrequency: Int
}

extension TermCounter {
  /// Counts words that wait.
  mutating func count(_ queue: borrowing WordQueue, isInHeadline: Bool) {
    while (terms.count + queue.count) * 2 > slots.count { grow() }
    let known = terms.count
    terms += repeatElement(
      HashedTerm(hash: 0, frequency: 0, isInHeadline: isInHeadline, documentFrequency: 0),
      count: queue.count)
    let count = Self.count(queue, &slots, &terms, known)
    terms.removeLast(terms.count - count)
  }

  /// Counts words among so many terms, behind which there is room; returns how many there are then.
  private static func count(
    _ queue: borrowing WordQueue, _ slots: inout [UInt32], _ terms: inout [HashedTerm],
    _ known: Int
  ) -> Int {
    let keys = queue.keys.span
    var slots = slots.mutableSpan
    var terms = terms.mutableSpan
    var count = known
    let mask = slots.count - 1
    for index in 0..<queue.count {
      let hash = DocumentFrequencies.hash(of: keys[index])
      var slot = Int(truncatingIfNeeded: hash) & mask
      // Nothing foretells whether a word was met before, so no branch asks that alone. Nearly always its
      // slot is its own or free; a free one's place is that of the first term, or of room for it.
      while (slots[slot] == 0 ? 0 : 1) & (terms[Int(max(slots[slot], 1)) - 1].hash == hash ? 0 : 1)
        == 1
      {
        slot = (slot + 1) & mask
      }
      let isNew = slots[slot] == 0 ? 1 : 0
      let place = isNew == 1 ? count : Int(slots[slot]) - 1
      count += isNew
      terms[place].hash = hash
      terms[place].frequency += 1
      slots[slot] = UInt32(truncatingIfNeeded: place + 1)
    }
    return count
  }
}
