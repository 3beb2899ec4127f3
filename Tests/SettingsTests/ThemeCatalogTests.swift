import Reader
import Screen
import Testing

@testable import Settings

struct ThemeCatalogTests {
  /// Loads the theme `test` of a home that holds these files in its themes folder.
  private func load(
    _ files: [String: String], _ name: String = "test"
  ) throws -> (theme: Theme, sentences: [String]) {
    let paths = files.map { ("themes/\($0.key).toml", $0.value) }
    let home = try Home(Dictionary(uniqueKeysWithValues: paths))
    let loaded = try ThemeCatalog(environment: home.environment).theme(name)
    let folder = home.configuration + "/themes/"
    return (
      loaded.theme,
      loaded.problems.map(\.sentence).map { sentence in
        sentence.hasPrefix(folder) ? String(sentence.dropFirst(folder.count)) : sentence
      }
    )
  }

  static let forms = [
    "[list.selected]\nfg = 'red'\nmodifiers = ['bold', 'dim']",
    "list.selected = { fg = 'red', modifiers = ['bold', 'dim'] }",
    "\"list.selected\" = { fg = 'red', modifiers = ['bold', 'dim'] }",
    "[list]\nselected.fg = 'red'\nselected.modifiers = ['dim', 'bold']",
    "[palette]\nthis = 'red'\n[list]\nselected = { fg = 'this', modifiers = ['bold', 'dim'] }",
    "[palette]\nblue = 'red'\n[list.selected]\nfg = 'blue'\nbg = 'default'\nmodifiers = ['bold', 'dim']",
  ]

  @Test(arguments: forms) func `a role may be written in several forms`(text: String) throws {
    let (theme, sentences) = try load(["test": text])
    let style = Style(foreground: .ansi(1), attributes: [.bold, .dim])
    #expect(theme == Theme(name: "test", styles: [.listSelected: style]))
    #expect(sentences == [])
  }

  @Test func `a table holds its own style and the roles below it`() throws {
    let (theme, sentences) = try load([
      "test": "name = 'other'\n[list]\nfg = '#010203'\nday = 'gray'\n[list.selected]\nbg = 'blue'"
    ])
    let expected = Theme(
      name: "other",
      styles: [
        .list: Style(foreground: .rgb(1, 2, 3)), .listDay: Style(foreground: .ansi(8)),
        .listSelected: Style(background: .ansi(4)),
      ])
    #expect(theme == expected)
    #expect(sentences == [])
  }

  @Test func `a theme overrides the roles and the palette of the one it inherits from`() throws {
    let (theme, sentences) = try load([
      "test": "inherits = 'base'\ntext = 'ink'\n[palette]\npaper = 'white'",
      "base":
        "[palette]\nink = 'black'\npaper = 'yellow'\n[text]\nbg = 'paper'\n[list]\nbg = 'paper'",
    ])
    #expect(theme[.text] == Style(foreground: .ansi(0)))
    #expect(theme[.list] == Style(background: .ansi(7)))
    #expect(sentences == [])
  }

  @Test func `a user's theme wins and may build on the built-in one of its name`() throws {
    let (theme, sentences) = try load(["mono": "inherits = 'mono'\ntext = 'green'"], "mono")
    let builtIn = try ThemeCatalog(environment: [:]).theme("mono").theme
    #expect(theme[.text] == Style(foreground: .ansi(2)))
    #expect(theme[.listSelected] == builtIn[.listSelected])
    #expect(sentences == [])
  }

