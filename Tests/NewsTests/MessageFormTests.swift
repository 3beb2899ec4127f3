import News
import Testing

/// Mail of outlets, feeds and front matter whose fields stand in forms of their own.
@Suite struct MessageFormTests {
  private static let title = FieldSample.title

  @Test(arguments: [
    FieldSample(
      testDescription: "a headline of several lines in YAML",
      text: "---\ntitle: >-\n  A new reading room\n  for the harbour\ndate: 2018-01-06\n"
        + "authors:\n  - name: Ada Quill\n    role: Reporter\nsite: The Coast Post\n---\n\n"
        + Filler.body,
      source: "The Coast Post", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "long values in front matter, one below the other",
      text: "---\nauthor: \"Ada Quill\"\ndate: \"6 January 2018\"\n"
        + "subtitle: \"Children from three schools came, and one read a poem aloud to all of them\"\n"
        + "title: \"\(title)\"\n---\n\n\(Filler.body)",
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "an item of a feed",
      text: "title: \(title)\nlink: http://post.example/4471\n"
        + "pubDate: Sat, 06 Jan 2018 13:05:00 +0100\n"
        + "dc:creator: Ada Quill\ncategory: Culture\nsource: Coast Post\n"
        + "content:encoded: <p>\(Filler.first)</p>\n<p>\(Filler.second)</p>\n",
      source: "Coast Post", section: "Culture", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "the day before the place",
      text: "\(title)\n\nAda Quill\n\nJanuary 6, 2018\n\nJan. 6--ASHBY -- \(Filler.body)",
      place: "ASHBY", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "capitals before a colon, which are no place that is known",
      text: "\(title)\n\nJanuary 6, 2018\n\nSTARTLING: \(Filler.body)"),
    FieldSample(
      testDescription: "capitals before a dash without blanks, which go on with a small letter",
      text: "\(title)\n\nJanuary 6, 2018\n\nSTARTLING--that is the word. \(Filler.body)"),
    FieldSample(
      testDescription: "a number and a colon behind a day at the end of a line",
      text: "\(title)\n\nJanuary 6, 20185:\n\n\(Filler.body)", day: nil),
    FieldSample(
      testDescription: "a year and a clock without a blank",
      text: "\(title)\n\nJanuary 6, 20185:01 AM ET\n\n\(Filler.body)"),
    FieldSample(
      testDescription: "one release, and whom to ask below its end",
      text: "\(title)\n\nJanuary 6, 2018\n\n\(Filler.body)\n\n###\n\nJournal\nHarbour Studies\n\n"
        + "Article Publication Date\n6 January 2018\n\nMedia Contact\nTom Marsh\n\nDisclaimer: the "
        + "library is not responsible for the accuracy of what others say about its reading "
        + "room or for the use of any information in it by anyone at all.\n"),
    FieldSample(
      testDescription: "a picture's text twice below the headline",
      text: "\(title)\nTwo years of building work are over\nThe new room at dusk.\n"
        + "The new room at dusk.\nJanuary 6, 2018\n\n\(Filler.body)"),
  ])
  func read(_ sample: FieldSample) throws { try sample.check() }

  @Test func pressReviewsNameOutletAndSection() {
    var builder = ArticleBatchBuilder()
    let parts = ["COAST POST – Business", "HARBOUR HERALD – Culture"].map {
      "\($0)\nA day at the \($0.prefix(3).lowercased()) quay\nBy Ada Quill\n\(Filler.first)"
    }
    let text = "PRESS REVIEW\n6 May 2019\n\n****\n\n" + parts.joined(separator: "\n\n****\n\n")
    #expect(builder.add(Array(text.utf8), path: Array("a.txt".utf8), root: 0) == nil)
    let batch = builder.finish()
    let articles = (0..<batch.count).map { batch[$0] }
    #expect(articles.map(\.source) == ["COAST POST", "HARBOUR HERALD"])
    #expect(articles.map(\.section) == ["Business", "Culture"])
  }
}
