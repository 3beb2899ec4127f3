extension [UInt8] {
  /// Whether a line begins with the same label as the one above it, whatever the marks before: `[7]More:
  /// Bridge Opens` below `[6]More: Ferry Sinks`.
  func repeatLabel(_ line: Range<Int>, of previous: Range<Int>) -> Bool {
    guard let label = label(of: line), let other = self.label(of: previous) else { return false }
    return label.elementsEqual(other)
  }

  /// What stands between marks of ASCII and a colon with a blank behind it.
  private func label(of line: Range<Int>) -> ArraySlice<UInt8>? {
    let head = self[line.prefix(32)].drop { !$0.isLetter && $0 < 0x80 }
    let label = head.prefix { $0 != 0x3A && $0 != 0x5D }
    guard label.count >= 3, label.endIndex + 1 < line.upperBound, self[label.endIndex] == 0x3A,
      self[label.endIndex + 1] == 0x20
    else { return nil }
    return label
  }
}
