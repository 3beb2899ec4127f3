import News
import Reader
import Screen

/// Articles as Markdown.
enum Markdown {
  /// The article under its headline, with a rule at the end.
  static func text(of article: Article) -> String {
    var blocks = ["# " + escaped(article.title)]
    let facts = [
      article.source, article.published.map(DateText.long), article.dateline, article.section,
    ].compactMap { $0 }
    if !facts.isEmpty { blocks.append("*" + escaped(facts.joined(separator: " · ")) + "*") }
    if !article.authors.isEmpty {
      blocks.append("By " + escaped(article.authors.joined(separator: ", ")))
    }
    if !article.tags.isEmpty {
      blocks.append("Tags: " + escaped(article.tags.joined(separator: ", ")))
    }
    for piece in article.blocks { blocks.append(block(article.text(of: piece), piece.kind)) }
    return blocks.joined(separator: "\n\n") + "\n\n---\n\n"
  }

  private static func block(_ text: String, _ kind: Piece.Kind) -> String {
    let text = escaped(text)
    return switch kind {
    case .subheading: "## " + text
    case .standfirst: "**" + text + "**"
    case .caption, .credit: "> " + text
    case .related: "- " + text
    case .paragraph, .headline, .published, .source, .section, .dateline, .url, .author, .tag: text
    }
  }

  /// The text with what Markdown would take for itself escaped.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for (place, character) in sanitized(text).enumerated() {
      let isMarkup = "\\`*_<>[]".contains(character) || place == 0 && "#+-=~|".contains(character)
      if isMarkup { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
