import News
import Reader
import Screen
import Search
import Stories

/// Prints what is related to articles of an index.
struct RelatedPrinter: Sendable {
  let index: Index
  let paths: ArchivePaths
  let limit: Int
  let format: OutputFormat

  /// What is related to one article; false when nothing is.
  func write(
    _ id: ArticleID, to output: inout StandardOutput
  ) throws(StandardOutput.WriteError) -> Bool {
    let stories = index.related(to: id, limit: limit)
    switch format {
    case .jsonl:
      var json = JSONWriter()
      for story in stories { row(of: story, relatedTo: id, to: &json) }
      try output.write(json.bytes)
    case .text:
      let style = TextStyle()
      for (place, story) in stories.enumerated() {
        try output.write(entry(of: story, number: place + 1, style: style))
      }
    }
    return !stories.isEmpty
  }

  /// A row for each article, with what is related to it.
  func rows(of ids: Range<ArticleID>) -> [UInt8] {
    var json = JSONWriter()
    var text = ""
    for id in ids where index.contains(id) {
      let stories = index.related(to: id, limit: limit)
      switch format {
      case .jsonl: row(of: id, stories, to: &json)
      case .text: text += lines(of: id, stories, style: TextStyle())
      }
    }
    return json.bytes + text.utf8
  }
}

/// For programs.
extension RelatedPrinter {
  private func row(of story: RelatedStory, relatedTo id: ArticleID, to json: inout JSONWriter) {
    let article = index.article(story.id)
    let parts = index.scoreParts(of: id, story.id)
    json.line {
      $0.add("path", paths.name(of: article))
      $0.add("score", story.score)
      $0.addHead(of: article)
      $0.add("why", story.why)
      $0.add("reprints", story.reprints.map(name))
      $0.add("parts") {
        $0.add("body", parts.body)
        $0.add("lede", parts.lede)
        $0.add("headline", parts.headline)
        $0.add("days", parts.days)
        $0.add("link", parts.link)
      }
    }
  }

  private func row(of id: ArticleID, _ stories: [RelatedStory], to json: inout JSONWriter) {
    json.line {
      $0.add("path", name(of: id))
      $0.add("related", objects: stories) { json, story in
        json.add("path", name(of: story.id))
        json.add("score", story.score)
        json.add("why", story.why)
        json.add("reprints", story.reprints.map(name))
      }
    }
  }

  private func name(of id: ArticleID) -> String { paths.name(of: index.article(id)) }
}

/// For people.
extension RelatedPrinter {
  private func entry(of story: RelatedStory, number: Int, style: TextStyle) -> String {
    let article = index.article(story.id)
    let label = padded(String(number), toWidth: 3, isRightAligned: true) + "  "
    let indent = String(repeating: " ", count: label.count)
    let facts = [article.published.map(DateText.short), article.source].compactMap { $0 }
    let copies = story.reprints.count
    let reprints = copies == 0 ? [] : ["+\(copies) \(copies == 1 ? "reprint" : "reprints")"]
    let meta = (facts + reprints + [paths.name(of: article)]).joined(separator: " · ")
    var text = style.paragraph(article.title, .detailHeadline, label: label, indent: indent)
    text += style.paragraph(meta, .detailMeta, indent: indent)
    if !story.why.isEmpty {
      let why = story.why.joined(separator: ", ")
      text += style.paragraph(why, .detailWhy, indent: indent)
    }
    return text + "\n"
  }

  private func lines(of id: ArticleID, _ stories: [RelatedStory], style: TextStyle) -> String {
    var text = style.styled(name(of: id), .detailHeadline) + "\n"
    for story in stories {
      let why = story.why.joined(separator: ", ")
      text += "  " + style.styled(name(of: story.id), .text)
      text += why.isEmpty ? "\n" : "  " + style.styled(why, .detailWhy) + "\n"
    }
    return text
  }
}
