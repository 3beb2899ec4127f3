/// A name as it is compared with others: case and diacritics folded, white space evened out.
struct FoldedName: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ name: String) {
    let folding = LetterFolding.shared
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      switch folding.fold(scalar) {
      case .ignored: continue
      case .separator where scalar.properties.isWhitespace:
        if bytes.last != UInt8(ascii: " "), !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      case .separator: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      case .apostrophe: bytes.append(UInt8(ascii: "'"))
      case .letter(let letter), .unspaced(let letter):
        bytes += UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter
      case .letters(let first, let second):
        bytes += UTF8.encode(first) ?? UTF8.encodedReplacementCharacter
        bytes += UTF8.encode(second) ?? UTF8.encodedReplacementCharacter
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    self.bytes = bytes
  }

  /// A number that sorts as the first eight bytes.
  var leadingBytes: UInt64 {
    (0..<8).reduce(0) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
  }
}

extension FoldedName: Comparable {
  static func < (first: FoldedName, second: FoldedName) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}
