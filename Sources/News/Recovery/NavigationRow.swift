/// A page's menu on one line, whose entries only blanks part: `Home World Business Sport Sign in`.
enum NavigationRow {
  /// Whether a line near the text's beginning holds names of sections and of a site's pages, four at least,
  /// and hardly anything else.
  static func isOne(_ text: [UInt8], _ line: Line) -> Bool {
    guard (fewestNames...mostWords).contains(Int(line.words)), line.start < head,
      line.ending == .none, line.innerEnds == 0, line.digits == 0,
      !(line.marks.mayHold(0x2C) && text.span.hold(0x2C, in: line.range))
    else { return false }
    if isOfShortParts(text, line) { return true }
    var names = 0
    var others = 0
    var at = line.range.lowerBound
    while at < line.range.upperBound {
      let rest = at..<line.range.upperBound
      let end = max(
        Sections.table.prefix(of: text, in: rest)?.end ?? 0,
        pages.prefix(of: text, in: rest)?.end ?? 0, pageEnd(in: rest, of: text) ?? 0)
      if end > 0, end == rest.upperBound || text[end].isBlank {
        names += 1
        at = end
      } else {
        others += 1
        // Too many already for what else the line can hold.
        guard others * 3 <= line.words else { return false }
        at = text[rest].firstIndex(where: \.isBlank) ?? rest.upperBound
      }
      while at < line.range.upperBound, text[at].isBlank { at += 1 }
    }
    return names >= fewestNames && names >= (names > fewestNames + 1 ? 2 : 3) * others
  }

  /// `Latest · Local · World · Opinion · Letters`: many short parts between bars or dots.
  private static func isOfShortParts(_ text: [UInt8], _ line: Line) -> Bool {
    guard Segments.areSeveral(text, line) else { return false }
    let parts = Segments.of(text, line.range)
    return parts.count >= fewestParts
      && parts.allSatisfy { part in text[part].count { $0 == 0x20 } < mostWordsOfPart }
  }

  private static let fewestParts = 5
  private static let mostWordsOfPart = 3

  private static let fewestNames = 4
  private static let mostWords = 40
  /// Menus stand within so many bytes.
  private static let head = 2_000

  private static func pageEnd(in rest: Range<Int>, of text: [UInt8]) -> Int? {
    guard let (cue, end) = Cue.lines.prefix(of: text, in: rest), cue == .junk else { return nil }
    return end
  }

  /// Pages of sites; alone on a line their names may be an article's own.
  private static let pages = PhraseTable<Bool>([
    (
      true,
      [
        "obituaries", "e-edition", "legals", "classifieds", "puzzles", "games", "crosswords",
        "my account", "account", "abo", "konto", "anzeigen", "puzzels", "abonné", "vidéos", "jeux",
        "annonces", "le direct", "en direct", "entrar", "accedi", "радио", "yazarlar", "galeri",
        "ma commune", "suscripción", "abbonamenti", "gente", "regio", "connexion", "podcaster",
      ]
    )
  ])
}
