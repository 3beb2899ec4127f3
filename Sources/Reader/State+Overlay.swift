import Screen

/// The views on top of the panes.
extension State {
  mutating func showPage(_ content: Page.Content) -> [Effect] {
    if case .page(let shown) = overlay, shown.content == content { return closeOverlay() }
    show(.page(Page(content: content, lines: lines(of: content))))
    return []
  }

  /// Opens a view on top of what is shown; of each kind there is one.
  mutating func show(_ view: Overlay) {
    overlays.removeAll { $0.kind == view.kind }
    overlays.append(view)
  }

  /// Closes the view on top; the one below it is as it was.
  mutating func closeOverlay() -> [Effect] {
    overlay = nil
    fitOverlay()
    guard case .versions(let page) = overlay, page.comparison == nil else { return [] }
    return compareVersions()
  }

  /// What a command does to the view on top; nil when it is not about it.
  mutating func performInOverlay(_ command: Command) -> [Effect]? {
    switch command {
    case .back, .cancel:
      return closeOverlay()
    case .search, .narrowTags:
      guard case .page(let page) = overlay, page.content == .help else { return [] }
      return openPrompt(.narrowHelp, text: page.narrowing)
    case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .readOn:
      scrollOverlay(command == .readOn ? .pageDown : command)
    case .nextArticle, .previousArticle:
      guard let view = overlay?.command else { return [] }
      overlays = []
      return perform(command) + perform(view)
    case .newerReport: return compareWithVersion(step: 1)
    case .olderReport: return compareWithVersion(step: -1)
    case .nextMatch: findChange(step: 1)
    case .previousMatch: findChange(step: -1)
    case .versions:
      guard case .versions = overlay else { return nil }
      return closeOverlay()
    case .raw, .why, .help, .messages, .quit, .suspend, .redraw, .commandLine, .rescan,
      .copyPath, .copyURL, .copyHeadline, .copyText, .edit, .split, .join, .undo:
      return nil
    default:
      break
    }
    return []
  }

  /// Shows only what holds the words in its keys, name or sentence.
  mutating func narrowHelp(to text: String) {
    guard case .page(var page) = overlay else { return }
    page.narrowing = text
    page.top = 0
    overlay = .page(page)
    fitOverlay()
  }

  private mutating func scrollOverlay(_ command: Command) {
    let height = overlayHeight
    func scrolled(_ top: Int, to last: Int) -> Int {
      let step =
        switch command {
        case .down: 1
        case .up: -1
        case .halfPageDown: max(1, height / 2)
        case .halfPageUp: -max(1, height / 2)
        case .pageDown: max(1, height - 1)
        case .pageUp: -max(1, height - 1)
        case .top: -top
        default: last
        }
      return max(0, min(top + step, last))
    }
    switch overlay {
    case .page(var page):
      page.top = scrolled(page.top, to: page.lines.count - height)
      overlay = .page(page)
    case .raw(var page):
      page.top = scrolled(page.top, to: page.lastTop(height: height))
      overlay = .raw(page)
    case .versions(var page):
      page.top = scrolled(page.top, to: page.lines.count - height)
      overlay = .versions(page)
    case nil:
      break
    }
  }

  /// The rows of an overlay that hold its content.
  var overlayHeight: Int {
    guard case .versions(let page) = overlay else { return max(1, size.height - 2) }
    return max(1, size.height - 2 - page.head.count)
  }

  /// Wraps and scrolls the view on top for the screen as it is now; its place is kept.
  mutating func fitOverlay() {
    switch overlay {
    case .raw(var page):
      page.wrap(to: max(1, size.width))
      page.top = min(page.top, page.lastTop(height: overlayHeight))
      overlay = .raw(page)
    case .page(var page):
      page.lines = lines(of: page.content, narrowing: page.narrowing)
      page.top = max(0, min(page.top, page.lines.count - overlayHeight))
      overlay = .page(page)
    case .versions(let page):
      overlay = .versions(fitted(page))
    case nil:
      break
    }
  }
}

extension Overlay {
  /// The command that shows the same of another article.
  fileprivate var command: Command? {
    switch self {
    case .raw: .raw
    case .versions: .versions
    case .page(let page): page.content == .why ? .why : nil
    }
  }
}
