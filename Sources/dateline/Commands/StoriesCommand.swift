import ArgumentParser
import News
import Reader
import Search
import Stories

struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Print the stories: which articles report one event, in time order.",
    discussion: """
      A story has two articles at least. The keys of jsonl: headline, from, to, articles (paths in \
      time order), reprints (of those the paths of each text that stands there more than once), \
      previous and next (the articles whose headlines stand for the stories before and after it in \
      a longer affair). \
      With --query the stories with an article that the query finds, whole.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var selection: QueryOption

  @Option(help: "What to sort by: the number of articles, or the last date.")
  var sort = StorySort.size

  @OptionGroup var limit: LimitOption
  @OptionGroup var format: FormatOptions

  func run() throws {
    let paths = try archive.archive()
    let query = try selection.parsed()
    let (index, outcome) = paths.index(isMerged: true)
    let table = paths.stories(of: index)
    let stories = sort.sorted(table.stories(found: query, in: index))
    let printer = StoryPrinter(index: index, paths: paths, table: table)
    var output = StandardOutput()
    for story in stories.prefix(limit.limit ?? .max) {
      switch format.format {
      case .jsonl: try output.write(printer.row(of: story))
      case .text: try output.write(printer.entry(of: story, style: TextStyle()))
      }
    }
    try output.flush()
    try paths.tell(outcome)
    if query != nil && stories.isEmpty { throw ExitStatus.nothingFound }
  }
}

/// What stories are sorted by.
enum StorySort: String, CaseIterable, ExpressibleByArgument {
  case size, newest

  /// The largest or the newest first; of equals the newest, or the largest.
  func sorted(_ stories: [StoryTable.Story]) -> [StoryTable.Story] {
    let keyed = stories.map { story in
      (size: story.articles.count, date: story.to?.sortKey ?? .min, story: story)
    }
    let sorted = keyed.enumerated().sorted { first, second in
      let ((_, one), (_, other)) = (first, second)
      let keys =
        self == .size
        ? ((other.size, other.date), (one.size, one.date))
        : ((other.date, other.size), (one.date, one.size))
      return keys.0 == keys.1 ? first.offset < second.offset : keys.0 < keys.1
    }
    return sorted.map(\.element.story)
  }
}

extension StoryTable {
  /// The stories with an article that a query finds; all without one.
  fileprivate func stories(found query: Query?, in index: Index) -> [Story] {
    guard let query else { return stories }
    let ids = index.listing(for: Request(query: query, stories: membership)).ids
    let found = Set(ids.compactMap(number))
    return stories.indices.filter(found.contains).map { stories[$0] }
  }
}
