/// Takes the text of a paragraph apart into sentences.
///
/// A sentence ends at a full stop, an exclamation or question mark or dots, with the quotes and brackets
/// that close behind them, before white space and no small letter; at those of Chinese and Japanese
/// wherever they stand. A full stop behind an initial or an abbreviation ends it only before a word that
/// begins sentences, such as `The`. Linear in the text's length.
struct SentenceSplitter {
  private let scalars: [Unicode.Scalar]

  /// In scalars; what has no end by then is no sentence of a language.
  static let largestLength = 1_200

  /// Whether sentences follow each other without white space behind such a scalar.
  static func needsNoBlank(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
  }

  static func sentences(of text: String) -> [String] {
    SentenceSplitter(scalars: Array(text.unicodeScalars)).sentences()
  }

  private func sentences() -> [String] {
    var sentences: [String] = []
    var start = firstNonblank(from: 0)
    var place = start
    while place < scalars.count {
      let marks = place..<endOfMarks(from: place)
      if let end = end(at: marks) ?? cut(from: start, at: place) {
        sentences.append(text(start..<end))
        start = firstNonblank(from: end)
        place = start
      } else {
        // Nobody looks at the same marks twice, however many stand side by side.
        place = max(place + 1, marks.upperBound)
      }
    }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? start
    return start < end ? sentences + [text(start..<end)] : sentences
  }
}

extension SentenceSplitter {
  /// Where the marks end that begin at a place, with what closes behind them; the place when there is
  /// none.
  private func endOfMarks(from place: Int) -> Int {
    guard isMark(scalars[place]) else { return place }
    var end = place + 1
    while end < scalars.count, end - place < Self.largestLength,
      isMark(scalars[end]) || Self.closing.contains(scalars[end])
    {
      end += 1
    }
    return end
  }

  /// Where the sentence ends that some marks stand behind; nil when none ends there.
  private func end(at marks: Range<Int>) -> Int? {
    guard !marks.isEmpty else { return nil }
    let end = marks.upperBound
    let isUnspaced = scalars[marks].contains(where: Self.unspacedMarks.contains)
    guard !isUnspaced, end < scalars.count else { return end }
    guard scalars[end].properties.isWhitespace else { return nil }
    let next = word(from: firstNonblank(from: end))
    if next.first?.properties.isLowercase ?? false { return nil }
    let isFullStop = scalars[marks.lowerBound] == "." && marks.count == 1
    return isFullStop && isAbbreviation(endingAt: marks.lowerBound, before: next) ? nil : end
  }

  /// A place at which a sentence that is too long is cut: behind its last white space, if it has any.
  private func cut(from start: Int, at place: Int) -> Int? {
    guard place - start >= Self.largestLength else { return nil }
    let blank = scalars[start...place].lastIndex { $0.properties.isWhitespace }
    return blank ?? place
  }

  private func isAbbreviation(
    endingAt place: Int, before next: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let reach = max(0, place - Self.longestAbbreviation)
    let start = scalars[reach..<place].lastIndex { !$0.properties.isAlphabetic && $0 != "." }
    let word = scalars[(start.map { $0 + 1 } ?? reach)..<place]
    guard let first = word.first else { return false }
    let folded = text(word.indices).lowercased()
    let follower = text(next.indices).lowercased()
    if Self.beforeNumbers.contains(folded) { return next.first?.properties.numericType != nil }
    let isInitial = word.count == 1 && first.properties.isUppercase
    guard isInitial || word.contains(".") || Self.abbreviations.contains(folded) else {
      return false
    }
    return !Self.openers.contains(follower)
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    Self.marks.contains(scalar) || Self.unspacedMarks.contains(scalar)
  }

  /// The letters and digits behind opening quotes and brackets.
  private func word(from place: Int) -> ArraySlice<Unicode.Scalar> {
    let end = min(scalars.count, place + Self.longestAbbreviation)
    let word = scalars[min(place, end)..<end].drop { Self.opening.contains($0) }
    return word.prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private func firstNonblank(from place: Int) -> Int {
    scalars[place...].firstIndex { !$0.properties.isWhitespace } ?? scalars.count
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}

extension SentenceSplitter {
  private static let marks: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "۔", "।"]
  private static let unspacedMarks: Set<Unicode.Scalar> = ["。", "！", "？", "｡"]
  private static let closing: Set<Unicode.Scalar> = [
    "\"", "'", "”", "’", "»", "«", "“", "›", ")", "]", "」", "』", "）", "】",
  ]
  private static let opening: Set<Unicode.Scalar> = [
    "\"", "'", "“", "‘", "„", "«", "»", "‹", "(", "[", "—", "–", "-", "¿", "¡",
  ]
  private static let longestAbbreviation = 12

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "cpl", "capt",
    "maj", "cmdr", "adm", "rev", "hon", "st", "mt", "ft", "ave", "vs", "jr", "sr", "inc", "ltd",
    "co",
    "corp", "bros", "dept", "univ", "etc", "al", "ca", "cf", "approx", "est", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
    "fri",
    "mme", "mlle", "mgr", "sra", "srta", "dra", "ing", "avv", "dott", "bzw", "usw", "evtl", "ggf",
  ]
  /// Abbreviations that are words as well.
  private static let beforeNumbers: Set<String> = [
    "no", "nos", "nr", "p", "pp", "vol", "fig", "art", "sec",
  ]
  /// Words that begin sentences and no names.
  private static let openers: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "you", "but", "and", "in", "on", "at",
    "this",
    "that", "these", "those", "there", "his", "her", "its", "their", "our", "as", "for", "if",
    "when",
    "while", "after", "before", "since", "although", "however", "meanwhile", "also", "so", "some",
    "many", "most", "with", "by", "from", "who", "what", "where", "why", "how",
  ]
}
