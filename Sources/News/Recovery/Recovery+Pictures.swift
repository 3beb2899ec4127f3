/// Pictures whose parts stand on lines of their own: `Image source, Coast Post`, `Image caption,`
/// above the description, and what the picture shows above both.
extension Recovery {
  mutating func readPictures() {
    for index in top..<max(top, roles.count) {
      let range = lines[index].range
      guard let (part, value) = PictureLabels.label(in: text, range) else {
        if text[range.lowerBound] == 0x7B, mayBeOfPicture(index),
          let value = shortcodeCaption(in: range)
        {
          roles[index] = .label(.caption, value: value)
        }
        continue
      }
      guard mayBeOfPicture(index) else { continue }
      switch part {
      case .source:
        guard !value.isEmpty, lines[index].words <= 14 else { continue }
        roles[index] = .credit
        dropAlternative(above: index)
      case .maker: if isSharedName(value) { roles[index] = .credit }
      case .caption:
        if value.isEmpty {
          readCaption(below: index)
        } else {
          roles[index] = .label(.caption, value: value)
        }
      }
    }
    dropAlternativesOfCaptions()
    readMakersBelowCaptions()
    readCaptionsSaidTwice()
  }

  /// `Image: Ada Quill.` right below what the picture shows, as a wiki's pages have it.
  private mutating func readMakersBelowCaptions() {
    for index in top + 1..<max(top + 1, roles.count) {
      guard case .label(.caption, let value) = roles[index], lines[index].blanksAbove == 0,
        lines[index].words <= 6, lines[index - 1].words <= 40, value.count > 4,
        text.has("Image: ", at: Int(lines[index].start), before: value.upperBound)
          || text.has("Photo: ", at: Int(lines[index].start), before: value.upperBound),
        roles[index - 1] == .text || roles[index - 1] == .prose
      else { continue }
      let isStopped = text[value.upperBound - 1] == 0x2E
      let maker = value.dropLast(isStopped ? 1 : 0)
      let isApart = index - 1 == top || lines[index - 1].blanksAbove > 0
      let isKnown =
        Names.isPerson(text, maker) || Agencies.table.value(of: text, in: maker) != nil
      guard isApart, isKnown, isNameOfMaker(maker) else { continue }
      roles[index - 1] = .caption
      roles[index] = .credit
      lines[index].start = Int32(maker.lowerBound)
      lines[index].end = Int32(maker.upperBound)
    }
  }

  /// What a picture shows, for those who can't see it, right above its caption in the same words, which its
  /// credit follows: `A gull on the pier.` above `A gull on the pier.ADA QUILL`.
  private mutating func readCaptionsSaidTwice() {
    for index in top..<max(top, roles.count - 1) {
      let said = lines[index].range
      let below = lines[index + 1].range
      guard lines[index + 1].blanksAbove == 0, said.count >= Self.leastSaidTwice,
        below.count >= said.count, lines[index].words <= Self.longestSaidTwice,
        saysSomething(index), saysSomething(index + 1), isBelowTitle(index),
        text[below].starts(with: text[said])
      else { continue }
      let rest = text.trimmed(below.lowerBound + said.count..<below.upperBound)
      let credit = insideBrackets(rest)
      if rest.isEmpty {
        // Titles are said twice, too, but no credit stands below them.
        guard index + 2 < roles.count, isCredit(index + 2) else { continue }
        roles[index] = .junk
        roles[index + 1] = .caption
      } else if CaptionCredit.parts(of: below, in: text)?.credit != nil {
        roles[index] = .junk
        roles[index + 1] = .caption
      } else if credit != rest
        || lines[index].ending == .sentence && FirstNames.isFirst(text, credit),
        isNameOfMaker(credit)
      {
        roles[index] = .caption
        lines[index + 1].start = Int32(credit.lowerBound)
        lines[index + 1].end = Int32(credit.upperBound)
        roles[index + 1] = .credit
      }
    }
  }

  /// A title may be said twice, too; the first words of a page are no picture's.
  private func isBelowTitle(_ index: Int) -> Bool {
    findings.has(.headline)
      || (top..<index).contains { saysSomething($0) && lines[$0].words >= 3 }
  }

  private func saysSomething(_ index: Int) -> Bool {
    switch roles[index] {
    case .text, .prose, .caption: true
    default: false
    }
  }

  private func isCredit(_ index: Int) -> Bool {
    if case .label(.credit, _) = roles[index] { return true }
    return roles[index] == .credit
  }

