/// The fields of a database that names them by two capitals, where a copy has one blank behind a code:
/// `HD Bridge Opens`, `BY By Ada Quill`, `WC 168 words`.
enum CodedFields {
  /// The text with the gap behind each code that such exports have; as it is where hardly any line has one.
  static func widened(in text: [UInt8]) -> [UInt8] {
    guard areNarrow(in: text) else { return text }
    var wide: [UInt8] = []
    wide.reserveCapacity(text.count + 64)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if isCoded(line, in: text) {
        wide += line.prefix(2) + [0x20]
        wide += line.dropFirst(2)
      } else {
        wide += line
      }
      wide.append(0x0A)
    }
    wide.removeLast()
    return wide
  }

  /// Whether among the first lines enough begin with different codes.
  private static func areNarrow(in text: [UInt8]) -> Bool {
    var codes: Set<UInt16> = []
    var start = 0
    var count = 0
    while start < text.count, count < firstLines {
      let end = text.span.firstIndex(of: 0x0A, from: start, to: text.count)
      if isCoded(text[start..<end], in: text) {
        codes.insert(UInt16(text[start]) << 8 | UInt16(text[start + 1]))
      }
      start = end + 1
      count += 1
      guard count < linesToFirstCode || !codes.isEmpty else { return false }
    }
    return codes.count >= fewestCodes
  }

  private static let firstLines = 24
  private static let linesToFirstCode = 8
  private static let fewestCodes = 5

  private static func isCoded(_ line: ArraySlice<UInt8>, in text: [UInt8]) -> Bool {
    let start = line.startIndex
    guard line.count > 4, text[start].isUppercase, text[start + 1].isUppercase,
      text[start + 2] == 0x20, text[start + 3] != 0x20
    else { return false }
    return FieldLabel.table.value(of: text, in: start..<start + 2) != nil
  }
}
