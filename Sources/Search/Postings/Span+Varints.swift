internal import CByteBlock

extension Span where Element == UInt8 {
  /// Where so many numbers written by ``Varint`` end that begin at an offset; the end if there are fewer.
  ///
  /// Looks at 64 bytes at a time: phrases pass over the places of thousands of articles.
  func endOfVarints(_ count: Int, from start: Int) -> Int {
    precondition(start >= 0)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return start }
      var left = count
      var offset = start
      while left > 0, offset < buffer.count {
        let ends = unsafe CByteBlock_ends(base + offset, buffer.count - offset)
        let found = ends.nonzeroBitCount
        if found >= left { return offset + ends.place(ofBit: left - 1) + 1 }
        left -= found
        offset += 64
      }
      return Swift.min(offset, buffer.count)
    }
  }
}

extension UInt64 {
  /// The place of one of the bits that are set, counted from the lowest.
  fileprivate func place(ofBit number: Int) -> Int {
    var rest = self
    for _ in 0..<number { rest &= rest &- 1 }
    return rest.trailingZeroBitCount
  }
}
