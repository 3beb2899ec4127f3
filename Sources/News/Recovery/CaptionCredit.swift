/// Credits at the end of a picture's description, on the same line.
///
/// `The bridge at low tide — Foto: Ada Quill/Coast Post`, `... © Ada Quill`, `... ADA QUILL / AFP`.
enum CaptionCredit {
  /// What a line says of a picture, and who made it where a mark sets that apart.
  struct Parts: Equatable {
    var caption: Range<Int>
    var credit: Range<Int>?
  }

  private static let longest = 90
  private static let fewestWords = 3

  /// The parts of a line that describes a picture; nil for any other line.
  static func parts(of line: Line, in text: [UInt8]) -> Parts? {
    parts(of: line.range, line.marks, in: text)
  }

  /// The same of a range in which some marks may stand.
  static func parts(
    of range: Range<Int>, _ marks: LineMarks = .all, in text: [UInt8]
  ) -> Parts? {
    guard range.count >= 16 else { return nil }
    let last = text[range.upperBound - 1]
    if last == 0x29 || last == 0x89 { return olderPicture(range, text) ?? bracketed(range, text) }
    if last == 0x2E { return creditSentence(range, text) }
    let mayHoldStop = marks.mayHold(0x2E)
    let mayHoldColon = marks.mayHold(0x3A) || marks.mayHold(0xEF)
    guard
      mayHoldStop || mayHoldColon || marks.mayHold(0x2C) || marks.mayHold(0x2F)
        || marks.mayHold(0xC2),
      mayHoldMark(range.suffix(longest), text)
    else { return nil }
    return (mayHoldColon || marks.mayHold(0xC2) ? signed(range, text) : nil)
      ?? (mayHoldStop ? credited(range, text) : nil)
      ?? (marks.mayHold(0x2F) ? named(range, text) : nil)
      ?? (mayHoldColon || mayHoldStop ? noted(range, text) : nil)
      ?? (mayHoldStop ? shouted(range, text) : nil)
  }

  /// Whether a sign stands in a range that may set a credit apart; in most headlines there is none.
  ///
  /// A stop, a comma, a slash, a colon as wide as an ideograph or not, the sign of rights.
  private static func mayHoldMark(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    let mark = text.span.firstIndex(
      ofAny: (0x2E, 0x2C, 0x2F, 0x3A, 0xC2), from: range.lowerBound, to: range.upperBound)
    return mark < range.upperBound || text.span.hold(0xEF, in: range)
  }

  /// `The old bridge (Archivbild)`.
  private static func olderPicture(_ range: Range<Int>, _ text: [UInt8]) -> Parts? {
    let tail = range.suffix(longest)
    let isWide = text.has("）", at: range.upperBound - 3, before: range.upperBound)
    guard isWide || text[range.upperBound - 1] == 0x29,
      let open = isWide
        ? tail.last(where: { text.has("（", at: $0, before: range.upperBound) })
        : text[tail].lastIndex(of: 0x28), open > range.lowerBound + 8
    else { return nil }
    let length = isWide ? 3 : 1
    guard
      olderPictures.value(of: text, in: text.trimmed(open + length..<range.upperBound - length))
        != nil
    else { return nil }
    return Parts(caption: range, credit: nil)
  }

  /// Behind a dash, a bar or the sign of rights: `— Foto: Ada Quill`, `© Coast Post`.
  private static func signed(_ range: Range<Int>, _ text: [UInt8]) -> Parts? {
    let tail = range.suffix(longest)
    // Most lines have neither a colon, as wide as an ideograph or not, nor the sign of rights.
    let sign = text.span.firstIndex(
      ofAny: (0x3A, 0xEF, 0xC2, 0x3A, 0xEF), from: tail.lowerBound, to: tail.upperBound)
    guard sign < tail.upperBound else { return nil }
    let mark = tail.last {
      text[$0] == 0x20 && $0 > range.lowerBound && markEnd($0 + 1, range.upperBound, text) != nil
    }
    guard let mark, let end = markEnd(mark + 1, range.upperBound, text) else { return nil }
    let caption = text.trimmed(range.lowerBound..<mark)
    var credit = text.trimmed(end..<range.upperBound)
    let hasSign = text.has("©", at: mark + 1, before: range.upperBound)
    if let (_, word) = nouns.prefix(of: text, in: credit) {
      guard let colon = colonEnd(word, credit.upperBound, text) else { return nil }
      credit = text.trimmed(colon..<credit.upperBound)
    } else if !hasSign {
      return nil
    }
    let isNamed =
      !credit.isEmpty && credit.count <= longest
      && !text[credit].contains(where: \.isDigit) && count(of: credit, text) <= 8
      && Names.isName(text, credit)
      && OutletStatement.ends.first(in: text, credit) == nil
    guard isNamed, !isNotice(caption, text), count(of: caption, text) >= fewestWords else {
      return nil
    }
    return Parts(caption: caption, credit: credit)
  }

