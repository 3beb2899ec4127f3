import News
import Testing

/// What looks like a field and is none.
@Suite struct InventedFieldTests {
  @Test(arguments: [
    // The life of the person, a letter's place, what happened on a day.
    "Harold Finch Built Bridges\n\n3 March 1924 - 2 January 2016\n\n",
    "Ten Letters From the Front\n\nLondon, 3 May 1916\n\n",
    "Version Two of the Tide Table\n\n*Released 2019-03-04*\n\n",
    // A sentence, a speaker, what a section is about.
    "What the Court Decided This Week\n\n1. The bridge and the ferry\n\nTom Reed sued the council.\n\n",
    "At the Harbour Office at Night\n\nTOM REED\nI never wanted this.\n\n",
    "# Four New Albums for the Spring\n\n## The Glass Lighthouse\n\n**Maria Stone**\n\n",
    // Commands to machines.
    "On the Width of Bridges\n\n\\author{Tom Reed}\n\\date{March 2018}\n\n",
  ])
  func nobodyWroteIt(top: String) throws {
    let article = try recovered(top + Filler.body)
    #expect(article.authors == [])
    #expect(article.source == nil)
    #expect(article.published?.year != 1924)
  }

  @Test(arguments: [
    "#!/usr/bin/env python3", "<img src=\"a.jpg\" alt=\"A bridge\">",
    "[![Build](https://ci.example/a.svg)](https://ci.example)",
  ])
  func whatMachinesReadIsNoHeadline(line: String) throws {
    let article = try recovered(line + "\n\nTide Table Reads Itself Aloud\n\n" + Filler.body)
    #expect(article.headline == "Tide Table Reads Itself Aloud")
    #expect(article.tags == [])
  }
}
