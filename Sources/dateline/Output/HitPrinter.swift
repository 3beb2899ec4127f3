import News
import Reader
import Screen
import Search

/// Prints what a search found.
struct HitPrinter {
  let index: Index
  let paths: ArchivePaths
  let query: Query

  private static let snippetWidth = 200

  func writeRows(_ hits: [Hit], to output: inout StandardOutput) throws(StandardOutput.WriteError) {
    var json = JSONWriter()
    for hit in hits {
      let article = index.article(hit.id)
      json.line {
        $0.add("path", paths.name(of: article))
        $0.add("score", Double(hit.score ?? 0))
        $0.addHead(of: article)
        $0.add("snippet", snippet(of: hit).text)
      }
      try output.write(json.take())
    }
  }

  /// The hits for people; on a terminal a last line says when there are more.
  func writeText(
    _ hits: [Hit], of total: Int, to output: inout StandardOutput
  ) throws(StandardOutput.WriteError) {
    let style = TextStyle()
    let highlighter = Highlighter(query)
    for hit in hits { try output.write(entry(of: hit, highlighter: highlighter, style: style)) }
    if hits.count < total && TextStyle.isTerminal {
      let rest =
        "\(grouped(hits.count)) of \(grouped(total)) articles; --limit \(total) prints all."
      try output.writeLine(style.styled(rest, .textDim))
    }
  }
}

extension HitPrinter {
  private func entry(of hit: Hit, highlighter: Highlighter, style: TextStyle) -> String {
    let article = index.article(hit.id)
    let title = sanitized(article.title)
    let facts = [article.published.map(DateText.short), article.source].compactMap { $0 }
    let meta = (facts + [paths.name(of: article)]).joined(separator: " · ")
    let snippet = snippet(of: hit)
    return style.paragraph(
      title, .detailHeadline, marks: highlighter.ranges(in: title, language: article.language))
      + style.paragraph(meta, .detailMeta, indent: "  ")
      + style.paragraph(
        snippet.text, .text, indent: "  ", marks: snippet.matches) + "\n"
  }

  private func snippet(of hit: Hit) -> Snippet {
    index.snippet(of: hit.id, for: query, width: Self.snippetWidth)
  }
}
