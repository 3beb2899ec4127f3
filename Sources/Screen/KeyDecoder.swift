/// What arrives from a terminal, one unit at a time, before escape sequences are put together.
package enum RawInput: Sendable, Equatable {
  /// A code point, C0 controls included.
  case scalar(UInt32)
  /// A key that was recognised already.
  case key(Key)
}

/// Puts together the keys of one burst of input.
///
/// Escape directly followed by something is Alt, alone it is Esc. The common sequences of cursor and
/// function keys (ECMA-48 CSI and SS3) are understood whatever the terminal's description says;
/// unknown ones are dropped whole, so that no part of them acts as a command.
package func decodedKeys(_ input: [RawInput]) -> [Key] {
  var decoder = KeyDecoder(input: input[...])
  var keys: [Key] = []
  while let unit = decoder.input.popFirst() {
    switch unit {
    case .key(let key): keys.append(key)
    case .scalar(0x1B): decoder.takeEscape(into: &keys)
    case .scalar(let value):
      if let key = KeyDecoder.key(of: value) { keys.append(key) }
    }
  }
  return keys
}

private struct KeyDecoder {
  var input: ArraySlice<RawInput>

  mutating func takeEscape(into keys: inout [Key]) {
    guard case .scalar(let value)? = input.first, value > 0x20, value != 0x7F else {
      return keys.append(.escape)
    }
    input.removeFirst()
    switch value {
    case UInt32(UInt8(ascii: "[")) where !input.isEmpty:
      if let key = takeControlSequence() { keys.append(key) }
    case UInt32(UInt8(ascii: "O")) where !input.isEmpty:
      if case .scalar(let final)? = input.popFirst(), let key = Self.key(final: final) {
        keys.append(key)
      }
    default:
      if case .character(let character)? = Self.key(of: value) { keys.append(.alt(character)) }
    }
  }

  /// The rest of a CSI sequence: parameters, intermediates and a final byte.
  private mutating func takeControlSequence() -> Key? {
    var number = 0
    var isFirst = true
    while case .scalar(let value)? = input.popFirst(), (0x20...0x7E).contains(value) {
      switch value {
      case 0x30...0x39 where isFirst: number = min(number * 10 + Int(value - 0x30), 1000)
      case 0x20..<0x40: isFirst = false
      case 0x7E: return Self.key(number: number)
      default: return Self.key(final: value)
      }
    }
    return nil
  }

  private static func key(final: UInt32) -> Key? {
    switch UInt8(truncatingIfNeeded: final) {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static func key(number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  static func key(of value: UInt32) -> Key? {
    switch value {
    case 0x1B: return .escape
    case 0x7F: return .backspace
    case 0..<0x20:
      return Unicode.Scalar(value + 0x40).flatMap { Key(control: Character($0)) }
    case 0x80..<0xA0: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }
}
