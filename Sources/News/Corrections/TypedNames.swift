extension Names {
  /// The names in what a person typed, parted as bylines in files are.
  ///
  /// Semicolons always part. Commas and words such as "and" do where full names stand on both sides of
  /// them and nothing is left over: `Tom Reed, Jr.` is one name, and so is what reads as no name at all.
  /// `Reed, Tom; Doe, Jane` is kept as it is spoken.
  static func typed(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: 0x3B).map { bytes.trimmed($0.startIndex..<$0.endIndex) }
      .filter { !$0.isEmpty }
    let inverted = parts.compactMap { invertedName(in: bytes, $0) }
    func spelled(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let areInverted =
      inverted.count == parts.count && !parts.contains { isSuffixed(bytes, $0) }
    if areInverted { return inverted.map { spelled($0.given) + " " + spelled($0.family) } }
    return parts.flatMap { parted(bytes, $0) ?? [$0] }.map(spelled)
  }

  /// The full names that make up a whole range; nil when something else is in it.
  private static func parted(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
    var names = list(in: text, range)
    guard names.count > 1, names.allSatisfy({ areFullNames(text, $0) }) else { return nil }
    for index in names.indices {
      let next = index + 1 < names.count ? names[index + 1].lowerBound : range.upperBound
      let gap = names[index].upperBound..<next
      var words = text[gap].split { isMark($0) }
      if let word = words.first,
        suffixes.value(of: text, in: word.startIndex..<word.endIndex) != nil
      {
        names[index] = names[index].lowerBound..<word.endIndex
        words.removeFirst()
      }
      let isJoined = words.count == 1 && next < range.upperBound && isConjunction(words[0])
      guard words.isEmpty || isJoined else { return nil }
    }
    return names.first?.lowerBound == range.lowerBound ? names : nil
  }

  /// Whether what follows the comma says which one of a family is meant.
  private static func isSuffixed(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let comma = text[range].lastIndex(of: 0x2C) else { return false }
    return suffixes.value(of: text, in: text.trimmed(comma + 1..<range.upperBound)) != nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2C || byte == 0x26 || byte == 0x2F
  }

  /// Between two names there are no other small words.
  private static func isConjunction(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 4 && !word.contains { $0.isUppercase || $0.isDigit }
  }

  /// What stands behind a name and is none.
  private static let suffixes = PhraseTable<Bool>([
    (
      true,
      ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "m.d.", "phd", "ph.d.", "esq", "esq."]
    )
  ])
}
