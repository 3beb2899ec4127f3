/// What a letter counts as when words are compared: its lower case without diacritics.
struct LetterFolding: Sendable {
  /// What the tokenizer does with a scalar.
  enum Fold: Equatable {
    /// It stands between words.
    case separator
    /// It counts for nothing: a combining mark, a joiner.
    case ignored
    case apostrophe
    case letter(Unicode.Scalar)
    case letters(Unicode.Scalar, Unicode.Scalar)
    /// A letter of a script that puts no space between words: found by pairs of letters.
    case unspaced(Unicode.Scalar)
  }

  static let shared = LetterFolding()

  /// For each scalar below ``tableSize`` what it folds to, or one of the codes below.
  private let table: [UInt16]
  private let ligatures: [UInt32: (Unicode.Scalar, Unicode.Scalar)]

  private static let tableSize: UInt32 = 0x2000
  private static let separatorCode: UInt16 = 0
  private static let ignoredCode: UInt16 = 1
  private static let ligatureCode: UInt16 = 2

  private init() {
    var table = (0..<Self.tableSize).map { value in
      Unicode.Scalar(value).map(Self.code(byProperties:)) ?? Self.separatorCode
    }
    var ligatures: [UInt32: (Unicode.Scalar, Unicode.Scalar)] = [:]
    var plain: [UInt16: UInt16] = [:]
    for row in DiacriticTable.rows {
      for scalar in row.marked.unicodeScalars {
        plain[UInt16(scalar.value)] = UInt16(row.plain.value)
      }
    }
    for (letter, letters) in DiacriticTable.ligatures {
      let scalars = Array(letters.unicodeScalars)
      guard scalars.count == 2 else {
        plain[UInt16(letter.value)] = scalars.first.map { UInt16($0.value) }
        continue
      }
      ligatures[letter.value] = (scalars[0], scalars[1])
    }
    for index in table.indices {
      let lower = table[index]
      if ligatures[UInt32(lower)] != nil {
        ligatures[UInt32(index)] = ligatures[UInt32(lower)]
        table[index] = Self.ligatureCode
      } else {
        table[index] = plain[lower] ?? lower
      }
    }
    self.table = table
    self.ligatures = ligatures
  }

  func fold(_ scalar: Unicode.Scalar) -> Fold {
    let value = scalar.value
    if value < Self.tableSize {
      switch table[Int(value)] {
      case Self.separatorCode: return value == 0x27 ? .apostrophe : .separator
      case Self.ignoredCode: return .ignored
      case Self.ligatureCode:
        return ligatures[value].map { .letters($0.0, $0.1) } ?? .separator
      case let folded:
        let letter = Unicode.Scalar(folded) ?? scalar
        return Self.isUnspaced(value) ? .unspaced(letter) : .letter(letter)
      }
    }
    return foldBeyondTable(scalar)
  }

  private func foldBeyondTable(_ scalar: Unicode.Scalar) -> Fold {
    switch scalar.value {
    case 0x2018, 0x2019, 0xFF07: .apostrophe
    case 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0x20D0...0x20FF: .ignored
    case 0x2000...0x2BFF: .separator
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map(fold) ?? .separator
    case let value where Self.isUnspaced(value):
      scalar.properties.isWordLike ? .unspaced(scalar) : .separator
    default: scalar.properties.isWordLike ? .letter(scalar.lowercased) : .separator
    }
  }

  private static func code(byProperties scalar: Unicode.Scalar) -> UInt16 {
    switch scalar.value {
    case 0x00AD, 0x0300...0x036F, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x0640,
      0x064B...0x065F, 0x0670:
      ignoredCode
    default:
      scalar.properties.isWordLike
        ? UInt16(truncatingIfNeeded: scalar.lowercased.value) : separatorCode
    }
  }

  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The lower case where that is one scalar, else the first scalar of it.
  fileprivate var lowercased: Unicode.Scalar {
    properties.lowercaseMapping.unicodeScalars.first ?? self
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is part of a word: a letter, a number or a vowel sign.
  fileprivate var isWordLike: Bool {
    switch generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
