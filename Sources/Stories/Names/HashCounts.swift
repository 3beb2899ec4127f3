/// Counts by 32-bit hashes; two words of one hash count as one.
struct HashCounts: Sendable {
  /// Open addressing: a hash above its count; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private(set) var count = 0

  subscript(hash: UInt32) -> Int { Int(truncatingIfNeeded: slots[slot(of: hash)] & 0xFFFF_FFFF) }

  mutating func add(_ number: Int = 1, to hash: UInt32) {
    let slot = slot(of: hash)
    if slots[slot] == 0 {
      count += 1
      slots[slot] = UInt64(hash) << 32
      if count * 2 > slots.count {
        grow()
        return add(number, to: hash)
      }
    }
    slots[slot] += UInt64(number)
  }

  mutating func add(_ other: HashCounts) {
    for slot in other.slots where slot != 0 {
      add(Int(slot & 0xFFFF_FFFF), to: UInt32(slot >> 32))
    }
  }

  private func slot(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    // Hash functions for words leave little in the low bits of short ones.
    var slot = Int((hash &* 0x9E37_79B1) >> 7) & mask
    while slots[slot] != 0, slots[slot] >> 32 != UInt64(hash) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let former = slots
    slots = Array(repeating: 0, count: former.count * 2)
    for entry in former where entry != 0 { slots[slot(of: UInt32(entry >> 32))] = entry }
  }
}