  /// Where a mark ends that sets a credit apart.
  private static func markEnd(_ at: Int, _ end: Int, _ text: [UInt8]) -> Int? {
    guard at + 2 < end else { return nil }
    for mark: StaticString in ["©", "— ", "– ", "| ", "- ", "/ "]
    where text.has(mark, at: at, before: end) { return at + mark.utf8CodeUnitCount }
    return nil
  }

  private static func colonEnd(_ at: Int, _ end: Int, _ text: [UInt8]) -> Int? {
    var at = at
    while at < end, text[at].isBlank { at += 1 }
    if text.has("：", at: at, before: end) { return at + 3 }
    return at < end && text[at] == 0x3A ? at + 1 : nil
  }

  /// Behind the last sentence, without a stop: `ADA QUILL / AFP`, `Ada Quill/Coast Post file photo`.
  private static func named(_ range: Range<Int>, _ text: [UInt8]) -> Parts? {
    let tail = range.suffix(longest)
    guard text.span.hold(0x2F, in: tail), let start = sentenceEnd(in: tail, text) else {
      return nil
    }
    let credit = start..<range.upperBound
    guard count(of: credit, text) <= 10, let slash = text[credit].firstIndex(of: 0x2F),
      slash + 1 < credit.upperBound,
      // `http://`, `24/7` and `km/h` are no names.
      text[slash + 1] != 0x2F, !text[credit].contains(where: \.isDigit)
    else { return nil }
    let word = text[credit].lastIndex(of: 0x20).map { $0 + 1 } ?? credit.lowerBound
    let isPhoto = nouns.value(of: text, in: word..<credit.upperBound) != nil
    // `EITHER/OR` is no credit.
    let isShouted = isInCapitals(credit, text) && text[credit].contains(0x20)
    let agency = text.trimmed(slash + 1..<credit.upperBound)
    let isOfAgency =
      Agencies.table.value(of: text, in: agency) != nil
      && Names.areFullNames(text, text.trimmed(credit.lowerBound..<slash))
    guard isPhoto && text.isUppercase(at: start) || isShouted || isOfAgency else { return nil }
    let caption = text.trimmed(range.lowerBound..<start)
    guard count(of: caption, text) >= fewestWords else { return nil }
    return Parts(caption: caption, credit: credit)
  }

  /// Behind the last sentence, a maker in capitals and for whom: `... at low tide.ADA QUILL POUR « LE QUAI »`.
  ///
  /// A name alone may be a letter's signature.
  private static func shouted(_ range: Range<Int>, _ text: [UInt8]) -> Parts? {
    // Most lines go on with small letters to their ends.
    guard !text[range.upperBound - 1].isLowercase else { return nil }
    let tail = range.suffix(longest)
    let stop = tail.last {
      text[$0] == 0x2E && $0 > range.lowerBound + 8 && $0 + 2 < range.upperBound
        && (text[$0 + 1] == 0x20 || text.isUppercase(at: $0 + 1))
    }
    guard let stop, text[stop - 1].isWordByte else { return nil }
    let credit = text.trimmed(stop + 1..<range.upperBound)
    let caption = range.lowerBound..<stop + 1
    guard isInCapitals(credit, text), (2...8).contains(count(of: credit, text)),
      FirstNames.isFirst(text, credit), isMadeForSomeone(credit, text),
      !text[credit].contains(where: \.isDigit), text[caption].contains(where: \.isLowercase),
      count(of: caption, text) >= fewestWords
    else { return nil }
    return Parts(caption: caption, credit: credit)
  }

  private static func isMadeForSomeone(_ credit: Range<Int>, _ text: [UInt8]) -> Bool {
    for word: StaticString in [" FOR ", " POUR ", " PARA ", " PER ", " FÜR ", " VOOR "]
    where text.firstIndex(of: word, in: credit) != nil { return true }
    return false
  }

