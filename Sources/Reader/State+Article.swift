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
    case .why: return showPage(.why)
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
    if case .raw(let page) = overlay, page.id == id { return closeOverlay() }
    show(.raw(RawPage(id: id, title: sanitized(article.path))))
    return [.readRaw(id)]
  }

  /// Shows a file at its article's beginning.
  mutating func showRaw(_ text: String, of id: ArticleID, from start: Int) {
    guard case .raw(var page) = overlay, page.id == id else { return }
    page.show(text, from: start, width: max(1, size.width))
    overlay = .raw(page)
    fitOverlay()
  }
}
