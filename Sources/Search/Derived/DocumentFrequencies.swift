import Synchronization

/// In how many articles of some segments each of their terms stands.
///
/// Related stories ask for thousands of terms at a time: to find each in the dictionaries took most
/// of their time.
struct DocumentFrequencies: Sendable {
  /// Whose postings were counted, those of removed articles too.
  let segments: [Segment]
  /// Open addressing: the lower 40 bits of a term's hash above its frequency; 0 is free.
  ///
  /// Where to look is said by the hash's upper bits, so that a term is as good as known by all 64.
  private let slots: [UInt64]

  private static let frequencyBits: UInt64 = 24
  private static let frequencyMask: UInt64 = 1 << frequencyBits - 1

  /// Whether every frequency is sure to fit.
  static func canCount(_ segments: [Segment]) -> Bool {
    segments.reduce(0) { $0 + $1.count } < 1 << Int(frequencyBits)
  }

  init(of segments: [Segment]) {
    self.segments = segments
    var merger = TermDictionaryMerger(segments.map(\.dictionary))
    let dictionary = merger.merge()
    var frequencies = [UInt64](repeating: 0, count: dictionary.count)
    for (segment, numbers) in zip(segments, merger.numbers) {
      for (term, number) in numbers.enumerated() {
        frequencies[Int(number)] += UInt64(segment.lists.documentFrequency(of: term))
      }
    }
    var slots = [UInt64](repeating: 0, count: dictionary.count / 2 * 3 + 1)
    for (term, frequency) in frequencies.enumerated() where frequency > 0 {
      let hash = Self.hash(of: dictionary.key(of: term), dictionary[term])
      var slot = Self.firstSlot(of: hash, count: slots.count)
      while slots[slot] != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = hash << Self.frequencyBits | frequency
    }
    self.slots = slots
  }

  /// In bytes.
  var size: Int { slots.count * MemoryLayout<UInt64>.stride }

  func counts(_ segment: Segment) -> Bool { segments.contains { $0 === segment } }

  /// In how many articles a term of a vocabulary stands.
  func count(of term: Int, in vocabulary: Vocabulary) -> Int {
    let bytes = vocabulary.bytes[vocabulary.range(of: term)]
    let hash = Self.hash(of: vocabulary.key(of: term), bytes)
    var slot = Self.firstSlot(of: hash, count: slots.count)
    while slots[slot] != 0 {
      // But for the frequency's bits they are the same.
      if slots[slot] ^ hash << Self.frequencyBits <= Self.frequencyMask {
        return Int(slots[slot] & Self.frequencyMask)
      }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return 0
  }

  /// By the number that sorts as a term's first eight bytes, and by what follows these; mixed so that
  /// every bit depends on every letter and its place.
  private static func hash(of key: UInt64, _ term: ArraySlice<UInt8>) -> UInt64 {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    for byte in term.dropFirst(8) {
      hash = (hash ^ hash >> 32 ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }
    hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 32
  }

  private static func firstSlot(of hash: UInt64, count: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(count)).high)
  }
}

/// The frequencies of an index, once there was time to count; all its copies have one.
final class FrequencyShelf: Sendable {
  private let shelf = Mutex<DocumentFrequencies?>(nil)

  /// Nil when a counted segment is no longer among the members.
  func frequencies(for members: [Index.Member]) -> DocumentFrequencies? {
    guard let frequencies = shelf.withLock({ $0 }) else { return nil }
    let isThere = frequencies.segments.allSatisfy { segment in
      members.contains { $0.segment === segment }
    }
    return isThere ? frequencies : nil
  }

  func put(_ frequencies: DocumentFrequencies) { shelf.withLock { $0 = frequencies } }
}
