/// Takes SGML, XML and HTML apart into text and tags, whatever is broken in them.
struct MarkupScanner {
  let bytes: [UInt8]
  private(set) var at = 0
  /// Ends that are not to be found behind any place looked from; looking again would take too long.
  private var missing: Set<Mark> = []

  private enum Mark { case comment, section, instruction, singleQuote, doubleQuote }

  /// A tag at the start of an element.
  struct Tag {
    let name: Range<Int>
    let attributes: Range<Int>
    /// Whether it has no content: `<br/>`.
    let isEmpty: Bool
  }

  enum Token {
    case text(Range<Int>)
    case open(Tag)
    case close(name: Range<Int>)
    /// The content of `<![CDATA[...]]>`.
    case section(Range<Int>)

    /// The name in a tag.
    var name: Range<Int>? {
      switch self {
      case .open(let tag): tag.name
      case .close(let name): name
      case .text, .section: nil
      }
    }
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; comments, declarations and instructions are passed over.
  mutating func next() -> Token? {
    while at < bytes.count {
      if bytes[at] != 0x3C { return .text(textRun(from: at)) }
      guard let next = at + 1 < bytes.count ? bytes[at + 1] : nil else {
        return .text(textRun(from: at))
      }
      switch next {
      case 0x21:
        if let section = passDeclaration() { return .section(section) }
      case 0x3F: pass(to: "?>", from: at + 2, .instruction)
      case 0x2F:
        guard at + 2 < bytes.count, bytes[at + 2].isLetter else {
          return .text(textRun(from: at))
        }
        return .close(name: passTag(nameAt: at + 2).name)
      default:
        guard next.isLetter else { return .text(textRun(from: at)) }
        return .open(passTag(nameAt: at + 1))
      }
    }
    return nil
  }

  /// Goes back or ahead to a place.
  mutating func move(to place: Int) { at = min(max(place, 0), bytes.count) }

  /// Text up to the next `<` behind its first byte.
  private mutating func textRun(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < bytes.count, bytes[end] != 0x3C { end += 1 }
    at = end
    return start..<end
  }

  /// Passes `<!-- -->`, `<!DOCTYPE >` or `<![CDATA[ ]]>`; the content of the last.
  private mutating func passDeclaration() -> Range<Int>? {
    if bytes.has("<!--", at: at, before: bytes.count) {
      pass(to: "-->", from: at + 4, .comment)
    } else if bytes.has("<![CDATA[", at: at, before: bytes.count) {
      let start = at + 9
      pass(to: "]]>", from: start, .section)
      let isWhole = at >= start + 3 && bytes.has("]]>", at: at - 3, before: at)
      return start..<max(start, isWhole ? at - 3 : at)
    } else {
      pass(to: ">", from: at + 2, .instruction)
    }
    return nil
  }

  /// Moves behind an end; behind the next `>`, or to the text's end, where there is none.
  private mutating func pass(to end: StaticString, from start: Int, _ mark: Mark) {
    if !missing.contains(mark) {
      if let found = bytes.firstIndex(of: end, in: min(start, bytes.count)..<bytes.count) {
        at = found + end.utf8CodeUnitCount
        return
      }
      missing.insert(mark)
    }
    while at < bytes.count, bytes[at] != 0x3E { at += 1 }
    at = min(at + 1, bytes.count)
  }

  private mutating func passTag(nameAt start: Int) -> Tag {
    var nameEnd = start
    while nameEnd < bytes.count, Self.isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    var end = nameEnd
    while end < bytes.count, bytes[end] != 0x3E, bytes[end] != 0x3C {
      let byte = bytes[end]
      let opensValue = (byte == 0x22 || byte == 0x27) && bytes[end - 1] == 0x3D
      end = opensValue ? endOfValue(from: end) : end + 1
    }
    at = end < bytes.count && bytes[end] == 0x3E ? end + 1 : end
    let isEmpty = end > nameEnd && bytes[end - 1] == 0x2F
    return Tag(name: start..<nameEnd, attributes: nameEnd..<end, isEmpty: isEmpty)
  }

  /// Behind the quotation mark that closes a value; behind the one that opens it if none does.
  private mutating func endOfValue(from open: Int) -> Int {
    let mark: Mark = bytes[open] == 0x22 ? .doubleQuote : .singleQuote
    guard !missing.contains(mark) else { return open + 1 }
    if let close = bytes[(open + 1)...].firstIndex(of: bytes[open]) { return close + 1 }
    missing.insert(mark)
    return open + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isWordByte || byte == 0x3A || byte == 0x2E || byte == 0x2D || byte == 0x5F
  }
}

extension MarkupScanner {
  /// The attributes of a tag: names and values, in their order.
  func attributes(of tag: Tag) -> [(name: Range<Int>, value: Range<Int>)] {
    var found: [(name: Range<Int>, value: Range<Int>)] = []
    let end = tag.attributes.upperBound
    var at = tag.attributes.lowerBound
    while at < end, found.count < 40 {
      guard Self.isNameByte(bytes[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < end, Self.isNameByte(bytes[at]) { at += 1 }
      let name = start..<at
      while at < end, bytes[at].isSpace { at += 1 }
      guard at < end, bytes[at] == 0x3D else { continue }
      at += 1
      while at < end, bytes[at].isSpace { at += 1 }
      let value = value(at: at, before: end)
      found.append((name, value))
      at = value.upperBound + 1
    }
    return found
  }

  private func value(at start: Int, before end: Int) -> Range<Int> {
    guard start < end else { return end..<end }
    let quote = bytes[start]
    if quote == 0x22 || quote == 0x27 {
      let close = bytes[(start + 1)..<end].firstIndex(of: quote) ?? end
      return start + 1..<close
    }
    let close = bytes[start..<end].firstIndex { $0.isSpace } ?? end
    return start..<close
  }
}
