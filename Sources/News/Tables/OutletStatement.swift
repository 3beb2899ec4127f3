/// Words by which files state an outlet's name.
enum OutletStatement: Sendable {
  /// `© 2011 NAME`, `Copyright of NAME is ...`.
  case rights
  /// `Thanks for reading NAME`.
  case thanks
  /// `Editorials represent the views of NAME`.
  case signature
  /// `NEWS PROVIDED BY`, above the name.
  case heading
  /// `Original-Content von: NAME, übermittelt durch news aktuell`.
  case sender
  /// `SOURCE NAME`.
  case issuer
  /// `Published in NAME, 3 May 2016`.
  case appearance

  static let table = PhraseTable<OutletStatement>([
    (.rights, ["©", "(c)", "copyright", "copyright:", "droits réservés"]),
    (
      .thanks,
      [
        "thanks for reading", "thank you for reading", "you are reading", "you're reading",
        "danke fürs lesen von", "merci de lire", "gracias por leer", "grazie per aver letto",
        "obrigado por ler",
      ]
    ),
    (
      .signature,
      ["editorials represent the views of", "this editorial represents the views of"]
    ),
    (
      .heading,
      [
        "news provided by", "provided by", "issued by", "herausgegeben von", "diffusé par",
        "emitido por", "pubblicato da",
      ]
    ),
    (
      .sender,
      [
        "original-content von:", "original content of:", "contenu original de:",
        "contenuto originale di:",
      ]
    ),
    (.issuer, ["source"]),
    (
      .appearance,
      [
        "zuerst erschienen in", "zuerst erschienen im", "ursprünglich erschienen in",
        "ursprünglich erschienen im", "initialement paru dans", "publié initialement dans",
        "publicado originalmente en", "publicado originalmente em", "pubblicato in origine su",
        "oorspronkelijk verschenen in", "впервые опубликовано в", "reprinted from",
        "published in", "first published in", "originally published in", "originally appeared in",
        "this article appeared in", "this article first appeared in", "this story appeared in",
        "this story first appeared in",
      ]
    ),
  ])

  /// What may stand before the holder of rights.
  static let signs = PhraseTable<Bool>([
    (
      true,
      ["©", "(c)", "copyright", "copyright:", "copyright of", "by", "von", "par", "the contents"]
    )
  ])

  /// Where a name ends without a mark.
  static let ends = PhraseTable<Bool>([
    (
      true,
      [
        "is the property", "all rights", "alle rechte", "tous droits", "todos los", "todos os",
        "tutti i", "- all", "– all", "and its", "may not", "|", "-", "–", "via",
      ]
    )
  ])

  /// Where the name ends in `The Quiet Harbour is a reader-supported publication`.
  static func supportedEnd(in text: [UInt8], _ range: Range<Int>) -> Int? {
    // Few lines have a hyphen where the shortest and the longest names leave it.
    let head = range.dropFirst(12).prefix(64)
    var hyphen = text.span.firstIndex(of: 0x2D, from: head.lowerBound, to: head.upperBound)
    while hyphen < head.upperBound,
      !text.has("reader-supported", at: hyphen - 6, before: range.upperBound)
    {
      hyphen = text.span.firstIndex(of: 0x2D, from: hyphen + 1, to: head.upperBound)
    }
    guard hyphen < head.upperBound else { return nil }
    let word = hyphen - 6
    let behind = word + 17
    guard text.hasFolded("publication", at: behind) || text.hasFolded("newsletter", at: behind),
      let end = text.firstIndex(of: " is a ", in: range.lowerBound..<word),
      Names.isName(text, range.lowerBound..<end)
    else { return nil }
    return end
  }

  /// Lines that say a text is a release.
  static let forms = PhraseTable<Bool>([
    (
      true,
      [
        "press release", "news release", "media release", "press statement", "release no",
        "for immediate release", "for release", "pressemitteilung", "presseinformation",
        "medieninformation", "communiqué de presse", "comunicato stampa", "nota de prensa",
        "comunicado de prensa", "nota de imprensa", "comunicado de imprensa", "persbericht",
        "pressemelding", "pressmeddelande", "pressemeddelelse",
      ]
    )
  ])
}
