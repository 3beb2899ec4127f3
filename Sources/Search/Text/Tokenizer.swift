/// Finds the words of UTF-8 text, one after the other, folded as the index holds them.
///
/// A word is a run of letters and digits. `'s` at its end is left out, other English contractions
/// are one word (`don't` is `dont`), as are initials (`U.S.` is `us`) and grouped digits (`1,000`);
/// any other apostrophe and every hyphen stands between words. Text of scripts without spaces gives
/// the pairs of neighbouring letters and, at the end of the run, the last letter, so that each letter
/// begins one token and each token is one position further.
///
/// Bytes that are no UTF-8 stand between words.
struct Tokenizer {
  /// The folded word; only the first ``length`` bytes count.
  private(set) var term: [UInt8] = Array(repeating: 0, count: Self.maximumLength)
  private(set) var length = 0
  /// Where the word stands in the text.
  private(set) var range = 0..<0
  /// Whether the word is one letter or a pair out of a run without spaces.
  private(set) var isUnspaced = false
  /// Whether the word is a pair out of such a run.
  private(set) var isPair = false

  /// Where the next word is looked for.
  var offset = 0
  private var end = 0
  /// What is known of the bytes there.
  var block = WordBlock()
  private var isFull = false
  private let asciiFolds = AsciiFolds.table

  /// Longer words count by their first so many bytes.
  static let maximumLength = 64

  /// Begins another text.
  mutating func restart() {
    offset = 0
    block = WordBlock()
  }

  /// Finds the next word as ``next(in:)`` does, several times as fast in English.
  ///
  /// Most words are plain runs of ASCII, which are found by the bits of a ``WordBlock`` without a look
  /// at each letter. ``term`` is only filled for words of more than eight bytes.
  /// - Returns: the first eight bytes, zeros behind shorter words, as a number that sorts as they do;
  ///   nil at the end of the text.
  mutating func nextKey(in bytes: Span<UInt8>) -> UInt64? {
    while offset < bytes.count {
      if !block.contains(offset) { block = WordBlock(bytes, at: offset) }
      switch block.finding(from: offset) {
      case .nothing(let next): offset = next
      case .cut(let start):
        offset = start
        block = WordBlock(bytes, at: start)
      case .word(let word):
        take(word, in: bytes)
        return bytes.wordKey(word)
      case .other(let start):
        offset = start
        return next(in: bytes) ? key : nil
      }
    }
    return nil
  }

  /// Makes a plain run of ASCII the present word.
  @inline(__always)
  mutating func take(_ word: Range<Int>, in bytes: Span<UInt8>) {
    offset = word.upperBound
    range = word
    length = word.count
    isUnspaced = false
    isPair = false
    guard length > 8 else { return }
    for index in 0..<length { term[index] = bytes[word.lowerBound + index] | 0x20 }
  }

  /// The first eight bytes of the present word, as ``nextKey(in:)`` gives them.
  var key: UInt64 {
    var key: UInt64 = 0
    for index in 0..<min(length, 8) { key = key << 8 | UInt64(term[index]) }
    return length < 8 ? key << UInt64(8 * (8 - length)) : key
  }

  /// Finds the next word; false at the end of the text.
  ///
  /// Every call until then gets the same bytes.
  mutating func next(in bytes: Span<UInt8>) -> Bool {
    length = 0
    isFull = false
    isUnspaced = false
    isPair = false
    var start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      let fold = asciiFolds[Int(byte)]
      if fold > AsciiFolds.beyondAscii {
        if length == 0 { start = offset }
        append(fold)
        offset += 1
        end = offset
      } else if length == 0 {
        guard fold == AsciiFolds.beyondAscii else {
          offset += 1
          continue
        }
        start = offset
        guard startsUnspaced(in: bytes) else { continue }
        break
      } else if !goesOn(in: bytes, after: fold, start: start) {
        break
      }
    }
    guard length > 0 else { return false }
    range = start..<end
    return true
  }

  private mutating func append(_ byte: UInt8) {
    guard length < Self.maximumLength, !isFull else { return }
    term[length] = byte
    length += 1
  }

  /// Appends a letter whole or not at all, so that a long word is cut between letters.
  private mutating func append(_ scalar: Unicode.Scalar) {
    let encoded = UTF8.encode(scalar)
    guard let encoded, !isFull else { return }
    guard length + encoded.count <= Self.maximumLength else {
      isFull = true
      return
    }
    for byte in encoded { append(byte) }
  }
}

extension Tokenizer {
  /// Looks at a byte that is no ASCII letter within a word; false when the word ends before it.
  private mutating func goesOn(in bytes: Span<UInt8>, after fold: UInt8, start: Int) -> Bool {
    switch fold {
    case AsciiFolds.apostrophe: return goesOn(in: bytes, afterApostropheOf: 1)
    case AsciiFolds.period, AsciiFolds.comma:
      guard Joint(before: start..<offset, in: bytes).joins(fold) else { return false }
      offset += 1
      return true
    case AsciiFolds.beyondAscii: return goesOnBeyondAscii(in: bytes)
    default: return false
    }
  }

  private mutating func goesOn(in bytes: Span<UInt8>, afterApostropheOf width: Int) -> Bool {
    switch Contraction(in: bytes, at: offset + width) {
    case .possessive(let next):
      offset = next
      return false
    case .joined:
      offset += width
      return true
    case .none:
      offset += width
      return false
    }
  }

  private mutating func goesOnBeyondAscii(in bytes: Span<UInt8>) -> Bool {
    guard let (scalar, width) = UTF8.decode(bytes, at: offset) else { return false }
    switch LetterFolding.fold(scalar) {
    case .separator, .unspaced: return false
    case .apostrophe: return goesOn(in: bytes, afterApostropheOf: width)
    case .ignored: break
    case .letter(let letter): append(letter)
    case .letters(let first, let second):
      append(first)
      append(second)
    }
    offset += width
    end = offset
    return true
  }

  /// Looks at a scalar beyond ASCII that a word could begin with; true when it is a whole token.
  private mutating func startsUnspaced(in bytes: Span<UInt8>) -> Bool {
    guard let (scalar, width) = UTF8.decode(bytes, at: offset) else {
      offset += 1
      return false
    }
    switch LetterFolding.fold(scalar) {
    case .separator, .apostrophe, .ignored: break
    case .letter(let letter): append(letter)
    case .letters(let first, let second):
      append(first)
      append(second)
    case .unspaced(let letter):
      append(letter)
      isUnspaced = true
    }
    offset += width
    end = offset
    guard isUnspaced else { return false }
    guard let (neighbour, span) = UTF8.decode(bytes, at: offset),
      case .unspaced(let letter) = LetterFolding.fold(neighbour)
    else { return true }
    append(letter)
    isPair = true
    end = offset + span
    return true
  }
}