  private static let leastSaidTwice = 20
  /// In words.
  private static let longestSaidTwice = 60

  /// `Ada Quill/Coast Post` in `[Ada Quill/Coast Post]` and in `(Ada Quill/Coast Post)`.
  private func insideBrackets(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 4, let last = range.last,
      (text[range.lowerBound], text[last]) == (0x5B, 0x5D)
        || (text[range.lowerBound], text[last]) == (0x28, 0x29)
    else { return range }
    return range.dropFirst().dropLast()
  }

  private func isNameOfMaker(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count <= 60
      && (text.isUppercase(at: range.lowerBound) && Names.isName(text, range)
        || Agencies.table.value(of: text, in: range) != nil)
      && !text[range].contains { $0.isDigit || $0 == 0x2E }
      && text[range].count(where: { $0 == 0x20 }) < 8
  }

  /// Most lines are sentences of the text.
  private func mayBeOfPicture(_ index: Int) -> Bool {
    switch roles[index] {
    case .prose: lines[index].words <= 60 && (lines[index].words <= 14 || hasLabelMark(index))
    case .rule, .data, .url, .date: false
    default: lines[index].words <= 60
    }
  }

  private func hasLabelMark(_ index: Int) -> Bool {
    let head = lines[index].range.prefix(32)
    let mark = text.span.firstIndex(
      ofAny: (0x3A, 0x2C, 0x3A, 0x2C, 0x3A), from: head.lowerBound, to: head.upperBound)
    return mark < head.upperBound
  }

  /// The line below a label that stands alone.
  private mutating func readCaption(below index: Int) {
    guard index + 1 < roles.count, lines[index + 1].words <= 60 else { return }
    switch roles[index + 1] {
    case .text, .prose, .menu, .caption, .date:
      roles[index] = .junk
      roles[index + 1] = .caption
    default: return
    }
  }

  /// Pages copied whole have what a picture shows, for those who can't see it, right above its source;
  /// where a caption follows it is no line of the text.
  private mutating func dropAlternative(above index: Int) {
    guard index > top, lines[index].blanksAbove == 0, roles[index - 1] == .text,
      lines[index - 1].words >= 3, isCaptioned(index)
    else { return }
    let isApart =
      index - 1 == top || lines[index - 1].blanksAbove > 0 || roles[index - 2] != .prose
    if isApart { roles[index - 1] = .caption }
  }

  private func isCaptioned(_ index: Int) -> Bool {
    (index + 1..<min(index + 3, lines.count)).contains {
      PictureLabels.label(in: text, lines[$0].range)?.part == .caption
    }
  }

  /// `![A boat](boat.jpg)` above `The Alma at the quay. © Ada Quill`.
  private mutating func dropAlternativesOfCaptions() {
    for index in top..<max(top, roles.count - 1) where roles[index + 1] == .caption {
      guard case .label(.caption, _) = roles[index], text[Int(lines[index].start)] == 0x49,
        text.has("Image: ", at: Int(lines[index].start), before: text.count),
        CaptionCredit.parts(of: lines[index + 1].range, in: text)?.credit != nil
      else { continue }
      roles[index] = .junk
    }
  }

  /// `Ada Quill/Coast Post`.
  private func isSharedName(_ range: Range<Int>) -> Bool {
    guard range.count <= 60, let slash = text[range].firstIndex(of: 0x2F),
      slash > range.lowerBound, slash + 1 < range.upperBound
    else { return false }
    return text.isUppercase(at: range.lowerBound) && text[range].split(separator: 0x20).count <= 6
  }

  /// The caption in `{{< figure src="a.jpg" caption="The Alma at the quay" >}}`.
  private func shortcodeCaption(in range: Range<Int>) -> Range<Int>? {
    guard range.count > 20,
      text[range.lowerBound + 1] == 0x7B || text[range.lowerBound + 1] == 0x25,
      text[range.upperBound - 1] == 0x7D,
      let start = text.firstIndex(of: "caption=\"", in: range).map({ $0 + 9 }),
      let end = text[start..<range.upperBound].firstIndex(of: 0x22), end > start
    else { return nil }
    return start..<end
  }

  /// Adds a picture's description, and its credit where that ends the line.
  mutating func appendCaption(_ range: Range<Int>, _ origin: Piece.Origin, _ confidence: UInt8) {
    // An agency's mark at its end belongs to the description.
    guard !PictureMarks.endsInCredit(text, range),
      let parts = CaptionCredit.parts(of: range, in: text)
    else {
      appendBlock(.caption, range, origin, confidence)
      return
    }
    appendBlock(.caption, parts.caption, origin, confidence)
    if let credit = parts.credit {
      appendBlock(.credit, credit, origin, confidence)
      proposeOutlet(ofMaker: credit)
    }
  }

