/// The line by which pages of free wikis name them: `From Wikinews, the free news source`.
enum WikiNames {
  /// The name in such a line, and how it stands alone where the line bends it.
  static func name(in text: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, bare: String)? {
    guard range.count <= 160, let (bare, name) = names.first(in: text, range.prefix(60)) else {
      return nil
    }
    let rest = name.upperBound..<range.upperBound
    let isWhole =
      text[rest].allSatisfy { $0 == 0x2E }
      && origins.value(of: text, in: text.trimmed(range.lowerBound..<name.lowerBound)) != nil
    return isWhole || free.first(in: text, rest) != nil ? (name, bare) : nil
  }

  /// The word in `From Wikinews`.
  private static let origins = PhraseTable<Bool>([
    (
      true,
      [
        "from", "de", "da", "do", "aus", "van", "uit", "från", "fra", "z", "ze", "из", "з",
        "un article de", "un artículo de", "un articolo di", "ein artikel von", "an article from",
      ]
    )
  ])

  private static let names = PhraseTable<String>([
    (
      "",
      [
        "wikipedia", "wikinews", "wikinieuws", "wikinoticias", "wikinotícias", "wikinotizie",
        "wikipédia", "wikipedie", "wikizprávy", "vikipedi", "vikihaber", "wikinyheter", "wikinytt",
        "вікіпедія", "вікіновини", "викиновости", "википедия", "βικιπαίδεια", "βικινέα",
        "ウィキペディア", "ウィキニュース", "维基百科", "維基百科", "维基新闻", "維基新聞", "위키백과", "위키뉴스",
        "ويكيبيديا", "ויקיפדיה", "ויקיחדשות",
      ]
    ),
    ("Wikipedia", ["wikipedii", "wikipediasta"]),
    ("Wikinews", ["wikinewsów"]),
    ("Википедия", ["википедии"]), ("Викиновости", ["викиновостей"]),
    ("Вікіпедія", ["вікіпедії"]), ("Вікіновини", ["вікіновин"]),
    ("Wikipedie", ["wikipedie"]), ("Wikipédia", ["wikipédiából"]),
  ])

  /// Words for what such a wiki is.
  private static let free = PhraseTable<Bool>([
    (
      true,
      [
        "free", "freien", "freie", "libre", "libera", "livre", "vrije", "wolna", "wolnej",
        "wolne", "wolnego", "свободной", "свободная", "свободного", "свободный", "вільної",
        "вільна", "вільного", "fri", "frie", "fria", "den frie", "özgür", "svobodné", "otevřené",
        "szabad", "vapaa", "vapaasta", "ελεύθερη", "自由", "自由的", "フリー", "フリー百科事典", "우리",
        "الحرة", "החופשית", "you can write", "que vous pouvez écrire", "que puedes escribir",
        "que você pode escrever", "che puoi scrivere", "die du schreiben kannst",
      ]
    )
  ])
}
