package import Screen
package import Search

/// A view on top of the panes.
package enum Overlay: Sendable {
  /// Lines of text to scroll: help, messages, the origins of fields.
  case page(Page)
  /// The raw file of an article.
  case raw(RawPage)
  /// Two versions of an article.
  case versions(VersionsPage)
}

extension Overlay {
  enum Kind: Equatable {
    case page(Page.Content)
    case raw, versions
  }

  var kind: Kind {
    switch self {
    case .page(let page): .page(page.content)
    case .raw: .raw
    case .versions: .versions
    }
  }

  /// The same with other numbers for the articles.
  func mapping(_ number: (ArticleID) -> ArticleID) -> Overlay {
    switch self {
    case .page: return self
    case .raw(var page):
      page.id = number(page.id)
      return .raw(page)
    case .versions(var page):
      page.id = number(page.id)
      page.others = page.others.map(number)
      return .versions(page)
    }
  }
}

/// Prepared lines with a title.
package struct Page: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case help, why, messages

    package var title: String {
      switch self {
      case .help: "Help"
      case .why: "Where the fields come from"
      case .messages: "Messages"
      }
    }
  }

  package struct Line: Sendable, Equatable {
    /// Parts in their roles, left to right.
    package let spans: [Span]
    package init(_ spans: [Span]) { self.spans = spans }
  }

  package struct Span: Sendable, Equatable {
    package let text: String
    package let role: Role
    package init(_ text: String, _ role: Role) {
      self.text = text
      self.role = role
    }
  }

  package let content: Content
  package var lines: [Line]
  package var top = 0
  /// What was typed to narrow the help.
  package internal(set) var narrowing = ""
}

/// A file as it is on disk, its controls made visible, wrapped to the screen.
package struct RawPage: Sendable {
  package internal(set) var id: ArticleID
  package let title: String
  /// nil until it has been read.
  package private(set) var text: String?
  package private(set) var lines: [WrappedLine] = []
  private var width = 0
  package var top = 0
  /// Where the article begins in the text, and the line of that.
  private var start = 0
  private var startLine = 0

  init(id: ArticleID, title: String) {
    self.id = id
    self.title = title
  }

  /// Takes the text in, with the line at the top that holds a byte.
  mutating func show(_ text: String, from start: Int, width: Int) {
    self.text = text
    self.start = start
    wrap(to: width, from: start)
  }

  /// Wraps the text to another width; the line at the top stays there.
  mutating func wrap(to width: Int) {
    guard width != self.width else { return }
    wrap(to: width, from: lines.indices.contains(top) ? lines[top].range.lowerBound : 0)
  }

  private mutating func wrap(to width: Int, from offset: Int) {
    guard let text else { return }
    lines = wrapped(text, width: width)
    self.width = width
    top = line(of: offset)
    startLine = line(of: start)
  }

  private func line(of offset: Int) -> Int {
    lines.lastIndex { $0.range.lowerBound <= offset } ?? 0
  }

  /// The last line that may stand at the top: a full screen from the end, or the article's first.
  func lastTop(height: Int) -> Int { max(0, lines.count - height, startLine) }
}
