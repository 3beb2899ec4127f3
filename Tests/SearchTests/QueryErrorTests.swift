import News
import Testing

@testable import Search

struct QueryErrorTests {
  private static let today = PartialDate(year: 2020, month: 3, day: 10)

  @Test(arguments: [
    ("\"abc", 0..<1), ("a \"b c", 2..<3), ("(a", 0..<1), ("a)", 1..<2), ("()", 0..<2),
    ("a OR", 2..<4), ("OR a", 0..<2), ("a OR OR b", 2..<4), ("(a OR) b", 3..<5),
    ("tag:", 0..<4), ("tag: x", 0..<4), ("colour:red", 0..<7), ("is:green", 3..<8),
    ("has:legs", 4..<8), ("after:2018-13", 6..<13), ("on:2019-02-29", 3..<13),
    ("before:soon", 7..<11), ("é (b", 3..<4),
  ])
  func pointsAtThePlace(query: String, range: Range<Int>) {
    #expect(throws: QueryError.self) { try Query.parse(query, today: Self.today) }
    do throws(QueryError) {
      _ = try Query.parse(query, today: Self.today)
    } catch {
      #expect(error.range == range)
      #expect(error.sentence.hasSuffix("."))
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "(a ", count: 5_000),
    String(repeating: "-", count: 10_000), String(repeating: "- (", count: 5_000),
    String(repeating: "a OR ", count: 3_000), String(repeating: "word ", count: 200_000),
    String(repeating: "\"", count: 10_001), String(repeating: "tag:", count: 4_000),
    String(repeating: "東", count: 5_000), "\u{0}\u{7F}\u{85}", "😀 OR 😀", "a:b:c", ":::", "*", "**",
    "-*",
  ])
  func survives(query: String) throws {
    for isTyping in [false, true] {
      guard let parsed = try? Query.parse(query, today: Self.today, isTyping: isTyping) else {
        continue
      }
      #expect(
        Index([TestArticle(headline: "A word")]).listing(for: Request(query: parsed)).total == 1)
    }
  }
}
