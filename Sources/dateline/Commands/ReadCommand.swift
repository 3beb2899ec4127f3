import ArgumentParser
import Marks
import Reader
import Search
import Settings

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
    let variables = Environment.variables
    let (configuration, problems) = Configuration.load(environment: variables)
    let paths = try archive.archive { configuration.archive }
    _ = try query.map { try Query.typed($0) }
    try paths.requireOneReadable()
    let catalog = ThemeCatalog(environment: variables)
    var options = ReadingOptions(
      roots: paths.roots, theme: configuration.theme)
    options.marksFile = marksFile(environment: variables)
    options.problems = problems
    if let theme {
      let loaded = try catalog.typed(theme)
      options.theme = loaded.theme
      options.problems += loaded.problems.map(\.sentence)
    }
    options.query = query ?? ""
    options.sort = sort ?? configuration.sort
    options.themeNames = catalog.names
    options.keys = configuration.keyMap
    options.usesColor = Environment["NO_COLOR"] == nil
    options.loadTheme = { catalog.spoken($0) }
    try readInteractively(options)
  }
}

extension ThemeCatalog {
  /// The theme that was named on the command line.
  fileprivate func typed(_ nameOrPath: String) throws -> LoadedTheme {
    do {
      return try theme(nameOrPath)
    } catch {
      throw Failure.wrongUse(error.sentence)
    }
  }

  /// The theme, or in a sentence why there is none.
  fileprivate func spoken(_ nameOrPath: String) -> Result<Theme, SpokenError> {
    do {
      return .success(try theme(nameOrPath).theme)
    } catch {
      return .failure(SpokenError(sentence: error.sentence))
    }
  }
}

extension SortKey: ExpressibleByArgument {}
