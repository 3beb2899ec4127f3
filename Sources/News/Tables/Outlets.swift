/// Words that the names of newspapers, stations and agencies hold.
enum Outlets {
  /// Those that stand anywhere in a name.
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
        "tiempos",
        "periódico", "folha", "jornal", "correio", "gazzetta", "corriere", "giornale", "courant",
        "dagblad", "dagbladet", "tidende", "sanomat", "hírlap", "kronika", "εφημερίδα", "صحيفة",
        "جريدة", "газета", "krant", "вести", "новости", "газета", "известия", "правда", "agence",
        "agencia", "agência", "agenzia", "agentur", "gazeta", "wyborcza", "haber", "gazetesi",
        "ajansı", "times-union", "times-picayune", "quotidiano", "quotidien", "gazzettino",
        "tidende", "tidning", "tidningen", "nieuwsblad", "volksblatt", "tagblatt",
        "intelligencer", "advertiser", "argus", "newsletter", "broadcasting", "newswire",
      ]
    )
  ])

  /// Those that many a headline holds too: they end a short name or begin it.
  private static let nouns = PhraseTable<Bool>([
    (
      true,
      [
        "ledger", "echo", "star", "sun", "globe", "mirror", "standard", "express",
        "reporter", "recorder", "citizen", "leader", "democrat", "republican",
        "voice", "beacon", "banner", "messenger", "mercury", "monitor", "eagle",
        "enterprise", "statesman", "bee", "letter", "whig", "reflector", "optimist", "spectator",
        "packet", "blade", "plain dealer", "sun-times", "dépêche",
        "écho", "echos", "progrès", "républicain", "courrier", "dauphiné", "indépendant",
        "télégramme", "voix", "nouvelle", "figaro", "matin", "parisien", "messager", "éclair",
        "réveil", "heraldo", "voz", "faro", "norte", "ideal", "comercio", "mundo", "país",
        "tiempo", "sol", "universal", "vanguardia", "razón", "opinión", "eco", "voce", "mattino",
        "messaggero", "secolo", "tirreno", "resto del carlino", "unione", "adige", "arena",
        "stampa", "nazione", "sole", "público", "expresso", "diário", "notícias",
        "estado", "globo", "povo", "tarde", "bote", "merkur", "allgemeine", "stimme",
        "volksstimme", "blatt", "avis", "avisa", "blad", "posten", "bode", "stem", "gooi",
        "dziennik", "głos", "труд", "вестник", "время", "avenir",
        "éveil", "provençal", "estuario", "imparcial", "estafeta", "eco",
        "unità", "piccolo", "nuova", "sanomat", "kaleva", "hírlap", "listy",
        "deník", "noviny", "вісник", "голос", "правда", "ведомости", "заря", "новини",
        "νέα", "βήμα", "καθημερινή", "ταχυδρόμος", "postası", "sesi", "ekspres", "folkeblad",
        "amtsavis",
      ]
    )
  ])

  private static let articles = PhraseTable<Bool>([
    (
      true,
      [
        "the", "la", "le", "les", "el", "los", "las", "il", "lo", "der", "die", "das", "de",
        "het", "os", "as", "ο", "η", "το", "τα", "οι", "az",
      ]
    )
  ])

  /// Endings of one-word names and last words: `Waldseebote`, `Bergensposten`.
  private static let compounds: [[UInt8]] = [
    "zeitung", "blatt", "bote", "anzeiger", "nachrichten", "kurier", "post", "rundschau",
    "avisen", "bladet", "posten", "tidende", "tidningen", "courant", "krant", "bode", "hírlap",
    "sanomat", "рундшау",
  ].map { Array($0.utf8) }

  /// Whether a range is an outlet's name, known or by its words.
  static func isOutlet(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 48 else { return false }
    // `Coast Post, The`, as catalogues order names.
    if range.count > 8, text.has(", The", at: range.upperBound - 5, before: range.upperBound) {
      return isOutlet(text, range.dropLast(5))
    }
    if text[range.lowerBound] >= 0xE3 { return isEastAsian(text, range) }
    guard text.isUppercase(at: range.lowerBound) else { return false }
    if Agencies.table.value(of: text, in: range) != nil { return true }
    guard let word = words.first(in: text, range) else { return isShortName(text, range) }
    return !text[range].contains { $0 == 0x2F || $0 == 0x7C }
      && !isMenuEntry(text, range, word.range)
  }

  /// `Business News`, `Latest News`, `Social Media`, `Support The Herald`: a section or a call, though
  /// a word of it stands in outlets' names.
  private static func isMenuEntry(
    _ text: [UInt8], _ range: Range<Int>, _ word: Range<Int>
  ) -> Bool {
    if calls.prefix(of: text, in: range) != nil { return true }
    guard common.value(of: text, in: word) != nil else { return false }
    let isSection = { (part: Range<Int>) in
      let part = text.trimmed(part)
      return part.isEmpty || Sections.table.value(of: text, in: part) != nil
        || qualifiers.value(of: text, in: part) != nil
    }
    return isSection(range.lowerBound..<word.lowerBound)
      && isSection(word.upperBound..<range.upperBound)
  }

  /// Words that sections' names hold as often as outlets' do.
  private static let common = PhraseTable<Bool>([
    (true, ["news", "media", "tv", "online", "press", "radio", "newsletter", "daily", "weekly"])
  ])

  /// What stands beside them in menus.
  private static let qualifiers = PhraseTable<Bool>([
    (
      true,
      [
        "latest", "breaking", "unread", "raw", "more", "all", "live", "social", "industry", "audio",
        "video", "top", "other", "my", "auto", "car", "company", "trending", "in pictures",
        "releases", "release", "room", "centre", "center", "kit", "archive", "alerts", "feed",
        "guide", "listings", "shop", "quiz", "contacts", "enquiries", "audio live", "recent",
        "related", "good", "fake", "weird", "odd", "celebrity", "royal", "showbiz", "gaming",
        "& politics", "and politics", "& events", "and events", "& views", "and views",
      ]
    )
  ])

  /// How calls to readers begin.
  private static let calls = PhraseTable<Bool>([
    (
      true,
      [
        "about", "today's paper", "support", "mail an", "contact", "subscribe", "follow",
        "read", "watch", "listen",
        "download", "sign", "log", "join", "your", "get", "see", "more", "visit", "share", "send",
        "discover", "explore",
        "abonnieren", "folgen sie", "suscríbase", "suscríbete", "suivez", "abonnez-vous", "segui",
      ]
    )
  ])

  /// `Oldport Ledger`, `La Voz de Oldport`, `L'Écho du Lac`, `Waldseebote`.
  private static func isShortName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let rest = withoutArticle(text, range)
    let hasArticle = rest.lowerBound > range.lowerBound
    var words = 1
    var capitals = text.isUppercase(at: rest.lowerBound) ? 1 : 0
    var first = rest.upperBound
    var last = rest.lowerBound
    for at in rest {
      let byte = text[at]
      if byte.isDigit || byte == 0x3A || byte == 0x2C { return false }
      guard byte == 0x20, at + 1 < rest.upperBound else { continue }
      first = min(first, at)
      last = at + 1
      words += 1
      if text.isUppercase(at: at + 1) { capitals += 1 }
    }
    guard words <= 5, Names.nobody.value(of: text, in: range) == nil else { return false }
    let end = last..<rest.upperBound
    if words <= 3, endsInCompound(text, end) { return true }
    if hasArticle, nouns.value(of: text, in: rest.lowerBound..<first) != nil { return true }
    // Slavic names have one capital: `Северный вестник`.
    let isSpelled = capitals == words || text[rest.lowerBound] >= 0xC4
    return (2...3).contains(words) && isSpelled && nouns.value(of: text, in: end) != nil
  }

  /// `Globe`, `Herald`: a word that outlets' names end in.
  static func isLastWord(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    words.value(of: text, in: word) != nil || nouns.value(of: text, in: word) != nil
  }

  /// `The Larch Letter`.
  static func hasArticle(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    withoutArticle(text, range).lowerBound > range.lowerBound
  }

  /// Without `The `, `La `, `L'`.
  private static func withoutArticle(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    if text[range.lowerBound] == 0x4C, range.count > 4 {
      if text[range.lowerBound + 1] == 0x27 { return range.lowerBound + 2..<range.upperBound }
      if text.has("’", at: range.lowerBound + 1, before: range.upperBound) {
        return range.lowerBound + 4..<range.upperBound
      }
    }
    guard let blank = text[range.prefix(5)].firstIndex(of: 0x20), blank + 1 < range.upperBound,
      articles.value(of: text, in: range.lowerBound..<blank) != nil
    else { return range }
    return blank + 1..<range.upperBound
  }

  private static func endsInCompound(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count >= 8, text.isUppercase(at: word.lowerBound) else { return false }
    return compounds.contains {
      $0.count + 2 < word.count && text[word].suffix($0.count).elementsEqual($0)
    }
  }

  /// Endings of Chinese, Japanese and Korean outlets' names.
  private static let endings: [[UInt8]] = [
    "新聞", "新闻", "日报", "日報", "晚报", "晚報", "时报", "時報", "通信", "通讯社", "通訊社", "新聞社", "日报社",
    "新闻网", "新聞網", "新聞デジタル", "新聞オンライン", "新聞電子版", "新聞ニュース", "신문", "일보", "뉴스",
  ].map { Array($0.utf8) }

  private static func isEastAsian(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    endings.contains { ending in
      ending.count < range.count && text[range].suffix(ending.count).elementsEqual(ending)
    }
  }
}

