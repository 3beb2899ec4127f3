import Synchronization

/// Hashes of stems that were found before, since most words of a segment were in one before it.
///
/// A direct-mapped cache: each term has one place, and the last one that came keeps it. Terms are
/// compared whole, so that an answer is never another term's; those of more than 16 bytes stay out.
struct StemMemo: Sendable {
  private var entries: [Entry]

  private struct Entry {
    var first: UInt64 = 0
    var second: UInt64 = 0
    /// 0 where nothing is held.
    var stemming: UInt32 = 0
    var hash: UInt32 = 0
  }

  /// 24 bytes each: 1.5 MB, of which the processor's cache holds what is common.
  private static let count = 1 << 16

  init() { entries = Array(repeating: Entry(), count: Self.count) }

  /// The hash of a term's stem, found by `find` unless it is held.
  mutating func hash(
    of term: Span<UInt8>, in stemming: Stemming, _ find: () -> UInt32
  ) -> UInt32 {
    guard term.count <= 16 else { return find() }
    let first = Self.number(term, from: 0)
    let second = Self.number(term, from: 8)
    let place = Self.place(of: first, second)
    let entry = entries[place]
    if entry.first == first, entry.second == second, entry.stemming == UInt32(stemming.rawValue) {
      return entry.hash
    }
    let hash = find()
    entries[place] = Entry(
      first: first, second: second, stemming: UInt32(stemming.rawValue), hash: hash)
    return hash
  }

  /// Up to eight bytes as a number; no byte of a term is 0, so that none reads as a longer one.
  private static func number(_ term: Span<UInt8>, from start: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in start..<max(start, min(start + 8, term.count)) {
      number = number << 8 | UInt64(term[index])
    }
    return number
  }

  private static func place(of first: UInt64, _ second: UInt64) -> Int {
    let mixed = (first ^ second &* 0x0000_0100_0000_01B3) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 48) & (count - 1)
  }
}

/// The memos that no thread uses right now.
final class StemMemoPool: Sendable {
  static let shared = StemMemoPool()

  private let idle = Mutex<[StemMemo]>([])

  func take() -> StemMemo { idle.withLock { $0.popLast() } ?? StemMemo() }
  func giveBack(_ memo: consuming StemMemo) {
    idle.withLock { [memo] in $0.append(memo) }
  }
}
