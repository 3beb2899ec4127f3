import Foundation
import News
import Testing

/// What reads as sentences stands in some piece, whatever is around it.
@Suite struct NoProseLostTests {
  @Test(arguments: layouts)
  func everyParagraphOfALayoutIsKept(layout: Layout) {
    let kept = kept(Array(layout.text.utf8))
    for paragraph in Layout.paragraphs where layout.text.contains(paragraph) {
      #expect(kept.contains(paragraph))
    }
    for detail in layout.details { #expect(kept.contains(detail)) }
  }

  @Test func everyLongSentenceOfAFixtureIsKept() throws {
    for path in Self.plainFixtures() {
      let contents = try Data(contentsOf: FixtureTruth.fixtures.appending(path: path))
      guard let text = String(bytes: contents, encoding: .utf8), !text.contains("</") else {
        continue
      }
      let kept = kept(Array(contents))
      let sentences = text.split(separator: "\n").map(Self.folded).filter {
        $0.hasSuffix(".") && $0.split(separator: " ").count >= 20
      }
      let lost = sentences.filter { !kept.contains($0) && !Self.isFurniture($0) }
      #expect(lost == [], "\(path)")
    }
  }

  /// All pieces of all articles of a file, a piece a line.
  private func kept(_ contents: [UInt8]) -> String {
    var builder = ArticleBatchBuilder()
    guard builder.add(contents, path: Array("a.txt".utf8), root: 0) == nil else { return "" }
    let batch = builder.finish()
    return (0..<batch.count)
      .flatMap { number in batch[number].pieces.map { batch[number].text(of: $0) } }
      .joined(separator: "\n")
  }

  private static func folded(_ line: Substring) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What pages say of themselves.
  private static func isFurniture(_ sentence: String) -> Bool {
    ["cookie", "rights reserved", "newsletter"].contains { sentence.lowercased().contains($0) }
  }

  /// The fixtures whose text is kept as it is: no signs to repair, no headline to part from it.
  private static func plainFixtures() -> [String] {
    let files = FileManager.default.enumerator(atPath: FixtureTruth.fixtures.path)
    return (files?.compactMap { $0 as? String } ?? []).filter {
      $0.hasSuffix(".txt") && !$0.hasPrefix("broken/") && !$0.contains("glued/")
    }
  }
}

extension NoProseLostTests {
  /// An article in one of the forms that people keep articles in.
  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Shorter lines that belong to the text as well.
    var details: [String] = []
    var testDescription: String { name }

    init(_ name: String, _ parts: [String], details: [String] = []) {
      self.name = name
      text = parts.joined(separator: "\n\n")
      self.details = details
    }

    static let paragraphs = (1...6).map {
      "The keeper of lamp number \($0) counted the boats as they came in after dark, and wrote each"
        + " of their names into the long book that lies below the stairs."
    }
  }

  private static let (one, two, three) = (
    Layout.paragraphs[0], Layout.paragraphs[1], Layout.paragraphs[2]
  )
  private static let rest = Layout.paragraphs[3...].joined(separator: "\n\n")
  private static let headline = "Lamp Keepers Count Every Boat"

  static let layouts = [
    Layout("a summary above the date", [headline, one, "By Ada Quill\nMarch 3, 2018", two, rest]),
    Layout("two paragraphs above a date", [headline, one, two, "Updated March 3, 2018", rest]),
    Layout("advertisements", [headline, one, "Advertisement", "Advertisement", two, three, rest]),
    Layout(
      "a letter's place and date",
      [headline, "Edited by Ada Quill", one, "Oldport, 3 May 1916", two, rest]),
    Layout(
      "Markdown with a table and a footnote",
      [
        "# " + headline, one, two, rest, "* * *", "| lamp | boats |\n|---|---|\n| third | nine |",
        "[^1]: Boats without a name are left out of the book.",
      ], details: ["third", "Boats without a name are left out"]),
    Layout(
      "an author's note in italics",
      ["# " + headline, one, two, rest, "---", "*Ada Quill writes about the coast.*"],
      details: ["Ada Quill writes about the coast."]),
    Layout(
      "a recipe",
      [
        "Harbour Stew With Saffron", "By Nora Flint", "Serves four\nCook: 40 minutes",
        "Ingredients", "Two onions, chopped\nA pinch of saffron", "Method", one, two,
      ], details: ["Serves four", "Two onions, chopped", "A pinch of saffron"]),
    Layout(
      "a table of figures above the text",
      [
        "QUILL HARBOUR <QHB> 1ST QTR NET", "Shr 27 cts vs 12\nNet 3.5 mln vs 2.3\nRevs 7.8 mln",
        one,
      ],
      details: ["Net 3.5 mln vs 2.3", "Revs 7.8 mln"]),
    Layout(
      "a conversation",
      (0..<4).map {
        "2018-03-04 10:0\($0) <ada> \(Layout.paragraphs[$0])\n2018-03-04 10:0\($0) <tom> yes"
      }
    ),
    Layout("a long note below an update", [headline, one, two, rest, "UPDATE: " + three]),
    Layout("rules", [headline, one, "***", two, "***", three, "***", rest]),
    Layout("sections that are dated", [headline, one, "1 May", two, "2 May", three, rest]),
    Layout("a numbered list", [headline, "1. " + one, "2. " + two, "3. " + three, rest]),
    Layout("quotations", [headline, "> " + one, two, "> " + three, rest]),
    Layout(
      "a digest's introduction",
      [
        "# The Week on the Coast", one, two,
        "## Ferry Leaves Early\n\n*Coast Post, 3 May 2018*", three,
        "## Mill Finds a Tenant\n\n*Coast Post, 4 May 2018*", rest,
      ]),
  ]
}
