import News
import Testing

/// Keys and marks by which programs and databases set an article's fields apart.
@Suite struct KeyAndMarkTests {
  private static let title = FieldSample.title

  @Test(arguments: [
    FieldSample(
      testDescription: "keys in square brackets, each before its value",
      text: "[URL] https://post.example/room\n[TITLE] \(title)\n[DATE] 2018-01-06\n"
        + "[AUTHOR] Ada Quill\n[SOURCE] The Coast Post\n[CATEGORY] Culture\n[CONTENT]\n\(Filler.body)",
      source: "The Coast Post", section: "Culture", authors: ["Ada Quill"], begins: Filler.first,
      ends: Filler.third),
    FieldSample(
      testDescription: "a catalogue's record, whose title ends in a stop",
      text: "Title: \(title).\nAuthors: Quill, Ada\nSource: Coast Post. 1/6/2018, p4. 1p.\n"
        + "Document Type: Article\nAccession Number: 125112345\n\n\(Filler.body)",
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a title with a colon above labelled lines",
      text: "Readers to the council: A room at last\nDate: Jan. 6, 2018\nFrom: Coast Post\n"
        + "Document Type: Article\nLength: 210 words\n\nFull Text:\n\(Filler.body)",
      headline: "Readers to the council: A room at last"),
    FieldSample(
      testDescription: "the edition behind a paper's name",
      text: "\(title)\n\nFULL TEXT\n\(Filler.body)\n\nDETAILS\n\n"
        + "Publication title: Coast Post, Late Edition (East Coast)\nPublication date: Jan 6, 2018\n"
        + "Section: A\n",
      source: "Coast Post"),
    FieldSample(
      testDescription: "the desk among the parts of a section",
      text: "1 of 5 DOCUMENTS\n\nThe Coast Post\n\nJanuary 6, 2018 Saturday\n\n\(title)\n\n"
        + "BYLINE: By ADA QUILL\n\nSECTION: Section A; Column 0; Culture Desk; Pg. 4\n\n"
        + "LENGTH: 210 words\n\n\(Filler.body)",
      section: "Culture Desk"),
    FieldSample(
      testDescription: "who holds the rights before their sign",
      text: "\(title)\n\nJanuary 6, 2018\n\n\(Filler.body)\n\nComments\n\nNo comments yet.\n\n"
        + "The Coast Post © 2018\nAbout Us · Contact · Advertise",
      source: "The Coast Post"),
    FieldSample(
      testDescription: "a slogan behind the outlet in the page's title",
      text: "\(title) - Wikinews, the free news source\n\(title)\nSaturday, January 6, 2018\n\n"
        + Filler.body,
      source: "Wikinews", begins: Filler.first),
    FieldSample(
      testDescription: "who sent a release that a wire carries",
      text:
        "06.01.2018 – 10:04\n\nHafenmuseum Altstadt\n\nNeuer Lesesaal am Hafen öffnet am Montag\n\n"
        + "Altstadt (ots) - Der Lesesaal am Hafen öffnet am Montag. Zwei Jahre lang wurde gebaut, "
        + "und die Stadt hat alles bezahlt.\n\nDie Leitung lädt alle Kinder der Stadt ein, und die "
        + "ältesten lesen ein Gedicht.\n\n"
        + "Original-Content von: Hafenmuseum Altstadt, übermittelt durch news aktuell",
      headline: "Neuer Lesesaal am Hafen öffnet am Montag", source: "Hafenmuseum Altstadt",
      place: "Altstadt"),
    FieldSample(
      testDescription: "for whom somebody wrote",
      text:
        "\(title)\n\nBy Ada Quill\nSpecial to the Coast Post\n\nJanuary 6, 2018\n\n\(Filler.body)",
      source: "Coast Post", authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a host behind the author's name",
      text: "\(title)\n\nBy Ada Quill, coastpost.example\nView Original\nJanuary 6th, 2018\n\n"
        + Filler.body,
      source: "coastpost.example", authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a topic, its day and the hour between slashes",
      text: "OLD LIBRARIES JANUARY 6, 2018 / 10:04 AM / UPDATED 2 YEARS AGO\n\(title)\nAda Quill\n"
        + "2 MIN READ\n\n\(Filler.body)",
      section: "OLD LIBRARIES"),
    FieldSample(
      testDescription: "the section behind a page and a slash",
      text: "Hafenbote vom 06.01.2018, Nr. 5, S. 12 / Kultur\n\n\(title)\n\nVon Ada Quill\n\n"
        + Filler.body,
      source: "Hafenbote", section: "Kultur", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "published and changed, and how long it takes to read",
      text: "Culture\n\(title)\nPar Ada Quill\n"
        + "Publié le 6 janvier 2018 à 10h04, modifié le 7 janvier 2018 à 23h10 Temps de Lecture 3 min.\n"
        + "Partager\n\n\(Filler.body)",
      section: "Culture"),
    FieldSample(
      testDescription: "a list of links of many words in a page as Markdown",
      text: "[Home](/) [News](/news)\n\n# \(title)\n\nJanuary 6, 2018\n\n\(Filler.body)\n\n"
        + "## Related\n\n  * [Gulls are fed at the quay again though the council of the town forbids it](/a)\n"
        + "  * [The ferry to the island now leaves an hour later on every second Sunday](/b)\n",
      related: [
        "Gulls are fed at the quay again though the council of the town forbids it",
        "The ferry to the island now leaves an hour later on every second Sunday",
      ]),
  ])
  func reads(_ sample: FieldSample) throws { try sample.check() }

  /// What looks like such keys and marks.
  @Test(arguments: [
    FieldSample(
      testDescription: "a note in brackets before a headline",
      text: "[Update] \(title)\n\n6 January 2018\n\n\(Filler.body)",
      headline: "[Update] \(title)"),
    FieldSample(
      testDescription: "a labelled headline with a stop that is no catalogue's",
      text: "Title: \(title).\nDate: 2018-01-06\n\n\(Filler.body)", headline: "\(title)."),
    FieldSample(
      testDescription: "a rule below a paragraph that happens to be as wide",
      text: "\(title)\n6 January 2018\n\n\(Filler.first)\n\n"
        + "\(String(repeating: "-", count: 40))\n\n\(Filler.second)",
      begins: Filler.first, ends: Filler.second),
    FieldSample(
      testDescription: "an underlined crosshead inside a text",
      text: "# \(title)\n\n6 January 2018\n\n\(Filler.first)\n\nA house by the sea\n"
        + "------------------\n\n\(Filler.second)\n\n\(Filler.third)",
      begins: Filler.first, ends: Filler.third),
    FieldSample(
      testDescription: "a figure with a point at the beginning of a headline",
      text: "1.3 million readers come to the harbour\n\n6 January 2018\n\n\(Filler.body)",
      headline: "1.3 million readers come to the harbour"),
    FieldSample(
      testDescription: "who has the rights in a picture",
      text: "\(title)\n\n6 January 2018\n\nThe reading room. Ada Quill © 2018\n\n\(Filler.body)"),
  ])
  func keepsWhatOnlyLooksSo(_ sample: FieldSample) throws { try sample.check() }
}
