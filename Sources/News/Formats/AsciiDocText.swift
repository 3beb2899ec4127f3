/// The text of an AsciiDoc page without its marks, each paragraph on one line.
struct AsciiDocText {
  private var plain: [UInt8] = []
  private var paragraph: [UInt8] = []
  /// `.The old bridge`, above what it is the title of.
  private var titleOfBlock: [UInt8]?

  static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var reader = AsciiDocText()
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { oneLine($0) }
    // What no other mark ends is no comment.
    var marks = lines.count(where: isMarkOfComment)
    var isInComment = false
    for line in lines {
      if isMarkOfComment(line) {
        marks -= 1
        isInComment = !isInComment && marks > 0
      } else if !isInComment {
        reader.read(line)
      }
    }
    reader.finishParagraph()
    reader.finishTitle()
    return reader.plain
  }

  private mutating func read(_ line: [UInt8]) {
    if Self.isComment(line[...]) {
      return
    } else if line.isEmpty || Self.isMark(line) {
      finishParagraph()
      plain.append(0x0A)
      plain += Self.attribution(ofQuote: line)
    } else if line.starts(with: "image::".utf8) {
      finishParagraph()
      readPicture(line)
    } else if let title = Self.blockTitle(line) {
      finishParagraph()
      finishTitle()
      titleOfBlock = title
    } else if let heading = Self.heading(line) {
      finishParagraph()
      finishTitle()
      plain += heading + [0x0A]
    } else {
      finishTitle()
      if Self.isListed(line) { finishParagraph() }
      paragraph += (paragraph.isEmpty ? [] : [0x20]) + line
    }
  }

  /// `// a remark`; an address may begin with the same marks.
  static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "//".utf8) && (line.count == 2 || line[line.startIndex + 2].isBlank)
  }

  /// `////`, before and behind a comment of several lines.
  private static func isMarkOfComment(_ line: [UInt8]) -> Bool {
    line.count >= 4 && line.allSatisfy { $0 == 0x2F }
  }

  /// Who said it, in `[quote, Ada Quill, Coast Post]`, on a line.
  private static func attribution(ofQuote line: [UInt8]) -> [UInt8] {
    guard line.hasFolded("[quote,", at: 0) || line.hasFolded("[verse,", at: 0) else { return [] }
    return oneLine(line[7..<(line.count - 1)]) + [0x0A]
  }

  private mutating func finishParagraph() {
    if !paragraph.isEmpty { plain += Self.withoutLinks(paragraph) + [0x0A] }
    paragraph = []
  }

  /// A title that no picture takes stands for itself.
  private mutating func finishTitle() {
    if let title = titleOfBlock { plain += [0x0A] + title + [0x0A] }
    titleOfBlock = nil
  }

  private mutating func readPicture(_ line: [UInt8]) {
    if let caption = titleOfBlock ?? Self.description(ofPicture: line) {
      plain.append(literal: "\nCaption: ")
      plain += caption + [0x0A]
    }
    titleOfBlock = nil
  }

  /// The words of `.The old bridge`; a sentence may begin with `.com`.
  private static func blockTitle(_ line: [UInt8]) -> [UInt8]? {
    guard line.count > 2, line[0] == 0x2E, line.isUppercase(at: 1), line.contains(0x20),
      line.last != 0x2E
    else { return nil }
    return Array(line[1...])
  }

  /// `The old bridge` in `image::bridge.jpg[The old bridge,640]`.
  private static func description(ofPicture line: [UInt8]) -> [UInt8]? {
    guard let open = line.firstIndex(of: 0x5B), line.last == 0x5D else { return nil }
    let text = line[(open + 1)..<(line.count - 1)].prefix { $0 != 0x2C }
    return text.isEmpty || text.contains(0x3D) ? nil : Array(text)
  }

  /// `[quote, Ada Quill]`, `----`, `|===`, `+`, `toc::[]`: what sets blocks off and stands in none.
  private static func isMark(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return false }
    switch first {
    case 0x5B:
      guard line.last == 0x5D, line.count > 2, line.count <= longestBlockAttributes else {
        return false
      }
      // `[[bridge]]`, `[.lead]`, `[#toll]`, `[%header]`
      if line[1] == 0x5B || line[1] == 0x2E || line[1] == 0x23 || line[1] == 0x25 { return true }
      let end = line.firstIndex { $0 == 0x2C || $0 == 0x5D || $0 == 0x25 || $0 == 0x3D }
      return blocks.value(of: line, in: 1..<(end ?? line.count)) != nil
    case 0x2B: return line.count == 1
    case 0x7C: return line.starts(with: "|===".utf8)
    case 0x2D where line.count == 2: return line[1] == 0x2D
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x2E: return line.count >= 4 && line.allSatisfy { $0 == first }
    default:
      return AsciiDocPage.attribute(line[...])?.value.isEmpty ?? false
        || line.elementsEqual("toc::[]".utf8)
        || line.starts(with: "include::".utf8) && line.last == 0x5D
    }
  }

  private static let longestBlockAttributes = 80

  /// What the attributes of a block begin with.
  private static let blocks = PhraseTable<Bool>([
    (
      true,
      [
        "quote", "verse", "source", "note", "tip", "warning", "important", "caution", "sidebar",
        "example", "listing", "literal", "abstract", "cols", "options", "role", "id", "style",
        "horizontal", "start", "width", "format", "separator",
      ]
    )
  ])

  /// The words of `== Heading`.
  private static func heading(_ line: [UInt8]) -> [UInt8]? {
    let marks = line.prefix { $0 == 0x3D }.count
    guard (1...6).contains(marks), marks + 1 < line.count, line[marks] == 0x20 else { return nil }
    return Array(line[(marks + 1)...])
  }

  /// `* Bridges`, `. Bridges`, `- Bridges`: an entry of a list.
  private static func isListed(_ line: [UInt8]) -> Bool {
    let mark = line.prefix { $0 == 0x2A || $0 == 0x2D || $0 == 0x2E }
    return (1...5).contains(mark.count) && mark.count < line.count && line[mark.count] == 0x20
  }

  /// `https://post.example[the Post]` and `link:bridge.html[the bridge]` as their text.
  private static func withoutLinks(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < line.count {
      if let words = linkWords(in: line, at: at) {
        result += line[words]
        at = words.upperBound + 1
      } else {
        result.append(line[at])
        at += 1
      }
    }
    return result
  }

  /// The words between the brackets of a link that begins at a place; nil where it has none.
  private static func linkWords(in line: [UInt8], at: Int) -> Range<Int>? {
    guard
      line.has("http", at: at, before: line.count) || line.has("link:", at: at, before: line.count)
        || line.has("mailto:", at: at, before: line.count)
    else { return nil }
    let address = line[at...].prefix(longestAddress).prefix { !$0.isSpace && $0 != 0x5B }
    let open = address.endIndex
    guard address.contains(0x3A), open < line.count, line[open] == 0x5B,
      let close = line[open...].prefix(longestWords).firstIndex(of: 0x5D), close > open + 1
    else { return nil }
    return open + 1..<close
  }

  private static let longestAddress = 500
  private static let longestWords = 500
}
