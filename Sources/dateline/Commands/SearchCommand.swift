import ArgumentParser
import News
import Reader
import Screen
import Search

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print ranked hits with snippets.",
    discussion: """
      The keys of jsonl: path, score, headline, published, source, snippet. As text 20 hits are \
      printed unless --limit says otherwise, as jsonl all of them.

      QUERIES
        ferry harbour            both words, in any order, inflections too
        "harbour bridge"         exactly this
        ferr*  -strike           words that begin so; articles without the word
        ferry OR (boat pier)     either
        tag: name: source: section: author: place: headline: body: path:
                                 in one field only; "quotes" for spaces
        after: before: on:       2018, 2018-06, 2018-06-29, 7d
        has:tags  is:reprint     what an article has or is
        story:PATH               the reports of the same event

      A query that begins with a minus sign comes after --, as in: dateline search -- '-strike ferry'
      """)

  @Argument(help: "What to find, in quotes where it has spaces.")
  var query: String

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "What to sort by.")
  var sort = SortKey.relevance

  @OptionGroup var limit: LimitOption
  @OptionGroup var format: FormatOptions

  func run() throws {
    let query = try Query.typed(query)
    let paths = try archive.archive()
    let (index, outcome) = paths.index()
    let listing = index.listing(for: paths.request(for: query, sort: sort, in: index))
    let printer = HitPrinter(index: index, paths: paths, query: query)
    var output = StandardOutput()
    switch format.format {
    case .jsonl:
      try printer.writeRows(listing.best(limit.limit ?? .max), to: &output)
    case .text:
      let hits = listing.best(limit.limit ?? 20)
      try printer.writeText(hits, of: listing.ids.count, to: &output)
    }
    try output.flush()
    try paths.tell(outcome)
    if listing.ids.isEmpty { throw ExitStatus.nothingFound }
  }
}

/// An article that was found and how well it matches.
struct Hit {
  let id: ArticleID
  /// nil when the query has no words to rank by.
  let score: Float?
}

extension Listing {
  /// The first so many.
  fileprivate func best(_ limit: Int) -> [Hit] {
    ids.prefix(limit).enumerated().map { place, id in
      Hit(id: id, score: scores.indices.contains(place) ? scores[place] : nil)
    }
  }
}
