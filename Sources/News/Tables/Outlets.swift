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
    guard range.count >= 2, range.count <= 48, text.isUppercase(at: range.lowerBound) else {
      return false
    }
    return Agencies.table.value(of: text, in: range) != nil
      || words.first(in: text, range) != nil
  }
}
