import Reader
import Screen
import Search
import Testing

@testable import Settings

struct ConfigurationTests {
  /// Loads a configuration file; the problems without the file's path.
  private func load(
    _ text: String, themes: [String: String] = [:]
  ) throws -> (configuration: Configuration, problems: [String], home: Home) {
    var files = ["config.toml": text]
    for (name, text) in themes { files["themes/\(name).toml"] = text }
    let home = try Home(files)
    let (configuration, problems) = Configuration.load(environment: home.environment)
    let folder = home.configuration + "/"
    return (configuration, problems.map { $0.replacing(folder, with: "") }, home)
  }

  @Test(arguments: [[:], ["HOME": "/nonexistent"]])
  func `without a file everything is as it is by default`(environment: [String: String]) throws {
    let (configuration, problems) = Configuration.load(environment: environment)
    #expect(configuration.theme == (try ThemeCatalog(environment: [:]).theme("dark").theme))
    #expect(configuration.keyMap == .standard)
    #expect(configuration.archive == [])
    #expect(configuration.sort == nil)
    #expect(problems == [])
  }

  @Test func `a file that says everything`() throws {
    let (configuration, problems, home) = try load(
      """
      archive = ["~/news", "/srv/wire"]
      theme = "own"
      sort = "story-size"
      [keys.list]
      "<C-x>" = "star"
      """, themes: ["own": "text = 'red'"])
    #expect(problems == [])
    #expect(configuration.theme.name == "own")
    #expect(configuration.archive == [home.path + "/news", "/srv/wire"])
    #expect(configuration.sort == .storySize)
    #expect(configuration.keyMap.lookup(keys("<C-x>"), in: [.list, .global]) == .command(.star))
    #expect(configuration.keyMap.lookup(keys("j"), in: [.list, .global]) == .command(.down))
  }

