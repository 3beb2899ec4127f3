/// Tells a text's language by its script, its commonest words and its letters.
enum LanguageGuess {
  /// How much of a text is looked at, at most twice.
  private static let sampleSize = 288
  /// A guess needs so many words more than the next language has.
  private static let lead = 2

  static func language(of text: [UInt8]) -> Language? {
    let start = text.count > 3 * sampleSize ? text.count / 8 : 0
    let sample = start..<min(text.count, start + sampleSize)
    if let language = language(of: text, in: sample) { return language }
    // The beginning may be names and menus; further down it reads as text.
    guard text.count > 4 * sampleSize else { return nil }
    return language(of: text, in: text.count / 2..<text.count / 2 + sampleSize)
  }

  private static func language(of text: [UInt8], in sample: Range<Int>) -> Language? {
    let span = text.span
    let isASCII = span.extracting(sample).firstIndexBeyondText(from: 0) == sample.count
    if !isASCII, let language = byScript(span, sample) { return language }
    let letter = span.firstIndex(
      ofAny: (0xC3, 0xC4, 0xC5, 0xC3, 0xC4), from: sample.lowerBound, to: sample.upperBound)
    let hasLetters = letter < sample.upperBound
    var votes = Votes()
    var hits = 0
    var early: Language?
    let words = words
    span.forEachWord(in: sample) { word in
      if word.count <= 7, let points = words.value(of: text, in: word) {
        votes.add(points)
        hits += 1
        // Every now and then: a language that is far ahead has won.
        if hits & 7 == 0 { early = votes.winner(lead: 10) }
      }
      if hasLetters { vote(for: word, in: span, &votes) }
      return early == nil
    }
    return early ?? votes.winner(lead: lead)
  }

  /// Letters that only some of the languages write.
  private static func vote(for word: Range<Int>, in text: Span<UInt8>, _ votes: inout Votes) {
    for at in word.dropLast() where text[at] >= 0xC3 && text[at] <= 0xC5 {
      votes.add(letters[letterIndex(text[at], text[at + 1])])
    }
  }

  /// Where a letter of two bytes stands in a table of all from U+00C0 to U+017F.
  private static func letterIndex(_ lead: UInt8, _ second: UInt8) -> Int {
    Int(lead - 0xC3) << 6 | Int(second & 0x3F)
  }

  private static func byScript(_ text: Span<UInt8>, _ range: Range<Int>) -> Language? {
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

/// What gives a language away.
private extension LanguageGuess {
  /// Points of languages: twelve bits for each, under its raw value.
  ///
  /// A sample holds too few words and letters for more points.
  struct Votes {
    /// Those whose words and letters are told apart; others have scripts of their own.
    private static let languages = 10

    private var points: UInt128 = 0

    mutating func add(_ other: Votes) { points &+= other.points }

    mutating func add(_ points: Int, to language: Language) {
      self.points += UInt128(points) &<< UInt128(12 * language.rawValue)
    }

    /// The language that is so many points ahead of all others.
    func winner(lead: Int) -> Language? {
      var rest = points
      var first: UInt8 = 0
      var most = 0
      var second = 0
      for language in 0..<UInt8(Self.languages) {
        let points = Int(truncatingIfNeeded: rest) & 0xFFF
        rest &>>= 12
        if points > most {
          (first, most, second) = (language, points, most)
        } else {
          second = max(second, points)
        }
      }
      return most >= 6 && second + lead <= most ? Language(rawValue: first) : nil
    }
  }

  /// Each word with two points for the languages that it is common in.
  static let words: PhraseTable<Votes> = {
    var votes: [String: Votes] = [:]
    for (language, list) in commonest {
      // A word speaks once for a language.
      for word in Set(list.utf8.split(separator: 0x20).map { String(Substring($0)) }) {
        votes[word, default: Votes()].add(2, to: language)
      }
    }
    return PhraseTable(votes.map { ($0.value, [$0.key]) })
  }()

  static let commonest: [(Language, String)] = [
    (
      .english,
      "the and of to that was with said from have has were will which are this be by in on for is it as at an he his not but they who been their"
    ),
    (
      .german,
      "der die und das den von zu mit ist im für auf nicht dem ein eine sich auch wurde nach in des es an er hat als aus bei einen einer wird sind"
    ),
    (
      .french,
      "le les des et du est dans pour une sur qui au par plus ont été avec aux cette la de un en il que ce se pas son sa mais"
    ),
    (
      .spanish,
      "el los las y del en por con una su para al ha pero según este fue más la de un que se lo no como es sus esta entre"
    ),
    (
      .portuguese,
      "os do da em não uma com dos das no na ao são pelo pela mais foi também às o a e de um que se por para as como é seu sua à"
    ),
    (
      .italian,
      "il di che della gli per nel sono è alla dei anche delle non dal più ha al la un una in si con da le lo i del e come"
    ),
    (
      .dutch,
      "het een van en dat op zijn voor niet met aan ook naar bij door wordt werd de in is te die er om maar als uit over"
    ),
    (
      .polish,
      "w i na się że nie jest do przez oraz jak po został są był od z o za to dla który która co ma także"
    ),
    (
      .turkish,
      "ve bir bu için ile olarak da de çok olan gibi daha sonra ancak kadar en o ne türkiye yeni dedi eden olduğu"
    ),
  ]

  /// The points of letters of two bytes, see `letterIndex`.
  static let letters: [Votes] = {
    let table: [(String, [(Language, Int)])] = [
      ("ãõ", [(.portuguese, 3)]), ("ç", [(.portuguese, 1), (.french, 1), (.turkish, 1)]),
      ("ñ", [(.spanish, 3)]), ("ß", [(.german, 3)]), ("ä", [(.german, 2)]),
      ("öü", [(.german, 1), (.turkish, 1)]), ("ığş", [(.turkish, 3)]),
      ("łżśąęźń", [(.polish, 3)]), ("ùò", [(.italian, 2)]), ("èà", [(.italian, 1), (.french, 1)]),
      ("êô", [(.french, 1), (.portuguese, 1)]), ("û", [(.french, 2)]),
      ("óíú", [(.spanish, 1), (.portuguese, 1)]),
    ]
    var letters = [Votes](repeating: Votes(), count: 3 << 6)
    for (signs, votes) in table {
      for sign in signs {
        let bytes = Array(String(sign).utf8)
        guard bytes.count == 2 else { continue }
        for (language, points) in votes {
          letters[letterIndex(bytes[0], bytes[1])].add(points, to: language)
        }
      }
    }
    return letters
  }()
}
