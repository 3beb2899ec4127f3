@testable import News
import Testing

/// Formats that are plain text with marks: wikis, outlines, reStructuredText.
@Suite struct FormatsMarkTests {
  private static let wiki = """
    {{date|May 6, 2019}}
    {{Culture}}
    [[File:Room.jpg|thumb|right|250px|Readers at the [[window]].{{image source|[[User:Reed]]}}]]
    '''OLDPORT''' — \(Filler.first)<ref>A note.</ref>

    \(Filler.second) It was ''written'' by {{w|Ada Quill|a pupil}} of [[Coast School|the school]], \
    says [https://post.example the Post].<!-- check -->

    == Reactions ==
    \(Filler.third)

    == Related news ==
    * "[[Ferry Line Buys Third Ship]]" — ''Wiki'', May 2, 2019
    * {{wikinewsrel|Choir Wins First Prize|date=May 1, 2019}}

    == Sources ==
    * {{source|url=https://post.example/1|title=Not for the reader|date=May 6, 2019}}

    {{haveyoursay}}
    [[Category:Libraries]]
    [[Category:May 6, 2019]]
    [[Category:Published]]
    [[fr:Salle de lecture]]
    """

  @Test func wikisAreRead() throws {
    let article = try recovered(Self.wiki)
    #expect(article.published?.description == "2019-05-06")
    #expect(article.tags == ["Libraries"])
    #expect(article.captions == ["Readers at the window."])
    #expect(article.related == ["Ferry Line Buys Third Ship", "Choir Wins First Prize"])
    #expect(article.dateline == "OLDPORT")
    #expect(article.body.contains("It was written by a pupil of the school, says the Post."))
    #expect(article.body.contains(Filler.third))
    #expect(!article.body.contains("note") && !article.body.contains("Not for the reader"))
  }

  private static let entry = """
    * TODO Reading Room Opens    :Libraries:Oldport:
    :PROPERTIES:
    :AUTHOR: Ada Quill
    :DATE: [2019-05-06 Mon 10:30]
    :SOURCE: Coast Post
    :END:

    \(Filler.first) It is [[https://post.example][by the sea]].

    ** Pupils read aloud
    \(Filler.second)


    """

  @Test func headlinesWithPropertiesAreArticles() {
    let one = "Reading Room Opens|2019-05-06T10:30|Coast Post|||Ada Quill|Libraries;Oldport"
    #expect(articles(in: Self.entry).map(summary) == [one])
    let found = articles(in: "#+TITLE: Clippings\n\n" + Self.entry + Self.entry)
    #expect(found.map(summary) == [one, one])
    #expect(found.allSatisfy { $0.body.contains("It is by the sea.\n\nPupils read aloud") })
  }

  @Test func anOutlineWithoutPropertiesIsOneArticle() throws {
    let article = try recovered(
      """
      #+TITLE: Reading Room Opens
      #+AUTHOR: Ada Quill
      #+DATE: <2019-05-06 Mon>

      \(Filler.first)
      * Pupils read aloud
      \(Filler.second)
      """)
    #expect(summary(article) == "Reading Room Opens|2019-05-06||||Ada Quill|")
    #expect(article.body.contains(Filler.second))
  }

  private static let page = """
    Reading Room Opens
    ##################

    :date: 2019-05-06 10:30
    :tags: Libraries, Oldport
    :category: Culture
    :authors: Ada Quill, Ben Reed
    :slug: reading-room-opens

    \(Filler.first)

    .. image:: room.jpg
       :alt: Readers at the window

    Pupils read aloud
    =================

    \(Filler.second)
    """

