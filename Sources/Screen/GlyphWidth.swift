/// How many columns text takes, by one rule that no terminal and no libc has a say in.
///
/// Wide are the scalars whose East Asian Width is W or F in Unicode 16; marks have the category
/// Mn or Me, or are Hangul vowels and finals that join the syllable before them.
package enum GlyphWidth {
  /// What a scalar does to the line it stands in.
  enum Kind {
    case narrow, wide
    /// Stands on the glyph before it.
    case mark
    /// Dropped: joiners, variation selectors, bidi and format controls.
    case ignored
    /// Shown as U+FFFD: controls, line separators, unassigned and private scalars.
    case unprintable
  }

  /// The columns that a scalar takes by itself: 0, 1 or 2.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch kind(of: scalar) {
    case .narrow, .unprintable: 1
    case .wide: 2
    case .mark, .ignored: 0
    }
  }

  /// The columns that a text takes when it is written in one line; a tab counts as one.
  package static func columns(of text: some StringProtocol) -> Int {
    var columns = 0
    for item in Glyphs(text) { columns += Int(item.glyph.width) }
    return columns
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? .narrow : .unprintable }
    if value < 0xA0 { return .unprintable }
    if value < 0x300 { return value == 0xAD ? .ignored : .narrow }
    if (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) { return .wide }
    return kindByCategory(of: scalar)
  }
}

extension GlyphWidth {
  private static func kindByCategory(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if isVariationSelector(value) || value == 0x034F { return .ignored }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .format: return .ignored
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return .unprintable
    default: break
    }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return .mark }
    if value == 0x115F || value == 0x3164 { return .wide }
    return isWide(value) ? .wide : .narrow
  }

  private static func isVariationSelector(_ value: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
      || (0x180B...0x180F).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}
