@testable import News
import Testing

@Suite struct FormatsReferenceTests {
  private static let ris = """
    TY  - NEWS
    AU  - Quill, Ada
    AU  - Reed, Ben
    PY  - 2019
    TI  - Reading Room Opens
    JO  - Coast Post
    DA  - 2019/05/06/
    KW  - Libraries
    KW  - Oldport
    UR  - https://post.example/1
    N2  - \(Filler.body)
    ER  -\u{20}

    """

  private static let medline = """
    PMID- 4207
    OWN - CP
    TI  - Reading Room
          Opens
    FAU - Quill, Ada
    AU  - Quill A
    FAU - Reed, Ben
    AU  - Reed B
    DP  - 2019 May 6
    OT  - Libraries
    OT  - Oldport
    JT  - Coast Post
    TA  - Coast P
    AB  - \(Filler.body)
    """

  private static let endNote = """
    %0 Newspaper Article
    %T Reading Room Opens
    %A Quill, Ada
    %A Reed, Ben
    %J Coast Post
    %8 May 6, 2019
    %K Libraries
    Oldport
    %X \(Filler.body)
    """

  @Test(arguments: [ris, medline, endNote]) func tagsAreFields(_ record: String) {
    let one = "Reading Room Opens|2019-05-06|Coast Post|||Ada Quill;Ben Reed|Libraries;Oldport"
    #expect(articles(in: record).map(summary) == [one])
    #expect(articles(in: record).first?.body == Filler.body)
    #expect(articles(in: record + "\n\n" + record + "\n").map(summary) == [one, one])
  }

  @Test func linesLikeTagsInsideATextStayInIt() throws {
    let text = Self.ris.replacing("ER  -", with: "XQ  - \(Filler.first)\nER  -")
    #expect(try recovered(text).body.contains("XQ"))
  }

  @Test(arguments: ["US  - GULLS MEET\n\n" + Filler.body, "TI  - Gulls\n\n" + Filler.body])
  func otherTextIsText(_ text: String) {
    #expect(StructuredText.articles(in: Array(text.utf8)) == nil)
  }
}
