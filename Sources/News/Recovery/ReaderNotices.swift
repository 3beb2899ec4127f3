/// What pages and newspapers tell their readers around an article, recognised by several words of it.
enum ReaderNotices {
  /// Whether a paragraph asks to agree to cookies and the like: three of its words, and who asks.
  static func asksForConsent(_ text: [UInt8], _ line: Line) -> Bool {
    guard (8...140).contains(Int(line.words)), line.length <= 1_200 else { return false }
    return count(consent, in: text, line.range, enough: 3) >= 3
      && count(askers, in: text, line.range, enough: 1) >= 1
  }

  /// Whether a short paragraph says how to reach who wrote the text: `Ada Quill can be reached at
  /// quill@post.example`.
  static func tellsContact(_ text: [UInt8], _ line: Line) -> Bool {
    guard line.words <= 40, line.length <= 400, text.span.hold(0x40, in: line.range) else {
      return false
    }
    return count(contacts, in: text, line.range, enough: 1) >= 1
  }

  /// `The post Bridge Opens appeared first on Coast Post.`, as feeds end.
  static func namesFirstPlace(_ text: [UInt8], _ line: Line) -> Bool {
    text.has("The post ", at: Int(line.start), before: Int(line.end))
      && text.firstIndex(of: "appeared first on", in: line.range) != nil
  }

  /// How many different words of a table stand in a range, as far as it matters.
  private static func count(
    _ table: PhraseTable<Int>, in text: [UInt8], _ range: Range<Int>, enough: Int
  ) -> Int {
    var seen = 0
    var count = 0
    var rest = range
    while count < enough, let found = table.first(in: text, rest) {
      if seen >> found.value & 1 == 0 {
        seen |= 1 << found.value
        count += 1
      }
      rest = found.range.upperBound..<range.upperBound
    }
    return count
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
  ])

  private static let askers = PhraseTable<Int>([
    (
      0,
      [
        "we", "our", "wir", "unsere", "unseren", "nous", "nos", "nosotros", "nuestros",
        "utilizamos", "usamos", "nós", "nossos", "noi", "utilizziamo", "usiamo", "wij", "we use",
        "onze", "мы", "наши", "my", "nasi", "korzystamy", "używamy", "biz", "kullanıyoruz",
        "this site", "this website", "diese website", "ce site", "este sitio", "este site",
        "questo sito", "deze site", "сайт использует",
      ]
    )
  ])

  private static let contacts = PhraseTable<Int>([
    (
      0,
      [
        "can be reached at", "may be reached at", "reach him at", "reach her at", "reach them at",
        "reach me at", "reached at", "contact the reporter at", "contact the writer at",
        "contact him at", "contact her at", "email him at", "email her at", "e-mail him at",
        "e-mail her at", "e-mail the writer at", "email the reporter at", "write to him at",
        "write to her at", "follow him on", "follow her on", "send tips to", "got a tip",
        "erreichen sie unter", "schreiben sie an",
      ]
    )
  ])
}
