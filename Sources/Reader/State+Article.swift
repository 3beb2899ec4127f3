import News
import Screen
import Search

/// The shown article elsewhere: its raw file, its origins, its address, other programs.
extension State {
  mutating func performOnArticle(_ command: Command) -> [Effect] {
    guard let id = detail.id, let article = shownArticle else {
      say("No article is shown.")
      return []
    }
    switch command {
    case .raw: return openRaw(id, article)
    case .why: return showPage(whyPage(of: article))
    case .edit: return [.edit(id)]
    case .openURL: return openURL(article)
    case .pipe: return openPrompt(.pipe)
    case .copyPath: return copy(article.path, "the path")
    case .copyURL: return copy(article.url, "the address")
    case .copyHeadline: return copy(article.headline, "the headline")
    case .copyText: return copy(article.body, "the text")
    default: return []
    }
  }

  private mutating func copy(_ text: String?, _ what: String) -> [Effect] {
    guard let text, !text.isEmpty else {
      say("The file doesn't state \(what).")
      return []
    }
    say("Copied \(what).")
    return [.copy(text)]
  }

  private mutating func openURL(_ article: Article) -> [Effect] {
    guard let url = article.url else {
      say("The file doesn't state its address.")
      return []
    }
    if url.hasPrefix("https://") || url.hasPrefix("http://") {
      say("Opening \(url)")
      return [.browse(url)]
    }
    return openPrompt(.openURL, text: url)
  }
}

/// The raw file.
extension State {
  private mutating func openRaw(_ id: ArticleID, _ article: Article) -> [Effect] {
    if case .raw(let page) = overlay, page.id == id {
      overlay = nil
      return []
    }
    overlay = .raw(RawPage(id: id, title: sanitized(article.path)))
    return [.readRaw(id)]
  }

  mutating func showRaw(_ text: String, of id: ArticleID) {
    guard case .raw(var page) = overlay, page.id == id else { return }
    page.text = visible(text).joined(separator: "\n")
    overlay = .raw(page)
    fitOverlay()
  }
}

/// Where fields come from.
extension State {
  private func whyPage(of article: Article) -> Page {
    let kinds = Piece.Kind.allCases.filter { !$0.isText }
    let lines = kinds.flatMap { kind in
      let pieces = article.all(kind)
      guard pieces.isEmpty, kind.isField else {
        return pieces.flatMap { whyLines(of: $0, in: article) }
      }
      return [whyLine(kind.label, "not stated", .textDim)]
    }
    return Page(content: .why, title: "Where the fields come from", lines: lines)
  }

  private func whyLines(of piece: Piece, in article: Article) -> [Page.Line] {
    let date = piece.kind == .published ? article.published?.description : nil
    let value = date ?? article.text(of: piece)
    return [
      whyLine(piece.kind.label, value, piece.isGuess ? .detailGuess : .helpText),
      whyLine("", "\(piece.origin.sentence), \(piece.confidence)% sure", .textDim),
    ]
  }

  private func whyLine(_ label: String, _ text: String, _ role: Role) -> Page.Line {
    Page.Line([Page.Span(padded(label, toWidth: 12), .helpKey), Page.Span(text, role)])
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
    }
  }

  fileprivate var isText: Bool { self == .paragraph || self == .subheading }
  fileprivate var isField: Bool { rawValue <= Piece.Kind.author.rawValue && self != .url }
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
