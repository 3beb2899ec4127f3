/// Taking the values of labels apart, and what stands around them off.
extension Recovery {
  /// The entries of `a, b; c`, `[a, "b"]` or `a / b / c`.
  func items(in range: Range<Int>, areTags: Bool = false) -> [Range<Int>] {
    var items: [Range<Int>] = []
    items.reserveCapacity(8)
    let inner = withoutBrackets(range)
    let isSlashed = text.firstIndex(of: " / ", in: inner) != nil
    let isSpaced = isOfSigns(inner)
    let isLinked =
      areTags
      ? text.firstIndex(of: "[[", in: inner) != nil
      : text.has("[[", at: inner.lowerBound, before: inner.upperBound)
    let isBarred = text[inner].contains(0x7C) && text.firstIndex(of: " | ", in: inner) != nil
    // A broken line goes on with the word that the line before ended with.
    let isBroken = text.span.hold(0x3B, in: inner)
    var start = inner.lowerBound
    func take(_ end: Int) {
      var item = unquoted(text.trimmed(start..<end))
      while let first = item.first,
        text[first] == 0x23 || text[first] == 0x2A || isQuote(text[first])
      {
        item = first + 1..<item.upperBound
      }
      while let last = item.last, isQuote(text[last]) { item = item.lowerBound..<last }
      item = withoutIndexCode(withoutShare(withoutCode(withoutLink(item))))
      if !item.isEmpty, item.count <= 80 { items.append(item) }
    }
    var isInLink = false
    // Beside links a list without commas has words, of which each is an item.
    let isOfWords = areTags && isLinked && !text.span.hold(0x2C, in: inner) && !isBroken
    for at in inner {
      let byte = text[at]
      if isLinked, byte == 0x5B || byte == 0x5D { isInLink = byte == 0x5B }
      let isFirstByteOfWide =
        byte == 0xE3 && text.has("、", at: at, before: inner.upperBound)
        || byte == 0xEF
          && (text.has("；", at: at, before: inner.upperBound)
            || text.has("，", at: at, before: inner.upperBound))
      let isDot =
        byte == 0xC2 && text.has("·", at: at, before: inner.upperBound)
        || byte == 0xD8 && text.has("،", at: at, before: inner.upperBound)
      let parts =
        byte == 0x2C && !isBarred || byte == 0x3B || byte == 0x7C && !isInLink
        || byte == 0x0A && !isBroken
        || isFirstByteOfWide || isDot || isSpaced && byte == 0x20
        || isLinked && byte == 0x20 && (text[at - 1] == 0x5D || isOfWords && !isInLink)
        || byte == 0x2F && isSlashed && text[at - 1] == 0x20
        || byte == 0x23 && at > inner.lowerBound && text[at - 1] == 0x20
      guard parts else { continue }
      take(at)
      start = at + (isFirstByteOfWide ? 3 : isDot ? 2 : 1)
    }
    take(inner.upperBound)
    if items.count == 1, let item = items.first, text[item.upperBound - 1] == 0x2E {
      items[0] = item.lowerBound..<item.upperBound - 1
    }
    return items
  }

  /// `海港 图书馆`: Chinese words, which nothing but blanks parts.
  private func isOfSigns(_ range: Range<Int>) -> Bool {
    guard let first = range.first, text[first] >= 0xE3, text[range].contains(0x20) else {
      return false
    }
    return text[range].allSatisfy { $0 >= 0x80 || $0 == 0x20 }
  }

  /// `[[Harbour]]` in a list of links.
  private func withoutLink(_ item: Range<Int>) -> Range<Int> {
    guard item.count > 4, text.has("[[", at: item.lowerBound, before: item.upperBound),
      text.has("]]", at: item.upperBound - 2, before: item.upperBound)
    else { return item }
    return item.lowerBound + 2..<item.upperBound - 2
  }

  /// Without the code that databases put before a subject: `gpol : Politics`.
  private func withoutCode(_ item: Range<Int>) -> Range<Int> {
    guard let colon = text.firstIndex(of: " : ", in: item), colon - item.lowerBound <= 8,
      text[item.lowerBound..<colon].allSatisfy({ $0.isLetter || $0.isDigit })
    else { return item }
    return text.trimmed(colon + 3..<item.upperBound)
  }

  /// `Harbours` in `(Harbours (1HA70)`, as some lists of index terms have them.
  private func withoutIndexCode(_ item: Range<Int>) -> Range<Int> {
    guard let close = item.last, text[close] == 0x29, let open = text[item].lastIndex(of: 0x28),
      open > item.lowerBound + 2, text[open - 1] == 0x20
    else { return item }
    let code = text[open + 1..<close].filter { $0 != 0x29 }
    guard (3...8).contains(code.count), code.contains(where: \.isDigit),
      code.allSatisfy({ $0.isDigit || $0.isUppercase })
    else { return item }
    let start = text[item.lowerBound] == 0x28 ? item.lowerBound + 1 : item.lowerBound
    return text.trimmed(start..<open)
  }

  /// Without the relevance that databases put behind a subject: `BRIDGES (91%)`.
  private func withoutShare(_ item: Range<Int>) -> Range<Int> {
    guard item.count > 4, text[item.upperBound - 1] == 0x29, text[item.upperBound - 2] == 0x25,
      let open = text[item].lastIndex(of: 0x28)
    else { return item }
    return text.trimmed(item.lowerBound..<open)
  }

  /// Markdown's code is quoted too.
  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 }

  func bracketItems(in range: Range<Int>) -> [Range<Int>] {
    range.count > 2 && text[range.lowerBound] == 0x5B ? items(in: range) : [range]
  }

  private func withoutBrackets(_ range: Range<Int>) -> Range<Int> {
    // `[[Quill]]` is a wiki's link, not a list.
    if text.has("[[", at: range.lowerBound, before: range.upperBound) { return range }
    guard range.count >= 2, text[range.lowerBound] == 0x5B, text[range.upperBound - 1] == 0x5D
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// Without the quotation marks of YAML and TOML around a value, and without a trailing comma.
  func unquoted(_ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    // `"source": "Coast Post",`
    if range.count > 3, text[range.upperBound - 1] == 0x2C,
      text[range.lowerBound] == 0x22 && text[range.upperBound - 2] == 0x22
        || text[range.lowerBound] == 0x5B && text[range.upperBound - 2] == 0x5D
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    guard range.count >= 2, let last = range.last else { return range }
    let quote = text[range.lowerBound]
    if (quote == 0x22 || quote == 0x27), text[last] == quote {
      let inner = range.lowerBound + 1..<last
      // `"A" and "B"` isn't quoted as a whole.
      let isOpen = inner.contains { text[$0] == quote && text[$0 - 1] != 0x5C }
      if !isOpen || quote == 0x27 { range = text.trimmed(inner) }
    }
    if range.count > 4, text.has("[[", at: range.lowerBound, before: range.upperBound),
      text.firstIndex(of: "]]", in: range) == range.upperBound - 2,
      text.has("]]", at: range.upperBound - 2, before: range.upperBound)
    {
      range = range.lowerBound + 2..<range.upperBound - 2
    } else if text[last] == 0x2A, last - 1 > range.lowerBound, text[last - 1] == 0x2A {
      range = range.lowerBound..<last - 1
    }
    return text.trimmed(range)
  }

  /// Without what follows a bar or a bracket: `The Herald (London)`.
  func withoutTail(_ range: Range<Int>) -> Range<Int> {
    for at in range.dropFirst() where text[at] == 0x7C || text[at] == 0x3B {
      return text.trimmed(range.lowerBound..<at)
    }
    return range
  }
}
