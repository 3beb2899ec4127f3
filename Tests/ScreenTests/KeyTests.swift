import Testing

@testable import Screen

@Suite struct KeyTests {
  private static let table: [(String, [Key])] = [
    ("j", [.character("j")]), ("G", [.character("G")]), ("<C-d>", [.control("d")]),
    ("<A-x>", [.alt("x")]), ("<A-X>", [.alt("X")]), ("<S-Tab>", [.backTab]), ("<Tab>", [.tab]),
    ("<Enter>", [.enter]), ("<Esc>", [.escape]), ("<F1>", [.function(1)]),
    ("<F12>", [.function(12)]), ("<Space>", [.character(" ")]), ("<lt>", [.character("<")]),
    (">", [.character(">")]), ("<PgDn>", [.pageDown]), ("<PgUp>", [.pageUp]),
    ("<BS>", [.backspace]), ("<Del>", [.delete]), ("<Ins>", [.insert]), ("<Up>", [.up]),
    ("<Home>", [.home]), ("gg<C-d>", [.character("g"), .character("g"), .control("d")]),
    ("<C-Space>", [.control(" ")]), ("<C-]>", [.control("]")]), ("é", [.character("é")]),
    ("<A-lt>", [.alt("<")]), ("<A-gt>", [.alt(">")]), ("<A-Space>", [.alt(" ")]), ("", []),
  ]

  @Test(arguments: table)
  func readsAndWritesNotation(notation: String, keys: [Key]) throws {
    #expect(try Key.parse(notation) == keys)
    #expect(keys.notation == notation)
  }

  @Test(arguments: [
    ("<CR>", "<Enter>"), ("<C-i>", "<Tab>"), ("<C-m>", "<Enter>"), ("<C-j>", "<Enter>"),
    ("<C-[>", "<Esc>"), ("<C-h>", "<BS>"), ("<C-D>", "<C-d>"), ("<c-d>", "<C-d>"),
    ("<M-x>", "<A-x>"), ("<esc>", "<Esc>"), ("<PageDown>", "<PgDn>"), ("<C-@>", "<C-Space>"),
    ("<Bar>", "|"), ("<gt>", ">"), (" ", "<Space>"), ("<A-<>", "<A-lt>"),
  ])
  func acceptsOtherNames(written: String, expected: String) throws {
    #expect(try Key.parse(written).notation == expected)
  }

  @Test(arguments: [
    "<", "<C-", "<C->", "<Foo>", "<C-foo>", "<F0>", "<F64>", "<>", "<X-a>", "<C-中>",
    "<F99999999999999999999>",
  ])
  func refusesWhatIsNoKey(written: String) {
    #expect(throws: KeyNotationError(part: written)) { try Key.parse(written) }
  }

  @Test func namesThePartThatIsWrong() {
    #expect(throws: KeyNotationError(part: "<Foo>")) { try Key.parse("gg<Foo>x") }
    #expect(KeyNotationError(part: "<Foo>").sentence == "‘<Foo>’ is not a key.")
  }
}
