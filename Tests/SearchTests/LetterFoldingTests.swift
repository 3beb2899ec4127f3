import Testing

@testable import Search

@Suite struct LetterFoldingTests {
  @Test func alphabetsFoldAsTheirUnicodePropertiesSay() {
    let marked = DiacriticTable.rows.flatMap { row in
      row.marked.unicodeScalars.map { ($0, [row.plain]) }
    }
    let ligatures = DiacriticTable.ligatures.map { ($0.letter, Array($0.letters.unicodeScalars)) }
    let plain = Dictionary(marked + ligatures) { _, last in last }
    let others = (UInt32(0)..<0x2000).compactMap(Unicode.Scalar.init).filter {
      LetterFolding.fold($0) != fold($0, plain: plain)
    }
    #expect(others == [])
  }

  /// Worked out anew for each scalar, without a table.
  private func fold(
    _ scalar: Unicode.Scalar, plain: [Unicode.Scalar: [Unicode.Scalar]]
  ) -> LetterFolding.Fold {
    if scalar == "'" { return .apostrophe }
    if isMark(scalar.value) { return .ignored }
    guard isWordLike(scalar.properties.generalCategory) else { return .separator }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let letters = plain[lower] ?? [lower]
    if letters.count == 2 { return .letters(letters[0], letters[1]) }
    return isUnspaced(scalar.value) ? .unspaced(letters[0]) : .letter(letters[0])
  }

  private func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x640, 0x64B...0x65F, 0x670:
      true
    default: false
    }
  }

  private func isWordLike(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  private func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }
}
