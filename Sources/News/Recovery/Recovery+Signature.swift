/// Who signed an article below its text.
extension Recovery {
  /// `By` above `Ada Quill`.
  mutating func readBylinesOfTwoLines() {
    for index in bylinesOfTwoLines() {
      roles[index] = .junk
      roles[index + 1] = .byline
    }
  }

  private func bylinesOfTwoLines() -> [Int] {
    (top..<max(top, roles.count - 1)).filter { index in
      guard lines[index].words == 1 else { return false }
      let cue = withoutListMark(lines[index].range)
      return cue.count <= 16 && Self.lonelyBylines.value(of: text, in: cue) != nil
        && Names.areFullNames(text, withoutListMark(lines[index + 1].range))
    }
  }

  private static let lonelyBylines = PhraseTable<Bool>([
    (
      true,
      ["by", "by:", "von", "von:", "par", "por", "di", "door", "autor:", "author:", "av", "af"]
    )
  ])

  /// `By Ada Quill` or her name alone among the lines of the text, where nothing above it names who
  /// wrote it.
  mutating func readBylineInText() {
    guard !findings.has(.author) else { return }
    if let index = body.first(where: { roles[$0] == .byline && lines[$0].words <= 6 }) {
      readMeta(lines[index].range, confidence: 62)
    }
    guard !findings.has(.author) else { return }
    for index in body.prefix(4) where roles[index] == .text && lines[index].words <= 4 {
      let range = lines[index].range
      guard index > body.lowerBound, roles[index - 1] == .prose, FirstNames.isFirst(text, range),
        Names.areFullNames(text, range), occurrences(of: range, atMost: 2) < 2
      else { continue }
      findings.append(.author, range, in: text, .position, 60)
      return
    }
  }

  /// `... until the spring. Ada Quill`: the name behind the last sentence, where no byline is.
  mutating func readSignature() {
    if !findings.has(.author) { readLetterWriter() }
    if !findings.has(.author) { readSigner() }
    if !findings.has(.author), language?.isEastAsian ?? true { readEastAsianSigner() }
    if !findings.has(.author) { readDashedSigner() }
    guard !findings.has(.author), body.count >= 3,
      let last = body.last(where: { roles[$0] == .prose || roles[$0] == .text })
    else { return }
    let range = lines[last].range
    let tail = max(range.lowerBound, range.upperBound - 40)..<range.upperBound
    let isWhole = last == body.upperBound - 1 && lines[last].words <= 3
    let stop = tail.reversed().first { text[$0] == 0x2E || text[$0] == 0x22 || text[$0] == 0x21 }
    guard let stop, stop + 2 < range.upperBound, text[stop + 1] == 0x20, !isWhole else { return }
    let name = stop + 2..<range.upperBound
    let words = text[name].split(separator: 0x20)
    let isName = (2...3).contains(words.count) && Names.isName(text, name)
    // `Written by Rep. Ada Quill` has a title's stop, not a sentence's.
    let isSentence = text[stop] != 0x2E || isSmallWord(before: stop, in: range)
    guard isName, isSentence, words.allSatisfy({ $0.contains(where: \.isLowercase) }),
      !Outlets.isOutlet(text, name)
    else { return }
    findings.append(.author, name, in: text, .position, 58)
  }

  /// `... until the spring. -- Ada Quill`: the name behind a dash at the text's end.
  private mutating func readDashedSigner() {
    guard let last = body.last(where: { roles[$0] == .prose || roles[$0] == .text }) else { return }
    let range = lines[last].range
    let tail = range.suffix(48)
    let mark = tail.last {
      text.has("-- ", at: $0, before: tail.upperBound)
        || text.has("— ", at: $0, before: tail.upperBound)
    }
    guard let mark, mark > range.lowerBound + 40 || mark == range.lowerBound,
      mark == range.lowerBound || text[mark - 1] == 0x20
    else { return }
    // A quotation names whom it is by.
    guard mark == range.lowerBound || text[mark - 2] != 0x22 && text[mark - 2] < 0x80 else {
      return
    }
    let name = mark + (text[mark] == 0x2D ? 3 : 4)..<range.upperBound
    guard text[mark..<range.upperBound].contains(0x20), Names.areFullNames(text, name),
      FirstNames.isFirst(text, name) || mark == range.lowerBound || text[mark - 2] == 0x2E
    else { return }
    findings.append(.author, name, in: text, .pattern, 62)
  }

  /// `Ada Quill/TT`, `Anders Quill` or `【奎尔德】` as the last line.
  private mutating func readSigner() {
    for index in max(body.upperBound - 1, body.lowerBound)..<min(lines.count, body.upperBound + 1) {
      let range = lines[index].range
      guard lines[index].words <= 5, lines[index].digits == 0 else { continue }
      if text.has("【", at: range.lowerBound, before: range.upperBound),
        text.has("】", at: range.upperBound - 3, before: range.upperBound),
        (15...24).contains(range.count)
      {
        takeSigner(range.lowerBound + 3..<range.upperBound - 3, at: index)
      } else if let slash = text[range].lastIndex(of: 0x2F),
        Agencies.table.value(of: text, in: slash + 1..<range.upperBound) != nil,
        Names.areFullNames(text, range.lowerBound..<slash)
      {
        takeSigner(range.lowerBound..<slash, at: index)
      } else if lines[index].words <= 3, lines[index].blanksAbove > 0, !text[range].contains(0x2C),
        FirstNames.isFirst(text, range), Names.areFullNames(text, range), !isNamedInBody(range)
      {
        takeSigner(range, at: index)
      }
    }
  }

