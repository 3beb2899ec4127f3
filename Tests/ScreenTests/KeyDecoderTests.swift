import Testing

@testable import Screen

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("j", "j"), ("\u{1B}", "<Esc>"), ("\u{1B}j", "<A-j>"), ("\u{1B}\u{1B}", "<Esc><Esc>"),
    ("\u{1B}\u{1B}j", "<Esc><A-j>"), ("\u{1B}[A", "<Up>"), ("\u{1B}[1;5C", "<Right>"),
    ("\u{1B}OB", "<Down>"), ("\u{1B}[5~", "<PgUp>"), ("\u{1B}[3;2~", "<Del>"),
    ("\u{1B}[Z", "<S-Tab>"),
    ("\u{1B}[15~", "<F5>"), ("\u{1B}OP", "<F1>"), ("\u{1B}[", "<A-[>"), ("\u{1B}O", "<A-O>"),
    ("\u{1B}[27;5;9~j", "j"), ("\u{1B}[200~j", "j"), ("\u{1B}[<0;10;20Mj", "j"),
    ("\u{1B}[12", ""),
    ("\t\r\n\u{7F}\u{8}\u{0}\u{4}\u{1D}", "<Tab><Enter><Enter><BS><BS><C-Space><C-d><C-]>"),
    ("é港", "é港"), ("\u{9B}", ""), ("\u{1B}é", "<A-é>"), ("\u{1B}\t", "<Esc><Tab>"),
    ("\u{1B}[99999999999999999999~x", "x"),
  ])
  func putsKeysTogether(typed: String, keys: String) {
    let input = typed.unicodeScalars.map { RawInput.scalar($0.value) }
    #expect(decodedKeys(input).notation == keys)
  }

  @Test func leavesKnownKeysAlone() {
    #expect(decodedKeys([.key(.pageDown), .scalar(0x6A)]) == [.pageDown, .character("j")])
    #expect(decodedKeys([.scalar(0x1B), .key(.up)]) == [.escape, .up])
  }

  @Test func neitherSurrogatesNorNonsenseAreKeys() {
    #expect(decodedKeys([.scalar(0xD800), .scalar(0xFFFF_FFFF), .scalar(0x110000)]).isEmpty)
  }
}
