@testable import News
import Testing

/// Marks that programs leave in the texts they make of pages.
@Suite struct PageDumpTests {
  private func cleaned(_ text: String) -> String? {
    let text = Array(text.utf8)
    return PageDump.cleaned(text, MarkSigns(text)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func numbersOfLinksGoWithTheirList() throws {
    let text = """
         #[1]alternate [2]Coast Post RSS

         [3]World [4]Sports

      [5]Reading Room Opens

         May 6, 2019

         \(Filler.first)

         The [6]Coast Post was there, says footnote [2019].

      References

         Visible links:
         1. https://post.example/
         2. https://post.example/feed
         3. https://post.example/world
         4. https://post.example/sports
         5. https://post.example/room
         6. /about
      """
    let plain = try #require(cleaned(text))
    #expect(plain.contains("The Coast Post was there, says footnote [2019]."))
    #expect(!plain.contains("https:") && !plain.contains("Visible") && !plain.contains("[" + "5]"))
    let article = try recovered(text)
    #expect(article.headline == "Reading Room Opens")
    #expect(article.published.map { "\($0)" } == "2019-05-06")
  }

  @Test(arguments: [
    Filler.first + "[1] " + Filler.second + "[2] " + Filler.third + "[3]\n\n[1] Harbour annual.",
    "A reading [sic] of [one](two) and [a], [b]; see <https://post.example>.",
    "Scores: [3] to [2], then [7] to [1].\n\n" + Filler.body,
  ])
  func ordinaryTextStays(_ text: String) { #expect(cleaned(text) == nil) }

  @Test(arguments: [
    ("(BUTTON) Save\n[blank.gif]\nGulls came.", "\nGulls came."),
    ("(BUTTON)\n   IFRAME: //ads.example/a?b=1\nGulls came.", "Gulls came."),
    (
      "[logo.png]\n[              ]\nSearch [              ]\nGulls [sic] came.",
      "Gulls [sic] came."
    ),
    ("[INS: Gulls :INS] came.\n[INLINE]\n________________\n", "Gulls  came."),
  ])
  func marksOfTextBrowsersGo(_ text: String, _ left: String) throws {
    let plain = try #require(cleaned(text)).split(separator: "\n").map { $0.trimmingBlanks }
    #expect(plain.filter { !$0.isEmpty } == left.split(separator: "\n").map(\.trimmingBlanks))
  }

  @Test func addressesBehindWordsGo() throws {
    let text = """
      Culture
      <https://post.example/culture> » Rooms <https://post.example/rooms>

        * Gulls Are Back on the Quay
          <https://post.example/gulls>

      /Ada Quill/
      Source: <https://post.example/1>
      """
    #expect(
      cleaned(text) == """
        Culture » Rooms

          * Gulls Are Back on the Quay

        Ada Quill
        Source: <https://post.example/1>

        """)
  }

  @Test(arguments: [
    ("[Gulls Are\nBack](https://post.example/gulls-\nback \"Gulls (all)\")", "Gulls Are Back"),
    ("[ ![A gull](/a.jpg) Gulls ](/b)[Quay](/c)", "Gulls Quay"),
    ("![A gull on the quay](/a.jpg)", "Image: A gull on the quay\n"),
    ("[](/a)[ ](/b \"Home\")Gulls", "Gulls"),
    ("See [Gulls][1] and [2].\n\n[1]: https://post.example/gulls", "See Gulls and [2].\n\n"),
    ("1\\. Gulls \\- back [x](\\(0\\)) [call](javascript:void\\(0\\))", "1. Gulls - back x call"),
  ])
  func wordsOfLinksStay(_ text: String, _ words: String) {
    let plain = InlineLinks.removed(from: Array(text.utf8), isPage: false)
    #expect(String(decoding: plain, as: UTF8.self) == words)
  }

  @Test(arguments: [
    "[](a", "[](a \"", "![a](b)", "[1]", "[a_", "<http", "(BUTTON)", "[   ",
    "\u{0C}Gulls  came back to the quay\n",
    "[1]: /a",
    "- more -\n", "1. /a\n", "IFRAME: /\n", "\n  * # a", "\\", "[[a](b)",
  ])
  func anyMarksAreEndured(_ unit: String) {
    for head in [
      "", "(BUTTON) [1]a [2]b [3]c [x](/y) [x](/y)\n\n", "WARC/1.0\nWARC-Type: conversion\n\n",
    ] {
      var builder = ArticleBatchBuilder()
      let text = head + String(repeating: unit, count: 100_000 / unit.utf8.count)
      _ = builder.add(Array(text.utf8), path: [0x61], root: 0)
      #expect(builder.byteCount < text.utf8.count * 2 + 400)
    }
  }
}

/// Texts that were printed on pages.
@Suite struct PrintedPagesTests {
  @Test func columnsAndPagesAreParted() throws {
    let text = """
      Coast Harbour Board
      Oldport                                                    Board News

      Ada Quill                                                  May 6, 2019
      Release No. 19-12

      READING ROOM OPENS TO ALL

      \(Filler.first) Many of them had come with

                                  - more -
      Coast Harbour Board                                        Board News
      Release No. 19-12                                          Page 2

      their parents from the islands. \(Filler.second)
      """
    let article = try recovered(text)
    #expect(article.published.map { "\($0)" } == "2019-05-06")
    #expect(article.headline == "READING ROOM OPENS TO ALL")
    let printed = Array(text.utf8)
    let pages = try #require(PrintedPages.joined(printed, MarkSigns(printed)))
    #expect(
      String(decoding: pages, as: UTF8.self).contains("come with\ntheir parents from"))
  }

  @Test(arguments: [
    "Subject:            Rooms\n\nGulls came.", "Date            May 6, 2019\n\nGulls came.",
    "Oldport one          two three\nLowmere four          five six\nTresk four          five six\n",
  ])
  func tablesAndLabelsAreNoColumns(_ text: String) {
    let text = Array(text.utf8)
    #expect(HeadColumns.parted(text, MarkSigns(text)) == nil)
  }
}

/// Title blocks and records of archives.
@Suite struct ArchivedTextTests {
  @Test func titleBlocksMayRunOn() {
    let text =
      "% Reading Room\n  Opens\n% Ada Quill; Ben Reed\n% 6 May 2019\n\nOLDPORT---\(Filler.body)"
    let article = articles(in: text)[0]
    #expect(summary(article) == "Reading Room Opens|2019-05-06|||OLDPORT|Ada Quill;Ben Reed|")
  }

  @Test func eachRecordOfAPageIsAnArticle() {
    func record(_ type: String, _ number: Int, _ text: String) -> String {
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://post.example/\(number)\r\n"
        + "WARC-Date: 2020-01-02T03:04:05Z\r\nContent-Length: 7\r\n\r\n\(text)\r\n\r\n"
    }
    let text =
      record("warcinfo", 0, "software: x")
      + record("conversion", 1, "Reading Room Opens\nMay 6, 2019\n\(Filler.body)")
      + record("conversion", 2, "Gulls Are Back on Quay\nMay 7, 2019\n\(Filler.body)")
    let found = articles(in: text)
    #expect(found.map { $0.headline } == ["Reading Room Opens", "Gulls Are Back on Quay"])
    #expect(found.map { $0.published.map { "\($0)" } } == ["2019-05-06", "2019-05-07"])
  }
}

extension StringProtocol {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