  /// `...整備される。（奎尔德）` at the end of a text, `퀼 기자` below or above it.
  private mutating func readEastAsianSigner() {
    let edges =
      Array(max(top, body.lowerBound - 6)..<min(lines.count, body.lowerBound + 1))
      + Array(max(body.lowerBound, body.upperBound - 1)..<min(lines.count, body.upperBound + 3))
    for index in edges {
      let range = lines[index].range
      if let name = koreanReporter(in: range.prefix(60)) ?? koreanReporter(in: range.suffix(72)) {
        findings.append(.author, name, in: text, .pattern, 70)
        return
      }
      guard body.contains(index), index + 2 >= body.upperBound,
        text.has("）", at: range.upperBound - 3, before: range.upperBound)
      else { continue }
      let open = range.suffix(36).last { text.has("（", at: $0, before: range.upperBound) }
      guard let open, open > range.lowerBound + 3,
        text.has("。", at: open - 3, before: open) || text.has("」", at: open - 3, before: open)
      else { continue }
      let name = open + 3..<range.upperBound - 3
      guard (6...18).contains(name.count), text[name].allSatisfy({ $0 < 0xC0 || $0 >= 0xE4 }),
        Agencies.table.value(of: text, in: name) == nil, !isEditorsNote(name)
      else { continue }
      findings.append(.author, name, in: text, .position, 60)
      return
    }
  }

  /// `（写真下）`, `（敬称略）`, `（おわり）`: what editors put in brackets behind a text.
  private func isEditorsNote(_ range: Range<Int>) -> Bool {
    for word: StaticString in [
      "写真", "寫真", "図", "圖", "图", "表", "敬称", "おわり", "終わり", "完", "続く", "つづく", "抜粋", "資料", "资料",
      "肩書", "年齢", "一部", "本報", "関連", "次回", "原標題", "原题", "翻訳", "翻译",
    ] where text.has(word, at: range.lowerBound, before: range.upperBound) { return true }
    return false
  }

  /// The name before ` 기자`, of two to four syllables.
  private func koreanReporter(in range: Range<Int>) -> Range<Int>? {
    guard range.contains(where: { text[$0] == 0xEA }),
      let mark = text.firstIndex(of: " 기자", in: range)
    else { return nil }
    var start = mark
    while start > range.lowerBound, text[start - 1] >= 0x80 { start -= 1 }
    return (6...12).contains(mark - start) && text[start] >= 0xEA ? start..<mark : nil
  }

  /// Whether the text speaks of a person, who then is not the one who wrote it.
  private func isNamedInBody(_ name: Range<Int>) -> Bool {
    guard let first = body.first else { return false }
    let start = Int(lines[first].start)
    guard start + name.count < name.lowerBound else { return false }
    return (start..<name.lowerBound - name.count).contains {
      text[$0] == text[name.lowerBound] && text[$0..<$0 + name.count].elementsEqual(text[name])
    }
  }

  private mutating func takeSigner(_ name: Range<Int>, at index: Int) {
    findings.append(.author, name, in: text, .position, 60)
    if body.contains(index) { body = body.lowerBound..<index }
  }

  /// The name below a letter: `To the Editor: ...`.
  private mutating func readLetterWriter() {
    let isLetter =
      (max(top, body.lowerBound - 3)..<min(lines.count, body.lowerBound + 2)).contains {
        Self.salutations.prefix(of: text, in: lines[$0].range) != nil
      } || findings[.section].map { Self.letters.prefix(of: text, in: $0.range) != nil } ?? false
    guard isLetter else { return }
    // Below the name stand its bearer's town and what the paper says of letters.
    let first = max(body.upperBound - 4, body.lowerBound + 1)
    for index in max(first, 0)..<max(first, min(lines.count, body.upperBound + 2))
    where lines[index].words <= 4 && Names.areFullNames(text, lines[index].range) {
      findings.append(.author, lines[index].range, in: text, .position, 72)
      // An answer may follow.
      let below = (index + 1)..<max(index + 1, body.upperBound)
      let isAnswered = below.contains { roles[$0] == .prose && lines[$0].words > Self.wordsOfTown }
      if body.contains(index), !isAnswered { body = body.lowerBound..<index }
      return
    }
  }

  private static let wordsOfTown = 12

  private static let salutations = PhraseTable<Bool>([
    (
      true,
      [
        "to the editor", "sir, –", "sir, -", "sir –", "sir -", "sir:", "sir,", "madam",
        "dear editor",
        "dear sir", "editor:", "monsieur le rédacteur", "señor director", "sr. director",
        "egregio direttore", "caro direttore", "gentile direttore", "senhor diretor",
        "sehr geehrte redaktion", "geachte redactie",
      ]
    )
  ])

  private static let letters = PhraseTable<Bool>([
    (true, ["letters", "letter to the editor", "leserbrief", "leserbriefe", "cartas", "lettere"])
  ])

  private func isSmallWord(before end: Int, in range: Range<Int>) -> Bool {
    let word = text[range.lowerBound..<end].suffix(24).reversed().prefix { $0.isWordByte }
    return word.count >= 2 && !word.contains(where: \.isUppercase)
  }
}
