import ArgumentParser
import Settings

/// Where a command finds its articles.
struct ArchiveOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Folders or files; - reads a list of them from standard input. (default: DATELINE_ARCHIVE, the archive of the settings, the current folder)",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "The list ends each path with a NUL, not a line break.")
  var isNullSeparated = false

  /// What was given, or what stands for it.
  ///
  /// `first` are paths that another argument took, `configured` the folders of the settings.
  func archive(
    first: [String] = [], configured: () -> [String] = Self.configuredFolders
  ) throws -> ArchivePaths {
    try ArchivePaths(
      given: first + paths, isNullSeparated: isNullSeparated, configured: configured)
  }

  static func configuredFolders() -> [String] {
    Configuration.load(environment: Environment.variables).configuration.archive
  }
}

extension ArchivePaths {
  /// The paths that were given, or what stands for them.
  init(given: [String], isNullSeparated: Bool, configured: () -> [String]) throws {
    guard !given.isEmpty else {
      self.init(roots: Self.standing(configured))
      return
    }
    guard given.contains("-") else {
      self.init(roots: given.map(RawArguments.bytes))
      return
    }
    var roots: [[UInt8]] = []
    for path in given {
      roots +=
        path == "-"
        ? try Self.listed(isNullSeparated: isNullSeparated) : [RawArguments.bytes(of: path)]
    }
    guard !roots.isEmpty else { throw Failure.unreadable("The list on standard input is empty.") }
    self.init(roots: roots, isList: true)
  }

  private static func listed(isNullSeparated: Bool) throws -> [[UInt8]] {
    let end: UInt8 = isNullSeparated ? 0 : UInt8(ascii: "\n")
    return try readStandardInput().split(separator: end).map(Array.init)
  }

  /// What stands for paths when none are given.
  private static func standing(_ configured: () -> [String]) -> [[UInt8]] {
    let listed = (Environment["DATELINE_ARCHIVE"] ?? "").utf8.split(separator: UInt8(ascii: ":"))
    if !listed.isEmpty { return listed.map(Array.init) }
    let folders = configured()
    return folders.isEmpty ? [Array(".".utf8)] : folders.map { Array($0.utf8) }
  }
}
