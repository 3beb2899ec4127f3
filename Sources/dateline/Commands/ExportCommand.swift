import ArgumentParser
import News
import Search
import Stories

struct ExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print every recovered field of every article.",
    discussion: """
      As jsonl, one object a line with the keys path, headline, published, source, section, authors, \
      dateline, tags, suggestedTags, related, captions, credits, language, words, body and \
      standfirst; or as Markdown. Articles come in the order of their paths.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var selection: QueryOption

  @Option(help: "jsonl for programs, markdown for other readers.")
  var format = Format.jsonl

  func run() throws {
    let paths = try archive.archive()
    let query = try selection.parsed()
    var output = StandardOutput()
    if query == nil, format == .markdown {
      try exportAsRead(paths, to: &output)
    } else {
      try export(query, of: paths, to: &output)
    }
  }
}

extension ExportCommand {
  /// Rendered where it was read, written in order; for what doesn't depend on other articles.
  private func exportAsRead(_ paths: ArchivePaths, to output: inout StandardOutput) throws {
    let outcome = try paths.streamDated(showsProgress: !TextStyle.isTerminal) { articles in
      Self.markdown(articles)
    } take: { bytes throws(StandardOutput.WriteError) in
      try output.write(bytes)
    }
    try output.flush()
    try paths.tell(outcome)
  }

  private func export(
    _ query: Query?, of paths: ArchivePaths, to output: inout StandardOutput
  ) throws {
    let (index, outcome) = paths.index()
    let ids =
      query.map { query in
        index.listing(for: paths.request(for: query, in: index)).ids.sorted()
      } ?? index.ids
    let suggester =
      format == .jsonl
      ? TagSuggester(learningFrom: index, concurrently: onAllProcessors) : nil
    try inOrder(count: ids.count, size: 64) { places in
      let articles = ids[Int(places.lowerBound)..<Int(places.upperBound)].map(index.article)
      return switch format {
      case .jsonl: Self.rows(of: articles, paths: paths, suggester)
      case .markdown: Self.markdown(articles)
      }
    } take: { bytes throws(StandardOutput.WriteError) in
      try output.write(bytes)
    }
    try output.flush()
    try paths.tell(outcome)
    if query != nil, ids.isEmpty { throw ExitStatus.nothingFound }
  }

  private static func rows(
    of articles: [Article], paths: ArchivePaths, _ suggester: TagSuggester?
  ) -> [UInt8] {
    var json = JSONWriter()
    for article in articles {
      json.exportRow(
        of: article, named: paths.name(of: article),
        suggested: suggester?.suggestions(for: article) ?? [])
    }
    return json.bytes
  }

  private static func markdown(_ articles: [Article]) -> [UInt8] {
    Array(articles.map { Markdown.text(of: $0) }.joined().utf8)
  }
}