  /// Behind the last sentence and a word: `... at low tide. Credit Ada Quill for The Coast Post`.
  private static func credited(_ range: Range<Int>, _ text: [UInt8]) -> Parts? {
    let tail = range.suffix(longest)
    guard let stop = text.firstIndex(of: ". Credit", in: tail), stop + 10 < range.upperBound else {
      return nil
    }
    // `Credit...Ada Quill`, as some pages have it.
    var start = stop + 8
    while start < range.upperBound, text[start] == 0x2E || text[start] == 0x20 { start += 1 }
    let credit = start..<range.upperBound
    let caption = range.lowerBound..<stop + 1
    guard start > stop + 8, !credit.isEmpty, text.isUppercase(at: start),
      // `Credit Suisse` is a bank.
      text[stop + 8] == 0x2E || isNamedForOutlet(credit, text),
      !text[credit].contains(where: \.isDigit), (1...8).contains(count(of: credit, text)),
      count(of: caption, text) >= fewestWords
    else { return nil }
    return Parts(caption: caption, credit: credit)
  }

  /// Behind a stop or a comma and a noun: `... at low tide. Photo: Ada Quill`, `..., fot. Ada Quill`.
  private static func noted(_ range: Range<Int>, _ text: [UInt8]) -> Parts? {
    let tail = range.suffix(longest)
    let mark = text.span.firstIndex(
      ofAny: (0x2E, 0x2C, 0x2E, 0x2C, 0x2E), from: tail.lowerBound, to: tail.upperBound)
    for blank in (mark..<tail.upperBound).reversed()
    where text[blank] == 0x20 && blank > range.lowerBound + 2 {
      guard text[blank - 1] == 0x2E || text[blank - 1] == 0x2C,
        let (_, end) = nouns.prefix(of: text, in: blank + 1..<range.upperBound),
        let start = text[end - 1] == 0x2E ? end : colonEnd(end, range.upperBound, text)
      else { continue }
      let stop = text[blank - 1] == 0x2C ? blank - 1 : blank
      return parts(range.lowerBound..<stop, text.trimmed(start..<range.upperBound), text)
    }
    return nil
  }

  /// `... at low tide (Photo: Ada Quill)`, `... at low tide (foto Quill)`, `... (Ada Quill/Coast Post)`.
  private static func bracketed(_ range: Range<Int>, _ text: [UInt8]) -> Parts? {
    guard text[range.upperBound - 1] == 0x29,
      let open = text[range.suffix(longest)].lastIndex(of: 0x28), open > range.lowerBound + 8,
      // `(Quelle: Coast Post)` may stand below any text.
      text[open - 1] == 0x20, !text.hasFolded("quelle", at: open + 1)
    else { return nil }
    let inside = open + 1..<range.upperBound - 1
    // `(Ada Quill for The Coast Post)`
    if isNamedForOutlet(inside, text) { return parts(range.lowerBound..<open - 1, inside, text) }
    guard let (_, end) = nouns.prefix(of: text, in: inside) else { return nil }
    let start = colonEnd(end, range.upperBound - 1, text) ?? end
    return parts(range.lowerBound..<open - 1, text.trimmed(start..<range.upperBound - 1), text)
  }

  /// The parts, if one says something and the other may be a name.
  private static func parts(
    _ caption: Range<Int>, _ credit: Range<Int>, _ text: [UInt8]
  ) -> Parts? {
    guard !credit.isEmpty, !text[credit].contains(where: \.isDigit), count(of: credit, text) <= 8,
      Names.isName(text, credit), text.isUppercase(at: credit.lowerBound),
      count(of: caption, text) >= fewestWords, !isNotice(caption, text)
    else { return nil }
    return Parts(caption: caption, credit: credit)
  }

  /// `Ada Quill for The Coast Post`, `Ada Quill/Coast Post`.
  private static func isNamedForOutlet(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    let slash = text[range].firstIndex(of: 0x2F)
    guard let end = slash ?? text.firstIndex(of: " for ", in: range) else { return false }
    let outlet = text.trimmed(end + (slash == nil ? 5 : 1)..<range.upperBound)
    return Names.areFullNames(text, text.trimmed(range.lowerBound..<end))
      && (Outlets.isOutlet(text, outlet) || Agencies.table.value(of: text, in: outlet) != nil)
  }

  private static func isInCapitals(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    var letters = 0
    for at in range {
      if text[at].isLowercase { return false }
      // `é` beside `É`.
      if text[at] >= 0xA0, text[at] <= 0xBF, text[at - 1] == 0xC3 { return false }
      if text[at].isUppercase { letters += 1 }
    }
    return letters >= 6
  }