  static let mistakes = [
    (
      "[list]\nj = 'down'\nk = 'up'",
      "config.toml, line 1: \"list\" is not a setting; its keys stand below [keys.list]."
    ),
    (
      "thme = 'dark'", "config.toml, line 1: \"thme\" is not a setting; perhaps \"theme\" is meant."
    ),
    (
      "\n[kyes.list]\nx = 'star'",
      "config.toml, line 2: \"kyes\" is not a setting; perhaps \"keys\" is meant."
    ),
    (
      "theme = 'drak'",
      "config.toml, line 1: There is no theme \"drak\"; perhaps \"dark\" is meant."
    ),
    (
      "theme = 'themes/x.toml'",
      "config.toml, line 1: \"theme\" must be a theme's name, or a path that begins with / or ~/."
    ),
    ("theme = 7", "config.toml, line 1: \"theme\" must be a name between quotes."),
    ("sort = 'dat'", "config.toml, line 1: \"dat\" is not an order; perhaps \"date\" is meant."),
    (
      "archive = 'news'",
      "config.toml, line 1: \"archive\" must be a path that begins with / or ~/, or a list of such paths."
    ),
    ("archive = 7", "config.toml, line 1: \"archive\" must be a path or a list of paths."),
    ("archive = [7]", "config.toml, line 1: \"archive\" must be a path or a list of paths."),
    ("archive.x = '/'", "config.toml, line 1: \"archive\" must be a path or a list of paths."),
    (
      "keys = 'emacs'",
      "config.toml, line 1: \"emacs\" is not a preset of keys; there are vim, newsboat."
    ),
    (
      "keys.list = 'vim'",
      "config.toml, line 1: \"list\" must be a table of keys and commands."
    ),
    (
      "[keys.lst]\nx = 'star'",
      "config.toml, line 1: \"lst\" is not a table of keys; perhaps \"list\" is meant."
    ),
    (
      "[keys.list]\nx = 'satr'",
      "config.toml, line 2: \"satr\" is not a command; perhaps \"star\" is meant."
    ),
    ("[keys.list]\n'<C-dd>' = 'star'", "config.toml, line 2: ‘<C-dd>’ is not a key."),
    ("[keys.list]\nx = 1", "config.toml, line 2: \"x\" must be a command's name between quotes."),
    ("[keys.list]\nxxxxxxxxx = 'star'", "config.toml, line 2: \"xxxxxxxxx\" is too long."),
    (
      "[keys.list]\n'<C-x>a' = 'star'\n\n'<C-x>' = 'undo'",
      "config.toml, line 4: \"<C-x>\" can't be bound beside \"<C-x>a\" of line 2: one begins the other."
    ),
    (
      "[keys.list]\n'<C-x>' = 'star'\n\n'<C-x>a' = 'undo'",
      "config.toml, line 4: \"<C-x>a\" can't be bound beside \"<C-x>\" of line 2: one begins the other."
    ),
    (
      "[keys.list]\n'<C-x>' = 'star'\n'<c-X>' = 'undo'",
      "config.toml, line 3: \"<c-X>\" is bound on line 2 already."
    ),
    (
      "[keys.global]\ngg = 'top'",
      "config.toml, line 2: \"gg\" (top) and \"g\" (top) can't both be bound: one begins the other."
    ),
    ("keys =", "config.toml, line 1: this is not TOML: a value is missing."),
    ("theme = 'own'", "themes/own.toml, line 1: \"rd\" is not a colour; perhaps \"red\" is meant."),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told in a sentence with its line`(text: String, sentence: String) throws {
    let (configuration, problems, _) = try load(text, themes: ["own": "text = 'rd'"])
    #expect(problems == [sentence])
    #expect(configuration.theme.name == (text == "theme = 'own'" ? "own" : "dark"))
  }

  @Test func `a mistake leaves the rest in force`() throws {
    let (configuration, problems, _) = try load(
      "archive = ['news', '/srv/wire']\nsort = 'source'\n[keys.global]\nx = 'no'\n'<C-x>' = 'undo'")
    #expect(problems.count == 2)
    #expect(configuration.archive == ["/srv/wire"])
    #expect(configuration.sort == .source)
    #expect(configuration.keyMap.lookup(keys("<C-x>"), in: [.global]) == .command(.undo))
  }

  @Test func `a key is unbound before its beginning is bound`() throws {
    let (configuration, problems, _) = try load("[keys.global]\ngg = 'top'\ng = 'none'")
    #expect(problems == [])
    #expect(configuration.keyMap.lookup(keys("g"), in: [.global]) == .moreKeysNeeded)
    #expect(configuration.keyMap.lookup(keys("gg"), in: [.global]) == .command(.top))
  }

  @Test(arguments: ["keys = 'newsboat'", "[keys]\npreset = 'newsboat'\n[keys.list]\nX = 'star'"])
  func `a preset is named beside the tables or alone`(text: String) throws {
    let (configuration, problems, _) = try load(text)
    #expect(problems == [])
    #expect(configuration.keyMap.lookup(keys("N"), in: [.global]) == .command(.toggleUnread))
    let isAlone = text.hasPrefix("keys")
    #expect(
      configuration.keyMap.lookup(keys("X"), in: [.list]) == (isAlone ? .none : .command(.star)))
  }

  @Test func `the tables override the preset wherever it is named`() throws {
    let (configuration, _, _) = try load("keys.global.N = 'help'\nkeys.preset = 'newsboat'")
    #expect(configuration.keyMap.lookup(keys("N"), in: [.global]) == .command(.help))
  }

  @Test(arguments: ["text = ", "inherits = 'dark'\ntext = 'red'"])
  func `a broken default theme gives way to the built-in one`(text: String) throws {
    let (configuration, problems, _) = try load("", themes: ["dark": text])
    #expect(configuration.theme.name == "dark")
    #expect(problems.isEmpty != (text == "text = "))
  }

  @Test func `a configuration that is no file is told`() throws {
    let home = try Home(["config.toml/x": ""])
    let (_, problems) = Configuration.load(environment: home.environment)
    let path = home.configuration + "/config.toml"
    #expect(problems == ["The settings \(path) can't be read: it is not a file."])
  }

  @Test(arguments: KeyPreset.allCases) func `a preset has no mistakes`(preset: KeyPreset) {
    #expect(preset.reading.problems == [])
    // Seldom wanted, they are typed by their names.
    let named: Set<Command> = [.messages, .split, .join]
    for command in Command.allCases where !named.contains(command) {
      #expect(!preset.keyMap.keys(for: command).isEmpty, "\(command)")
    }
  }

  private func keys(_ notation: String) -> [Key] { (try? Key.parse(notation)) ?? [] }
}
