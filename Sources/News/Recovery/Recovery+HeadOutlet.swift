/// The outlet's name where a file states it outside the article: in notices of rights, in thanks to
/// readers, behind titles, at the top of a page.
extension Recovery {
  /// Collects names and proposes them, the surer the more places agree.
  mutating func readOutletNames() {
    var statements = 0
    for index in top..<max(top, lines.count) where mayStateOutlet(index) {
      if readStatedName(index) { statements += 1 }
      // More would be a list of names rather than notices.
      if statements == Self.mostStatements { break }
    }
    dropHolders()
    readPageTitle()
    readMasthead()
    for name in outletNames where !text[name].isEmpty { proposeStated(name) }
  }

  /// Whether a line is one of those that the collected names are taken from or stand on.
  func isStatedOutlet(_ range: Range<Int>) -> Bool {
    let name = withoutBracket(range)
    return outletNames.contains { isSame($0, name) }
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && zip(text[one], text[other]).allSatisfy { $0 == $1 || $0.lowercased == $1.lowercased }
  }

  /// Inside the text only thanks are looked for, by their first letters: `Thanks`, `Danke`, `Merci`.
  private func mayStateOutlet(_ index: Int) -> Bool {
    guard index >= body.lowerBound, index + 6 < body.upperBound, roles[index] != .junk else {
      return true
    }
    let start = Int(lines[index].start)
    guard lines[index].length > 12 else { return false }
    switch text[start] {
    case 0x54: return text[start + 1] == 0x68 && text[start + 2] == 0x61
    case 0x44, 0x47, 0x4D, 0x4F: return lines[index].words <= 24
    default: return false
    }
  }

  private static let mostStatements = 40

  /// Where a newsletter names itself, who has the rights in it is its author.
  private mutating func dropHolders() {
    let outlets = outletNames.filter {
      !FirstNames.isFirst(text, $0) || !Names.areFullNames(text, $0)
    }
    if !outlets.isEmpty { outletNames = outlets }
  }

  /// `The Quiet Harbour is a reader-supported publication`.
  private mutating func readSupported(_ index: Int) -> Bool {
    guard roles[index] == .junk,
      let end = OutletStatement.supportedEnd(in: text, lines[index].range)
    else { return false }
    take(lines[index].range.lowerBound..<end)
    return true
  }

  /// Whether a line begins like a statement of a name; if so, it is read.
  private mutating func readStatedName(_ index: Int) -> Bool {
    let range = withoutEmphasis(lines[index].range)
    guard let (statement, end) = OutletStatement.table.prefix(of: text, in: range),
      end < range.upperBound || statement == .heading
    else { return readSupported(index) }
    let rest = end..<range.upperBound
    switch statement {
    case .rights: readRights(index)
    case .thanks, .signature: take(nameAtStart(of: rest))
    case .heading: readIssuer(index, text.trimmed(rest))
    case .sender:
      let name = nameAtStart(of: rest)
      if Names.isName(text, name) || isHostName(name) {
        findings.propose(.source, name, .pattern, Self.sureOfSender)
      }
    case .appearance:
      guard let name = nameBeforeDay(rest) ?? emphasizedName(rest) else { return false }
      take(name)
    case .issuer:
      // `SOURCE Oldport Boats` stands in capitals at a release's end.
      guard index >= body.upperBound || index + 2 >= body.upperBound, lines[index].words <= 9,
        text[range.lowerBound + 1].isUppercase, text[end] == 0x20
      else { return true }
      readIssuer(index, text.trimmed(rest))
    }
    return true
  }

  /// More than of the wire that carries a release.
  private static let sureOfSender: UInt8 = 93

