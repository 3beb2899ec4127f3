/// The way to a page that stands above its headline: `Home > World > Asia`.
extension Recovery {
  /// `News World Bridge Opens` above `Bridge Opens`: what stands before it ends in the section.
  mutating func readCrumbOfHeadline(_ index: Int, _ head: Range<Int>) -> Bool {
    guard let (_, start) = headlineBelowCrumb(index, head) else { return false }
    let step = lastPart(of: withoutMarks(lines[index].range.lowerBound..<start))
    if !step.isEmpty, step.count < 40, Cue.lines.value(of: text, in: step) == nil {
      findings.propose(.section, step, .pattern, 85)
    }
    return true
  }

  /// Whether a range holds the steps to a page: marks between them, or a section at their end.
  func isWay(_ range: Range<Int>) -> Bool {
    let way = withoutMarks(range)
    return way.upperBound < range.upperBound - 1 || !lastPart(of: way).isEmpty
  }

  /// The same without what is no word at its end.
  private func withoutMarks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, !text[end - 1].isWordByte || text[end - 1] >= 0xE2 { end -= 1 }
    return range.lowerBound..<end
  }

  /// What stands behind the last mark between steps, or a section that the steps end in.
  private func lastPart(of way: Range<Int>) -> Range<Int> {
    let mark = way.reversed().first {
      text[$0] == 0x2F || text[$0] == 0x3E || text[$0] == 0x7C || text[$0] == 0xBB
    }
    if let mark { return text.trimmed(mark + 1..<way.upperBound) }
    for start in way where start == way.lowerBound || text[start - 1] == 0x20 {
      let part = start..<way.upperBound
      if Sections.table.value(of: text, in: part) != nil { return part }
    }
    return way.lowerBound..<way.lowerBound
  }

  /// `Home / World /`: steps between slashes, the first of them that of a menu.
  mutating func readSlashedCrumbs(_ range: Range<Int>) -> Bool {
    guard range.count <= 120, text[range].contains(0x2F) else { return false }
    let way = withoutGuide(range)
    let steps = text[way].split(separator: 0x2F).map { text.trimmed($0.startIndex..<$0.endIndex) }
      .filter { !$0.isEmpty }
    guard steps.count >= 2, let first = steps.first,
      way.lowerBound > range.lowerBound || Cue.lines.value(of: text, in: first) == .junk
    else { return false }
    let step = steps.last { !isHeadlineAgain($0) && Cue.lines.value(of: text, in: $0) == nil }
    if let step, step.count < 40 { findings.propose(.section, step, .pattern, 85) }
    return true
  }

  /// Without `You are here:`.
  private func withoutGuide(_ range: Range<Int>) -> Range<Int> {
    guard let (_, end) = Self.guides.prefix(of: text, in: range) else { return range }
    var at = end
    while at < range.upperBound, text[at] == 0x3A || text[at].isBlank { at += 1 }
    return at..<range.upperBound
  }

  private static let guides = PhraseTable<Bool>([
    (
      true,
      [
        "you are here", "você está aqui", "estás aquí", "usted está aquí", "vous êtes ici",
        "sie sind hier", "ti trovi in", "sei qui", "u bevindt zich hier", "jesteś tutaj",
        "вы здесь", "ви тут", "buradasınız", "du är här",
      ]
    )
  ])

  /// `Home > World > Asia`: the last step that isn't the headline.
  mutating func readCrumbs(_ range: Range<Int>) {
    var end = range.upperBound
    while let (step, next) = lastStep(in: range.lowerBound..<end) {
      if !step.isEmpty, !isHeadlineAgain(step), step.count < 40,
        !text[step].contains(where: \.isDigit), Cue.lines.value(of: text, in: step) == nil
      {
        findings.propose(.section, step, .pattern, 85)
        proposeSite(range.lowerBound..<next)
        return
      }
      end = next
    }
  }

  /// `Coast Post > Harbour`: the outlet may be the first step.
  private mutating func proposeSite(_ steps: Range<Int>) {
    let first = text.trimmed(steps)
    guard Names.isName(text, first), !holdsCrumbs(first), Outlets.isOutlet(text, first),
      Sections.table.value(of: text, in: first) == nil
    else { return }
    findings.propose(.source, first, .pattern, 66)
  }

  /// Where the first of several steps ends.
  func firstStepEnd(in range: Range<Int>) -> Int? {
    range.first { at in
      text[at] == 0x3E
        || text[at] >= 0xC2
          && (text.has("»", at: at, before: range.upperBound)
            || text.has("›", at: at, before: range.upperBound)
            || text.has("→", at: at, before: range.upperBound))
    }
  }

  /// The step behind the last mark, and where the mark stands.
  func lastStep(in range: Range<Int>) -> (step: Range<Int>, next: Int)? {
    for at in range.reversed() where text[at] == 0x3E {
      return (text.trimmed(at + 1..<range.upperBound), at)
    }
    for mark: StaticString in ["»", "›", "→"] {
      for at in range.reversed() where text.has(mark, at: at, before: range.upperBound) {
        return (text.trimmed(at + mark.utf8CodeUnitCount..<range.upperBound), at)
      }
    }
    return nil
  }
}
