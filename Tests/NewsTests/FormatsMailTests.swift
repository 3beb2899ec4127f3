@testable import News
import Testing

@Suite struct FormatsMailTests {
  private static let header = """
    Return-Path: <ada@post.example>
    MIME-Version: 1.0
    From: =?utf-8?q?Ad=C3=A4?= Quill <ada@post.example>
    Subject: =?utf-8?B?UmVhZGluZyBSb29tIA==?=
     =?utf-8?B?T3BlbnM=?=
    Date: Mon, 06 May 2019 10:30:00 +0200

    """

  private static let quoted = """
    Content-Type: text/plain; charset="iso-8859-1"
    Content-Transfer-Encoding: quoted-printable

    \(Filler.first) There is a caf=E9 in=
     it.

    \(Filler.second)

    """

  private static let html = """
    Content-Type: text/html; charset=utf-8

    <p>\(Filler.first) There is a café in it.</p><p>\(Filler.second)</p>

    """

  private static func multipart(_ kind: String, _ parts: [String]) -> String {
    let inner = parts.map { "--edge\n" + $0 }.joined(separator: "\n")
    return header + "Content-Type: multipart/\(kind); boundary=\"edge\"\n\nA notice.\n"
      + inner + "\n--edge--\nAn epilogue.\n"
  }

  private static let picture = """
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    iVBORw0KGgo=
    """

  @Test(arguments: [
    header + quoted, header + html, multipart("alternative", [quoted, html]),
    multipart("mixed", [quoted, picture]), multipart("related", [html, picture]),
  ])
  func oneTextIsReadOfAllParts(_ text: String) {
    let found = articles(in: text)
    #expect(found.map(summary) == ["Reading Room Opens|2019-05-06T10:30+02:00||||Adä Quill|"])
    #expect(found.first?.body == Filler.first + " There is a café in it.\n\n" + Filler.second)
  }

  @Test func base64HoldsAnyCharset() throws {
    let text =
      Self.header + """
        Content-Type: text/plain; charset=koi8-r
        Content-Transfer-Encoding: base64

        7s/X2cog3snUwczYztnKINrBzCDP1MvS2dQu
        """
    #expect(try recovered(text).body == "Новый читальный зал открыт.")
  }

  @Test func mailboxesHoldMessages() {
    let message = """
      From ada@post.example Mon May  6 10:30:00 2019
      From: Ada Quill <ada@post.example>
      Subject: Reading Room Opens
      Date: Mon, 06 May 2019 10:30:00 +0200

      \(Filler.first)

      >From the first day on there was a queue at the door of the house.
      From now on it opens at nine.

      """
    let found = articles(in: message + "\n" + message + "\n" + message)
    #expect(found.map(\.headline) == Array(repeating: "Reading Room Opens", count: 3))
    #expect(found.allSatisfy { $0.body.contains("\n\nFrom the first day") })
    #expect(found.allSatisfy { $0.authors == ["Ada Quill"] })
  }

  @Test func newsGroupsAreMail() throws {
    let article = try recovered(
      """
      Path: news.example!not-for-mail
      From: ada@post.example (Ada Quill)
      Newsgroups: coast.news
      Subject: Reading Room Opens
      Organization: Copyright 2019 by The Coast Post
      Message-ID: <4207@post.example>
      Date: Mon, 06 May 2019 10:30:00 +0200

      \(Filler.body)
      """)
    #expect(
      summary(article)
        == "Reading Room Opens|2019-05-06T10:30+02:00|The Coast Post|||Ada Quill|")
    #expect(article.body == Filler.body)
  }

  @Test func headersThatPlainFilesHaveAreNoMail() {
    let text = "From: Ada Quill\nSubject: Reading Room Opens\nDate: May 6, 2019\n\n" + Filler.body
    #expect(StructuredText.articles(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "From Oldport: gulls\n\n" + Filler.body, "Message-ID: <1>\nMIME-Version: 1.0",
    "MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n=A=B=C",
    "MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n=\n=4\n=",
    header + "Content-Type: multipart/mixed; boundary=x\n\n" + String(repeating: "--x\n", count: 9),
    header + "Subject: =?utf-8?b?=?= =?x?q? =?utf-8?z?a?=\n\nText.",
    header + String(repeating: "Content-Type: multipart/mixed; boundary=x\n\n--x\n", count: 2000),
  ])
  func brokenMailIsStillRead(_ text: String) {
    #expect(!articles(in: text).isEmpty)
  }
}
