import News
import Reader
import Screen
import Search
import Stories

/// Prints stories of an index.
struct StoryPrinter {
  let index: Index
  let paths: ArchivePaths
  let table: StoryTable

  /// For programs.
  func row(of story: StoryTable.Story) -> [UInt8] {
    var json = JSONWriter()
    json.line {
      $0.add("headline", index.article(story.title).title)
      $0.add("from", story.from?.description)
      $0.add("to", story.to?.description)
      $0.add("articles", story.articles.map(name))
      $0.add("reprints", lists: story.reprints.map { $0.map(name) })
      $0.add("previous", title(of: story.previous).map(name))
      $0.add("next", title(of: story.next).map(name))
    }
    return json.bytes
  }

  /// For people: the headline, what the story spans, and its articles.
  func entry(of story: StoryTable.Story, style: TextStyle) -> String {
    let outlets = story.outlets(in: index)
    let copies = story.reprints.reduce(0) { $0 + $1.count - 1 }
    let facts = [
      span(of: story), "\(grouped(story.articles.count)) articles",
      copies == 0 ? nil : "\(grouped(copies)) \(copies == 1 ? "reprint" : "reprints")",
      outlets.isEmpty ? nil : outlets.joined(separator: ", "),
    ].compactMap { $0 }
    var text = style.paragraph(index.article(story.title).title, .detailHeadline)
    text += style.paragraph(facts.joined(separator: " · "), .detailMeta)
    for id in story.articles { text += line(of: id) { style.paragraph($0, $1, indent: "  ") } }
    for (place, number) in [("Before it", story.previous), ("After it", story.next)] {
      guard let id = title(of: number) else { continue }
      text += style.paragraph("\(place): \(index.article(id).title)", .detailMeta, indent: "  ")
    }
    return text + "\n"
  }

  /// The article that stands for another story of the affair.
  private func title(of story: Int?) -> ArticleID? { story.map { table.stories[$0].title } }

  private func line(of id: ArticleID, _ paragraph: (String, Role) -> String) -> String {
    let article = index.article(id)
    let facts = [article.published.map(DateText.short), article.source, article.title]
    return paragraph(
      facts.compactMap { $0 }.joined(separator: " · ") + " · " + name(of: id), .text)
  }

  private func span(of story: StoryTable.Story) -> String? {
    guard let from = story.from, let to = story.to else { return nil }
    return DateText.range(from, to)
  }

  private func name(of id: ArticleID) -> String { paths.name(of: index.article(id)) }
}
