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
    // Room for all terms, of which only what is written takes memory; to grow would take twice as much.
    bytes.reserveCapacity(dictionaries.reduce(0) { $0 + $1.bytes.count })
    starts.reserveCapacity(dictionaries.reduce(1) { $0 + $1.count })
  }

  mutating func merge() -> TermDictionary {
    unsafe withAllInPlace(dictionaries.map(\.bytes)) { bytes in
      unsafe withAllInPlace(dictionaries.map(\.starts)) { starts in
        merge(dictionaries.indices.map { unsafe Source(bytes: bytes[$0], starts: starts[$0]) })
      }
    }
    return TermDictionary(bytes: bytes.trimmed(), starts: starts.trimmed())
  }

  private mutating func merge(_ sources: [Source]) {
    while let first = sourceOfLeastTerm(sources) {
      let key = keys[first]
      let term = numbers[first].count
      for source in first..<keys.count
      where keys[source] == key
        && (isWhole(key) || isNext(term, of: sources[first], in: source, sources))
      {
        advance(source, sources)
      }
      sources[first].append(term, to: &bytes)
      starts.append(UInt32(bytes.count))
    }
  }

  /// Whether the next term of a source is one of another.
  private func isNext(_ term: Int, of other: Source, in source: Int, _ sources: [Source]) -> Bool {
    other.order(of: term, and: numbers[source].count, of: sources[source]) == 0
  }

  /// Whether a key says all of its term; no term holds the byte 0.
  private func isWhole(_ key: UInt64) -> Bool { key & 0xFF == 0 }

  /// The first dictionary whose next term comes before all others; nil at the end of all.
  private func sourceOfLeastTerm(_ sources: [Source]) -> Int? {
    var least = Self.endKey
    var first: Int?
    for source in keys.indices where keys[source] < least {
      least = keys[source]
      first = source
    }
    guard var first, !isWhole(least) else { return first }
    for source in keys.indices[(first + 1)...] where keys[source] == least {
      let order = sources[source].order(
        of: numbers[source].count, and: numbers[first].count, of: sources[first])
      if order < 0 { first = source }
    }
    return first
  }

  /// Numbers the next term of a dictionary and goes on to the one after it.
  private mutating func advance(_ source: Int, _ sources: [Source]) {
    numbers[source].append(UInt32(starts.count - 1))
    keys[source] = sources[source].key(of: numbers[source].count) ?? Self.endKey
  }
}

/// A dictionary that somebody else holds meanwhile: out of an array of them each look at one would retain
/// and release what it holds.
@safe private struct Source {
  let bytes: UnsafeBufferPointer<UInt8>
  let starts: UnsafeBufferPointer<UInt32>

  /// A number that sorts as the first eight bytes of a term; nil behind the last one.
  @inline(__always)
  func key(of term: Int) -> UInt64? {
    guard unsafe term < starts.count - 1 else { return nil }
    let range = range(of: term)
    return unsafe bytes.span.sortingKey(from: range.lowerBound, count: range.count)
  }

  func append(_ term: Int, to other: inout [UInt8]) {
    let bytes = unsafe bytes.span
    for place in range(of: term) { other.append(bytes[place]) }
  }

  /// Below 0 where a term comes before one of another source whose first eight bytes are the same, 0
  /// where they are one, else above.
  func order(of term: Int, and otherTerm: Int, of other: Source) -> Int {
    let one = range(of: term)
    let another = other.range(of: otherTerm)
    let bytes = unsafe bytes.span
    let otherBytes = unsafe other.bytes.span
    for place in 8..<max(8, min(one.count, another.count)) {
      let (byte, otherByte) = (
        bytes[one.lowerBound + place], otherBytes[another.lowerBound + place]
      )
      if byte != otherByte { return byte < otherByte ? -1 : 1 }
    }
    return one.count - another.count
  }

  @inline(__always)
  private func range(of term: Int) -> Range<Int> {
    let starts = unsafe starts.span
    return Int(starts[term])..<Int(starts[term + 1])
  }
}
