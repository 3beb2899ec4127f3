import ArgumentParser
import News
import Search

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
    var output = StandardOutput()
    if let query = try selection.parsed() {
      try export(query, of: paths, to: &output)
    } else {
      try exportAll(of: paths, to: &output)
    }
  }
}

extension ExportCommand {
  /// Rendered where it was read, written in order.
  private func exportAll(of paths: ArchivePaths, to output: inout StandardOutput) throws {
    let format = format
    let outcome = try paths.streamDated(showsProgress: !TextStyle.isTerminal) { articles in
      Self.rendered(articles, as: format, paths: paths)
    } take: { bytes throws(StandardOutput.WriteError) in
      try output.write(bytes)
    }
    try output.flush()
    try paths.tell(outcome)
  }

  private func export(
    _ query: Query, of paths: ArchivePaths, to output: inout StandardOutput
  ) throws {
    let (index, outcome) = paths.index()
    let request = Request(query: query, stories: index.membership(for: query))
    let ids = index.listing(for: request).ids.sorted()
    for id in ids {
      try output.write(Self.rendered([index.article(id)], as: format, paths: paths))
    }
    try output.flush()
    try paths.tell(outcome)
    if ids.isEmpty { throw ExitStatus.nothingFound }
  }

  private static func rendered(
    _ articles: [Article], as format: Format, paths: ArchivePaths
  ) -> [UInt8] {
    switch format {
    case .jsonl:
      var json = JSONWriter()
      for article in articles { json.exportRow(of: article, named: paths.name(of: article)) }
      return json.bytes
    case .markdown:
      return Array(articles.map { Markdown.text(of: $0) }.joined().utf8)
    }
  }
}
