/// What a line above the body is by its shape alone: a slug, codes, a way to a page, a picture.
extension Recovery {
  /// `[Walkers on the bridge]`: what a picture shows.
  func isInBrackets(_ range: Range<Int>) -> Bool {
    text[range.lowerBound] == 0x5B && text[range].firstIndex(of: 0x5D) == range.upperBound - 1
  }

  /// `name=value&more=less`: no blank, and too long for a word.
  func isOneToken(_ line: Line) -> Bool {
    line.length >= 24 && !text[line.range].contains { $0 == 0x20 || $0 >= 0x80 }
      && text[line.range].contains { $0 == 0x3D || $0 == 0x2F || $0 == 0x25 }
  }

  /// `#!/usr/bin/env`, `<img src="a.jpg">`, `[![Build](a.svg)](b)`: what only machines read.
  func isMarkup(_ range: Range<Int>) -> Bool {
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

  func endsLikeSentence(_ line: Line) -> Bool {
    let last = text[line.range.upperBound - 1]
    return line.ending == .sentence && last != 0x3F && last != 0x21
  }

  /// Lowercase words only: subject codes, not a headline.
  func isWordList(_ line: Line) -> Bool {
    line.capitalised == 0 && line.digits == 0 && line.ending == .none && line.words > 0
      && text[line.range.lowerBound] != 0x5B && text[line.range].allSatisfy { $0 < 0x80 }
  }

  /// `HARBOUR-BRIDGE/UPDATE 2`: a wire's name for a story, its words joined by marks.
  func isSlug(_ line: Line) -> Bool {
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
  func isWireSlug(_ line: Line) -> Bool {
    if isSlashedSlug(line) || isLeadSlug(line) || isCycleSlug(line) { return true }
    guard line.digits >= 4, line.words <= 9, line.ending == .none else { return false }
    let words = text[line.range].split { $0 == 0x20 || $0 == 0x2C }
    let codes = words.count { word in
      let digits = word.count(where: \.isDigit)
      return digits > 0 && word.count <= 10 && (digits > 2 || word.count - digits <= 3)
        || word.dropFirst().dropLast().contains { $0 == 0x2D || $0 == 0x2F }
    }
    return codes >= 3 && codes * 2 >= words.count
  }

  /// `PM-Oldport-Ferry,0213`: the cycle of papers that a story is for, its name and length.
  private func isCycleSlug(_ line: Line) -> Bool {
    let range = line.range
    guard line.words <= 6, line.digits >= 3, range.count > 8, text[range.lowerBound + 2] == 0x2D,
      let comma = text[range].lastIndex(of: 0x2C)
    else { return false }
    return ["PM-", "AM-", "BC-"].contains {
      text.has($0, at: range.lowerBound, before: range.upperBound)
    } && text[comma + 1..<range.upperBound].allSatisfy(\.isDigit)
  }

  /// `AP-Oldport-Harbour, 1st Ld-Writethru`, without a number: it says that a lead was written anew.
  private func isLeadSlug(_ line: Line) -> Bool {
    line.words <= 9
      && (text.firstIndex(of: "Writethru", in: line.range) != nil
        || text.firstIndex(of: " Ld-", in: line.range) != nil)
  }

  /// `Oldport-pont-tempête` right above the headline: keywords by which a wire names a story.
  func isSlugAboveTitle(_ index: Int) -> Bool {
    let range = lines[index].range
    return index + 1 < roles.count && lines[index + 1].blanksAbove == 0 && range.count >= 12
      && !text[range].contains(0x20) && text[range].count(where: { $0 == 0x2D }) >= 2
      && text[range].split(separator: 0x2D).dropFirst().contains { $0.first?.isLowercase ?? false }
      && roles[index + 1] == .text && lines[index + 1].words >= 3
  }

  /// `HARBOUR-BRIDGE/ (UPDATE 2, PICTURE)`: what a wire calls a story, up to a slash.
  private func isSlashedSlug(_ line: Line) -> Bool {
    guard line.words <= 8, line.ending == .none, let slash = text[line.range].firstIndex(of: 0x2F)
    else { return false }
    let slug = Int(line.start)..<slash
    let rest = slash + 1..<Int(line.end)
    return slug.count >= 4 && (rest.isEmpty || text[slug].contains(0x2D))
      && text[slug].allSatisfy { $0.isUppercase || $0.isDigit || $0 == 0x2D }
      && (rest.isEmpty || text[rest.lowerBound] == 0x20)
      && !text[rest].contains(where: \.isLowercase)
  }

  /// Whether an address of mail stands in a range, or `[email protected]` where a page hides one.
  func holdsMail(_ range: Range<Int>) -> Bool {
    text.span.hold(0x40, in: range) || text.firstIndex(of: "[email", in: range) != nil
  }

  /// `R CRO S0A QBXB`: short words in capitals, one of them with a figure inside.
  func isOfCodes(_ line: Line) -> Bool {
    guard line.words <= 6, line.length <= 32, line.digits > 0 else { return false }
    let words = text[line.range].split(separator: 0x20)
    let mixed = words.count { $0.contains(where: \.isDigit) && $0.contains(where: \.isUppercase) }
    return mixed > 0 && words.allSatisfy { $0.count <= 8 }
      && !text[line.range].contains(where: \.isLowercase)
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
        || text.has("→ ", at: at, before: range.upperBound)
      {
        return true
      }
    }
  }

  /// `... at low tide (Quill/Oldport Press)` is the description of a picture.
  func endsInSlashedBracket(_ range: Range<Int>) -> Bool {
    guard text[range.upperBound - 1] == 0x29,
      let open = range.reversed().first(where: { text[$0] == 0x28 })
    else { return false }
    return text[open..<range.upperBound].contains(0x2F)
  }
}
