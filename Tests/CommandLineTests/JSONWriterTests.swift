import Foundation
import Testing

@testable import dateline

@Suite struct JSONWriterTests {
  private func line(_ members: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.line(members)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("\"\\/", "\\\"\\\\/"), ("\n\r\t", "\\n\\r\\t"),
    ("\0\u{1B}\u{7F}", "\\u0000\\u001b\\u007f"), ("é\u{80}\u{9F}\u{A0}ü", "é\\u0080\\u009f\u{A0}ü"),
    ("a\u{202E}b\u{2066}c\u{2028}d\u{200F}e\u{61C}f", "a\\u202eb\\u2066c\\u2028d\\u200fe\\u061cf"),
    ("日本 \u{200D} 🦦 Ø„", "日本 \u{200D} 🦦 Ø„"),
  ])
  func textsAreEscaped(text: String, escaped: String) {
    #expect(line { $0.add("a", text) } == "{\"a\":\"\(escaped)\"}\n")
  }

  @Test(arguments: [
    (1.0, "1"), (0.5, "0.5"), (0.123456, "0.1235"), (-2.0, "-2"), (.nan, "null"),
    (.infinity, "null"), (1e300, "1e+300"), (-0.00001, "0"),
  ])
  func numbersAreShort(number: Double, written: String) {
    #expect(line { $0.add("a", number) } == "{\"a\":\(written)}\n")
  }

  @Test func membersStandInTheirOrder() {
    let text = line {
      $0.add("z", nil)
      $0.add("y", 3)
      $0.add("x", ["a", "b"])
      $0.add("w", [])
      $0.add("v", objects: [1, 2]) { json, number in json.add("n", number) }
      $0.add("u") { $0.add("t", true) }
      $0.add("s", "end")
    }
    #expect(
      text == """
        {"z":null,"y":3,"x":["a","b"],"w":[],"v":[{"n":1},{"n":2}],"u":{"t":true},"s":"end"}

        """)
  }

  @Test func everyScalarComesBack() throws {
    let scalars = (0..<0x3000).compactMap { Unicode.Scalar($0 as UInt32) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let written = line { $0.add("a", String(text)) }
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: String]
    #expect(read?["a"].map { Array($0.unicodeScalars) } == scalars)
  }
}
