import Screen

/// The views on top of the panes.
extension State {
  mutating func showPage(_ page: Page) -> [Effect] {
    if case .page(let shown) = overlay, shown.content == page.content {
      overlay = nil
    } else {
      overlay = .page(page)
    }
    return []
  }

  /// What a command does to the view on top; nil when it is not about it.
  mutating func performInOverlay(_ command: Command) -> [Effect]? {
    switch command {
    case .back, .cancel:
      overlay = nil
    case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .readOn:
      scrollOverlay(command == .readOn ? .pageDown : command)
    case .nextArticle, .previousArticle:
      guard case .raw = overlay else { return [] }
      overlay = nil
      return perform(command) + perform(.raw)
    case .raw, .why, .help, .messages, .quit, .suspend, .redraw, .commandLine, .rescan,
      .copyPath, .copyURL, .copyHeadline, .copyText, .edit:
      return nil
    default:
      break
    }
    return []
  }

  private mutating func scrollOverlay(_ command: Command) {
    let height = overlayHeight
    func scrolled(_ top: Int, count: Int) -> Int {
      let step =
        switch command {
        case .down: 1
        case .up: -1
        case .halfPageDown: max(1, height / 2)
        case .halfPageUp: -max(1, height / 2)
        case .pageDown: max(1, height - 1)
        case .pageUp: -max(1, height - 1)
        case .top: -count
        default: count
        }
      return max(0, min(top + step, count - height))
    }
    switch overlay {
    case .page(var page):
      page.top = scrolled(page.top, count: page.lines.count)
      overlay = .page(page)
    case .raw(var page):
      page.top = scrolled(page.top, count: page.lines.count)
      overlay = .raw(page)
    case nil:
      break
    }
  }

  /// The rows of an overlay that hold its content.
  var overlayHeight: Int { max(1, size.height - 2) }

  /// Wraps and scrolls the view on top for the screen as it is now; its place is kept.
  mutating func fitOverlay() {
    switch overlay {
    case .raw(var page):
      guard let text = page.text else { return }
      let offset =
        page.lines.indices.contains(page.top)
        ? page.lines[page.top].range.lowerBound : 0
      page.lines = wrapped(text, width: max(1, size.width))
      page.top = page.lines.lastIndex { $0.range.lowerBound <= offset } ?? 0
      page.top = max(0, min(page.top, page.lines.count - overlayHeight))
      overlay = .raw(page)
    case .page(var page):
      page.top = max(0, min(page.top, page.lines.count - overlayHeight))
      overlay = .page(page)
    case nil:
      break
    }
  }
}

/// What the pages say.
extension State {
  var helpPage: Page {
    var lines: [Page.Line] = []
    let here = Set(contexts.dropLast())
    let first = commandTable.filter { here.contains($0.context) }
    if !first.isEmpty { lines += section("In this pane", first) }
    for group in CommandEntry.Group.allCases {
      lines += section(group.rawValue, commandTable.filter { $0.group == group })
    }
    return Page(content: .help, title: "Help", lines: lines)
  }

  private func section(_ title: String, _ entries: [CommandEntry]) -> [Page.Line] {
    let head = [Page.Line([]), Page.Line([Page.Span(title, .overlayTitle)])]
    return head
      + entries.map { entry in
        let notation = keys.keys(for: entry.command).joined(separator: " ")
        return Page.Line([
          Page.Span("  " + padded(notation, toWidth: 14), .helpKey),
          Page.Span(padded(entry.command.rawValue, toWidth: 18), .textDim),
          Page.Span(entry.help, .helpText),
        ])
      }
  }

  var messagesPage: Page {
    let lines = messages.map { notice in
      Page.Line([Page.Span(notice.sentence, notice.isError ? .statusError : .helpText)])
    }
    let none = [Page.Line([Page.Span("There have been no messages.", .textDim)])]
    return Page(content: .messages, title: "Messages", lines: lines.isEmpty ? none : lines)
  }
}
