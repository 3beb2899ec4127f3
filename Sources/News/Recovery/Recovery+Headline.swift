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
      guard lines[index].words >= 4, let score = headlineScore(index, head, words),
        !isNameOfOutlet(lines[index]), !isSlug(lines[index]), !isWireSlug(lines[index]),
        score + margin(index, below: best.line) >= best.score
      else { continue }
      best = (index, score)
    }
    headlineLine = best.line
    let lower = lineOfSameHeadline(best.line)
    let confidence = isHeadlineGuessed ? 45 : UInt8(clamping: min(95, max(40, 50 + best.score)))
    findings.propose(
      .headline,
      lower.map { joinedHeadline(best.line, $0) } ?? bareHeadline(of: lines[best.line]),
      isHeadlineGuessed ? .inference : .position,
      confidence)
  }

  /// The line that goes on with a headline in capitals, as narrow columns break them.
  private func lineOfSameHeadline(_ index: Int) -> Int? {
    let next = index + 1
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
    guard index == other - 1 else { return Self.standfirstMargin }
    let isPair =
      lines[other].blanksAbove == 0 && lines[index].words <= 20 && lines[index].ending == .none
      && (index == top || lines[index].blanksAbove > 0 || roles[index - 1] != .text
        || Sections.table.value(of: text, in: lines[index - 1].range) != nil)
    return isPair ? Self.pairMargin : Self.nextMargin
  }

  private static let pairMargin = 18
  /// By how many points a headline may fall behind what stands below it.
  private static let standfirstMargin = 6
  /// The same, right below it.
  private static let nextMargin = 9

  /// Evidence for a line being the headline; nil when it can't be.
  private func headlineScore(_ index: Int, _ head: Range<Int>, _ words: WordSketch) -> Int? {
    let line = lines[index]
    let isFirstMenu = roles[index] == .menu && index == head.lowerBound && line.words >= 6
    guard roles[index] == .text || roles[index] == .prose || isFirstMenu, line.words >= 2,
      line.length < 320, !isWordList(line), !isCode(line.range), !isOneToken(line)
    else { return nil }
    var score = line.isShouted ? 4 : 0
    score -= Int(line.digits) * 30 / max(line.length, 1)
    switch line.words {
    case 2, 3: score -= 8
    case 4...20: score += 10
    default: score -= Int(line.words) / 2
    }
    if endsLikeSentence(line) || line.ending == .comma { score -= 8 }
    if line.innerEnds > 0 { score -= line.words > 20 ? 6 : 3 }
    if line.ending == .colon { score -= 12 }
    let shared = overlap(line.range, words)
    score += shared
    if index == head.lowerBound { score += 10 } else if isFirstLong(index, head) { score += 5 }
    // Menus are repeated too.
    if repeats(index) { score += shared > 0 || line.words >= 7 ? 14 : line.digits == 0 ? 8 : 4 }
    if isInBrackets(line.range) || newsletter(line) != nil { score -= 25 }
    score += neighbourScore(index) + rankScore(index, head)
    if Sections.table.value(of: text, in: line.range) != nil { score -= 20 }
    if Agencies.table.value(of: text, in: line.range) != nil { score -= 20 }
    if isNameOfOutlet(line) { score -= 22 }
    if text.span.hold(0x40, in: line.range) || isWireSlug(line) || isOfCodes(line) { score -= 30 }
    if line.words <= 8, text[line.range.prefix(6)].allSatisfy(\.isDigit) { score -= 20 }
    if endsInCounter(line.range) || isSlug(line) || holdsCrumbs(line.range) { score -= 30 }
    if endsInSlashedBracket(line.range) { score -= 12 }
    if loneDateline(line) != nil { score -= 25 }
    if isCrumbOfHeadline(index, head) { score -= 40 }
    if line.headingLevel == 1 { score += 8 } else if line.headingLevel > 1 { score += 3 }
    if line.words <= 5, isBelowLonger(index, head), isAboveDate(index) { score -= 14 }
    if line.words <= 10, Names.outlet(in: text, line.range) != nil { score -= 20 }
    if isBelowMeta(index, head) { score -= 10 }
    if isBelowTitle(index, head) { score -= 14 }
    return score
  }

  /// `[Walkers on the bridge]`: what a picture shows.
  private func isInBrackets(_ range: Range<Int>) -> Bool {
    text[range.lowerBound] == 0x5B && text[range].firstIndex(of: 0x5D) == range.upperBound - 1
  }

  /// `name=value&more=less`: no blank, and too long for a word.
  private func isOneToken(_ line: Line) -> Bool {
    line.length >= 24 && !text[line.range].contains { $0 == 0x20 || $0 >= 0x80 }
      && text[line.range].contains { $0 == 0x3D || $0 == 0x2F || $0 == 0x25 }
  }

  /// `News World Bridge Opens` above `Bridge Opens`: the way to a page ends in its headline.
  func isCrumbOfHeadline(_ index: Int, _ head: Range<Int>) -> Bool {
    headlineBelowCrumb(index, head) != nil
  }

  /// The line near by that ends a line, and what stands before it there.
  func headlineBelowCrumb(_ index: Int, _ head: Range<Int>) -> (line: Int, start: Int)? {
    let range = lines[index].range
    for other in index + 1..<max(index + 1, min(index + 6, head.upperBound)) {
      let title = lines[other].range
      guard lines[other].words >= 3, title.count >= 12, title.count + 3 <= range.count else {
        continue
      }
      let start = range.upperBound - title.count
      guard text[start - 1] == 0x20 || text[start - 1] == 0x3E,
        text[start..<range.upperBound].elementsEqual(text[title]),
        isWay(range.lowerBound..<start)
      else { continue }
      return (other, start)
    }
    return nil
  }

  /// `#!/usr/bin/env`, `<img src="a.jpg">`, `[![Build](a.svg)](b)`: what only machines read.
  private func isCode(_ range: Range<Int>) -> Bool {
    switch text[range.lowerBound] {
    case 0x23: text[range.lowerBound + 1] == 0x21
    case 0x3C: text[range.upperBound - 1] == 0x3E && isOneTag(range)
    case 0x5B: text[range.lowerBound + 1] == 0x21
    default: false
    }
  }

  /// Whether nothing stands between the first tag and the next.
  private func isOneTag(_ range: Range<Int>) -> Bool {
    var depth = 0
    for at in range {
      if text[at] == 0x3C { depth += 1 }
      if depth == 0, !text[at].isBlank { return false }
      if text[at] == 0x3E { depth -= 1 }
    }
    return true
  }

  /// `The Herald (Oldport)`: capitals, and a word that outlets' names hold.
  func isNameOfOutlet(_ line: Line) -> Bool {
    if !outletNames.isEmpty, line.words <= 8, isStatedOutlet(line.range) { return true }
    return line.words <= 5 && line.capitalShare >= 60 && line.digits == 0
      && Outlets.isOutlet(text, withoutBracket(line.range))
  }

  private func endsLikeSentence(_ line: Line) -> Bool {
    let last = text[line.range.upperBound - 1]
    return line.ending == .sentence && last != 0x3F && last != 0x21
  }

  /// The dateline of a line that holds little else; `PACT UNLIKELY - ADVISER` is all capitals.
  func loneDateline(_ line: Line) -> Dateline? {
    guard line.length < 60, let found = Dateline.find(in: text, line.range),
      line.length < found.place.count + 24
    else { return nil }
    let rest = line.range.upperBound - found.place.upperBound
    return line.isShouted && rest > 8 && found.agency == nil && line.digits == 0 ? nil : found
  }

  /// Lowercase words only: subject codes, not a headline.
  func isWordList(_ line: Line) -> Bool {
    line.capitalised == 0 && line.digits == 0 && line.ending == .none && line.words > 0
      && text[line.range.lowerBound] != 0x5B && text[line.range].allSatisfy { $0 < 0x80 }
  }

  /// A standfirst follows its headline; what stands above it is shorter.
  private func isFirstLong(_ index: Int, _ head: Range<Int>) -> Bool {
    lines[index].words >= 4
      && !(head.lowerBound..<index).contains {
        (roles[$0] == .text || roles[$0] == .prose) && lines[$0].words >= 4
      }
  }

  private func isBelowLonger(_ index: Int, _ head: Range<Int>) -> Bool {
    (max(head.lowerBound, index - 3)..<index).contains {
      (roles[$0] == .text || roles[$0] == .prose) && lines[$0].words > lines[index].words
    }
  }

  /// Whether a date or byline, and a line that may be a headline above it, stand right above.
  private func isBelowMeta(_ index: Int, _ head: Range<Int>) -> Bool {
    // One with a byline of its own is the headline all the same, below the date of a letter.
    if index + 1 < lines.count, roles[index + 1] == .byline { return false }
    let near = max(head.lowerBound, index - 8)..<index
    guard let meta = near.last(where: { roles[$0] == .date || roles[$0] == .byline }) else {
      return false
    }
    return (max(head.lowerBound, meta - 3)..<meta).contains {
      roles[$0] == .text && lines[$0].words >= 4 && lines[$0].capitalised > 0
    }
  }

  /// Whether Markdown's heading of a lower level has one of the highest above it.
  private func isBelowTitle(_ index: Int, _ head: Range<Int>) -> Bool {
    lines[index].headingLevel > 1 && lines[index].headingLevel < Line.boldLevel
      && (head.lowerBound..<index).contains { lines[$0].headingLevel == 1 }
  }

  private func isAboveDate(_ index: Int) -> Bool {
    index + 1 < lines.count && roles[index + 1] == .date
  }

  /// What stands above and below: a date, a byline or a blank line speak for a headline.
  private func neighbourScore(_ index: Int) -> Int {
    var score = 0
    if index + 1 < lines.count {
      switch roles[index + 1] {
      case .date, .byline: score += 8
      case .credit: score += 2
      case .menu, .junk: score -= 4
      default: break
      }
      if lines[index + 1].blanksAbove > 0 { score += 3 }
    }
    if index > top {
      switch roles[index - 1] {
      case .date: score += 4
      case .menu, .junk: score -= 2
      case .credit: score -= 6
      default: break
      }
    }
    return score - min(12, (body.lowerBound - index) / 2)
  }

  /// What two long lines, one below the other, say of each other.
  ///
  /// A picture's title stands above the headline, and the headline apart from the picture's credit.
  /// A standfirst is written like a sentence below a headline that has capitals.
  private func rankScore(_ index: Int, _ head: Range<Int>) -> Int {
    if index > head.lowerBound, isLongText(index - 1) {
      let isApart = lines[index].blanksAbove > 0
      if isApart, index + 1 < lines.count, roles[index + 1] == .credit,
        lines[index + 1].blanksAbove > 0
      {
        return 12
      }
      if isApart, lines[index - 1].capitalShare >= 70, lines[index].capitalShare < 40 { return -8 }
    }
    return 0
  }

  private func isLongText(_ index: Int) -> Bool {
    roles[index] == .text && lines[index].words >= 4
  }

  /// `HARBOUR-BRIDGE/UPDATE 2`: a wire's name for a story, its words joined by marks.
  private func isSlug(_ line: Line) -> Bool {
    let range = line.range
    guard line.isShouted, line.length <= 48, line.words <= 6 else { return false }
    var joints = 0
    var blanks = 0
    for at in range.dropFirst().dropLast() {
      if text[at] == 0x20 { blanks += 1 }
      guard text[at] == 0x2D || text[at] == 0x2F else { continue }
      if text[at - 1].isWordByte, text[at + 1].isWordByte { joints += 1 }
    }
    return joints > 0 && blanks <= joints
  }

  /// `AP-Oldport-Harbour, 2nd Ld-Writethru, a0123, 350`: a wire's name, number and length of a story.
  private func isWireSlug(_ line: Line) -> Bool {
    guard line.digits >= 4, line.words <= 9, line.ending == .none else { return false }
    let words = text[line.range].split { $0 == 0x20 || $0 == 0x2C }
    let codes = words.count { word in
      let digits = word.count(where: \.isDigit)
      return digits > 0 && word.count <= 10 && (digits > 2 || word.count - digits <= 3)
        || word.dropFirst().dropLast().contains { $0 == 0x2D || $0 == 0x2F }
    }
    return codes >= 3 && codes * 2 >= words.count
  }

  /// `R CRO S0A QBXB`: short words in capitals, one of them with a figure inside.
  private func isOfCodes(_ line: Line) -> Bool {
    guard line.words <= 6, line.length <= 32, line.digits > 0 else { return false }
    let words = text[line.range].split(separator: 0x20)
    let mixed = words.count { $0.contains(where: \.isDigit) && $0.contains(where: \.isUppercase) }
    return mixed > 0 && words.allSatisfy { $0.count <= 8 }
      && !text[line.range].contains(where: \.isLowercase)
  }

  /// Whether the same line stands again near by.
  private func repeats(_ index: Int) -> Bool {
    let range = lines[index].range
    for other in top..<min(lines.count, body.lowerBound + 4) where other != index {
      if lines[other].length == range.count, text[lines[other].range].elementsEqual(text[range]) {
        // An excerpt repeats a sentence of the text.
        return !(body.contains(other) && endsLikeSentence(lines[index]))
      }
      // `News World Bridge Opens`: the way to the page.
      if other < index, index - other < 6, lines[index].words >= 3, range.count >= 12,
        lines[other].length > range.count,
        headlineBelowCrumb(other, top..<body.lowerBound)?.line == index
      {
        return true
      }
    }
    return false
  }

  /// `... near the Border (33)` is the name of a file of stories.
  func endsInCounter(_ range: Range<Int>) -> Bool {
    guard text[range.upperBound - 1] == 0x29 else { return false }
    var at = range.upperBound - 2
    while at > range.lowerBound, text[at].isDigit { at -= 1 }
    return text[at] == 0x28 && at < range.upperBound - 2 && at > range.upperBound - 6
  }

  /// `Home > World > Asia`.
  func holdsCrumbs(_ range: Range<Int>) -> Bool {
    let bytes = text.span
    var at = range.lowerBound
    while true {
      at = bytes.firstIndex(
        ofAny: (0x3E, 0xC2, 0xE2, 0x3E, 0xC2), from: at + 1, to: range.upperBound)
      guard at < range.upperBound else { return false }
      guard bytes[at - 1] == 0x20 else { continue }
      if text.has("> ", at: at, before: range.upperBound)
        || text.has("» ", at: at, before: range.upperBound)
        || text.has("› ", at: at, before: range.upperBound)
      {
        return true
      }
    }
  }

  /// `... at low tide (Quill/Oldport Press)` is the description of a picture.
  private func endsInSlashedBracket(_ range: Range<Int>) -> Bool {
    guard text[range.upperBound - 1] == 0x29,
      let open = range.reversed().first(where: { text[$0] == 0x28 })
    else { return false }
    return text[open..<range.upperBound].contains(0x2F)
  }

  /// A headline's own words, without its number in a list, its date and its outlet.
  private mutating func bareHeadline(of line: Line) -> Range<Int> {
    // A call of its own: it may lengthen the text, of which the next one would have an older copy.
    let plain = withoutPluses(withoutStars(line.range))
    let range = withoutWireWords(plain)
    let isListed = line.headingLevel > 0 && text[range.lowerBound].isDigit
    return withoutOutlet(withoutDate(isListed ? withoutListMark(range) : range))
  }

  /// `++ Bridge Opens ++`, as wires send what is urgent.
  private func withoutPluses(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 16, text.has("++", at: range.lowerBound, before: range.upperBound) else {
      return range
    }
    let start = text[range].firstIndex { $0 != 0x2B } ?? range.lowerBound
    let end = text[range].lastIndex { $0 != 0x2B }.map { $0 + 1 } ?? range.upperBound
    return text.trimmed(start..<end)
  }

  /// Without what wires put around a headline: `DJ Bridge Opens (Eds: adds details)`.
  private func withoutWireWords(_ range: Range<Int>) -> Range<Int> {
    var range = range
    if range.count > 16, text.has("DJ ", at: range.lowerBound, before: range.upperBound) {
      range = range.lowerBound + 3..<range.upperBound
    }
    guard range.last.map({ text[$0] == 0x29 }) == true,
      let note = text.firstIndex(of: "(Eds", in: range), note > range.lowerBound + 12
    else { return range }
    return text.trimmed(range.lowerBound..<note)
  }

  /// `Harbour Bridge Opens - Coast Post`, as pages title themselves; behind a longer dash it is whom
  /// the headline cites.
  private mutating func withoutOutlet(_ range: Range<Int>) -> Range<Int> {
    guard let mark = lastMark(behind: 16, in: range) else { return range }
    let outlet = mark + 3..<range.upperBound
    guard outlet.count <= 32, Names.isName(text, outlet),
      Outlets.isOutlet(text, outlet) || isStatedOutlet(outlet)
    else { return range }
    findings.propose(.source, outlet, .pattern, 68)
    return text.trimmed(range.lowerBound..<mark)
  }

  /// The last ` | ` or ` - ` behind so many bytes.
  private func lastMark(behind count: Int, in range: Range<Int>) -> Int? {
    let bytes = text.span
    let first = bytes.firstIndex(
      ofAny: (0x7C, 0x2D, 0x7C, 0x2D, 0x7C), from: range.lowerBound, to: range.upperBound)
    var at = range.upperBound - 3
    while at >= max(range.lowerBound + count, first - 1) {
      let isMark = bytes[at + 1] == 0x7C || bytes[at + 1] == 0x2D
      if isMark, bytes[at] == 0x20, bytes[at + 2] == 0x20 { return at }
      at -= 1
    }
    return nil
  }

  /// Without a date in brackets: `Bridge Opens (01.03.2018)`, `[2018-03-01] Bridge Opens`.
  private mutating func withoutDate(_ range: Range<Int>) -> Range<Int> {
    if text[range.lowerBound] == 0x5B || text[range.lowerBound] == 0x28,
      let found = reader.dates.firstDate(
        in: text, range.lowerBound + 1..<min(range.upperBound, range.lowerBound + 40)),
      found.range.lowerBound == range.lowerBound + 1, found.range.upperBound + 5 < range.upperBound,
      text[found.range.upperBound] == 0x5D || text[found.range.upperBound] == 0x29
    {
      findings.propose(found, .pattern, 85)
      return text.trimmed(found.range.upperBound + 1..<range.upperBound)
    }
    guard text[range.upperBound - 1] == 0x29,
      let open = range.reversed().first(where: { text[$0] == 0x28 }),
      let found = reader.dates.firstDate(in: text, open..<range.upperBound),
      found.range.count + 4 >= range.upperBound - open
    else { return range }
    findings.propose(found, .pattern, 85)
    return text.trimmed(range.lowerBound..<open)
  }

  /// How many of a line's longer words the body's beginning has, as points; few words say less.
  private func overlap(_ range: Range<Int>, _ words: WordSketch) -> Int {
    var hits = 0
    var all = 0
    forEachLongWord(in: range) { hash in
      all += 1
      if words.contains(hash) { hits += 1 }
    }
    return all == 0 ? 0 : hits * 24 / (all + 2)
  }

  private func bodyWords() -> WordSketch {
    var words = WordSketch()
    guard let first = body.first, let last = body.last else { return words }
    let start = Int(lines[first].start)
    forEachLongWord(in: start..<min(Int(lines[last].end), start + 500)) { words.insert($0) }
    return words
  }

  /// Calls with the hash of each word of four bytes and more.
  @inline(__always)
  private func forEachLongWord(in range: Range<Int>, _ take: (UInt64) -> Void) {
    let span = text.span
    span.forEachWord(in: range) { word in
      guard word.count >= 3 else { return true }
      var hash = FoldedHash()
      // The last letter of a range that ends inside of it counts as whole.
      let end = hash.append(span, word, before: range.upperBound)
      if end - word.lowerBound >= 4 { take(hash.value) }
      return true
    }
  }
}