  /// An outlet's name in Markdown's emphasis: `Coast Post` in `**Coast Post**: ...`.
  private func emphasizedName(_ range: Range<Int>) -> Range<Int>? {
    let mark = range.first { text[$0] == 0x2A || text[$0] == 0x5F }
    guard let mark, mark - range.lowerBound <= 3,
      let start = text[mark..<range.upperBound].firstIndex(where: \.isWordByte),
      let end = text[start..<range.upperBound].firstIndex(where: { $0 == 0x2A || $0 == 0x5F })
    else { return nil }
    let name = text.trimmed(start..<end)
    return Names.isName(text, name) && Outlets.isOutlet(text, name) ? name : nil
  }

  /// `Coast Post` in `Coast Post, 3 May 2016`; without the day right behind it may be the town or the year
  /// that a book came out in.
  private mutating func nameBeforeDay(_ range: Range<Int>) -> Range<Int>? {
    let name = nameAtStart(of: range)
    guard let found = reader.dates.firstDate(in: text, range), found.date.isDayKnown,
      (0...2).contains(found.range.lowerBound - name.upperBound),
      !name.isEmpty, text.isUppercase(at: name.lowerBound),
      text.firstIndex(of: " by ", in: name) == nil, !Places.isKnown(text, name)
    else { return nil }
    return name
  }

  /// Who has the rights, but for a picture's.
  private mutating func readRights(_ index: Int) {
    let range = lines[index].range
    let name = nameOfHolder(in: range)
    let isAlone = !body.contains(index) || index + 4 >= body.upperBound
    guard !name.isEmpty, isAlone, !isShared(range),
      !PictureMarks.isCredited(text, range)
    else { return }
    let isNotice =
      text[range].contains(where: \.isDigit) || text[range.lowerBound] == 0x43
      || index >= body.upperBound
    guard isNotice, Archives.table.prefix(of: text, in: name) == nil else { return }
    take(name)
    if body.contains(index) || roles[index] == .credit { roles[index] = .ending }
  }

  /// `© Quill / Oldport Press` names who took a picture; `2010/2012` are years.
  private func isShared(_ range: Range<Int>) -> Bool {
    range.dropFirst().dropLast().contains {
      text[$0] == 0x2F && !(text[$0 - 1].isDigit && text[$0 + 1].isDigit)
    }
  }

  private mutating func readIssuer(_ index: Int, _ value: Range<Int>) {
    var value = value
    if value.isEmpty {
      guard index + 1 < min(lines.count, body.lowerBound) else { return }
      value = lines[index + 1].range
      roles[index + 1] = .junk
    }
    guard value.count <= 80 else { return }
    roles[index] = .junk
    findings.propose(.source, value, .pattern, 84)
  }

  private mutating func take(_ name: Range<Int>) {
    guard name.count >= 2, name.count <= 60, outletNames.count < 8, Names.isName(text, name) else {
      return
    }
    if !isStatedOutlet(name) { outletNames.append(name) }
  }

