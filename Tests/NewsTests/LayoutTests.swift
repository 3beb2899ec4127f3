import News
import Testing

@Suite struct LayoutTests {
  @Test func aPageWithAClockAndAPictureAboveItsHeadline() throws {
    let article = try recovered(
      """
      09:15 GMT +36 May 2019
          Old Ferry Leaves the Yard - Dock Master

          Harbour Library Opens New Reading Room for Children – Director

          © AFP 2019 / BO REED
          Culture
          OLDPORT (Sputnik) - \(Filler.first)

          \(Filler.second)

          READ MORE: Ferry Timetable to Change in Summer

          Children sit in the new reading room of the harbour library in Oldport, Monday, May 6, 2019
          © AP Photo / Cy Vane
          School Choir Wins Prize at Coast Festival
          \(Filler.third)

          Tags:
          library, children, Oldport
      """)
    #expect(article.headline == "Harbour Library Opens New Reading Room for Children – Director")
    #expect(article.published?.description == "2019-05-06T09:15+03:00")
    #expect(article.source == "Sputnik")
    #expect(article.section == "Culture")
    #expect(article.dateline == "OLDPORT")
    #expect(article.tags == ["library", "children", "Oldport"])
    #expect(
      article.related == [
        "Ferry Timetable to Change in Summer", "School Choir Wins Prize at Coast Festival",
      ])
    #expect(article.credits == ["© AFP 2019 / BO REED", "© AP Photo / Cy Vane"])
    #expect(article.captions.count == 2)
    #expect(article.captions.first == "Old Ferry Leaves the Yard - Dock Master")
    #expect(article.body == "OLDPORT (Sputnik) - " + Filler.body)
  }

  @Test func aRepostWithItsSourceAboveTheDate() throws {
    let article = try recovered(
      "Library: harbour children get reading room, again\nThe Gull\nMon, 06 May 2019 20:36 UTC\n"
        + [Filler.first, Filler.second, Filler.third].joined(separator: "\n"))
    #expect(article.headline == "Library: harbour children get reading room, again")
    #expect(article.source == "The Gull")
    #expect(article.published?.description == "2019-05-06T20:36Z")
    #expect(article.section == nil)
    #expect(article.body == Filler.body)
  }

  @Test func wireCopyIsUnwrapped() throws {
    let article = try recovered(
      """
      6-MAY-1989 11:08:29.13
      culture
      denmark
      HARBOUR LIBRARY OPENS READING ROOM
          OLDPORT, May 6 - The harbour library opened its new reading
      room after two years of building work, its director said on
      the steps of the house.
          Children from three schools came with their teachers, and
      the oldest of them read a poem aloud to the guests who stood
      in the rain outside.
       Reuter
      """)
    #expect(article.headline == "HARBOUR LIBRARY OPENS READING ROOM")
    #expect(article.tags == ["culture"])
    #expect(article.dateline == "OLDPORT")
    #expect(article.published?.description == "1989-05-06T11:08")
    #expect(
      article.body.components == [
        "OLDPORT, May 6 - The harbour library opened its new reading room after two years of "
          + "building work, its director said on the steps of the house.",
        "Children from three schools came with their teachers, and the oldest of them read a poem "
          + "aloud to the guests who stood in the rain outside.",
      ])
  }

  @Test func aPageDump() throws {
    let article = try recovered(
      """
      The Harbour Herald
      Home | World | Politics | Culture | Video
      Search
      Home > Culture
      Harbour library opens a reading room for children
      By Ada Quill
      May 6, 2019
      Share
      Facebook
      Twitter
      \(Filler.body)

      (Reporting by Ada Quill; Editing by Bo Reed)
      Most Read
      1. Ferry timetable to change in summer
      2. School choir wins prize at coast festival
      © 2019 The Harbour Herald. All rights reserved. Terms of Use | Privacy Policy
      """)
    #expect(article.headline == "Harbour library opens a reading room for children")
    #expect(article.section == "Culture")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.source == "The Harbour Herald")
    #expect(
      article.related == [
        "Ferry timetable to change in summer", "School choir wins prize at coast festival",
      ])
    #expect(article.body == Filler.body)
  }

  @Test func oneGluedParagraph() throws {
    let article = try recovered(
      "Harbour library opens reading room for children AFP Monday 6 May 2019 "
        + [Filler.first, Filler.second, Filler.third].joined(separator: " "))
    #expect(article.headline == "Harbour library opens reading room for children")
    #expect(article.source == "AFP")
    #expect(article.published?.description == "2019-05-06")
    #expect(article.body.hasPrefix("The harbour library"))
  }

  @Test func aDateBeforeTheFirstSentence() throws {
    let article = try recovered(" date 2019-05-06 " + Filler.body)
    #expect(article.published?.description == "2019-05-06")
    #expect(article.headline == nil)
    #expect(article.body == Filler.body)
  }

  @Test func aDateInTheAddressIsInferred() throws {
    let article = try recovered(
      "https://herald.example/2019/05/06/library\nReading Room Opens at Last\n" + Filler.body)
    #expect(article.published?.description == "2019-05-06")
    #expect(article.first(.published)?.origin == .fileName)
    #expect(article.url == "https://herald.example/2019/05/06/library")
  }

  @Test func germanPageWithLinks() throws {
    let article = try recovered(
      """
      Hafenbibliothek öffnet neuen Lesesaal
      Von Ada Quill
      6. Mai 2019, 14:30 Uhr

      Die Bibliothek am Hafen hat am Montag nach zwei Jahren ihren neuen Lesesaal geöffnet.

      Lesen Sie auch: Fähre bekommt neuen Fahrplan

      Die Leiterin sagte, das Haus sei nun jeden Abend für alle bis neun Uhr geöffnet.
      """)
    #expect(article.language == .german)
    #expect(article.headline == "Hafenbibliothek öffnet neuen Lesesaal")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.published?.description == "2019-05-06T14:30")
    #expect(article.related == ["Fähre bekommt neuen Fahrplan"])
  }
}

extension String {
  /// The paragraphs of a body.
  var components: [String] {
    var parts: [String] = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { parts.append("") } else { parts[parts.count - 1] += line }
    }
    return parts
  }
}
