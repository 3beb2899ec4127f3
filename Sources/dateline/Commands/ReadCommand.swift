import ArgumentParser
import Reader
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

  @Option(help: ArgumentHelp("What the list is sorted by.", valueName: "key"))
  var sort: SortKey?

  func run() throws {
    let paths = try archive.archive()
    _ = try query.map { try Query.typed($0) }
    try paths.requireOneReadable()
    var options = ReadingOptions(
      roots: paths.roots.map { String(decoding: $0, as: UTF8.self) }, theme: .plain)
    options.query = query ?? ""
    options.sort = sort
    options.usesColor = environment("NO_COLOR") == nil
    try readInteractively(options)
  }
}

extension SortKey: ExpressibleByArgument {}
