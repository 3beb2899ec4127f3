@testable import News
import Testing

/// What is told in many small pieces, or never ends, is read to its end and doesn't grow.
@Suite struct FormatsBoundsTests {
  private static func repeated(_ unit: String, behind head: String) -> String {
    head + String(repeating: unit, count: 40_000)
  }

  @Test(arguments: [
    repeated("<script>", behind: "Gulls\n<p>a</p><p>b</p>"),
    repeated("[[", behind: "* a\n:PROPERTIES:\n:END:\n"),
    repeated("<nav><aside>", behind: "<html>"), repeated("<x a=\"", behind: "<html>"),
    repeated("=?", behind: "MIME-Version: 1.0\nMessage-ID: <1>\nSubject: "),
    repeated("[http", behind: "{{date|x}}\n{{date|y}}\n"),
    repeated("{\"a\":", behind: "{\"text\": \"gulls\", \"b\":"),
    repeated("<article><h2>a</h2>", behind: "<html>"),
    repeated("<gallery>\n", behind: "{{date|x}}\n{{date|y}}\n"),
    repeated("{|\n! a !! b\n", behind: "{{date|x}}\n{{date|y}}\n"),
    repeated("\n00:00:01,000 --> 00:00:02,000\na\n", behind: "1"),
    repeated("AB  - a\n", behind: "TY  - NEWS\nTI  - Gulls\n"),
    repeated("\"summary\": \"a\", ", behind: "{\"title\": \"gulls\", "),
    repeated("<title>a</title><text>b", behind: "<mediawiki>"),
  ])
  func textNeverGrowsMuch(_ text: String) {
    var builder = ArticleBatchBuilder()
    _ = builder.add(Array(text.utf8), path: [0x61], root: 0)
    #expect(builder.byteCount < text.utf8.count * 2 + 100)
  }

  @Test(arguments: 0..<40) func anyDamageIsEndured(_ seed: Int) {
    var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for sample in Self.samples {
      var bytes = Array(sample.utf8)
      for _ in 0...random(6) {
        let mark = Array(Self.marks[random(Self.marks.count)].utf8)
        bytes.replaceSubrange(random(bytes.count)..<bytes.count, with: mark + bytes.suffix(40))
      }
      #expect(!articles(in: bytes).isEmpty)
    }
  }

  private static let marks = [
    "<", "</", "<!--", "<![CDATA[", "{{", "}}", "[[", "]]", "\"", "\\u", "{", "]", "\n\n", "=?",
    "--x",
    "TI  - ", "\u{FFFD}", "* ", ":END:",
  ]

  private static let samples = [
    "<html><title>Gulls | Post</title><article><h1>Gulls</h1><p>\(Filler.body)</article></html>",
    "<doc><docno> AP190506-0001 </docno><head>Gulls</head><text>\(Filler.body)</text></doc>",
    "<rss><item><title>Gulls</title><description>\(Filler.body)</description></item></rss>",
    "[{\"title\": \"Gulls\", \"tags\": [\"a\"], \"text\": \"\(Filler.first)\"}]",
    "TY  - NEWS\nTI  - Gulls\nAU  - Quill, Ada\nAB  - \(Filler.body)\nER  - \n",
    "MIME-Version: 1.0\nSubject: =?utf-8?q?Gulls?=\nContent-Type: multipart/mixed; boundary=x\n\n"
      + "--x\nContent-Transfer-Encoding: base64\n\nR3VsbHM=\n--x--\n",
    "{{date|May 6, 2019}}\n{{w|Gulls}}\n[[File:a.jpg|thumb|Gulls]]\n\(Filler.body)\n== Sources ==\n",
    "* Gulls :a:b:\n:PROPERTIES:\n:DATE: [2019-05-06]\n:END:\n\(Filler.body)\n",
    "Gulls\n#####\n\n:date: 2019-05-06\n\n.. image:: a.jpg\n   :alt: Gulls\n\n\(Filler.body)\n",
  ]
}
