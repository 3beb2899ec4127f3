@testable import News
import Testing

@Suite struct FormatsTableTests {
  private static let long = Filler.body.split(separator: "\n\n").joined(separator: " ")

  @Test(arguments: ["\t", ",", ";"])
  func eachRowIsAnArticle(mark: String) {
    let rows = [
      ["id", "date", "source", "author", "title", "text"],
      ["1", "2019-05-06", "Coast Post", "Ada Quill", "Reading Room Opens", Self.long],
      ["2", "2019-05-07", "The Gull", "Tom Marsh", "\"Ferry, \"\"Gull\"\", Leaves\"", Self.long],
    ]
    let found = articles(in: rows.map { $0.joined(separator: mark) }.joined(separator: "\r\n"))
    #expect(found.map(\.headline) == ["Reading Room Opens", "Ferry, \"Gull\", Leaves"])
    #expect(found.map(\.published?.description) == ["2019-05-06", "2019-05-07"])
    #expect(found.map(\.source) == ["Coast Post", "The Gull"])
    #expect(found.map(\.authors) == [["Ada Quill"], ["Tom Marsh"]])
    #expect(found.allSatisfy { $0.body == Self.long })
  }

  @Test func aRowWithoutATitleIsKept() {
    let rows = "title\ttext\turl\nReading Room Opens\t\(Self.long)\t\n\tToo short\t\n"
    #expect(articles(in: rows).map(\.body) == [Self.long, "Too short"])
  }

  @Test(arguments: [
    "Title, date and text were missing from the page.\n\n" + Filler.body,
    "name,age,height\nAda,40,170\nTom,50,180\n\n" + Filler.body,
    "title,text,date",
  ])
  func whatNamesNoColumnsIsNoTable(text: String) {
    #expect(articles(in: text).count == 1)
  }
}