  /// Behind the sign and the years, as in `© 2011-2012 Coast Post. All rights reserved.`.
  private func nameOfHolder(in range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let rest = start..<range.upperBound
      if let (_, end) = OutletStatement.signs.prefix(of: text, in: rest) {
        start = end
      } else if text[start].isBlank || text[start].isDigit || text[start] == 0x2D
        || text[start] == 0x2C || text[start] == 0x3A || text[start] == 0x2F
      {
        start += 1
      } else if text.has("–", at: start, before: range.upperBound) {
        start += 3
      } else {
        break
      }
    }
    return nameAtStart(of: start..<range.upperBound)
  }

  /// Up to the first mark or word that no name holds.
  func nameAtStart(of range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound {
      switch text[end] {
      case 0x2C, 0x7C, 0x3B, 0x28, 0x21: return withoutForm(range.lowerBound..<end)
      case 0x2E:
        // `St. Alban Post` goes on behind its first stop.
        let isInitial =
          end - range.lowerBound < 2 || !text[end - 2].isWordByte
          || end - range.lowerBound == 2 && text[end - 1].isLowercase && end + 1 < range.upperBound
        if !isInitial, end + 1 == range.upperBound || text[end + 1].isBlank {
          return withoutForm(range.lowerBound..<end)
        }
      case 0x20:
        if end > range.lowerBound, end + 1 < range.upperBound, text[end + 1].isDigit {
          return withoutForm(range.lowerBound..<end)
        }
        if OutletStatement.ends.prefix(of: text, in: end + 1..<range.upperBound) != nil {
          return withoutForm(range.lowerBound..<end)
        }
      default: break
      }
      end += 1
    }
    return withoutForm(range.lowerBound..<end)
  }

  private func withoutForm(_ range: Range<Int>) -> Range<Int> {
    let name = text.trimmed(range)
    let bare = Organizations.withoutForm(text, name)
    guard bare.count < name.count, bare.count >= 4 else { return name }
    // A page that names itself without the form is called so.
    return Outlets.isOutlet(text, bare) || occurrences(of: bare, atMost: 3) >= 3 ? bare : name
  }

  /// Whether an address in the text is that of a name: `coastpost.example` of `Coast Post`.
  func isHostOfText(_ name: Range<Int>) -> Bool {
    let letters = text[name].filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x27 }.map(\.lowercased)
    guard letters.count >= 3, let first = letters.first else { return false }
    var at = text.span.firstIndex(of: 0x2E, from: 0, to: text.count)
    while at < text.count {
      let start = at - letters.count
      if start >= 0, text[start].lowercased == first, at + 1 < text.count, text[at + 1].isLetter,
        start == 0 || !text[start - 1].isWordByte,
        text[start..<at].elementsEqual(letters, by: { $0.lowercased == $1 })
      {
        return true
      }
      at = text.span.firstIndex(of: 0x2E, from: at + 1, to: text.count)
    }
    return false
  }

  /// How often a name stands in the text, or a range of it, as words of their own.
  func occurrences(of name: Range<Int>, in range: Range<Int>? = nil, atMost limit: Int) -> Int {
    let range = range ?? 0..<text.count
    guard let start = name.first else { return 0 }
    let first = text[start]
    var count = 0
    var at = text.span.firstIndex(of: first, from: range.lowerBound, to: range.upperBound)
    while count < limit, at + name.count <= range.upperBound {
      let end = at + name.count
      if at == 0 || !text[at - 1].isWordByte, end == text.count || !text[end].isWordByte,
        text[at..<end].elementsEqual(text[name])
      {
        count += 1
      }
      at = text.span.firstIndex(of: first, from: at + 1, to: range.upperBound)
    }
    return count
  }

  /// A stated name that ends in the one word that was taken for the outlet's is its full name:
  /// `Coast Post` of `Post`.
  mutating func completeSource() {
    guard let source = findings[.source], source.confidence < 90 else { return }
    let word = source.range
    guard !text[word].contains(0x20) else { return }
    let full = outletNames.first { name in
      name.count > word.count + 1 && text[name.upperBound - word.count - 1] == 0x20
        && text[word].elementsEqual(text[name].suffix(word.count))
    }
    if let full { findings.propose(.source, full, .pattern, 90) }
  }

  /// A stated name is surer where a line above the text is that name.
  private mutating func proposeStated(_ name: Range<Int>) {
    let above = top..<min(lines.count, body.lowerBound)
    if let index = above.first(where: { isSame(withoutBracket(lines[$0].range), name) }) {
      let isAboveDay = index + 1 < lines.count && roles[index + 1] == .date
      let name = lines[index].range
      // What stands between menus is as likely one of their entries.
      let isEntry =
        unsupportedMasthead == name && isPageDump && !Outlets.isOutlet(text, name)
        && !isHostOfText(name)
      if !isEntry { findings.propose(.source, name, .position, isAboveDay ? 89 : 88) }
    } else {
      findings.propose(.source, name, .pattern, titleOutlet == name ? 84 : 66)
    }
  }
}
