/// Numbers of hashes: in the order in which they come, or their places among given ones.
struct HashNumbers: Sendable {
  private var hashes: [UInt64] = []
  /// Open addressing by hash: the number plus one; 0 is free.
  private var slots: [UInt32]

  /// There is room for so many, and no more.
  init(capacity: Int) {
    slots = Self.slots(for: capacity)
    hashes.reserveCapacity(capacity)
  }

  /// Numbers hashes by their places; of equal ones the first counts.
  init(_ hashes: [UInt64]) {
    slots = Self.slots(for: hashes.count)
    self.hashes = hashes
    for (place, hash) in hashes.enumerated() {
      let slot = slot(of: hash)
      if slots[slot] == 0 { slots[slot] = UInt32(place + 1) }
    }
  }

  private static func slots(for count: Int) -> [UInt32] {
    var size = 1 << 10
    while size < 2 * count { size <<= 1 }
    return Array(repeating: 0, count: size)
  }

  /// How many came, or were given.
  var count: Int { hashes.count }

  /// The number of a hash, a new one when it comes for the first time.
  mutating func number(of hash: UInt64) -> Int {
    let slot = slot(of: hash)
    guard slots[slot] == 0 else { return Int(slots[slot]) - 1 }
    precondition(2 * count < slots.count, "There is no room for so many.")
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    return hashes.count - 1
  }

  /// The number of a hash that came.
  func known(_ hash: UInt64) -> Int? {
    let slot = slot(of: hash)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  func contains(_ hash: UInt64) -> Bool { known(hash) != nil }

  /// Where a hash is, or the free slot where it would be.
  private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    let hashes = hashes.span
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
