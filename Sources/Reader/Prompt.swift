/// What is being typed on the bottom row, and what it is for.
package struct Prompt: Sendable, Equatable {
  package enum Purpose: Sendable, Equatable {
    /// Searches as it changes; Esc restores what was there.
    case search
    /// The same query as one line to edit; takes effect on Enter.
    case filter
    /// Narrows the facets shown.
    case narrowTags
    /// Narrows the help shown.
    case narrowHelp
    /// A command by its name.
    case command
    /// A shell command that gets the article's clean text.
    case pipe
    /// Confirms opening an address that isn't plain http.
    case openURL
  }

  package let purpose: Purpose
  package var line: LineEditor
  /// The line before a walk through the history began.
  var historyPlace: Int?
  var lineBeforeHistory = ""
  /// What Tab offers for the word before the cursor, and which of it stands in the line.
  package var completions: [String] = []
  package var completionPlace: Int?

  package init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    line = LineEditor(text)
  }

  /// What stands before the line.
  package var label: String {
    switch purpose {
    case .search: "/"
    case .filter: "filter: "
    case .narrowTags: "tags: "
    case .narrowHelp: "help: "
    case .command: ":"
    case .pipe: "|"
    case .openURL: "open (Enter) or not (Esc): "
    }
  }
}
