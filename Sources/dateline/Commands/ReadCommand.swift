import ArgumentParser
import Search

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open the reader (default).",
    discussion: """
      The first articles are there at once; the rest loads meanwhile. Press ? for the keys and q to \
      leave.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("Show only the articles that a query finds.", valueName: "query"))
  var query: String?

  @Option(
    help: ArgumentHelp("The colours: a theme's name, or a file's path.", valueName: "name|path"))
  var theme: String?

  @Flag(
    name: .customLong("no-cache"),
    help: "Read every file, and keep nothing for the next start.")
  var isWithoutCache = false

  @Option(help: ArgumentHelp("What the list is sorted by.", valueName: "key"))
  var sort: SortKey?

  var request: ReadRequest {
    ReadRequest(
      paths: archive.paths, isNullSeparated: archive.isNullSeparated,
      isWithoutCache: isWithoutCache, query: query, theme: theme, sort: sort)
  }

  func run() throws { try request.run() }
}

extension SortKey: ExpressibleByArgument {}
