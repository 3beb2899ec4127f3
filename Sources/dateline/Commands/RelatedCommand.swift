import ArgumentParser
import News
import Reader
import Screen
import Search
import Stories

struct RelatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: "Print the articles that belong to one, or to each, and why.",
    discussion: """
      ARTICLE is a path as list prints it, or a file. The keys of jsonl: path, score, headline, \
      published, source, why (the words that connect the two), reprints (the paths of the same \
      text elsewhere) and parts (what the score is made of: how alike all words, the ledes and the \
      headlines are, and how near the days, each from 0 to 1, and what a READ MORE line adds). With --all an object for each article: path and related, a list of path, \
      score, why and reprints.
      """)

  @Argument(help: "The article; without --all.", completion: .file())
  var article: String?

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "The related articles of every article.")
  var all = false

  @Option(help: ArgumentHelp("So many related articles at most.", valueName: "n"))
  var limit = 10

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if article == nil && !all { throw ValidationError("Name an article, or use --all.") }
    if limit < 1 { throw ValidationError("--limit has to be at least 1.") }
  }

  func run() throws {
    if all { try printAll() } else { try printOne() }
  }
}

extension RelatedCommand {
  private func printAll() throws {
    // The first path stands where an article would.
    let paths = try archive.archive(first: article.map { [$0] } ?? [])
    let (index, outcome) = paths.index(isMerged: true)
    index.countTerms()
    let printer = RelatedPrinter(index: index, paths: paths, limit: limit, format: format.format)
    var output = StandardOutput()
    try inOrder(count: Int(index.endID), size: 64) { range in
      printer.rows(of: range)
    } take: { bytes throws(StandardOutput.WriteError) in
      try output.write(bytes)
    }
    try output.flush()
    try paths.tell(outcome)
  }

  private func printOne() throws {
    let paths = try archive.archive()
    let (index, outcome) = paths.index()
    guard let id = paths.id(of: article ?? "", in: index) else {
      throw Failure.unreadable("\(sanitized(article ?? "")) is not an article of this archive.")
    }
    let printer = RelatedPrinter(index: index, paths: paths, limit: limit, format: format.format)
    var output = StandardOutput()
    let isFound = try printer.write(id, to: &output)
    try output.flush()
    try paths.tell(outcome)
    if !isFound { throw ExitStatus.nothingFound }
  }
}
