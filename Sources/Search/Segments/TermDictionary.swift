internal import CByteBlock

/// The distinct terms of a segment in the order of their bytes.
struct TermDictionary: Sendable {
  let bytes: [UInt8]
  /// Where each term begins in `bytes`, and where the last one ends.
  let starts: [UInt32]
  /// The keys of every so many terms: look-ups begin among these few, which stay in the cache.
  private let samples: [UInt64]

  private static let sampleInterval = 16

  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts
    samples = stride(from: 0, to: starts.count - 1, by: Self.sampleInterval).map {
      bytes[Int(starts[$0])..<Int(starts[$0 + 1])].sortingKey
    }
  }

  init(_ vocabulary: Vocabulary, order: [UInt32]) {
    var bytes = [UInt8](repeating: 0, count: vocabulary.bytes.count)
    var starts: [UInt32] = []
    starts.reserveCapacity(order.count + 1)
    Self.write(vocabulary, order: order, to: &bytes, &starts)
    self.init(bytes: bytes, starts: starts)
  }

  /// Byte by byte: most terms are too short for a call to pay.
  private static func write(
    _ vocabulary: Vocabulary, order: [UInt32], to bytes: inout [UInt8], _ starts: inout [UInt32]
  ) {
    let written = vocabulary.bytes.span
    var bytes = bytes.mutableSpan
    var end = 0
    starts.append(0)
    for number in order {
      for place in vocabulary.range(of: Int(number)) {
        bytes[end] = written[place]
        end += 1
      }
      starts.append(UInt32(end))
    }
  }

  var count: Int { starts.count - 1 }

  /// In bytes.
  var size: Int {
    bytes.count + starts.count * MemoryLayout<UInt32>.stride
      + samples.count * MemoryLayout<UInt64>.stride
  }

  subscript(term: Int) -> ArraySlice<UInt8> { bytes[Int(starts[term])..<Int(starts[term + 1])] }

  /// A number that sorts as the first eight bytes of a term.
  func key(of term: Int) -> UInt64 {
    let start = Int(starts[term])
    return bytes.span.sortingKey(from: start, count: Int(starts[term + 1]) - start)
  }

  func text(of term: Int) -> String { String(decoding: self[term], as: UTF8.self) }

  func number(of term: [UInt8]) -> Int? { number(of: term[...]) }

  func number(of term: ArraySlice<UInt8>) -> Int? {
    number(of: term, among: neighbours(of: term.sortingKey))
  }

  /// The numbers of several terms, nil of those that it doesn't have.
  ///
  /// What is read for one arrives while others are looked up: for forty terms that takes half of the time.
  func numbers(of terms: [ArraySlice<UInt8>]) -> [Int?] {
    let neighbours = terms.map { self.neighbours(of: $0.sortingKey) }
    for range in neighbours { starts.span.prefetch(range.lowerBound..<range.upperBound + 1) }
    for range in neighbours {
      bytes.span.prefetch(Int(starts[range.lowerBound])..<Int(starts[range.upperBound]))
    }
    return zip(terms, neighbours).map { number(of: $0, among: $1) }
  }

  private func number(of term: ArraySlice<UInt8>, among neighbours: Range<Int>) -> Int? {
    let number = lowerBound(of: term, among: neighbours)
    return number < count && self[number].elementsEqual(term) ? number : nil
  }

  /// The terms that begin with some bytes.
  func range(ofPrefix prefix: [UInt8]) -> Range<Int> {
    let first = lowerBound(of: prefix[...])
    let beyond = (first..<count).partitioningIndex { !self[$0].starts(with: prefix) }
    return first..<beyond
  }

  private func lowerBound(of term: ArraySlice<UInt8>) -> Int {
    lowerBound(of: term, among: neighbours(of: term.sortingKey))
  }

  /// The terms among which the first is that has a key or a larger one.
  private func neighbours(of key: UInt64) -> Range<Int> {
    let sample = samples.partitioningIndex { $0 >= key }
    // The term of the sample before comes before this one, that of the first larger sample behind.
    let isShared = sample < samples.count && samples[sample] == key
    let beyond = isShared ? samples[sample...].partitioningIndex { $0 > key } : sample
    let first = max(0, (sample - 1) * Self.sampleInterval)
    return first..<min(count, beyond * Self.sampleInterval)
  }

  private func lowerBound(of term: ArraySlice<UInt8>, among neighbours: Range<Int>) -> Int {
    let key = term.sortingKey
    return neighbours.partitioningIndex {
      let other = self.key(of: $0)
      return other != key ? other > key : !self[$0].lexicographicallyPrecedes(term)
    }
  }
}

extension ArraySlice<UInt8> {
  /// A number that sorts as the first eight bytes.
  var sortingKey: UInt64 { span.sortingKey(from: 0, count: count) }
}

extension Span where Element == UInt8 {
  /// A number that sorts as the first eight of so many bytes.
  @inline(__always)
  func sortingKey(from start: Int, count: Int) -> UInt64 {
    precondition(start >= 0 && count >= 0 && start + count <= self.count)
    guard start + 8 <= self.count else {
      var key: UInt64 = 0
      for index in start..<start + count { key = key << 8 | UInt64(self[index]) }
      return count == 0 ? 0 : key << UInt64(8 * (8 - count))
    }
    let value = unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return UInt64(0) }
      return unsafe CByteBlock_eightBytes(base + start)
    }
    return count >= 8
      ? value.byteSwapped : value.byteSwapped & ~(UInt64.max >> UInt64(8 * count))
  }
}
