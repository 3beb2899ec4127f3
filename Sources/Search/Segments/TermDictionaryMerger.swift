import News

/// Merges dictionaries into one that holds each of their terms once.
struct TermDictionaryMerger {
  /// For each dictionary and each of its terms the number in the merged one.
  private(set) var numbers: [[UInt32]]

  private let dictionaries: [TermDictionary]
  /// For each dictionary the key of its next term, ``endKey`` at its end.
  ///
  /// Side by side, so that the least is found by looking at nothing else.
  private var keys: [UInt64]
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]

  /// No term has it: the byte 0xFF stands in no UTF-8.
  private static let endKey = UInt64.max

  init(_ dictionaries: [TermDictionary]) {
    self.dictionaries = dictionaries
    numbers = dictionaries.map { dictionary in
      var numbers: [UInt32] = []
      numbers.reserveCapacity(dictionary.count)
      return numbers
    }
    keys = dictionaries.map { $0.count > 0 ? $0.key(of: 0) : Self.endKey }
  }

  mutating func merge() -> TermDictionary {
    while let first = sourceOfLeastTerm() {
      let key = keys[first]
      let term = nextTerm(of: first)
      for source in first..<keys.count
      where keys[source] == key && (isWhole(key) || nextTerm(of: source).elementsEqual(term)) {
        advance(source)
      }
      bytes += term
      starts.append(UInt32(bytes.count))
    }
    return TermDictionary(bytes: bytes.trimmed(), starts: starts.trimmed())
  }

  private func nextTerm(of source: Int) -> ArraySlice<UInt8> {
    dictionaries[source][numbers[source].count]
  }

  /// Whether a key says all of its term; no term holds the byte 0.
  private func isWhole(_ key: UInt64) -> Bool { key & 0xFF == 0 }

  /// The first dictionary whose next term comes before all others; nil at the end of all.
  private func sourceOfLeastTerm() -> Int? {
    var least = Self.endKey
    var first: Int?
    for source in keys.indices where keys[source] < least {
      least = keys[source]
      first = source
    }
    guard var first, !isWhole(least) else { return first }
    for source in keys.indices[(first + 1)...] where keys[source] == least {
      if nextTerm(of: source).lexicographicallyPrecedes(nextTerm(of: first)) { first = source }
    }
    return first
  }

  /// Numbers the next term of a dictionary and goes on to the one after it.
  private mutating func advance(_ source: Int) {
    numbers[source].append(UInt32(starts.count - 1))
    let next = numbers[source].count
    let dictionary = dictionaries[source]
    keys[source] = next < dictionary.count ? dictionary.key(of: next) : Self.endKey
  }
}
