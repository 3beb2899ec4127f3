/// What a letter counts as when words are compared: its lower case without diacritics.
enum LetterFolding {
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

  static func fold(_ scalar: Unicode.Scalar) -> Fold {
    switch scalar.value {
    case ..<0x250: FoldingTable.latin.fold(scalar)
    case 0x250..<0x530: FoldingTable.greekAndCyrillic.fold(scalar)
    case 0x1E00..<0x2000: FoldingTable.accentedLatinAndGreek.fold(scalar)
    case ..<0x1E00: FoldingTable.otherAlphabets.fold(scalar)
    default: foldBeyondTables(scalar)
    }
  }

  private static func foldBeyondTables(_ scalar: Unicode.Scalar) -> Fold {
    switch scalar.value {
    case 0x2018, 0x2019, 0xFF07: .apostrophe
    case 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0x20D0...0x20FF: .ignored
    case 0x2000...0x2BFF: .separator
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map(fold) ?? .separator
    case let value where isUnspaced(value):
      scalar.properties.isWordLike ? .unspaced(scalar) : .separator
    default: scalar.properties.isWordLike ? .letter(scalar.lowercased) : .separator
    }
  }

  fileprivate static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

/// What the scalars of a range fold to, looked up in the Unicode tables once.
///
/// That takes about a third of a microsecond a scalar: a text waits only for the alphabets that it
/// uses.
private struct FoldingTable: Sendable {
  static let latin = FoldingTable(of: 0..<0x250)
  static let greekAndCyrillic = FoldingTable(of: 0x250..<0x530)
  static let otherAlphabets = FoldingTable(of: 0x530..<0x1E00)
  static let accentedLatinAndGreek = FoldingTable(of: 0x1E00..<0x2000)

  private let first: UInt32
  /// For each scalar what it folds to, or one of the codes below.
  private let codes: [UInt16]
  private let ligatures: [UInt32: (Unicode.Scalar, Unicode.Scalar)]

  private static let separatorCode: UInt16 = 0
  private static let ignoredCode: UInt16 = 1
  private static let ligatureCode: UInt16 = 2

  private init(of range: Range<UInt32>) {
    let plain = Self.plainLetters
    var ligatures: [UInt32: (Unicode.Scalar, Unicode.Scalar)] = [:]
    codes = range.map { value in
      let lower = Unicode.Scalar(value).map(Self.code(byProperties:)) ?? Self.separatorCode
      guard let letters = plain[lower] else { return lower }
      guard letters.count == 2 else { return UInt16(letters[0].value) }
      ligatures[value] = (letters[0], letters[1])
      return Self.ligatureCode
    }
    first = range.lowerBound
    self.ligatures = ligatures
  }

  /// What a scalar of the table's range folds to.
  func fold(_ scalar: Unicode.Scalar) -> LetterFolding.Fold {
    switch codes[Int(scalar.value - first)] {
    case Self.separatorCode: return scalar == "'" ? .apostrophe : .separator
    case Self.ignoredCode: return .ignored
    case Self.ligatureCode:
      return ligatures[scalar.value].map { .letters($0.0, $0.1) } ?? .separator
    case let folded:
      let letter = Unicode.Scalar(folded) ?? scalar
      return LetterFolding.isUnspaced(scalar.value) ? .unspaced(letter) : .letter(letter)
    }
  }

  /// By lower-case letter what it counts as: one letter or two.
  private static let plainLetters: [UInt16: [Unicode.Scalar]] = {
    var plain: [UInt16: [Unicode.Scalar]] = [:]
    for row in DiacriticTable.rows {
      for scalar in row.marked.unicodeScalars { plain[UInt16(scalar.value)] = [row.plain] }
    }
    for (letter, letters) in DiacriticTable.ligatures {
      plain[UInt16(letter.value)] = Array(letters.unicodeScalars)
    }
    return plain
  }()

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
