/// The line by which pages of free wikis name them: `From Wikinews, the free news source`.
enum WikiNames {
  /// The name in such a line, and how it stands alone where the line bends it.
  static func name(in text: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, bare: String)? {
    guard range.count <= 160,
      let (bare, name) = names.first(in: text, range.prefix(60)),
      name.upperBound < range.upperBound,
      free.first(in: text, name.upperBound..<range.upperBound) != nil
    else { return nil }
    return (name, bare)
  }

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
        "الحرة", "החופשית",
      ]
    )
  ])
}
