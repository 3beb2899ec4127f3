/// Tells a text's language by its script and its commonest words.
enum LanguageGuess {
  /// How much of a text is looked at.
  private static let sampleSize = 400

  private static let words = PhraseTable<Language>([
    (
      .english,
      [
        "the", "and", "of", "to", "that", "was", "with", "said", "from", "have", "has", "were",
        "will", "which", "are", "this", "be", "by",
      ]
    ),
    (
      .german,
      [
        "der", "die", "und", "das", "den", "von", "zu", "mit", "ist", "im", "für", "auf", "nicht",
        "dem", "ein", "eine", "sich", "auch", "wurde", "nach",
      ]
    ),
    (
      .french,
      [
        "le", "les", "des", "et", "du", "est", "dans", "pour", "une", "sur", "qui", "au", "par",
        "plus", "ont", "été", "avec", "aux", "cette",
      ]
    ),
    (
      .spanish,
      [
        "el", "los", "las", "y", "del", "en", "por", "con", "una", "su", "para", "al", "ha",
        "pero", "según", "este", "fue", "más",
      ]
    ),
    (
      .portuguese,
      [
        "os", "do", "da", "em", "não", "uma", "com", "dos", "das", "no", "na", "ao", "são",
        "pelo", "pela", "mais", "foi", "também", "às",
      ]
    ),
    (
      .italian,
      [
        "il", "di", "che", "della", "gli", "per", "nel", "sono", "è", "alla", "dei", "anche",
        "delle", "non", "dal", "più", "ha", "al",
      ]
    ),
    (
      .dutch,
      [
        "het", "een", "van", "en", "dat", "op", "zijn", "voor", "niet", "met", "aan", "ook",
        "naar", "bij", "door", "wordt", "werd",
      ]
    ),
    (
      .polish,
      [
        "w", "i", "na", "się", "że", "nie", "jest", "do", "przez", "oraz", "jak", "po", "został",
        "są", "był", "od",
      ]
    ),
    (
      .turkish,
      [
        "ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "çok", "olan", "gibi", "daha",
        "sonra", "ancak", "kadar",
      ]
    ),
  ])

  static func language(of text: [UInt8]) -> Language? {
    let start = text.count > 3 * sampleSize ? text.count / 8 : 0
    let range = start..<min(text.count, start + sampleSize)
    if let language = byScript(text, range) { return language }
    var votes = [Int](repeating: 0, count: Language.allCases.count)
    var at = range.lowerBound
    while at < range.upperBound {
      guard text[at].isWordByte else {
        at += 1
        continue
      }
      var end = at
      while end < range.upperBound, text[end].isWordByte { end += 1 }
      if end - at <= 8, let language = words.value(of: text, in: at..<end) {
        votes[Int(language.rawValue)] += 1
      }
      at = end
    }
    guard let most = votes.max(), most >= 3, let winner = votes.firstIndex(of: most) else {
      return nil
    }
    return Language(rawValue: UInt8(winner))
  }

  private static func byScript(_ text: [UInt8], _ range: Range<Int>) -> Language? {
    var cyrillic = 0
    var kana = 0
    var han = 0
    var hangul = 0
    var arabic = 0
    for at in range where text[at] >= 0xD0 {
      switch text[at] {
      case 0xD0, 0xD1: cyrillic += 1
      case 0xD8, 0xD9: arabic += 1
      case 0xE3: kana += 1
      case 0xE4...0xE9: han += 1
      case 0xEA...0xED: hangul += 1
      default: break
      }
    }
    let share = range.count / 12
    if cyrillic > share * 2 { return .russian }
    if arabic > share * 2 { return .arabic }
    if hangul > share, hangul > han { return .korean }
    guard kana + han > share else { return nil }
    return kana * 6 > han ? .japanese : .chinese
  }
}