  @Test(arguments: [
    page, page.replacing("\n", with: "\r\n"), "##################\n" + page,
  ])
  func titlesWithFieldsAreRead(_ text: String) throws {
    let article = try recovered(text)
    #expect(
      summary(article)
        == "Reading Room Opens|2019-05-06T10:30||Culture||Ada Quill;Ben Reed|Libraries;Oldport")
    #expect(article.captions == ["Readers at the window"])
    #expect(article.body.contains("\n\nPupils read aloud\n\n" + Filler.second))
  }

  @Test(arguments: [
    "* One of the first readers came by ferry.\n\n" + Filler.body,
    "Reading Room Opens\n==================\n\n" + Filler.body,
    "# Reading Room Opens\n\n" + Filler.body,
    "---\ntitle: Reading Room Opens\nauthor: \"[[Ada Quill]]\"\n---\n{{< figure >}}\n"
      + Filler.body,
    "Reading Room Opens\n\nA [[link]] and [[another]] and {a brace}.\n\n" + Filler.body,
  ])
  func otherMarksAreText(_ text: String) {
    #expect(StructuredText.articles(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    String(repeating: "{{date|", count: 30_000), String(repeating: "[[File:a|", count: 30_000),
    "{{date|[[}}]]{{w|}}{{|}}[[|]][[:]][[Category:]]{{byline|=}}",
    "{{date|x}}\n{{date|y}}\n" + String(repeating: "<ref>", count: 30_000),
    "{{date|x}}\n{{date|y}}\n" + String(repeating: "<!--", count: 30_000) + "''''",
    "* a :b:\n:PROPERTIES:\n:", "* :\n:PROPERTIES:\n:END:\n#+\n#+:\n[[x", "#+title:\n* \n** ::",
    "a\n###\n:a:", "###\na\n###\n:a: b\n.. \n   \n   :x", "=\n=\n:a: b",
    String(repeating: "{{w|", count: 9000) + "x" + String(repeating: "}}", count: 9000),
  ])
  func brokenMarksAreStillRead(_ text: String) {
    #expect(!articles(in: text).isEmpty)
  }
}

/// Notebooks and site generators.
@Suite struct FormatsNotebookTests {
  private static let title = "Reading Room Opens"
  private static let wanted = "\(title)|2019-05-06|Coast Post|||Ada Quill|Libraries;Old port"

  @Test(arguments: [
    // DokuWiki.
    """
    ====== \(title) ======

    //Ada Quill//, Coast Post, 6 May 2019

    {{:press:room.jpg?400|Readers at the long window}}

    **\(Filler.first)** It is by [[sea|the sea]].

    \(Filler.second)

    ===== See also =====
    * [[Ferry Line Buys a Third Ship]]

    {{tag>Libraries "Old port"}}
    """
  ])
  func aWikisPageIsRead(text: String) throws {
    let article = try recovered(text)
    #expect(article.headline == Self.title)
    #expect(article.published?.description == "2019-05-06")
    #expect(article.tags == ["Libraries", "Old port"])
    #expect(article.captions == ["Readers at the long window"])
    #expect(article.related == ["Ferry Line Buys a Third Ship"])
    #expect(article.body == Filler.first + " It is by the sea.\n\n" + Filler.second)
  }

  @Test func aNotebooksPageIsRead() throws {
    let article = try recovered(
      """
      Content-Type: text/x-zim-wiki
      Wiki-Format: zim 0.6
      Creation-Date: 2020-10-25T07:33:11+01:00

      ====== \(Self.title) ======
      Coast Post, Monday 6 May 2019
      By Ada Quill
      @libraries @old_port

      \(Filler.body)
      """)
    #expect(
      summary(article) == "\(Self.title)|2019-05-06|Coast Post|||Ada Quill|libraries;old_port")
    #expect(article.body == Filler.body)
  }

  private static let nikola = """
    .. title: \(title)
    .. slug: reading-room-opens
    .. date: 2019-05-06
    .. tags: Libraries, Old port
    .. category: Culture
    .. author: Ada Quill
    """

  @Test(arguments: [nikola + "\n\n" + Filler.body, "<!--\n\(nikola)\n-->\n\n" + Filler.body])
  func fieldsInCommentsAreRead(text: String) throws {
    let article = try recovered(text)
    #expect(
      summary(article) == "\(Self.title)|2019-05-06||Culture||Ada Quill|Libraries;Old port")
    #expect(article.body == Filler.body)
  }

  @Test func tagsOfWordsAndLinksArePartedByBlanks() throws {
    let article = try recovered(
      "title: \(Self.title)\ndate: 6 May 2019\ntags: Libraries [[Old port]] Pupils\n\n"
        + Filler.body)
    #expect(article.tags == ["Libraries", "Old port", "Pupils"])
  }

  @Test func anOutlineBeginsWithItsHeadline() throws {
    let article = try recovered(
      "- # \(Self.title)\n- author:: Ada Quill\n  date:: 2019-05-06\n- \(Filler.first)\n- "
        + "\(Filler.second)")
    #expect(article.headline == Self.title)
    #expect(article.authors == ["Ada Quill"])
  }

  @Test(arguments: [
    "======", "====== x", "====== [[ ======\n[[", "{{tag>", ".. title:", "<!--\n.. slug:",
  ])
  func whatOnlyBeginsSoIsRead(text: String) { _ = articles(in: text) }
}