  /// `... at low tide. Photo by Ada Quill`, with its stop.
  private static func creditSentence(_ range: Range<Int>, _ text: [UInt8]) -> Parts? {
    let tail = range.dropLast().suffix(longest)
    guard let start = sentenceEnd(in: tail, text),
      let (_, end) = sentences.prefix(of: text, in: start..<range.upperBound),
      end + 2 < range.upperBound, text[end] == 0x20,
      text.isUppercase(at: end + 1) || text.has("the author", at: end + 1, before: range.upperBound)
    else { return nil }
    let caption = text.trimmed(range.lowerBound..<start)
    guard count(of: start..<range.upperBound, text) <= 8, count(of: caption, text) >= fewestWords
    else { return nil }
    let isUnnamed = !text.isUppercase(at: end + 1)
    guard isUnnamed || Names.isName(text, end + 1..<range.upperBound - 1) else { return nil }
    return Parts(caption: caption, credit: isUnnamed ? nil : end + 1..<range.upperBound - 1)
  }

  /// Behind the blank that follows the last stop.
  private static func sentenceEnd(in range: Range<Int>, _ text: [UInt8]) -> Int? {
    range.last {
      $0 > range.lowerBound + 2 && text[$0] == 0x20
        && (text[$0 - 1] == 0x2E && text[$0 - 3].isWordByte || text[$0 - 1] == 0x21
          || text[$0 - 1] == 0x3F)
    }.map { $0 + 1 }
  }

  private static func count(of range: Range<Int>, _ text: [UInt8]) -> Int {
    text[range].split(separator: 0x20).count
  }

  /// `All content © Coast Post` is no picture.
  private static func isNotice(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    notices.first(in: text, range.prefix(40)) != nil
  }

  private static let notices = PhraseTable<Bool>([
    (
      true,
      [
        "content", "contents", "copyright", "rights", "text", "inhalt", "inhalte", "contenu",
        "contenido", "contenidos", "conteúdo", "contenuti", "material", "материалы", "article",
      ]
    )
  ])

  /// What a credit is called before its colon, or behind a name.
  private static let nouns = PhraseTable<Bool>([
    (
      true,
      [
        "photo", "photograph", "picture", "image", "photo credit", "image credit", "credit",
        "file photo", "staff photo", "handout photo", "courtesy photo", "illustration", "graphic",
        "foto", "bild", "grafik", "quelle", "fotograf", "crédit photo", "crédit", "crédits",
        "crédit image", "imagen", "crédito", "imagem", "immagine", "credito", "beeld", "fotografie",
        "zdjęcie", "zdj.", "fot.", "fot", "fotoğraf", "görsel", "фото", "фотография", "снимка",
        "светлина", "kuva", "fotó", "φωτογραφία", "φωτ.", "صورة", "تصوير", "写真", "图", "照片", "사진",
      ]
    )
  ])

  /// How a sentence begins that names who made a picture.
  private static let sentences = PhraseTable<Bool>([
    (
      true,
      [
        "photo by", "photograph by", "picture by", "image by", "illustration by",
        "photo courtesy of", "image courtesy of", "foto von", "bild von", "foto van", "foto di",
        "foto de", "foto da", "photo de", "fotografía de", "fot. przez", "foto av", "foto af",
      ]
    )
  ])

  private static let olderPictures = PhraseTable<Bool>([
    (
      true,
      [
        "archivbild", "archivfoto", "symbolbild", "symbolfoto", "beispielbild", "archivaufnahme",
        "file photo", "file image", "file picture", "stock photo", "archive photo",
        "archive image", "library picture", "photo d'archives", "photo d'archive",
        "photo d'illustration", "image d'illustration", "foto de archivo",
        "imagen de archivo", "fotografía de archivo", "foto d'archivio", "immagine d'archivio",
        "immagine di repertorio", "foto di repertorio", "foto de arquivo", "imagem de arquivo",
        "foto ilustrativa", "imagem ilustrativa", "imagen ilustrativa", "archieffoto",
        "archiefbeeld", "foto ter illustratie", "архивное фото", "фото из архива",
        "иллюстративное фото", "архівне фото", "ілюстративне фото", "zdjęcie archiwalne",
        "zdjęcie ilustracyjne", "zdj. ilustracyjne", "arşiv fotoğrafı", "temsili",
        "arkivfoto", "arkivbild", "illustrasjonsfoto", "genrebild", "kuvituskuva", "arkistokuva",
        "ilustrační foto", "archivní foto", "illusztráció", "αρχείο", "資料写真", "資料圖片", "资料图",
        "资料图片", "자료사진", "صورة أرشيفية",
      ]
    )
  ])
}
