import Reader
import Screen
import Search

/// How the reader is opened, from the command line and the configuration together.
struct ReadingOptions: Sendable {
  var query = ""
  var sort: SortKey?
  var theme: Theme
  var themeNames: [String] = []
  var keys = KeyMap.standard
  var usesColor = true
  /// What was wrong with the configuration.
  var problems: [String] = []
  /// Finds a theme by its name or path, for `:set theme`.
  var loadTheme: @Sendable (String) -> Result<Theme, SpokenError> = { name in
    .failure(SpokenError(sentence: "There is no theme \"\(name)\"."))
  }
}

/// An error that has been put into words.
struct SpokenError: Error {
  let sentence: String
}
