import News
import Testing

/// Outlets whose names hold no word that gives them away: where they stand does.
@Suite struct OutletByPlaceTests {
  private static let title = "Lantern Parade Moves to the New Quay"
  private static let below = "\n\n" + Filler.body + "\n\n"

  @Test(arguments: [
    // The name at a page's top, above its menu, or above a section.
    (
      "La Roue du Lac\nAccueil | Culture | Sports | Météo\n" + title + "\n3 mai 2016" + below,
      "La Roue du Lac"
    ),
    ("Waldseer\nSport\n" + title + "\n3 May 2016" + below, "Waldseer"),
    // Between bars, with a place in brackets.
    (
      "May 3, 2016 | The Larch (Oldport, England) | Ada Quill | Culture\n\n" + title + below,
      "The Larch (Oldport, England)"
    ),
    (
      title + "\n\nThe Larch Harbour (Oldport, England) - May 3, 2016\nSection: Local" + below,
      "The Larch Harbour (Oldport, England)"
    ),
    (
      "\"Die Larche\" vom 03.05.2016      Seite: 3\nRessort: Kultur\n\n" + title + below,
      "Die Larche"
    ),
    // Between stops.
    (
      title + "\nFjordfolket. Published 03.05.2016. Section: Harbour. Side: 30." + below,
      "Fjordfolket"
    ),
    // Notices of rights and thanks.
    (
      title + "\n3 May 2016" + below + "© 2016 Quayside Larch. All rights reserved.",
      "Quayside Larch"
    ),
    (
      title + "\n3 May 2016" + below
        + "Copyright of Quayside Larch is the property of Quayside Larch.", "Quayside Larch"
    ),
    (
      title + "\nMay 3, 2016" + below
        + "Thanks for reading Notes from the Quay! Subscribe for free.", "Notes from the Quay"
    ),
    // A title's end, repeated without it.
    (
      title + " | Quayside Larch\n" + title + "\nMay 3, 2016" + below,
      "Quayside Larch"
    ),
    // Who sends a release.
    (
      "Department of Quays\nNews Release\nFor Release: May 3, 2016\n\n" + title + below,
      "Department of Quays"
    ),
    (
      title + "\n\nNEWS PROVIDED BY\nCopper & Larch\nMay 3, 2016, 09:07 ET" + below,
      "Copper & Larch"
    ),
    // Behind a signature.
    (title + below + "— Ada Quill, The Larch, 3 May 2016", "The Larch"),
    // A wire's own writer says more than the mark in the text.
    (
      "\(title)\nBy ADA QUILL\nAssociated Press Writer\nOLDPORT (AP) -- " + Filler.body,
      "Associated Press"
    ),
    ("\(title)\n\nOldport (dpa/lno) - " + Filler.body, "dpa"),
  ])
  func isKnownByItsPlace(text: String, source: String) throws {
    let article = try recovered(text)
    #expect(article.headline == Self.title)
    #expect(article.source == source)
  }

  @Test(arguments: [
    ("Publisher: Larch Ltd\nPublication: The Larch", "The Larch"),
    ("Publication info: The Larch ; Oldport [Oldport]. 03 May 2016: A.7.", "The Larch"),
    ("From: The Larch(Oldport, England)", "The Larch(Oldport, England)"),
    (
      "Source: The Larch (Oldport, England). (May 3, 2016): Harbour: p25.",
      "The Larch (Oldport, England)"
    ),
  ])
  func aRecordNamesIt(lines: String, source: String) throws {
    let article = try recovered(
      "Title: \(Self.title)\nAuthor: Ada Quill\n\(lines)\nDocument Type: Article" + Self.below)
    #expect(article.headline == Self.title)
    #expect(article.source == source)
    #expect(article.authors == ["Ada Quill"])
  }

  @Test(arguments: [
    "Town Hall Call", "Children of the Larch", "Three Owls Leave the Old Mill",
  ])
  func aHeadlineIsNone(line: String) throws {
    let article = try recovered(line + "\nMay 3, 2016\n\n" + Filler.body)
    #expect(article.headline == line)
    #expect(article.source == nil)
  }
}
