/// A name as it is compared with others: case and diacritics folded, white space evened out.
package struct FoldedName: Hashable, Sendable {
  let bytes: [UInt8]

  package init(_ name: String) {
    let text = Array(name.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      if text[offset] < 0x80 {
        Self.append(ascii: text[offset], to: &bytes)
        offset += 1
      } else if let (scalar, width) = UTF8.decode(text.span, at: offset) {
        Self.append(scalar, to: &bytes)
        offset += width
      } else {
        offset += 1
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    self.bytes = bytes
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A value of a facet as it is compared with others.
  init(_ name: String, of facet: Facet) {
    if facet == .tag { self.init(tag: name) } else { self.init(name) }
  }

  private static func append(ascii byte: UInt8, to bytes: inout [UInt8]) {
    let fold = AsciiFolds.table[Int(byte)]
    if fold > AsciiFolds.beyondAscii {
      bytes.append(fold)
    } else if byte > UInt8(ascii: " ") {
      bytes.append(byte)
    } else if let last = bytes.last, last != UInt8(ascii: " ") {
      bytes.append(UInt8(ascii: " "))
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch LetterFolding.fold(scalar) {
    case .ignored: break
    case .apostrophe: bytes.append(UInt8(ascii: "'"))
    case .separator where scalar.properties.isWhitespace: append(ascii: 0x20, to: &bytes)
    case .separator: append(whole: scalar, to: &bytes)
    case .letter(let letter), .unspaced(let letter): append(whole: letter, to: &bytes)
    case .letters(let first, let second):
      append(whole: first, to: &bytes)
      append(whole: second, to: &bytes)
    }
  }

  private static func append(whole scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }

  /// As ``leadingBytes`` of a name that begins with these bytes; nil when more than ASCII counts, or
  /// when they fold to fewer than eight.
  static func leadingBytes(ofASCII name: ArraySlice<UInt8>) -> UInt64? {
    var folded: [UInt8] = []
    folded.reserveCapacity(9)
    for byte in name {
      guard byte < 0x80 else { return nil }
      append(ascii: byte, to: &folded)
      if folded.count == 8 { return folded.reduce(0) { $0 << 8 | UInt64($1) } }
    }
    return nil
  }

  /// A number that sorts as the first eight bytes.
  var leadingBytes: UInt64 {
    (0..<8).reduce(0) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
  }
}

extension FoldedName {
  /// Whether a part stands anywhere in the name.
  package func contains(_ part: FoldedName) -> Bool {
    guard let first = part.bytes.first else { return true }
    guard part.bytes.count <= bytes.count else { return false }
    return (0...bytes.count - part.bytes.count).contains { start in
      bytes[start] == first && bytes[start...].starts(with: part.bytes)
    }
  }
}

extension FoldedName: Comparable {
  package static func < (first: FoldedName, second: FoldedName) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}
