/// What pages link at their feet.
enum Notices {
  /// Whether several of them stand on a line: `Advertise with Us Cookies Terms of Use Privacy`.
  static func areSeveral(in text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = table.first(in: text, range)?.range,
      let second = table.first(in: text, first.upperBound..<range.upperBound)?.range
    else { return false }
    return table.first(in: text, second.upperBound..<range.upperBound) != nil
  }

  private static let table = PhraseTable<Bool>([
    (
      true,
      [
        "terms of use", "terms of service", "terms and conditions", "privacy policy",
        "cookies", "cookie policy", "about us", "user agreement", "contact us", "advertise with us",
        "sitemap", "site map",
        "impressum", "datenschutz", "agb", "kontakt", "mentions légales", "cgu",
        "confidentialité", "aviso legal", "privacidad", "contacto", "privacidade",
        "termos de uso", "contatti", "note legali", "privacybeleid", "colofon",
      ]
    )
  ])
}
