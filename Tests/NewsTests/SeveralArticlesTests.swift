import News
import Testing

@Suite struct SeveralArticlesTests {
  private static let rule = String(repeating: "-", count: 40)

  private func articles(_ text: String) -> [Article] {
    var builder = ArticleBatchBuilder()
    #expect(builder.add(Array(text.utf8), path: Array("digest.txt".utf8), root: 3) == nil)
    let batch = builder.finish()
    return (0..<batch.count).map { batch[$0] }
  }

  @Test func aDigestIsTakenApart() {
    let parts = [
      "Ferry Timetable to Change\nCoast Post, May 5, 2019\n\n" + Filler.body,
      "School Choir Wins Prize\nThe Gull, May 4, 2019\n\n" + Filler.body,
    ]
    let all = articles(
      "MORNING DIGEST\n\n\(Self.rule)\n" + parts.joined(separator: "\n\(Self.rule)\n"))
    #expect(all.map(\.headline) == ["Ferry Timetable to Change", "School Choir Wins Prize"])
    #expect(all.map(\.path) == ["digest.txt", "digest.txt#2"])
    #expect(all.map(\.published?.description) == ["2019-05-05", "2019-05-04"])
    #expect(all.map(\.source) == ["Coast Post", "The Gull"])
    #expect(all.allSatisfy { $0.body == Filler.body && $0.root == 3 })
  }

  @Test func repeatedHeadersBeginArticles() {
    let part = "Title: Reading Room Opens\nDate: 2019-05-06\n\n" + Filler.body
    #expect(articles(part + "\n\n" + part + "\n\n" + part).count == 3)
  }

  @Test func rulesInsideAnArticlePartNothing() {
    let text = "Reading Room Opens\nMay 6, 2019\n\n\(Filler.first)\n\(Self.rule)\n\(Filler.second)"
    #expect(articles(text).count == 1)
  }
}
