/// The first sixteen bytes of a word as two numbers that sort as they do, zeros behind shorter words.
///
/// No byte of a word is 0, so that of two words shorter than sixteen bytes it tells whether they are one.
struct WordKey: Equatable {
  var first: UInt64 = 0
  var second: UInt64 = 0

  /// Words that are longer aren't told apart by their keys alone.
  static let longest = 15

  init() {}

  @inline(__always)
  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// The key of a word whose first eight bytes are known; the span begins with its bytes where it is
  /// longer than eight.
  @inline(__always)
  init(first: UInt64, _ word: Span<UInt8>, length: Int) {
    self.first = first
    second = length > 8 ? word.sortingKey(from: 8, count: min(length - 8, 8)) : 0
  }

  @inline(__always)
  static func == (one: WordKey, other: WordKey) -> Bool {
    one.first ^ other.first | one.second ^ other.second == 0
  }

  @inline(__always)
  static func < (one: WordKey, other: WordKey) -> Bool {
    one.first != other.first ? one.first < other.first : one.second < other.second
  }
}
