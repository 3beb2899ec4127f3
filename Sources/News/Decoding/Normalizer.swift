/// Cleans valid UTF-8 for reading and for terminals.
///
/// One kind of line break; no controls, no bidirectional overrides, no invisible junk; plain spaces;
/// character references and garbled text repaired. Runs of plain bytes are copied as they are.
struct Normalizer {
  private(set) var output: [UInt8] = []

  /// Replaces the output with the cleaned text.
  ///
  /// What was garbled twice (`Ã¢â‚¬â„¢`) takes a second pass.
  mutating func normalize(_ text: [UInt8]) {
    hadMojibake = false
    clean(text)
    if hadMojibake { clean(output) }
  }

  private var hadMojibake = false
  /// Where a € ends that was garbled.
  private var garbledEnd: Int?
  /// Where the text of the Markdown link ends that the scan is inside of.
  private var linkTextEnd: Int?

  private mutating func clean(_ text: [UInt8]) {
    // Whoever has the text before keeps its bytes.
    output = []
    linkTextEnd = nil
    garbledEnd = nil
    let span = text.span
    var runStart = 0
    var next = 0
    for block in stride(from: 0, to: span.count, by: 64) {
      var bits = span.uncleanBits(from: block)
      while bits != 0 {
        let at = block + bits.trailingZeroBitCount
        bits &= bits - 1
        guard at >= next else { continue }
        guard let (replacement, consumed) = replacement(in: span, at: at) else {
          next = at + Self.sequenceLength(span[at])
          continue
        }
        if runStart == 0 { output.reserveCapacity(text.count + 64) }
        output += text[runStart..<at]
        put(replacement)
        next = at + consumed
        runStart = next
      }
    }
    if runStart == 0 { output = text } else { output += text[runStart...] }
  }

  private mutating func put(_ replacement: Replacement) {
    switch replacement {
    case .nothing: break
    case .lineBreak: output.append(0x0A)
    case .pageBreak: output += Self.pageRule
    case .space: output.append(0x20)
    case .picture: beginPicture()
    case .scalar(let scalar): append(clean: scalar)
    }
  }

  /// Puts a label where the picture's mark stood.
  private mutating func beginPicture() {
    output.removeLast()
    output += Self.pictureLabel
  }

  private static let pictureLabel = Array("Image: ".utf8)

  private enum Replacement {
    case nothing, lineBreak, pageBreak, space
    /// The text of a Markdown picture begins: `![text](address)`.
    case picture
    case scalar(UInt32)
  }

  /// What stands for the bytes at a place and how many they are; nil when they are fine.
  private mutating func replacement(
    in text: Span<UInt8>, at: Int
  ) -> (Replacement, consumed: Int)? {
    let byte = text[at]
    switch byte {
    case 0x0D:
      let isPair = at + 1 < text.count && text[at + 1] == 0x0A
      return (.lineBreak, isPair ? 2 : 1)
    case 0x0B: return (.lineBreak, 1)
    case 0x0C: return (.pageBreak, 1)
    case 0x1B: return (.nothing, EscapeSequence.length(in: text, at: at))
    case 0x00..<0x20, 0x7F: return (.nothing, 1)
    case 0x26:
      guard let (scalar, length) = Entities.scalar(in: text, at: at) else { return nil }
      return twiceEscaped(scalar, length, in: text, at: at)
    case 0x5B:
      guard let link = MarkdownLink.at(at, in: text) else {
        return MarkdownLink.numberLength(in: text, at: at).map { (.nothing, $0) }
      }
      linkTextEnd = link.textEnd
      let isPicture = at > 0 && text[at - 1] == 0x21 && (at == 1 || text[at - 2] == 0x0A)
      return (isPicture ? .picture : .nothing, 1)
    case 0x5D:
      guard linkTextEnd == at else { return nil }
      return (.nothing, MarkdownLink.targetLength(in: text, from: at) ?? 1)
    case 0xC2, 0xC3, 0xF0, 0xEF:
      if let fixed = Self.invisible(in: text, at: at) { return fixed }
      guard
        let (scalar, length) = Mojibake.scalar(
          in: text, at: at, isBehindGarbledSign: at == garbledEnd)
      else { return nil }
      hadMojibake = true
      garbledEnd = scalar == 0x20AC ? at + length : nil
      return (.scalar(scalar), length)
    default:
      return Self.invisible(in: text, at: at)
    }
  }

  /// `&amp;quot;` and `&amp;#39;` were escaped twice; `&amp;` alone was not.
  private func twiceEscaped(
    _ scalar: UInt32, _ length: Int, in text: Span<UInt8>, at: Int
  ) -> (Replacement, consumed: Int) {
    guard scalar == 0x26 else { return (.scalar(scalar), length) }
    // Reads the inner reference as if its ampersand stood where the outer one ends.
    guard let inner = Entities.scalar(in: text, at: at + length - 1) else {
      return (.scalar(scalar), length)
    }
    return (.scalar(inner.scalar), length + inner.length - 1)
  }

  /// A scalar that came out of a reference or a repair may itself be one that doesn't belong.
  private mutating func append(clean scalar: UInt32) {
    switch scalar {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: output.append(0x0A)
    case 0x09: output.append(0x09)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: output.append(0x20)
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E...0x200F, 0x202A...0x202E: break
    case 0x2060...0x206F, 0xFEFF, 0x061C, 0xFFF9...0xFFFB, 0xE0000...0xE007F: break
    default: output.append(scalar: scalar)
    }
  }

  /// What stands for a form feed: it may part articles, as other rules do.
  private static let pageRule: [UInt8] = Array("\n\n-----\n\n".utf8)

  private static func sequenceLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Spaces, breaks and invisible scalars beyond ASCII.
  private static func invisible(
    in text: Span<UInt8>, at: Int
  ) -> (Replacement, consumed: Int)? {
    let lead = text[at]
    guard at + 1 < text.count else { return nil }
    let second = text[at + 1]
    switch lead {
    case 0xC2:
      if second == 0xA0 { return (.space, 2) }
      if second == 0x85 { return (.lineBreak, 2) }
      if second == 0x9B { return (.nothing, EscapeSequence.lengthOfShort(in: text, at: at)) }
      return second < 0xA0 || second == 0xAD ? (.nothing, 2) : nil
    case 0xD8:
      return second == 0x9C ? (.nothing, 2) : nil
    case 0xE1...0xE3, 0xEF:
      guard at + 2 < text.count else { return nil }
      return invisible(lead, second, text[at + 2])
    case 0xF0, 0xF3:
      // Tags, U+E0000...E007F.
      let isTag = lead == 0xF3 && second == 0xA0 && at + 3 < text.count && text[at + 2] <= 0x81
      return isTag ? (.nothing, 4) : nil
    default: return nil
    }
  }

  private static func invisible(
    _ lead: UInt8, _ second: UInt8, _ third: UInt8
  ) -> (Replacement, consumed: Int)? {
    switch (lead, second, third) {
    case (0xE1, 0x9A, 0x80): (.space, 3)
    case (0xE1, 0xA0, 0x8E): (.nothing, 3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): (.space, 3)
    case (0xE3, 0x80, 0x80): (.space, 3)
    // Joiners (0x8C, 0x8D) shape Arabic, Indic and emoji text and stay.
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F): (.nothing, 3)
    case (0xE2, 0x80, 0xA8...0xA9): (.lineBreak, 3)
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF): (.nothing, 3)
    case (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xB9...0xBB): (.nothing, 3)
    default: nil
    }
  }
}
