import News
import Screen
import Search

/// What the pages on top of the panes say, at the width of the screen.
extension State {
  func lines(of content: Page.Content, narrowing: String = "") -> [Page.Line] {
    switch content {
    case .help: helpLines(narrowing: FoldedName(narrowing))
    case .why: shownArticle.map(whyLines(of:)) ?? []
    case .messages: messageLines
    }
  }

  private func helpLines(narrowing: FoldedName) -> [Page.Line] {
    let listed = commandTable.filter { entry in
      let words = [keys.shownKeys(of: entry), entry.command.rawValue, entry.help]
      return entry.isListed && FoldedName(words.joined(separator: " ")).contains(narrowing)
    }
    let first = listed.filter { $0.context == paneContext }
    let groups = CommandEntry.Group.allCases.map { group in
      (group.rawValue, listed.filter { $0.group == group })
    }
    let sections = (first.isEmpty ? [] : [("In this pane", first)]) + groups
    return sections.filter { !$0.1.isEmpty }.flatMap { title, entries in
      [Page.Line([Page.Span(title, .overlayTitle)])] + entries.flatMap(helpLines(of:))
        + [Page.Line([])]
    }
  }

  private func helpLines(of entry: CommandEntry) -> [Page.Line] {
    let notation = keys.shownKeys(of: entry)
    let name = size.width < 70 ? "" : padded(entry.command.rawValue, toWidth: 18)
    return rows(
      label: padded("  " + notation, toWidth: 16) + name, entry.help + ".", .helpText)
  }

  private func whyLines(of article: Article) -> [Page.Line] {
    let kinds = Piece.Kind.allCases.filter { !$0.isText }
    let lines = kinds.flatMap { kind in
      if let correction = article.corrections.values.first(where: { $0.field.kind == kind }) {
        return whyLines(of: correction, in: article)
      }
      let pieces = article.all(kind)
      guard pieces.isEmpty, kind.isField else {
        return pieces.flatMap { whyLines(of: $0, in: article) }
      }
      return rows(label: padded(kind.label, toWidth: 12), "not stated", .textDim)
    }
    let hint = ":set FIELD VALUE corrects a field, :unset FIELD takes that back."
    return lines + [Page.Line([])] + rows(label: "", hint, .textDim)
  }

  private func whyLines(of piece: Piece, in article: Article) -> [Page.Line] {
    let date = piece.kind == .published ? article.published?.description : nil
    let value = date ?? article.text(of: piece)
    let label = padded(piece.kind.label, toWidth: 12)
    let decision = piece.kind == .published ? article.dateDecision : nil
    let origin = decision == .otherFiles ? nil : piece.origin.sentence
    let reason = [origin, decision?.sentence, "\(piece.confidence)% sure"].compactMap(\.self)
      .joined(separator: ", ")
    return rows(label: label, value, piece.isGuess ? .detailGuess : .helpText)
      + rows(label: padded("", toWidth: 12), reason, .textDim)
  }

  private func whyLines(of correction: Correction, in article: Article) -> [Page.Line] {
    let recovered = article.recoveredValues(of: correction.field)
    let file =
      recovered.isEmpty ? "doesn't state it" : "says: \(Correction.text(of: recovered))"
    let reason = "\(Piece.Origin.correction.sentence), 100% sure; the file \(file)"
    return rows(
      label: padded(correction.field.kind.label, toWidth: 12), correction.text,
      correction.values.isEmpty ? .textDim : .helpText)
      + rows(label: padded("", toWidth: 12), reason, .textDim)
  }

  private var messageLines: [Page.Line] {
    guard !messages.isEmpty else {
      return [Page.Line([Page.Span("There have been no messages.", .textDim)])]
    }
    return messages.flatMap { notice in
      rows(label: "", sanitized(notice.sentence), notice.isError ? .statusError : .helpText)
    }
  }

  /// A text behind a label, wrapped to the screen; the lines after the first stand under the text.
  private func rows(label: String, _ text: String, _ role: Role) -> [Page.Line] {
    let columns = GlyphWidth.columns(of: label)
    let indent = String(repeating: " ", count: columns)
    let lines = wrapped(text, width: max(10, size.width - columns - 3))
    return lines.enumerated().map { place, line in
      Page.Line([
        Page.Span(place == 0 ? label : indent, .helpKey),
        Page.Span(String(text.utf8Slice(line.range)), role),
      ])
    }
  }
}

extension Piece.Kind {
  /// What it is called on the screen and by `check`.
  package var label: String {
    switch self {
    case .headline: "headline"
    case .published: "date"
    case .source: "source"
    case .section: "section"
    case .dateline: "dateline"
    case .url: "address"
    case .author: "author"
    case .tag: "tag"
    case .paragraph: "paragraph"
    case .subheading: "subheading"
    case .caption: "caption"
    case .credit: "credit"
    case .related: "link"
    case .standfirst: "standfirst"
    }
  }

  fileprivate var isText: Bool { self == .paragraph || self == .subheading }
  fileprivate var isField: Bool { rawValue <= Piece.Kind.author.rawValue && self != .url }
}

extension DateDecision {
  /// How the order of day and month was found, as a clause.
  fileprivate var sentence: String {
    switch self {
    case .language: "day and month in the order of its language"
    case .otherFiles: "day and month in the order of the archive's other files"
    }
  }
}

extension Piece.Origin {
  /// How the piece was found, as a clause.
  package var sentence: String {
    switch self {
    case .label: "a label names it"
    case .position: "from its place in the file"
    case .pattern: "from its form"
    case .fileName: "from the file's name"
    case .inference: "concluded from other fields"
    case .correction: "set by you"
    }
  }
}
