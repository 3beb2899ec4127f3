/// Words that the names of newspapers, stations and agencies hold.
enum Outlets {
  private static let words = PhraseTable<Bool>([
    (
      true,
      [
        "times", "post", "news", "journal", "herald", "tribune", "press", "gazette", "chronicle",
        "observer", "guardian", "magazine", "daily", "weekly", "agency", "tv", "radio", "online",
        "mail", "telegraph", "examiner", "newspaper", "newspapers", "wire", "media", "today",
        "independent", "inquirer", "dispatch", "courier", "bulletin", "register", "sentinel",
        "zeitung", "anzeiger", "nachrichten", "rundschau", "tageblatt", "kurier", "presse",
        "tagesspiegel", "morgenpost", "correo", "diario", "gaceta", "noticias", "prensa",
        "periódico", "folha", "jornal", "correio", "gazzetta", "corriere", "giornale", "courant",
        "dagblad", "krant", "вести", "новости", "газета", "известия", "правда", "agence",
        "agencia", "agência", "agenzia", "agentur", "gazeta", "wyborcza", "haber", "gazetesi",
        "ajansı", "times-union", "times-picayune",
      ]
    )
  ])

  /// Whether a range is an outlet's name, known or by its words.
  static func isOutlet(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 48 else { return false }
    if text[range.lowerBound] >= 0xE3 { return isEastAsian(text, range) }
    guard text.isUppercase(at: range.lowerBound) else { return false }
    return Agencies.table.value(of: text, in: range) != nil
      || words.first(in: text, range) != nil
  }

  /// Endings of Chinese, Japanese and Korean outlets' names.
  private static let endings: [[UInt8]] = [
    "新聞", "新闻", "日报", "日報", "晚报", "晚報", "时报", "時報", "通信", "通讯社", "通訊社", "新聞社", "日报社",
    "新闻网", "新聞網", "신문", "일보", "뉴스",
  ].map { Array($0.utf8) }

  private static func isEastAsian(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    endings.contains { ending in
      ending.count < range.count && text[range].suffix(ending.count).elementsEqual(ending)
    }
  }
}
