/// Choosing the headline among the lines above the body.
extension Recovery {
  mutating func chooseHeadline(_ head: Range<Int>) {
    guard !findings.has(.headline) else { return }
    let candidates = countOfTexts(in: head.suffix(60))
    let words = candidates > 1 ? bodyWords() : WordSketch()
    var best: (line: Int, score: Int)?
    for index in head.suffix(60) {
      guard let score = headlineScore(index, head, words) else { continue }
      // A lone candidate needs less evidence.
      if score > best?.score ?? (candidates == 1 ? -14 : 0) { best = (index, score) }
    }
    guard var best else { return }
    // Below a headline stand its standfirst and the titles of pictures, which may score no less.
    for index in (max(head.lowerBound, best.line - 4)..<best.line).reversed() {
      // A section or the like stands above a headline, never between it and its standfirst.
      guard !holdsSection(index + 1..<best.line) else { break }
      guard lines[index].words >= 4, let score = headlineScore(index, head, words),
        !isNameOfOutlet(lines[index]), !isSlug(lines[index]), !isInBrackets(lines[index].range),
        !isWireSlug(lines[index]),
        withoutIssue(lines[index].range) == lines[index].range,
        score + margin(index, below: best.line) >= best.score
      else { continue }
      best = (index, score)
    }
    let deck = firstDeck(above: best.line, head)
    for lower in deck..<best.line {
      appendBlock(.standfirst, lines[lower + 1].range, .position, 60)
    }
    best.line = deck
    headlineLine = best.line
    let lower = lineOfSameHeadline(best.line)
    let confidence = isHeadlineGuessed ? 45 : UInt8(clamping: min(95, max(40, 50 + best.score)))
    findings.propose(
      .headline,
      lower.map { joinedHeadline(best.line, $0) } ?? bareHeadline(of: lines[best.line]),
      isHeadlineGuessed ? .inference : .position,
      confidence)
  }

  /// The uppermost of several headings, with a stop behind each, that older papers put above a text.
  ///
  /// `GREAT FLOOD.`, `BRIDGE CARRIED AWAY.`, `Settlers Take to Roofs.`
  private func firstDeck(above index: Int, _ head: Range<Int>) -> Int {
    var first = index
    while first > head.lowerBound, text[lines[first].range.upperBound - 1] == 0x2E,
      isDeck(first - 1)
    {
      first -= 1
    }
    return first
  }

  func isDeck(_ index: Int) -> Bool {
    let line = lines[index]
    let isInCapitals =
      line.isShouted
      || line.capitalised > 0 && !text[line.range].contains { $0.isLowercase || $0 >= 0x80 }
    return isInCapitals && (2...10).contains(line.words) && line.digits == 0
      && text[line.range.upperBound - 1] == 0x2E && line.innerEnds == 0
      && !isNameOfOutlet(line) && Sections.table.value(of: text, in: line.range) == nil
  }

  /// The line that goes on with a headline in capitals, as narrow columns break them.
  private func lineOfSameHeadline(_ index: Int) -> Int? {
    let next = index + 1
    // Databases write a headline's second part below a semicolon.
    if text[lines[index].range.upperBound - 1] == 0x3B, lines[index].words <= 16,
      next < body.lowerBound, lines[next].blanksAbove == 0, roles[next] == .text
    {
      return next
    }
    if goesOnInSmallLetters(index) { return next }
    guard lines[index].isShouted, lines[index].words <= 7, lines[index].ending == .none,
      next < body.lowerBound, lines[next].blanksAbove == 0, lines[next].isShouted,
      roles[next] == .text, lines[next].words <= 7, lines[next].ending == .none,
      lines[next].digits == 0, index == top || lines[index].blanksAbove > 0,
      next + 1 < lines.count, lines[next + 1].blanksAbove > 0,
      abs(lines[index].length - lines[next].length) <= 14,
      !Outlets.isOutlet(text, lines[next].range),
      !Names.isPerson(text, lines[next].range), !Names.areFullNames(text, lines[next].range)
    else { return nil }
    return next
  }

  /// `in the Back Stalls` right below `Full House as Flock Takes Refuge`, and a blank line below both.
  private func goesOnInSmallLetters(_ index: Int) -> Bool {
    let next = index + 1
    guard next < body.lowerBound, lines[next].blanksAbove == 0, roles[next] == .text,
      lines[index].ending == .none, lines[index].words >= 3, lines[next].digits == 0,
      lines[next].length <= lines[index].length, lines[next].capitalised == 0,
      next + 1 < lines.count, lines[next + 1].blanksAbove > 0
    else { return false }
    return Self.wordsInside.prefix(of: text, in: lines[next].range) != nil
  }

  /// Small words that a headline goes on with; a standfirst or who wrote it begins with others.
  private static let wordsInside = PhraseTable<Bool>([
    (
      true,
      [
        "in the", "in a", "of", "for the", "for a", "to the", "on the", "at the", "with the",
        "and", "into", "over", "than", "as", "in der", "im", "und", "für die", "mit", "de la",
        "dans", "pour", "et", "en el", "en la", "y", "nella", "nel", "e", "na", "w",
      ]
    )
  ])

  private mutating func joinedHeadline(_ upper: Int, _ lower: Int) -> Range<Int> {
    roles[lower] = .junk
    return appended(Array(text[lines[upper].range]) + [0x20] + Array(text[lines[lower].range]))
  }

  private func countOfTexts(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where roles[index] == .text || roles[index] == .prose { count += 1 }
    return count
  }

  /// By how many points a headline may fall behind the line that scores best; the most where both
  /// stand together and apart from what is above them.
  private func margin(_ index: Int, below other: Int) -> Int {
    // Notes such as `This article is more than 4 years old` may stand between them.
    guard roles[index + 1..<other].allSatisfy({ $0 == .junk }), !isTopic(index, of: other) else {
      return Self.standfirstMargin
    }
    let isPair =
      index == other - 1 && lines[other].blanksAbove == 0 && lines[index].words <= 26
      && lines[index].ending == .none
      && (index == top || lines[index].blanksAbove > 0 || roles[index - 1] != .text
        || lines[index - 1].words <= 2
        || Sections.table.value(of: text, in: lines[index - 1].range) != nil)
    let isDeck =
      (4...18).contains(lines[index].words) && lines[other].words >= lines[index].words + 2
      && lines[index].ending == .none && lines[other].capitalShare <= 60
      && (lines[index].blanksAbove > 0 || index == top)
      && other + 1 < lines.count && lines[other + 1].blanksAbove > 0
      && !isUnitOfAgency(index) && roles[index] == .text
    return isPair || isDeck ? Self.pairMargin : Self.nextMargin
  }

  private func holdsSection(_ range: Range<Int>) -> Bool {
    range.contains { Sections.table.value(of: text, in: lines[$0].range) != nil }
  }

  private static let pairMargin = 18
  /// By how many points a headline may fall behind what stands below it.
  private static let standfirstMargin = 6
  /// The same, right below it.
  private static let nextMargin = 9
}
