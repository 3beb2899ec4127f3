/// The glyphs of a text, each with the UTF-8 range it was made of.
///
/// One rule: a base scalar and at most four marks. Joiners, variation selectors and format controls
/// are dropped, and so is what an emoji joins to itself: an emoji sequence shows its first picture.
/// The two letters of a flag are shown as letters, since terminals do not agree on flags.
package struct Glyphs: Sequence, IteratorProtocol {
  package struct Element {
    package let glyph: Glyph
    /// The scalar that it was made of; another than the glyph's where a substitute is shown.
    package let source: Unicode.Scalar
    /// UTF-8 offsets from the start of the text.
    package let range: Range<Int>
  }

  /// Valid UTF-8, as strings hold it.
  private let bytes: [UInt8]
  /// Where the next scalar begins.
  private var offset = 0

  package init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  package mutating func next() -> Element? {
    let start = offset
    while let scalar = scalar(at: offset) {
      offset += UTF8.width(scalar)
      guard var glyph = base(scalar) else { continue }
      if glyph != .replacement { takeMarks(on: &glyph) }
      return Element(glyph: glyph, source: scalar, range: start..<offset)
    }
    return nil
  }
}

extension Glyphs {
  private func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    guard lead >= 0x80 else { return Unicode.Scalar(lead) }
    let width = (~lead).leadingZeroBitCount
    var value = UInt32(lead & 0x7F >> UInt8(width))
    for byte in bytes[offset + 1..<offset + width] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// What a scalar begins: nothing when it is dropped; a mark without a base stands on a space.
  private func base(_ scalar: Unicode.Scalar) -> Glyph? {
    switch GlyphWidth.kind(of: scalar) {
    case .narrow: Glyph(base: Self.letter(ofFlag: scalar), width: 1)
    case .wide: Glyph(base: scalar, width: 2)
    case .unprintable: scalar == "\t" ? .space : .replacement
    case .ignored: nil
    case .mark: Self.standing(scalar)
    }
  }

  private mutating func takeMarks(on glyph: inout Glyph) {
    // Letters of plain text are followed by plain text: no look at the tables.
    while let scalar = scalar(at: offset), scalar.value >= 0xAD {
      switch GlyphWidth.kind(of: scalar) {
      case .mark: glyph.add(mark: scalar)
      case .ignored:
        if scalar.value == 0x200D { takeJoined(to: glyph, behind: UTF8.width(scalar)) }
      case .wide where Self.isSkinTone(scalar) && Self.isPicture(glyph.base): break
      case .narrow, .wide, .unprintable: return
      }
      offset += UTF8.width(scalar)
    }
  }

  /// After a joiner of so many bytes: passes over a picture that it joins to a picture.
  private mutating func takeJoined(to glyph: Glyph, behind joiner: Int) {
    guard Self.isPicture(glyph.base), let next = scalar(at: offset + joiner), Self.isPicture(next)
    else { return }
    offset += UTF8.width(next)
  }

  private static func standing(_ mark: Unicode.Scalar) -> Glyph {
    var glyph = Glyph.space
    glyph.add(mark: mark)
    return glyph
  }

  private static func letter(ofFlag scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "A"))
  }

  private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    (0x2190...0x2BFF).contains(scalar.value) || (0x1F000...0x1FAFF).contains(scalar.value)
  }
}
