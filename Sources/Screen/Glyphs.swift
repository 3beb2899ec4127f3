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

  private var scalars: Substring.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  private var offset = 0

  package init(_ text: Substring) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  package init(_ text: String) { self.init(text[...]) }

  package mutating func next() -> Element? {
    let start = offset
    while let scalar = take() {
      guard var glyph = base(scalar) else { continue }
      if glyph != .replacement { takeMarks(on: &glyph) }
      return Element(glyph: glyph, source: scalar, range: start..<offset)
    }
    return nil
  }
}

extension Glyphs {
  private mutating func take() -> Unicode.Scalar? {
    guard let scalar = pending else { return nil }
    offset += UTF8.width(scalar)
    pending = scalars.next()
    return scalar
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
    while let scalar = pending, scalar.value >= 0xAD {
      switch GlyphWidth.kind(of: scalar) {
      case .mark: glyph.add(mark: scalar)
      case .ignored:
        if scalar.value == 0x200D { takeJoined(to: glyph) }
      case .wide where Self.isSkinTone(scalar) && Self.isPicture(glyph.base): break
      case .narrow, .wide, .unprintable: return
      }
      _ = take()
    }
  }

  /// After a joiner: passes over the joiner when a picture follows that it joins to a picture.
  private mutating func takeJoined(to glyph: Glyph) {
    var ahead = scalars
    guard Self.isPicture(glyph.base), let next = ahead.next(), Self.isPicture(next) else { return }
    _ = take()
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
