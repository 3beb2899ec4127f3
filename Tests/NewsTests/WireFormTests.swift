import News
import Testing

/// What wires and databases send: fields, day and outlet in forms of their own.
@Suite struct WireFormTests {
  private static let title = FieldSample.title

  /// Three paragraphs broken at a width, each set in.
  private static let wrapped = """
        OLDPORT, Jan 6 (Coast Wire) - The harbour library
    opened its new reading room on Monday after two
    years of building work.
        Children from three schools came with their
    teachers, and the oldest of them read a poem aloud.
        The director said that the house would stay open
    until nine in the evening from now on.
    """

  @Test(arguments: [
    FieldSample(
      testDescription: "a terminal's story",
      text: """
        BN  \(title)
        2018-01-06 14:22:08.123 GMT


        By Ada Quill and Bea Lund

             (Bloomberg) -- The harbour library opened its new reading
        room on Monday after two years of building work.
             Children from three schools came with their teachers,
        and the oldest of them read a poem aloud.
             The director said that the house would stay open
        until nine in the evening from now on.

        Related Stories:
        New Ferry Line Puts On Two Boats
        Harbour Board Looks for a Chair

        To contact the reporters on this story:
        Ada Quill in Oldport at quill@post.example
        """,
      source: "Bloomberg", authors: ["Ada Quill", "Bea Lund"],
      related: ["New Ferry Line Puts On Two Boats", "Harbour Board Looks for a Chair"],
      begins: "(Bloomberg) -- The harbour library opened"),
    FieldSample(
      testDescription: "a wire's story with its clock below the headline",
      text: "RTRS-\(title)\n06-Jan-2018 14:32:07\n\n    * Room holds 900 books\n\n"
        + "    (Adds comment, detail on books)\n    By Ada Quill\n\n\(wrapped)",
      place: "OLDPORT", authors: ["Ada Quill"], begins: "OLDPORT, Jan 6"),
    FieldSample(
      testDescription: "codes with their values behind a gap",
      text: "HD  \(title)\nBY  Ada Quill\nWC  196 words\nPD  6 January 2018\nSN  Coast Post\n"
        + "LA  English\nLP  \n\(Filler.body)",
      source: "Coast Post", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a newspaper with its issue",
      text: "Le Monde, no. 23059\nCulture, samedi 6 janvier 2018, p. 15\n\n\(title)\n\n"
        + "Ada Quill\n\n\(Filler.body)",
      source: "Le Monde", section: "Culture", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a newspaper of several words with its place",
      text: "               The Larchport Post (Oldport, Norland)\n\n"
        + "                  January 6, 2018 Saturday\n\n\(title)\n\nBYLINE: Ada Quill\n\n"
        + "SECTION: NEWS; Pg. 1\n\nLENGTH: 118 words\n\n\(Filler.body)",
      source: "The Larchport Post (Oldport, Norland)", section: "NEWS", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "stops between the fields of a Swedish archive",
      text: "\(title)\nHamnposten. Publicerad i print 2018-01-06. Profil: Nyhetstidning, "
        + "Prioriterad nyhetstidning. Sida: 8.\n\n\(Filler.body)",
      source: "Hamnposten"),
    FieldSample(
      testDescription: "headings one below the other, each with a stop",
      text: "Coast Weekly (Oldport, NSW : 1887 - 1931), Saturday 6 January 2018, page 3\n\n"
        + "READING ROOM OPENED.\n\nPOEM READ ALOUD.\n\nHouse Open Until Nine.\n\n"
        + "OLDPORT, Sunday.--\(Filler.body)",
      headline: "READING ROOM OPENED.", source: "Coast Weekly", place: "OLDPORT",
      begins: "OLDPORT, Sunday."),
    FieldSample(
      testDescription: "names that blanks part beside a Japanese date",
      text: "新しい閲覧室が港に開館、子供たちが詩を朗読\n\n"
        + "2018/01/06　港湾日報新聞　朝刊　31ページ\n\n"
        + "港の図書館は６日、二年の工事を経て新しい閲覧室を開いた。三つの学校から子供たちが先生と訪れた。\n",
      headline: "新しい閲覧室が港に開館、子供たちが詩を朗読", source: "港湾日報新聞",
      begins: "港の図書館は"),
    FieldSample(
      testDescription: "a dash of two hyphens right behind the place",
      text: "\(title)\n\nBy Ada Quill\n\nJanuary 6, 2018\n\nOSLO--\(Filler.body)",
      place: "OSLO", authors: ["Ada Quill"], begins: "OSLO--"),
    FieldSample(
      testDescription: "a stop and a hyphen behind the place",
      text: "\(title)\n\n6 de enero de 2018\n\nSANTOÑA.- La biblioteca del puerto abrió el lunes "
        + "su nueva sala de lectura tras dos años de obras. Vinieron niños de tres escuelas.\n",
      place: "SANTOÑA", begins: "SANTOÑA.-"),
    FieldSample(
      testDescription: "one author in two writings",
      text: "\(title)\nAuthor: Ada Quill\nDate: Jan. 6, 2018\nFrom: Coast Post (Oldport)\n\n"
        + "Full Text:\nCOPYRIGHT 2018 Coast Press\nByline: ADA QUILL\n\n\(Filler.body)",
      source: "Coast Post (Oldport)", authors: ["Ada Quill"]),
  ])
  func read(_ sample: FieldSample) throws { try sample.check() }

  /// Numbers and names at the edges of broken lines are text.
  @Test(arguments: [
    "Oper shr profit 12 cts vs loss two cts for the first half\nRevs 46.9 mln vs 30.3 mln for all,\n"
      + "and the rest was put down to the sale of a quay in\n1987, as the board said in its note on\n"
      + "the year, which is to be read with the older ones\nin the library of the harbour.\n",
    "U.S. Treasury Secretary James Baker met West\nGerman Finance Minister Gerhard Stoltenberg and\n"
      + "talked about the harbour, which both of them have\nseen in their youth, and about the boats\n"
      + "that no one has counted since the last of the war,\nas the papers of the day had it.\n",
  ])
  func runsOn(_ paragraph: String) throws {
    let text = "\(Self.title)\n\nBy Ada Quill\n\nJanuary 6, 2018\n\n\(paragraph)"
    let plain = paragraph.split(separator: "\n").joined(separator: " ")
    #expect(try recovered(text).body == plain)
  }
}
