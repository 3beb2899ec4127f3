import Archive
import Reader
import Screen
import Search

/// What the reader is opened with, from the command line and the configuration together.
struct ReadingOptions: Sendable {
  /// Paths as the system has them; not always UTF-8.
  var roots: [[UInt8]]
  var query = ""
  var sort: SortKey?
  var theme: Theme
  var themeNames: [String] = []
  var keys = KeyMap.standard
  var usesColor = true
  /// What was wrong with the configuration.
  var problems: [String] = []
  /// Where read and starred articles are kept; nil to keep them nowhere.
  var marksFile: String?
  /// What earlier sessions kept of the paths; nil to read all files and keep nothing.
  var cache: ArchiveCache?
  /// Finds a theme by its name or path, for `:set theme`.
  var loadTheme: @Sendable (String) -> Result<Theme, SpokenError> = { name in
    .failure(SpokenError(sentence: "There is no theme \"\(name)\"."))
  }
}

extension ReadingOptions {
  /// The paths as a person reads them.
  var title: String { roots.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }
}

/// An error that has been put into words.
struct SpokenError: Error {
  let sentence: String
}
