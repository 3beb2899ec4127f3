@testable import News
import Testing

/// Files of known formats lose no paragraph of their articles.
@Suite struct FormatsKeptTests {
  /// A file of a format, and the marks of the paragraphs in it.
  struct Sample: Sendable, CustomStringConvertible {
    let name: String
    let text: String
    let marks: [String]
    var description: String { name }

    /// Each `%` in a template stands for a paragraph with a mark of its own.
    init(_ name: String, _ template: String) {
      self.name = name
      var text = ""
      var marks: [String] = []
      for part in template.split(separator: "%", omittingEmptySubsequences: false) {
        if !text.isEmpty || !marks.isEmpty {
          let mark = "Mark\(marks.count)End"
          text += Sample.sentences[marks.count % Sample.sentences.count] + " \(mark) was there."
          marks.append(mark)
        }
        text += part
      }
      self.text = text
      self.marks = marks
    }

    private static let sentences = [
      "The harbour library opened its new reading room on Monday after two years of work.",
      "Children from three schools came with their teachers, and the oldest read a poem aloud.",
      "The director said that the house would stay open until nine in the evening from now on.",
      "Nobody had expected that so many people would come to see the old maps on the first day.",
    ]
  }

  @Test(arguments: mails + pages + records + marked + data)
  func everyParagraphStandsInSomePiece(_ sample: Sample) {
    let found = articles(in: sample.text)
    let kept = found.map { article in
      article.pieces.map { article.text(of: $0) }.joined(separator: "\n")
    }.joined(separator: "\n")
    #expect(sample.marks.filter { !kept.contains($0) }.isEmpty)
  }
}

/// Messages.
extension FormatsKeptTests {
  private static let plainHeader =
    "From: Ada Quill <ada@post.example>\nTo: Tom Marsh <tom@post.example>\n"
    + "Subject: Reading Room Opens\nDate: Mon, 6 May 2019 10:30:00 +0200\n"
  private static let header = "Message-ID: <1@post.example>\nMIME-Version: 1.0\n" + plainHeader
  private static let reply =
    "\n%\n\nAda\n\nOn Sun, 5 May 2019, Tom Marsh wrote:\n> %\n>\n> Tom\n"
  private static let original = """

    %

    -----Original Message-----
    From: Tom Marsh <tom@post.example>
    Sent: Sunday, May 5, 2019 9:00 AM
    To: Ada Quill
    Subject: The reading room of the harbour library

    %

    Tom
    """
  private static let forwarded = """

    Tom, see below. %

    Begin forwarded message:

    From: Tom Marsh <tom@post.example>
    Date: 5 May 2019 09:00
    Subject: The reading room

    %

    %
    """

  static let mails = [
    Sample("reply", header + reply), Sample("plain reply", plainHeader + reply),
    Sample("original", header + original), Sample("plain original", plainHeader + original),
    Sample("forwarded", header + forwarded), Sample("plain forwarded", plainHeader + forwarded),
    Sample("no blank line", header + "%\n%\n\n%\n"),
    Sample(
      "mailbox",
      String(repeating: "From a Mon May  6 10:30:00 2019\n\(header)\n%\n\n%\n\n", count: 2)),
  ]

  @Test(arguments: mails.prefix(6)) func whoIsQuotedIsNoAuthor(_ sample: Sample) {
    let found = articles(in: sample.text)
    #expect(found.map(\.authors) == [["Ada Quill"]])
    #expect(found.first?.headline == "Reading Room Opens")
    #expect(found.first?.body.contains("Mark0End") == true)
  }
}

/// Pages.
extension FormatsKeptTests {
  private static func page(_ body: String) -> String {
    "<html><head><title>Room Opens - The Post</title></head><body>\(body)</body></html>"
  }

  static let pages = [
    Sample(
      "two articles",
      page(
        "<article><h1>Room Opens</h1><p>%<p>%</article><article><h1>Ferry Leaves Today</h1><p>%<p>%</article>"
      )),
    Sample(
      "two sections",
      page("<h1>Room Opens</h1><article><p>%<p>%</article><article><p>%<p>%</article>")),
    Sample(
      "two bodies",
      page(
        "<h1>Room Opens</h1><div class=article-body><p>%<p>%</div><p>Advertisement<div class=article-body><p>%</div>"
      )),
    Sample("introduction", page("<h1>Room Opens</h1><p>%<article><p>%<p>%</article><p>%")),
    Sample("table", page("<h1>Room Opens</h1><p>%<table><tr><td>%<td>%<tr><td>%</table><p>%")),
    Sample(
      "list",
      page(
        "<article><h1>Room Opens</h1><p>%<ul><li>%<li>%</ul><blockquote>%</blockquote></article>")),
    Sample("bare text", page("<h1>Room Opens</h1>%<br><br>%<br>%")),
  ]
}

