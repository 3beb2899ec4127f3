import News
import Testing

@Suite struct DecodingTests {
  @Test(arguments: EncodedSamples.all)
  func readsLegacyEncodings(sample: EncodedSamples.Sample) throws {
    #expect(try recovered(bytes: sample.bytes).body == sample.text)
    #expect(rawText(of: sample.bytes) == sample.text)
  }

  enum Wide: CaseIterable { case utf16Little, utf16Big, utf32Little, utf32Big }

  private static func encode(_ text: String, _ wide: Wide, hasMark: Bool) -> [UInt8] {
    let mark = hasMark ? "\u{FEFF}" : ""
    switch wide {
    case .utf16Little:
      return (mark + text).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16Big:
      return (mark + text).utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .utf32Little:
      return (mark + text).unicodeScalars.flatMap { scalar in
        (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> UInt32(8 * $0)) }
      }
    case .utf32Big:
      return (mark + text).unicodeScalars.flatMap { scalar in
        (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> UInt32(24 - 8 * $0)) }
      }
    }
  }

  @Test(arguments: Wide.allCases, [true, false])
  func readsWideText(wide: Wide, hasMark: Bool) throws {
    let text = "The café — a quiet place — opened on Monday. 𝄞 was played, and people danced."
    let bytes = Self.encode(text, wide, hasMark: hasMark)
    #expect(try recovered(bytes: bytes).body == text)
  }

  @Test func readsChineseUTF16WithoutMark() throws {
    let text = "海边小镇的图书馆在2019年星期一开放了新的阅览室。\n馆长说，每天上午9点开门。\n"
    let bytes = Self.encode(text, .utf16Little, hasMark: false)
    #expect(try recovered(bytes: bytes).body.hasPrefix("海边小镇的图书馆"))
  }

  @Test(
    arguments: [
      ("It\u{92}s \u{93}open\u{94} till \u{91}nine\u{92}\u{85}", "It’s “open” till ‘nine’…"),
      ("\u{93}Open\u{94}\u{97}at last \u{96} till ten", "“Open”—at last – till ten"),
    ])
  func readsQuotesAndDashesOfWindows1252(latin: String, text: String) {
    #expect(rawText(of: latin.unicodeScalars.map { UInt8($0.value) }) == text)
  }

  @Test func repairsBrokenUTF8() throws {
    var bytes = Array(
      "Der Bürgermeister eröffnete die Brücke über die Förde, müde und glücklich. ".utf8)
    bytes.insert(0xFF, at: 30)
    let article = try recovered(bytes: bytes)
    #expect(article.flags.contains(.hadBrokenBytes))
    #expect(article.body.contains("\u{FFFD}"))
    #expect(article.body.contains("Brücke über die Förde"))
  }

  @Test func aCutSequenceIsNoDamage() {
    let bytes = Array("Zwei Männer saßen auf der Bank und sahen den Schiffen nach – lange".utf8)
    var builder = ArticleBatchBuilder()
    let cut = Array(bytes.dropLast("– lange".utf8.count - 2))
    #expect(builder.add(cut, path: [0x61], root: 0, isCutShort: true) == nil)
    let article = builder.finish()[0]
    #expect(article.flags == .cutShort)
  }

  @Test(
    arguments: [
      ([], Unread.empty), (Array(" \n\t\r\n ".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0], .binary),
      ((0..<400).map { UInt8($0 * 37 % 29) }, .binary),
    ] as [([UInt8], Unread)])
  func saysWhyThereIsNoArticle(bytes: [UInt8], reason: Unread) {
    var builder = ArticleBatchBuilder()
    #expect(builder.add(bytes, path: [0x61], root: 0) == reason)
    #expect(builder.count == 0)
  }
}
