import News
import Search

/// The command line: every command by its name, and some that take words.
extension State {
  /// A command that is typed with something behind it.
  private struct WordCommand: Sendable {
    let name: String
    let help: String
    /// What may stand behind it, for completion.
    let values: @Sendable (State) -> [String]
    let run: @Sendable (inout State, String) -> [Effect]
  }

  private static let wordCommands: [WordCommand] = [
    WordCommand(
      name: "search", help: "search QUERY", values: { _ in [] },
      run: { state, words in
        let effects = state.search(for: words)
        state.queryError.map { state.say($0.sentence, isError: true) }
        return effects
      }),
    WordCommand(
      name: "sort", help: "sort KEY [reversed]", values: { _ in SortKey.allCases.map(\.rawValue) },
      run: { state, words in state.sort(by: words) }),
    WordCommand(
      name: "set", help: "set FIELD VALUE",
      values: { state in
        state.fieldCompletions + ["theme"] + state.themeNames.map { "theme " + $0 }
      },
      run: { state, words in state.set(words) }),
    WordCommand(
      name: "unset", help: "unset FIELD", values: { $0.correctedFieldNames },
      run: { state, words in state.takeBackCorrection(of: words) }),
    WordCommand(
      name: "versions", help: "versions NUMBER or PATH", values: { $0.pathsBelow },
      run: { state, words in state.openVersions(with: words) }),
    WordCommand(
      name: "join", help: "join NUMBER or PATH", values: { $0.pathsBelow },
      run: { state, words in state.joinStory(with: words) }),
    WordCommand(
      name: "theme", help: "theme NAME", values: { $0.themeNames },
      run: { state, words in state.set("theme " + words) }),
  ]

  mutating func run(commandLine: String) -> [Effect] {
    let line = commandLine.trimmed
    guard !line.isEmpty else { return [] }
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let words = parts.count > 1 ? parts[1].trimmed : ""
    let name = Self.shortNames[parts[0]] ?? parts[0]
    if !words.isEmpty, let command = Self.wordCommands.first(where: { $0.name == name }) {
      return command.run(&self, words)
    }
    if words.isEmpty, let command = Command(rawValue: name) { return perform(command) }
    let help = Self.wordCommands.first { $0.name == name }?.help
    say(
      help.map { "Write it as :\($0)." } ?? "There is no command \"\(parts[0])\"; ? lists them.",
      isError: true)
    return []
  }

  private static let shortNames = ["q": "quit", "q!": "quit", "qa": "quit", "h": "help"]

  private mutating func sort(by words: String) -> [Effect] {
    let parts = words.split(separator: " ")
    guard let key = parts.first.flatMap({ SortKey(rawValue: String($0)) }) else {
      let names = SortKey.allCases.map(\.rawValue).joined(separator: ", ")
      say("\"\(words)\" can't be sorted by; there are \(names).", isError: true)
      return []
    }
    return setSort(key, isReversed: parts.dropFirst().first == "reversed")
  }

  private mutating func set(_ words: String) -> [Effect] {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      say(
        parts[0] == "theme"
          ? "Write it as :set theme NAME."
          : "Write it as :set FIELD VALUE; \(Correction.none) empties a field.", isError: true)
      return []
    }
    return parts[0] == "theme"
      ? [.loadTheme(parts[1].trimmed)] : correct(parts[0], to: parts[1].trimmed)
  }
}

/// Completion with Tab.
extension State {
  mutating func complete(by step: Int) {
    guard var prompt, prompt.purpose == .command else { return }
    if prompt.completions.isEmpty {
      prompt.completions = completions(of: prompt.line.text)
      prompt.completionPlace = nil
    }
    guard !prompt.completions.isEmpty else { return }
    let count = prompt.completions.count
    let place =
      prompt.completionPlace.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    prompt.completionPlace = place
    prompt.line.replace(with: prompt.completions[place])
    self.prompt = prompt
  }

  /// The lines that a beginning can become.
  func completions(of text: String) -> [String] {
    guard let space = text.firstIndex(of: " ") else {
      let names = Command.allCases.map(\.rawValue) + Self.wordCommands.map(\.name)
      return Set(names.filter { $0.hasPrefix(text) }).sorted()
    }
    let name = String(text[..<space])
    let words = text[text.index(after: space)...]
    let values = Self.wordCommands.first { $0.name == name }?.values(self) ?? []
    // First the names, then, behind a name, what it may be set to.
    let depth = words.contains(" ")
    return values.filter { $0.hasPrefix(words) && (depth || !$0.contains(" ")) }
      .map { name + " " + $0 }
  }
}

extension String {
  fileprivate var trimmed: String {
    let end = reversed().drop { $0.isWhitespace }
    return String(end.reversed().drop { $0.isWhitespace })
  }
}
