import News
import Testing

/// Whole pages as browsers and converters dump them, menus and all.
@Suite struct DumpedPageTests {
  private static let title = "Lantern Parade Moves to the New Quay"
  private static let menu = "Home\nNews\nSport\nCulture\nTravel\nShop\nHelp\nSearch\nMore\nLive\n"
  private static let below = "\n\n" + Filler.body + "\n\n"

  @Test(arguments: [
    // The page's title says the headline and what stands behind it.
    (title + " - Harbour Life - Larch Online", "Larch Online"),
    (title + " | Larchwood", "Larchwood"),
    (title + " – larchwood.example", "larchwood.example"),
  ])
  func aPageTitleNamesTheOutlet(first: String, source: String) throws {
    let notice = "We use cookies to improve this page for you. Read our policy to learn more.\n"
    let article = try recovered(
      first + "\n" + notice + Self.menu + Self.title + "\n3 May 2016" + Self.below)
    #expect(article.headline == Self.title)
    #expect(article.source == source)
    #expect(article.body.hasPrefix(Filler.body.prefix(40)))
  }

  @Test(arguments: ["Social Media", "Auto News", "Support The Herald", "Latest News"])
  func aMenuEntryIsNoOutlet(entry: String) throws {
    let article = try recovered(
      entry + "\n" + Self.menu + Self.menu + Self.title + "\n3 May 2016" + Self.below)
    #expect(article.headline == Self.title)
    #expect(article.source == nil)
  }

  @Test(arguments: [
    // A line between the menus and the headline, or the headline's day.
    (menu + menu + "Quay Affairs\n" + title + "\n3 May 2016" + below, "Quay Affairs"),
    (menu + menu + "Quay Affairs\n3 May 2016\n" + title + below, "Quay Affairs"),
  ])
  func aKickerIsTheSection(text: String, section: String) throws {
    #expect(try recovered(text).section == section)
  }

  @Test(arguments: [
    ("Date\n3 May 2016\nAuthor\nAda Quill\nKeywords\nquays\n,\nlanterns", ["quays", "lanterns"]),
    (
      "Veröffentlicht am 3.5.2016\nVon Ada Quill\nThemen in diesem Artikel\nquays\nlanterns",
      ["quays", "lanterns"]
    ),
  ])
  func labelsStandAlone(tail: String, tags: [String]) throws {
    let article = try recovered(Self.title + Self.below + tail)
    #expect(article.published?.description == "2016-05-03")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.tags == tags)
  }

  @Test(arguments: [
    "By\nAda Quill\n3 May 2016", "Ada Quill, Larch Online on May 3, 2016 at 12:06 PM",
    "By Ada \"Inky\" Quill May 3, 2016 7:18 pm", "3.5.2016 9:40 Uhr Ada Quill 71 Kommentare",
    "_By Ada Quill_\n3 May 2016",
  ])
  func aBylineHasManyForms(lines: String) throws {
    let article = try recovered(Self.title + "\n" + lines + Self.below)
    #expect(article.authors.map { $0.replacing("\"Inky\" ", with: "") } == ["Ada Quill"])
    #expect(article.published?.description.hasPrefix("2016-05-03") == true)
  }

  @Test(arguments: ["View/Post Comments", "12 Kommentare", "Show all comments"])
  func aCallToCommentIsNothing(line: String) throws {
    let article = try recovered(
      Self.title + "\n\nBy Ada Quill\n\nMay 3, 2016\n\n" + line + Self.below)
    #expect(article.source == nil)
    #expect(!article.body.contains(line))
  }

  @Test(arguments: [
    // What dumps of pages hold too.
    "#BridgeDay Enters Its Next Phase at the Feed Mill\n3 May 2016\n\n" + Filler.body,
    title + "\n\nSet [max_size] to ten and open [quay.jpg], said the manual of the quay.\n\n"
      + Filler.body,
    title + "\n\n" + Filler.body + "\n\nTopics\n\n" + Filler.first + "\n\n" + Filler.second,
    title + "\n\n" + Filler.body + "\n\nFurther reading\n\n" + Filler.first,
    // A title that stands again, with a text above it.
    title + "\n\n" + Filler.first + "\n\n" + title + "\n\n" + Filler.second + "\n\n" + Filler.third,
    Filler.first + "\n\n" + Filler.second + "\n\n# " + title + "\n\n" + Filler.body,
    // Code, and addresses that are what is said.
    title + "\n\nCall list[0](first) and list[1](last).\n\n" + Filler.body,
    title + "\n\nRead it at <https://a.example/1> or at <https://a.example/2> and at "
      + "<https://a.example/3> again.\n\n" + Filler.body,
    // Points of one article.
    "Five Takeaways From the Quay Briefing\n3 May 2016\n\n1. The quay is wide\n\n" + Filler.body
      + "\n\n2. The quay is long\n\n" + Filler.body + "\n\n3. The quay is old\n\n" + Filler.body,
  ])
  func nothingOfAnArticleIsLost(text: String) throws {
    var builder = ArticleBatchBuilder()
    #expect(builder.add(Array(text.utf8), path: Array("a.txt".utf8), root: 0) == nil)
    let batch = builder.finish()
    #expect(batch.count == 1)
    let article = batch[0]
    let all = [article.headline ?? "", article.standfirst ?? "", article.body].joined(
      separator: " ")
    let wanted = text.split { !$0.isLetter }.filter { $0.count > 8 }
    #expect(wanted.allSatisfy { all.contains($0) })
  }

  @Test func aLinkForEachWordTakesLinearTime() throws {
    let article = try recovered(
      Self.title + Self.below + String(repeating: "[quay](a) ", count: 60_000))
    #expect(article.headline == Self.title)
  }
}
