/// What stands around an outlet's name on its line: a way home, an issue, a volume, a place.
extension Recovery {
  /// `Coast Post` in `Coast Post - Back to home`, as pages label the outlet's name for those who can't
  /// see it.
  func withoutWayHome(_ range: Range<Int>) -> Range<Int> {
    // What says a picture of the name to those who can't see it.
    if range.count <= 40, let blank = text[range].lastIndex(of: 0x20),
      blank + 5 == range.upperBound && text.hasFolded("logo", at: blank + 1)
        || blank + 9 == range.upperBound && text.hasFolded("homepage", at: blank + 1)
    {
      return range.lowerBound..<blank
    }
    guard range.count <= 60, let bar = lastBar(in: range),
      Self.waysHome.value(of: text, in: bar.upperBound..<range.upperBound) != nil
    else { return range }
    return range.lowerBound..<bar.lowerBound
  }

  private static let waysHome = PhraseTable<Bool>([
    (
      true,
      [
        "home", "homepage", "home page", "back to home", "back to homepage",
        "go to home",
        "go to homepage", "zur startseite", "startseite", "retour à la une", "retour à l'accueil",
        "accueil", "ir a la portada", "volver a la portada", "portada", "inicio",
        "torna alla home", "torna alla homepage", "voltar à página inicial", "página inicial",
        "naar de homepage", "terug naar home", "strona główna", "на главную", "главная страница",
      ]
    )
  ])

  /// `Coast Post` in `Coast Post, no. 23059` and in `Coast Post Nr. 012`.
  func withoutIssue(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 6, text[range.upperBound - 1].isDigit,
      let before = range.last(where: { !text[$0].isDigit && text[$0] != 0x2E })
    else { return range }
    // `no.23059`
    let end = text[before] == 0x20 || text[before + 1].isDigit ? before + 1 : before + 2
    let mark = text.trimmed(range.lowerBound..<end)
    guard let gap = text[mark].lastIndex(where: { $0 == 0x20 || $0 == 0x2C }),
      gap > range.lowerBound + 2,
      Self.issueMarks.value(of: text, in: gap + 1..<mark.upperBound) != nil
    else { return range }
    let name = text.trimmed(range.lowerBound..<gap)
    if name.last.map({ text[$0] == 0x2C }) == true { return name.dropLast() }
    // `Highway No. 7`
    let isNamed =
      text[gap] == 0x2C || Outlets.isOutlet(text, name)
      || DigestWords.table.first(in: text, name) != nil
    return isNamed ? name : range
  }

  /// `Coast Newsline` in `Coast Newsline Vol. 4, No. 33, Part I`.
  func withoutVolume(_ range: Range<Int>) -> Range<Int> {
    for mark: StaticString in [", Vol. ", " Vol. ", " Vol ", " Volume "] {
      guard let start = text.firstIndex(of: mark, in: range),
        start + mark.utf8CodeUnitCount < range.upperBound,
        text[start + mark.utf8CodeUnitCount].isDigit
      else { continue }
      return range.lowerBound..<start
    }
    return range
  }

  static let issueMarks = PhraseTable<Bool>([
    (true, ["no", "no.", "n°", "nº", "nr", "nr.", "núm.", "num.", "№", "issue", "ausgabe"])
  ])

  /// `The Herald (London)` without the place.
  func withoutBracket(_ range: Range<Int>) -> Range<Int> {
    guard text[range.upperBound - 1] == 0x29,
      let open = range.reversed().first(where: { text[$0] == 0x28 })
    else { return range }
    return text.trimmed(range.lowerBound..<open)
  }
}
