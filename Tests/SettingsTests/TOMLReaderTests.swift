import TestSupport
import Testing

@testable import Settings

struct TOMLReaderTests {
  static let text = """
    # A comment with " and [.
    text = "red"\r
    detail.body = { fg = "blue", modifiers = ["bold"] }

    [list]   # another
    fg = 'green\\n'
    modifiers = [
      "bold",   # a comment with ] and "
      "dim",
    ]
      [ list . selected ]
    "quoted \\u003cC-d> \\"" = 'a "literal"'
    [other]
    1 = 1979-05-27T07:32:00Z
    2 = [-1, 0x1F, true, [1.5e3]]
    3 = {}
    4 = "\\t\\U0001F4F0é"
    """

  @Test func `values come in the order of the file with their lines`() throws {
    let settings = try TOMLReader.settings(in: Array(Self.text.utf8))
    let expected = [
      Setting(path: ["text"], value: .string("red"), line: 2, headerCount: 0, headerLine: 1),
      Setting(
        path: ["detail", "body", "fg"], value: .string("blue"), line: 3, headerCount: 0,
        headerLine: 1),
      Setting(
        path: ["detail", "body", "modifiers"], value: .list([.string("bold")]), line: 3,
        headerCount: 0, headerLine: 1),
      Setting(
        path: ["list", "fg"], value: .string("green\\n"), line: 6, headerCount: 1, headerLine: 5),
      Setting(
        path: ["list", "modifiers"], value: .list([.string("bold"), .string("dim")]), line: 7,
        headerCount: 1, headerLine: 5),
      Setting(
        path: ["list", "selected", "quoted <C-d> \""], value: .string("a \"literal\""), line: 12,
        headerCount: 2, headerLine: 11),
      Setting(path: ["other", "1"], value: .other, line: 14, headerCount: 1, headerLine: 13),
      Setting(
        path: ["other", "2"], value: .list([.other, .other, .other, .list([.other])]), line: 15,
        headerCount: 1, headerLine: 13),
      Setting(
        path: ["other", "4"], value: .string("\t\u{1F4F0}é"), line: 17, headerCount: 1,
        headerLine: 13),
    ]
    #expect(settings == expected)
  }

  static let malformed = [
    ("a = ", 1, "a value is missing"),
    ("a = 1\nb = 2\na = 3", 3, "\"a\" is there twice"),
    ("a.b = 1\na = 2", 2, "\"a\" is there twice"),
    ("a = 1\n[a.b]", 2, "\"a\" is there twice"),
    ("a = 1\n[a]", 2, "\"a\" is there twice"),
    ("[a]\n[b]\n[a]", 3, "\"a\" is there twice"),
    ("a = {b = 1}\na = {c = 1}", 2, "\"a\" is there twice"),
    ("[a\n]", 1, "the ] of a header is missing"),
    (
      "[.a]", 1, "a key is missing; one with other signs than letters, digits, _ and - needs quotes"
    ),
    (
      "<C-d> = 'x'", 1,
      "a key is missing; one with other signs than letters, digits, _ and - needs quotes"
    ),
    ("a 'b'", 1, "a = is missing after a key"),
    ("\na = dark", 2, "dark must be between quotes"),
    ("a = 'x' y", 1, "there is something after the end of the value or the header"),
    ("a = 'x", 1, "a quote is not closed on its line, or there is a control in it"),
    ("a = 'x\n'", 1, "a quote is not closed on its line, or there is a control in it"),
    ("a = '\u{1}'", 1, "a quote is not closed on its line, or there is a control in it"),
    ("a = \"\\d\"", 1, "a backslash stands before a sign that it does not go with"),
    ("a = \"\\u12\"", 1, "\\u needs four hexadecimal digits, \\U eight"),
    ("a = \"\\ud800\"", 1, "there is no such character"),
    ("a = [1 2]", 1, "a comma or a ] is missing"),
    ("a = {b = 1 c = 2}", 1, "a comma or a } is missing"),
    ("[[a]]", 1, "no setting is an array of tables, [[...]]"),
    ("a = \"\"\"x\"\"\"", 1, "no setting is a text of several lines"),
    ("a\0 = 1", 1, "a = is missing after a key"),
  ]

  @Test(arguments: malformed)
  func `what is not TOML is refused with its line`(text: String, line: Int, reason: String) {
    #expect(throws: TOMLError(line: line, reason: reason)) {
      try TOMLReader.settings(in: Array(text.utf8))
    }
  }

  @Test(arguments: ["", "\n\n", "# nothing", "\u{FEFF}[a]", "[a]\r\n", "a.'b' = 1\n[a.c]"])
  func `what is TOML is not refused`(text: String) throws {
    _ = try TOMLReader.settings(in: Array(text.utf8))
  }

  @Test func `what is not text is refused`() {
    #expect(throws: SettingProblem(file: "test", line: nil, cause: .notText)) {
      try SettingsFile(name: "test", contents: [0x61, 0x3D, 0xFF])
    }
  }

  @Test(arguments: [
    "a = " + String(repeating: "[", count: 100_000),
    "a = " + String(repeating: "{a=", count: 100_000),
    "a" + String(repeating: ".a", count: 100_000) + " = 1",
    "[a" + String(repeating: ".a", count: 100_000) + "]",
  ])
  func `deep nesting is refused`(text: String) {
    #expect(throws: TOMLError.self) { try TOMLReader.settings(in: Array(text.utf8)) }
  }

  /// The fragments make something near to TOML more often than bytes at random would.
  @Test func `any text is read or refused`() {
    let fragments = [
      "[", "]", "[[", "]]", "\"", "'", "\"\"\"", "=", ".", ",", "{", "}", "#", "\n", "\r\n", "\r",
      " ", "a", "b", "fg", "list", "\\", "\\u0000", "\\U00110000", "1", "true", "é", "\u{FEFF}",
      "\0", "a = 1\n", "[t]\n", "b = 'x'",
    ]
    var generator = SeededGenerator(seed: 7)
    var read = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in fragments.randomElement(using: &generator) ?? "" }.joined()
      if (try? TOMLReader.settings(in: Array(text.utf8))) != nil { read += 1 }
    }
    #expect((100..<20_000).contains(read))
  }
}
