internal import CByteBlock

extension Span where Element: BitwiseCopyable {
  /// Asks for the memory of an element, so that it is there when it is read a little later.
  ///
  /// Places that nothing foretells are waited for one after the other; asked for beforehand, their memory
  /// arrives while others are still on their way: the terms of an article are looked up in a table of some
  /// megabytes in two thirds of the time. Beyond the end nothing is asked for.
  @inline(__always)
  func prefetch(_ index: Int) {
    guard indices.contains(index) else { return }
    unsafe withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      unsafe CByteBlock_prefetch(first + index)
    }
  }

  /// Asks for the memory of some elements, or of the first of them where they take more than a few lines.
  @inline(__always)
  func prefetch(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let step = Swift.max(1, 64 / MemoryLayout<Element>.stride)
    let end = Swift.min(range.upperBound, range.lowerBound + 8 * step)
    for index in stride(from: range.lowerBound, to: end, by: step) { prefetch(index) }
    prefetch(end - 1)
  }
}