  static let misspellings = [
    (
      "\n[list.selectd]\nfg = 'red'", 2,
      "\"list.selectd\" is not a role; perhaps \"list.selected\" is meant."
    ),
    ("[list]\nfg = 'rde'", 2, "\"rde\" is not a colour; perhaps \"red\" is meant."),
    ("[list]\nbg = '#12'", 2, "\"#12\" is not a colour."),
    ("[list]\nmodifiers = [\n'blod']", 2, "\"blod\" is not a modifier; perhaps \"bold\" is meant."),
    (
      "[list]\nmodifers = ['bold']", 2,
      "\"list.modifers\" is not a role; perhaps \"list.modifiers\" is meant."
    ),
    (
      "[list]\nmodifiers = 'bold'", 2,
      "\"modifiers\" must be a list such as [\"bold\", \"underline\"]."
    ),
    ("[list]\nfg = 7", 2, "\"fg\" must be a colour's name between quotes."),
    ("list = 7", 1, "\"list\" must be a colour, or a table of fg, bg and modifiers."),
    ("[detail]\nfg = 'red'", 1, "\"detail\" is not a role, only the beginning of some."),
    (
      "[palette]\nink = 'ink'", 2,
      "\"ink\" must be a colour such as \"#d08770\" or \"bright-red\"."
    ),
    ("palette = 'ink'", 1, "\"palette\" must be a table of colours."),
    ("inherits = 'mnoo'", 1, "\"mnoo\" is not a theme; perhaps \"mono\" is meant."),
    ("name = 1", 1, "\"name\" must be a theme's name between quotes."),
    ("\"a\\u001b[2J\" = 1", 1, "\"a␛[2J\" is not a role."),
  ]

  @Test(arguments: misspellings)
  func `a mistake is told with its line and the rest is used`(
    text: String, line: Int, sentence: String
  ) throws {
    let rest = "\n[raw]\nfg = 'cyan'\n"
    let (theme, sentences) = try load(["test": text + rest])
    #expect(sentences == ["test.toml, line \(line): " + sentence])
    #expect(theme[.raw] == Style(foreground: .ansi(6)))
  }

  @Test func `mistakes are told in the order of their lines, and not all of very many`() throws {
    let text = (1...60).map { "x\($0) = 'red'\n" }.joined()
    let (_, sentences) = try load(["test": text])
    #expect(sentences.count == 51)
    #expect(sentences[10] == "test.toml, line 11: \"x11\" is not a role.")
    #expect(sentences[50] == "test.toml: there are 10 more problems.")
  }

  @Test(arguments: [
    (["test": "inherits = 'test'"], ["test", "test"]),
    (["test": "inherits = 'other'", "other": "inherits = 'test'"], ["test", "other", "test"]),
  ])
  func `a circle of themes is refused`(files: [String: String], names: [String]) {
    #expect(throws: ThemeError.cycle(names)) { try load(files) }
  }

  @Test(arguments: [
    ("drak", "There is no theme \"drak\"; perhaps \"dark\" is meant."),
    ("a", "There is no theme \"a\"; there are ansi, dark, light, mono, sepia."),
    ("./nowhere/x.toml", "The theme ./nowhere/x.toml can't be read: No such file or directory."),
    ("nowhere.toml", "The theme nowhere.toml can't be read: No such file or directory."),
    ("/", "The theme / can't be read: it is not a file."),
    ("/dev/null", "The theme /dev/null can't be read: it is not a file."),
  ])
  func `a theme that can't be had is explained`(name: String, sentence: String) {
    do {
      _ = try ThemeCatalog(environment: [:]).theme(name)
      Issue.record("loaded")
    } catch {
      #expect(error.sentence == sentence)
    }
  }

  @Test func `a theme is loaded by its path`() throws {
    let home = try Home(["mine.toml": "inherits = 'mono'\ntext = 'red'"])
    let path = home.configuration + "/mine.toml"
    let loaded = try ThemeCatalog(environment: [:]).theme(path)
    #expect(loaded.theme.name == "mine")
    #expect(loaded.theme[.text] == Style(foreground: .ansi(1)))
    #expect(loaded.problems == [])
  }

  @Test func `a theme that is not TOML is refused with its line`() throws {
    #expect(throws: ThemeError.self) { try load(["test": "text = 'red'\nlist ="]) }
  }

  @Test func `the names are those of the built-in and the user's themes`() throws {
    let home = try Home(["themes/own.toml": "", "themes/mono.toml": "", "themes/notes.txt": ""])
    let names = ThemeCatalog(environment: home.environment).names
    #expect(names == ["ansi", "dark", "light", "mono", "own", "sepia"])
  }
}
