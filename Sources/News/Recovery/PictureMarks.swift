/// How picture agencies sign photographs.
enum PictureMarks {
  private static let marks = PhraseTable<Bool>([
    (
      true,
      [
        "ap photo", "afp photo", "reuters/", "reuters photo", "getty images", "getty", "epa/",
        "epa-efe", "ap photo/", "afp/", "via ap", "via reuters", "via getty", "/handout",
        "handout", "file photo", "photo:", "foto:", "sputnik/", "sputnik /", "reuters /",
        "afp /", "ap /", "photo by", "shutterstock", "wikimedia", "flickr",
        "associated press, file",
        "/file", "/ap", "/afp", "/reuters", "/getty", "/epa", "dpa/", "/dpa", "picture alliance",
        "imago", "zuma", "bloomberg via", "anadolu agency/", "tass/", "/tass", "xinhua/", "photos",
        "photograph:", "illustration", "ap file", "pool via", "pool/", "courtesy", "photo", "file",
      ]
    )
  ])

  /// Whether an agency's mark stands somewhere in a range.
  static func isCredited(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let found = marks.first(in: text, range) else { return false }
    return found.range.count >= 4
  }

  /// Whether a description says that it is one of an older picture.
  static func isFilePhoto(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let head = range.lowerBound..<min(range.lowerBound + 60, range.upperBound)
    return text.firstIndex(of: "photo", in: head) != nil
      || text.firstIndex(of: "PHOTO", in: head) != nil
      || text.has("FILE", at: range.lowerBound, before: range.upperBound)
  }

  /// Whether a line ends in a bracket or a clause with an agency's mark.
  static func endsInCredit(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if text[range.upperBound - 1] == 0x29 {
      guard let open = lastIndex(of: 0x28, in: text, range), range.upperBound - open < 90 else {
        return false
      }
      return isCredited(text, open + 1..<range.upperBound)
    }
    let tail = max(range.lowerBound, range.upperBound - 50)..<range.upperBound
    guard let mark = strong.first(in: text, tail) else { return false }
    // A poll that an agency pays for: `Lead Narrows: Reuters/Ipsos`.
    return !text.hasFolded("ipsos", at: mark.range.upperBound)
  }

  /// Marks that need no bracket.
  private static let strong = PhraseTable<Bool>([
    (
      true,
      [
        "reuters/", "getty images", "/handout", "ap photo/", "epa/", "epa-efe/", "photo:",
        "photograph:", "photo credit:", "picture credit:", "photographie :", "fotografía:",
        "/file photo", "via reuters", "via ap", "afp/", "reuters / file",
      ]
    )
  ])

  private static func lastIndex(of byte: UInt8, in text: [UInt8], _ range: Range<Int>) -> Int? {
    range.reversed().first { text[$0] == byte }
  }
}