/// Records.
extension FormatsKeptTests {
  static let records = [
    Sample(
      "trec",
      "<DOC>\n<DOCNO> AP190506-0001 </DOCNO>\n<HEAD>Room Opens</HEAD>\n<TEXT>\n%\n\n%\n</TEXT>\n</DOC>\n"
    ),
    Sample(
      "nitf",
      "<nitf><head><title>Room Opens</title></head><body><body.content><p>%</p><p>%</p></body.content></body></nitf>"
    ),
    Sample(
      "unknown xml",
      "<?xml version=\"1.0\"?>\n<issue><page><id>1</id><title>Room Opens</title><first>%</first><country>%</country><p>%</p></page></issue>"
    ),
    Sample(
      "unknown fields",
      "<records><record><title>Room Opens</title><first>%</first><description>%</description><country>%</country></record></records>"
    ),
    Sample(
      "wiki dump",
      "<mediawiki><page><title>Room Opens</title><id>7</id><revision><text xml:space=\"preserve\">%\n\n%</text></revision></page></mediawiki>"
    ),
    Sample(
      "rss",
      "<rss><channel><title>Post</title><item><title>Room Opens</title><description>%</description></item><item><title>Ferry Leaves</title><content:encoded><![CDATA[<p>%</p><p>%</p>]]></content:encoded></item></channel></rss>"
    ),
    Sample("ris", "TY  - NEWS\nTI  - Room Opens\nAB  - %\nN2  - %\nN1  - %\nER  - \n"),
  ]
}

/// Texts with marks of their own.
extension FormatsKeptTests {
  private static let wiki = "{{date|May 6, 2019}}\n{{byline|name=Ada Quill}}\n"
  private static let outline = "#+TITLE: Room Opens\n#+DATE: 2019-05-06\n\n"
  private static let page = "Room Opens\n==========\n\n:date: 2019-05-06\n\n"

  static let marked = [
    Sample("wiki", wiki + "%\n\n{{quote|%|Tom Marsh}}\n\n:%\n\n* %\n* %\n"),
    Sample(
      "wiki table",
      wiki + "%\n\n{| class=\"wikitable\"\n|+ %\n! Ward !! %\n|-\n| Mill || %\n|}\n\n%"),
    Sample("wiki gallery", wiki + "%\n\n<gallery>\na.jpg|%\nb.jpg|%\n</gallery>\n"),
    Sample("wiki notes", wiki + "%\n\n== Notes ==\n\n%\n\n== Sources ==\n* {{source|url=a}}\n"),
    Sample(
      "outline",
      outline
        + "%\n\n| Ward | % |\n|------+---|\n| Mill | % |\n\n#+BEGIN_QUOTE\n%\n#+END_QUOTE\n\n[fn:1] %\n"
    ),
    Sample(
      "outline of articles",
      "* Room Opens\n:PROPERTIES:\n:DATE: 2019-05-06\n:END:\n%\n** Below\n%\n* Ferry Leaves\n:PROPERTIES:\n:END:\n- %\n- %\n"
    ),
    Sample("note", page + "%\n\n.. note:: %\n\n.. note::\n\n   %\n\n%\n"),
    Sample("epigraph", page + ".. epigraph::\n\n   %\n\n%\n\n.. code::\n\n   %\n"),
    Sample("footnote", page + "%\n\n.. [1] %\n.. [#a] %\n   %\n"),
    Sample("figure", page + "%\n\n.. figure:: a.png\n   :alt: x\n\n   %\n\n- %\n"),
  ]
}

/// Data.
extension FormatsKeptTests {
  static let data = [
    Sample("article", "{\"title\": \"Room Opens\", \"text\": \"%\\n\\n%\"}"),
    Sample("paragraphs", "{\"title\": \"Room Opens\", \"paragraphs\": [\"%\", \"%\", \"%\"]}"),
    Sample(
      "feed",
      "{\"version\": \"1\", \"items\": [{\"title\": \"Room Opens\", \"content_html\": \"<p>%</p>\"}]}"
    ),
    Sample(
      "unknown keys", "{\"title\": \"Room Opens\", \"part_a\": \"%\", \"part_b\": {\"x\": [\"%\"]}}"
    ),
    Sample(
      "untitled", "{\"items\": [{\"id\": 1, \"payload\": \"%\"}, {\"id\": 2, \"payload\": \"%\"}]}"),
    Sample("cut short", "{\"title\": \"Room Opens\", \"text\": \"%\\n\\n%"),
    Sample(
      "subtitles", "1\n00:00:01,000 --> 00:00:02,000\n%\n\n2\n00:00:03,000 --> 00:00:04,000\n%\n%\n"
    ),
    Sample(
      "captions",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tom>%\n\nb\n00:03.000 --> 00:04.000 line:0\n%\n"),
  ]
}