  /// `Ada Quill for The Coast Post`: who a picture was made for prints it.
  private mutating func proposeOutlet(ofMaker credit: Range<Int>) {
    guard let mark = text.firstIndex(of: " for ", in: credit) else { return }
    let outlet = mark + 5..<credit.upperBound
    guard Outlets.isOutlet(text, outlet) || Agencies.table.value(of: text, in: outlet) != nil else {
      return
    }
    findings.propose(.source, outlet, .inference, 48)
  }

  /// Adds a credit without what names it before a comma; `Photo: Ada Quill` stays as it is printed.
  mutating func appendCredit(_ line: Range<Int>, _ origin: Piece.Origin, _ confidence: UInt8) {
    var name = withoutEmphasis(line)
    if let (part, value) = PictureLabels.label(in: text, name), part != .caption, !value.isEmpty {
      name = value
    } else if text.has("Credit...", at: name.lowerBound, before: name.upperBound - 4) {
      name = text.trimmed(name.dropFirst(9))
    }
    appendBlock(.credit, name, origin, confidence)
    proposeOutlet(ofMaker: name)
  }

  /// `The Alma at the quay. (Coast Post)`: whose picture a labelled description is of.
  mutating func applyCaption(_ value: Range<Int>, _ confidence: UInt8) {
    guard value.count > 16, text[value.upperBound - 1] == 0x29,
      let open = text[value].lastIndex(of: 0x28), open > value.lowerBound + 8,
      text[open - 1] == 0x20, text[open - 2] == 0x2E,
      Names.isName(text, open + 1..<value.upperBound - 1)
    else {
      appendCaption(value, .label, confidence)
      return
    }
    appendBlock(.caption, value.lowerBound..<open, .label, confidence)
    appendBlock(.credit, open + 1..<value.upperBound - 1, .label, confidence)
  }
}

/// Words by which pages name the parts of a picture without a colon: `Image source, Coast Post`.
enum PictureLabels {
  enum Part { case source, caption, maker }

  /// A label at the start of a range, and what stands behind its comma.
  @inline(__always)
  static func label(
    in text: [UInt8], _ range: Range<Int>
  ) -> (part: Part, value: Range<Int>)? {
    guard let (part, end) = table.prefix(of: text, in: range) else { return nil }
    return value(behind: part, end, in: text, range)
  }

  private static func value(
    behind part: Part, _ end: Int, in text: [UInt8], _ range: Range<Int>
  ) -> (part: Part, value: Range<Int>)? {
    if end == range.upperBound {
      return part == .caption && end - range.lowerBound >= 9 ? (part, end..<end) : nil
    }
    let length: Int
    switch text[end] {
    case 0x2C where part != .maker: length = 1
    case 0x3A where part == .maker || part == .caption && end + 1 == range.upperBound: length = 1
    default:
      guard
        text.has("，", at: end, before: range.upperBound)
          || text.has("、", at: end, before: range.upperBound)
          || text.has("،", at: end, before: range.upperBound)
      else { return nil }
      length = text.has("،", at: end, before: range.upperBound) ? 2 : 3
    }
    return (part, text.trimmed(end + length..<range.upperBound))
  }

  private static let table = PhraseTable<Part>([
    (
      .source,
      [
        "image source", "image credit", "photo source", "bildquelle", "fuente de la imagen",
        "crédito da imagem", "crédit photo", "legenda da imagem crédito", "źródło zdjęcia",
        "автор фото", "джерело зображення", "автор фотографії", "fotoğraf kaynağı",
        "görsel kaynağı", "图像来源", "圖像來源", "画像提供", "画像出典", "사진 출처", "صدر الصورة", "مصدر الصورة",
      ]
    ),
    (
      .caption,
      [
        "image caption", "photo caption", "bildunterschrift", "pie de foto", "légende image",
        "légende photo", "legenda da foto", "didascalia", "подпись к фото", "підпис до фото",
        "fotoğraf altı yazısı", "图像加注文字", "圖像加註文字", "画像説明", "사진 설명", "التعليق على الصورة",
        "podpis pod zdjęciem", "onderschrift",
      ]
    ),
    (.maker, ["illustration"]),
  ])
}
