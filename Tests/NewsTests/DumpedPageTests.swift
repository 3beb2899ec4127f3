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
}
