import Screen
import Testing

@testable import Settings

struct ColorNamesTests {
  @Test(arguments: [
    ("black", Color.ansi(0)), ("white", .ansi(7)), ("gray", .ansi(8)), ("bright-black", .ansi(8)),
    ("bright-white", .ansi(15)), ("#d08770", .rgb(0xD0, 0x87, 0x70)),
    ("#FFF000", .rgb(255, 240, 0)),
    ("#fff", nil), ("#+12345", nil), ("#-12345", nil), ("#12345g", nil), ("#1234567", nil),
    ("#ééé", nil), ("d08770", nil), ("Black", nil), ("", nil), ("#", nil),
  ])
  func `colours are written by name or in hexadecimal`(text: String, color: Color?) {
    #expect(Color(written: text) == color)
  }

  @Test func `the terminal's sixteen have seventeen names`() {
    #expect(Color.names.count == 17)
    #expect(Set(Color.names.values).count == 16)
  }
}
