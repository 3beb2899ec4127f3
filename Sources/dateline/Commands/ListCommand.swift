import Archive
import ArgumentParser
import News
import Reader
import Search

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print one line an article.",
    discussion: """
      Newest first, undated articles last, unless --sort says otherwise. By story-size or \
      story-freshness the reports of a story stand together, the oldest first, and articles of no \
      story come last. The keys of jsonl: path, headline, published, source, tags, words.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var selection: QueryOption

  @Option(help: "What to sort by; relevance needs a query.")
  var sort = SortKey.date

  @Flag(help: "The other way round.")
  var reverse = false

  @OptionGroup var limit: LimitOption
  @OptionGroup var format: FormatOptions

  func run() throws {
    let paths = try archive.archive()
    let query = try selection.parsed()
    let (rows, outcome) =
      query == nil && !sort.gathersStories
      ? everything(in: paths) : matches(of: query ?? .all, in: paths)
    try print(rows.prefix(limit.limit ?? rows.count))
    try paths.tell(outcome)
    if query != nil && rows.isEmpty { throw ExitStatus.nothingFound }
  }
}

extension ListCommand {
  /// All articles, sorted by what each row knows: no index, no text is kept.
  private func everything(in paths: ArchivePaths) -> ListedArticles {
    let format = format.format
    var rows: [ListRow] = []
    let outcome = paths.streamDated { articles in
      articles.map { ListRow($0, named: paths.name(of: $0), format: format) }
    } take: {
      rows += $0
    }
    return (ListRow.sorted(rows, by: sort, isReversed: reverse), outcome)
  }

  private func matches(of query: Query, in paths: ArchivePaths) -> ListedArticles {
    let (index, outcome) = paths.index()
    let request = paths.request(for: query, sort: sort, isReversed: reverse, in: index)
    let rows = index.listing(for: request).ids.prefix(limit.limit ?? .max).map {
      let article = index.article($0)
      return ListRow(article, named: paths.name(of: article), format: format.format)
    }
    return (rows, outcome)
  }

  private func print(_ rows: some Collection<ListRow>) throws {
    var output = StandardOutput()
    switch format.format {
    case .jsonl:
      for row in rows { try output.write(row.json) }
    case .text:
      let style = TextStyle()
      let table = ListRow.table(of: rows)
      try table.write(to: &output, style: style)
    }
    try output.flush()
  }
}

private typealias ListedArticles = (rows: [ListRow], outcome: Loader.Outcome)
