/// Finds the fields and the body of one article in normalised text.
///
/// Reads each line by itself, finds the stretch of lines that is the body, then reads what stands
/// above and below it. Every rule is a table of words or the evidence of place and shape; none knows
/// a publisher's layout.
struct Recovery {
  var text: [UInt8]
  var lines: [Line]
  var roles: [LineRole] = []
  var reader = LineReader()
  var findings = Findings()
  /// The first line behind a header of labelled lines.
  var top = 0
  /// The lines of the body.
  var body = 0..<0
  /// The line that holds the headline, if a line does.
  var headlineLine: Int?
  var language: Language?
  /// Whether the headline ran into the text with no sign between them.
  private(set) var isHeadlineGuessed = false
  /// What the file states as its outlet's name outside the article.
  var outletNames: [Range<Int>] = []
  /// The page's title, where the first lines hold one.
  var pageTitle: PageTitle?
  /// The outlet's name behind the headline in the page's title.
  var titleOutlet: Range<Int>?
  /// A name at the top of the page that nothing else states.
  var unsupportedMasthead: Range<Int>?
  /// Whom a `From:` names.
  var sender: Range<Int>?
  /// Whether it is one of several articles in a file.
  var isOneOfSeveral = false
  /// Whether an outlet sent the message.
  var isSentByOutlet = false
  /// Where the labelled lines end that a format's reader wrote.
  let fieldsEnd: Int?
  /// The width that the lines were broken at.
  let width: Int?
  /// How much of what stands below a header is the article's text; of a message it is all.
  var extent: BodyExtent
  /// Whether lines in the body that look like headlines are links to other articles.
  var hasUnlabelledLinks = false
  /// Whether some links in the body are labelled as such.
  var hasLabelledLinks = false

  /// Recovers a text, or a part of one that was broken at a known width.
  init(
    _ marked: [UInt8], fieldsEnd: Int? = nil, extent: BodyExtent = .some, width: Int? = nil
  ) {
    // Where fields end is known of the text as it is.
    let text =
      fieldsEnd == nil && extent == .some
      ? CodedFields.widened(in: WireMarks.removed(from: marked)) : marked
    self.text = text
    self.fieldsEnd = fieldsEnd
    self.extent = extent
    guard extent == .some else {
      // Formats' readers have written each paragraph on a line of its own.
      self.width = nil
      lines = Line.lines(of: text)
      return
    }
    let broken = Line.lines(of: text)
    self.width = width ?? WrappedLines.width(of: broken, in: text)
    var glued = GluedLines(text)
    lines = glued.parted(WrappedLines.joined(broken, in: text, at: self.width))
    isHeadlineGuessed = glued.isHeadlineGuessed
  }

  mutating func run() {
    language = LanguageGuess.language(of: text)
    reader.dates.isDayFirst = language.map { $0 != .english } ?? isInOtherScript
    if let fieldsEnd { readFields(before: fieldsEnd) } else { readHeader() }
    roles.reserveCapacity(lines.count)
    for line in lines { roles.append(reader.role(of: line, in: text)) }
    readFirstLineAgain()
    readIndentedValues()
    readColumnsOfValues()
    startBehindCounter()
    readClipping()
    readCitationLine()
    readBylinesOfTwoLines()
    keepListsInText()
    readPictures()
    keepBoxesInText()
    dropConsentNotices()
    for index in 0..<min(top, roles.count) { roles[index] = .junk }
    findBody()
    if extent != .some { keepBodyWhole() }
    readHead()
    readTail()
    readBylineInText()
    readSender()
    readSignature()
    readDateline()
    readSelfNaming()
    assembleBody()
    inferFromAddress()
  }
}

/// The writing of a text whose language isn't known.
private extension Recovery {
  /// Whether its beginning is in Greek or Cyrillic letters, whose readers put the day first.
  var isInOtherScript: Bool {
    text.prefix(1000).count { (0xCE...0xD4).contains($0) } > 200
  }
}

/// First lines that only look like something else.
private extension Recovery {
  /// Paragraphs that ask to agree to cookies stand above all else.
  mutating func dropConsentNotices() {
    for index in top..<max(top, min(top + Self.linesToConsent, roles.count))
    where roles[index] == .prose && ReaderNotices.asksForConsent(text, lines[index]) {
      roles[index] = .junk
      // `Cookies` stands above it.
      if index > top, lines[index - 1].words <= 2 { roles[index - 1] = .junk }
    }
  }

  static var linesToConsent: Int { 12 }

  /// A short line of Japanese or Chinese with one stop at its end, above a date.
  mutating func isTitleWithStop(_ index: Int) -> Bool {
    let title = lines[index].range
    guard index + 1 < roles.count, title.count <= 240,
      text.has("。", at: title.upperBound - 3, before: title.upperBound),
      text.firstIndex(of: "。", in: title.dropLast(3)) == nil,
      text.firstIndex(of: "。", in: lines[index + 1].range) == nil,
      let found = reader.dates.firstDate(in: text, lines[index + 1].range.prefix(24))
    else { return false }
    return found.range.lowerBound == lines[index + 1].range.lowerBound
  }

  /// `Watch: Ferry Sinks` and `Lead Narrows: Reuters/Ipsos` are headlines where an article begins.
  mutating func readFirstLineAgain() {
    guard top < min(lines.count, roles.count), lines[top].words >= 4 else { return }
    switch roles[top] {
    // In Japanese titles may end in a stop.
    case .prose where isTitleWithStop(top):
      roles[top] = .text
      roles[top + 1] = .date
    case .caption, .credit, .label(.related, _):
      let isSigned = text.has("©", at: Int(lines[top].start), before: Int(lines[top].end))
      if !isSigned, lines[top].words <= 24, lines.count > top + 1 { roles[top] = .text }
    default: break
    }
  }
}
