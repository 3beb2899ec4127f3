import ArgumentParser
import Search

/// What the reader is opened with.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("Show only the articles that a query finds.", valueName: "query"))
  var query: String?

  @Option(help: ArgumentHelp("The colours: a theme's name, or a file.", valueName: "name|path"))
  var theme: String?

  @Option(help: "What the list is sorted by.")
  var sort: SortKey?
}

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the reader (default).",
    discussion: """
      The first articles are there at once; the rest loads meanwhile. Press ? for the keys and q to \
      leave.
      """)

  @OptionGroup var options: ReadingOptions

  func run() throws { throw ValidationError("The reader isn't there yet.") }
}

extension SortKey: ExpressibleByArgument {}
