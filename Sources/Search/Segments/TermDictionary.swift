/// The distinct terms of a segment in the order of their bytes.
struct TermDictionary: Sendable {
  private let bytes: [UInt8]
  /// Where each term begins in `bytes`, and where the last one ends.
  private let starts: [UInt32]

  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts
  }

  init(_ vocabulary: Vocabulary, order: [UInt32]) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    bytes.reserveCapacity(vocabulary.bytes.count)
    starts.reserveCapacity(order.count + 1)
    starts.append(0)
    for number in order {
      bytes += vocabulary.bytes[vocabulary.range(of: Int(number))]
      starts.append(UInt32(bytes.count))
    }
    self.init(bytes: bytes, starts: starts)
  }

  var count: Int { starts.count - 1 }

  /// In bytes.
  var size: Int { bytes.count + starts.count * MemoryLayout<UInt32>.stride }

  subscript(term: Int) -> ArraySlice<UInt8> { bytes[Int(starts[term])..<Int(starts[term + 1])] }

  /// A number that sorts as the first eight bytes of a term.
  func key(of term: Int) -> UInt64 {
    let (start, end) = (Int(starts[term]), Int(starts[term + 1]))
    var key: UInt64 = 0
    for index in start..<min(end, start + 8) { key = key << 8 | UInt64(bytes[index]) }
    return key << UInt64(8 * max(0, 8 - (end - start)))
  }

  func text(of term: Int) -> String { String(decoding: self[term], as: UTF8.self) }

  func number(of term: [UInt8]) -> Int? {
    let number = lowerBound(of: term)
    return number < count && self[number].elementsEqual(term) ? number : nil
  }

  /// The terms that begin with some bytes.
  func range(ofPrefix prefix: [UInt8]) -> Range<Int> {
    let first = lowerBound(of: prefix)
    let beyond = (first..<count).partitioningIndex { !self[$0].starts(with: prefix) }
    return first..<beyond
  }

  private func lowerBound(of term: [UInt8]) -> Int {
    (0..<count).partitioningIndex { !self[$0].lexicographicallyPrecedes(term) }
  }
}
