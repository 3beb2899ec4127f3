/// What the tokenizer does with an ASCII byte.
enum AsciiFolds {
  static let separator: UInt8 = 0
  static let apostrophe: UInt8 = 1
  static let period: UInt8 = 2
  static let comma: UInt8 = 3
  /// Part of a longer scalar.
  ///
  /// Greater values are the folded letters and digits themselves.
  static let beyondAscii: UInt8 = 4

  static let table: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "'"): apostrophe
    case UInt8(ascii: "."): period
    case UInt8(ascii: ","): comma
    case 0x80...: beyondAscii
    default: separator
    }
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool { table[Int(byte)] >= beyondAscii }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

/// What stands around a period or comma within what may be one word.
struct Joint {
  private let before: Range<Int>
  private let bytes: (UInt8?, UInt8?, UInt8?, UInt8?)
  private let last: UInt8
  private let isAfterOneLetter: Bool

  init(before: Range<Int>, in text: borrowing Span<UInt8>) {
    let offset = before.upperBound
    func byte(_ distance: Int) -> UInt8? {
      offset + distance < text.count ? text[offset + distance] : nil
    }
    self.before = before
    bytes = (byte(1), byte(2), byte(3), byte(4))
    last = text[offset - 1]
    isAfterOneLetter =
      before.count == 1 || (before.count >= 3 && text[offset - 2] == UInt8(ascii: "."))
  }

  /// Whether the mark joins what stands on its sides into one word.
  func joins(_ mark: UInt8) -> Bool {
    mark == AsciiFolds.period ? joinsInitials : joinsDigits
  }

  /// `U.S.`: single letters, each before a period.
  private var joinsInitials: Bool {
    guard isAfterOneLetter, !AsciiFolds.isDigit(last), let next = bytes.0 else { return false }
    return AsciiFolds.table[Int(next)] > UInt8(ascii: "9")
      && !(bytes.1.map(AsciiFolds.isLetterOrDigit) ?? false)
  }

  /// `1,000`: exactly three digits follow.
  private var joinsDigits: Bool {
    guard AsciiFolds.isDigit(last), let first = bytes.0, let second = bytes.1, let third = bytes.2
    else { return false }
    return AsciiFolds.isDigit(first) && AsciiFolds.isDigit(second) && AsciiFolds.isDigit(third)
      && !(bytes.3.map(AsciiFolds.isLetterOrDigit) ?? false)
  }
}

/// What follows an apostrophe within what may be one word.
enum Contraction {
  /// `'s`, up to the given offset.
  case possessive(Int)
  /// `'t`, `'re` and the like.
  case joined
  /// The apostrophe stands between words.
  case none

  init(in text: borrowing Span<UInt8>, at offset: Int) {
    func fold(_ distance: Int) -> UInt8 {
      let place = offset + distance
      return place < text.count ? AsciiFolds.table[Int(text[place])] : AsciiFolds.separator
    }
    let isOne = fold(1) < AsciiFolds.beyondAscii
    let isTwo = !isOne && fold(2) < AsciiFolds.beyondAscii
    switch (fold(0), fold(1)) {
    case (UInt8(ascii: "s"), _) where isOne: self = .possessive(offset + 1)
    case (UInt8(ascii: "t"), _) where isOne, (UInt8(ascii: "d"), _) where isOne,
      (UInt8(ascii: "m"), _) where isOne:
      self = .joined
    case (UInt8(ascii: "r"), UInt8(ascii: "e")) where isTwo,
      (UInt8(ascii: "v"), UInt8(ascii: "e")) where isTwo,
      (UInt8(ascii: "l"), UInt8(ascii: "l")) where isTwo:
      self = .joined
    default: self = .none
    }
  }
}
