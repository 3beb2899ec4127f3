import Archive
import Marks
import Reader
import Search
import Settings

/// What the reader is opened with on the command line.
struct ReadRequest: Equatable {
  var paths: [String] = []
  var isNullSeparated = false
  var isWithoutCache = false
  var query: String?
  var theme: String?
  var sort: SortKey?

  func run() throws {
    let variables = Environment.variables
    lazy var configured = Configuration.load(environment: variables)
    let paths = try ArchivePaths(
      given: paths, isNullSeparated: isNullSeparated,
      configured: { configured.configuration.archive })
    _ = try query.map { try Query.typed($0) }
    try paths.requireOneReadable()
    // The files are read while the configuration is.
    let opening = ArchiveOpening(
      roots: paths.roots, marksFile: marksFile(environment: variables),
      cache: isWithoutCache ? nil : ArchiveCache(of: paths.roots, environment: variables))
    defer { opening.loading.cancel() }
    try readInteractively(opening, options(configured, environment: variables))
  }

  private func options(
    _ configured: (configuration: Configuration, problems: [String]),
    environment: [String: String]
  ) throws -> ReadingOptions {
    let configuration = configured.configuration
    let catalog = ThemeCatalog(environment: environment)
    var options = ReadingOptions(theme: configuration.theme)
    options.problems = configured.problems
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
    return options
  }
}

extension ReadRequest {
  /// The request of a command line that holds nothing but paths; nil for any other.
  ///
  /// The argument parser comes to the same, but takes longer than all else before the first file is
  /// read.
  init?(pathsAlone arguments: some Collection<String>) {
    let names = Dateline.subcommandNames
    let isPath = { (argument: String) in !argument.hasPrefix("-") && !names.contains(argument) }
    guard arguments.allSatisfy(isPath) else { return nil }
    self.init(paths: Array(arguments))
  }
}

extension ArchiveCache {
  /// The cache of an archive in the folder of the person whose environment this is.
  init?(of roots: [[UInt8]], environment: [String: String]) {
    guard let folder = cacheFolder(environment: environment) else { return nil }
    self.init(folder: folder, roots: roots, program: programVersion())
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