/// Bodies that are no newspapers and send out what they have to say.
enum Organizations {
  /// How their names begin.
  static let beginnings = PhraseTable<Bool>([
    (
      true,
      [
        "department of", "department for", "ministry of", "ministry for", "office of",
        "office for", "office of the", "u.s. department of", "bureau of", "board of",
        "council of", "commission on", "commission for", "city of", "county of", "town of",
        "state of", "university of", "institute of", "institute for", "federal", "agency for",
        "authority for", "directorate of", "home office", "cabinet office", "ministerium",
        "bundesministerium", "ministerium für", "bundesamt", "landesamt", "landkreis",
        "polizeipräsidium", "polizei", "stadt", "amt für", "ministère", "ministère de",
        "ministère des", "ministère du", "préfecture", "préfecture de", "mairie de",
        "ministerio de", "ayuntamiento de", "junta de", "gobierno de", "ministero",
        "ministero della", "comune di", "regione", "ministério da", "ministério do",
        "câmara municipal", "prefeitura de", "gemeente", "ministerie van", "ministeriet",
        "departementet",
      ]
    )
  ])

  /// How the names of firms end.
  private static let firms = PhraseTable<Bool>([
    (
      true,
      [
        "inc", "inc.", "ltd", "ltd.", "limited", "llc", "plc", "corp", "corp.", "corporation",
        "co.", "company", "gmbh", "ag", "se", "kg", "s.a.", "sa", "s.p.a.", "spa", "s.r.l.",
        "b.v.", "bv", "n.v.", "as", "asa", "ab", "oy", "s.l.", "sas",
      ]
    )
  ])

  static func isOne(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 4, range.count <= 80, text.isUppercase(at: range.lowerBound),
      !text[range].contains(where: \.isDigit)
    else { return false }
    return beginnings.prefix(of: text, in: range) != nil
      || withoutForm(text, range).count < range.count
  }

  /// Whether words begin as the name of an office does: what follows may name another.
  static func begins(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    beginnings.prefix(of: text, in: range) != nil
  }

  /// A firm's name without `Ltd` or `Inc.`.
  static func withoutForm(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard let blank = text[range].lastIndex(of: 0x20), blank > range.lowerBound,
      firms.value(of: text, in: blank + 1..<range.upperBound) != nil
    else { return range }
    let name = text.trimmed(range.lowerBound..<blank)
    guard let last = name.last, text[last] == 0x2C else { return name }
    return name.lowerBound..<last
  }
}
