/// What pages and newspapers tell their readers around an article, recognised by several words of it.
enum ReaderNotices {
  /// Whether a paragraph asks to agree to cookies and the like: it begins with who asks, three of the words
  /// of such notices stand in it, and nobody is quoted.
  static func asksForConsent(_ text: [UInt8], _ line: Line) -> Bool {
    guard (8...140).contains(Int(line.words)), line.length <= 1_200,
      askers.prefix(of: text, in: line.range) != nil, !isQuoting(text, line.range)
    else { return false }
    return count(consent, in: text, line.range) >= 3
  }

  private static func isQuoting(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    text[range].contains(0x22)
      || ["“", "„", "«"].contains { text.firstIndex(of: $0, in: range) != nil }
  }

  /// Whether a short paragraph says how to reach who wrote the text: `Ada Quill can be reached at
  /// quill@post.example`.
  static func tellsContact(_ text: [UInt8], _ line: Line) -> Bool {
    guard line.words <= 40, line.length <= 400, line.marks.mayHold(0x40),
      text.span.hold(0x40, in: line.range)
    else { return false }
    guard contacts.first(in: text, line.range) != nil,
      let sign = text[line.range].lastIndex(of: 0x40)
    else { return false }
    // `... can be reached at help@post.example, police said on Monday` is prose.
    let behind = text[sign..<line.range.upperBound].split(separator: 0x20).count - 1
    return behind <= 3
  }

  /// `The post Bridge Opens appeared first on Coast Post.`, as feeds end.
  static func namesFirstPlace(_ text: [UInt8], _ line: Line) -> Bool {
    text.has("The post ", at: Int(line.start), before: Int(line.end))
      && text.firstIndex(of: "appeared first on", in: line.range) != nil
  }

  /// How many things that a table tells apart are named in a range, three at most.
  private static func count(
    _ table: PhraseTable<Int>, in text: [UInt8], _ range: Range<Int>
  ) -> Int {
    var seen = 0
    var rest = range
    while seen.nonzeroBitCount < 3, let found = table.first(in: text, rest) {
      seen |= 1 << found.value
      rest = found.range.upperBound..<range.upperBound
    }
    return seen.nonzeroBitCount
  }

  /// By their meaning, so that one said twice counts once.
  private static let consent = PhraseTable<Int>([
    (0, ["cookie", "cookies", "куки", "файлы cookie", "çerez", "çerezleri", "çerezler"]),
    (
      1,
      [
        "partners", "partner", "third parties", "partnern", "drittanbieter", "partenaires",
        "socios", "terceros", "parceiros", "terceiros", "terze parti", "derden", "партнёры",
        "партнеры", "partnerzy", "partnerami", "ortaklarımız",
      ]
    ),
    (
      2,
      [
        "personal data", "browsing data", "your data", "personenbezogene daten", "ihre daten",
        "données personnelles", "vos données", "datos personales", "sus datos", "tus datos",
        "dados pessoais", "seus dados", "dati personali", "persoonsgegevens",
        "персональные данные", "dane osobowe", "kişisel verilerinizi",
      ]
    ),
    (
      3,
      [
        "consent", "agree", "accept", "einwilligung", "zustimmen", "stimmen sie", "akzeptieren",
        "consentement", "acceptez", "accepter", "consentimiento", "aceptas", "acepta", "aceptar",
        "consentimento", "aceitar", "aceita", "consenso", "acconsentire", "accetta", "accetti",
        "toestemming", "akkoord", "согласие", "соглашаетесь", "zgodę", "zgadzasz",
      ]
    ),
    (
      4,
      [
        "privacy policy", "cookie policy", "privacy notice", "datenschutzerklärung",
        "politique de confidentialité", "política de privacidad", "política de cookies",
        "política de privacidade", "informativa sulla privacy", "privacybeleid",
        "политика конфиденциальности", "polityka prywatności", "gizlilik politikası",
      ]
    ),
    (
      5,
      [
        "advertising", "ads", "personalised", "personalized", "werbung", "publicité", "publicidad",
        "anuncios", "publicidade", "pubblicità", "advertenties", "реклама", "рекламу", "reklamy",
        "reklam", "personnalisés", "personalizados",
      ]
    ),
    (
      6,
      [
        "device", "identifiers", "gerät", "endgerät", "appareil", "terminal", "dispositivo",
        "apparaat", "устройстве", "urządzeniu", "cihazınızda",
      ]
    ),
    (
      7,
      [
        "store and", "store information", "speichern", "stockons", "stocker", "almacenamos",
        "armazenamos", "memorizziamo", "conserviamo", "slaan", "храним", "przechowujemy",
        "saklıyoruz", "depoluyoruz",
      ]
    ),
  ])

  private static let askers = PhraseTable<Bool>([
    (
      true,
      [
        "we", "our", "wir", "unsere", "unseren", "nous", "nos", "nosotros", "nuestros",
        "utilizamos", "usamos", "nós", "nossos", "noi", "utilizziamo", "usiamo", "wij",
        "onze", "мы", "наши", "my", "nasi", "korzystamy", "używamy", "biz", "kullanıyoruz",
        "this site", "this website", "diese website", "ce site", "este sitio", "este site",
        "questo sito", "deze site", "сайт использует",
      ]
    )
  ])

  private static let contacts = PhraseTable<Bool>([
    (
      true,
      [
        "can be reached at", "may be reached at", "reach him at", "reach her at", "reach them at",
        "reach me at", "reached at", "contact the reporter at", "contact the writer at",
        "contact him at", "contact her at", "email him at", "email her at", "e-mail him at",
        "e-mail her at", "e-mail the writer at", "email the reporter at", "write to him at",
        "write to her at", "send tips to",
        "erreichen sie unter", "schreiben sie an",
      ]
    )
  ])
}
