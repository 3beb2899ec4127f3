import News
import Testing

/// Records of newspaper databases.
@Suite struct ExportTests {
  @Test func labelsApartByBlankLines() throws {
    let article = try recovered(
      """
      1 of 20 DOCUMENTS

                        The Harbour Times (London)

                           May 6, 2019 Monday

      Harbour library opens reading room

      BYLINE: Ada Quill

      SECTION: NEWS; Pg. 12

      LENGTH: 310 words

      DATELINE: OLDPORT

      \(Filler.body)

      LOAD-DATE: May 7, 2019

      Copyright 2019 Times Harbour Limited
      All Rights Reserved
      """)
    #expect(article.headline == "Harbour library opens reading room")
    #expect(article.source == "The Harbour Times (London)")
    #expect(article.published?.description == "2019-05-06")
    #expect(article.section == "NEWS")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.dateline == "OLDPORT")
    #expect(article.body == Filler.body)
  }

  @Test func codesOfTwoCapitals() throws {
    let article = try recovered(
      """
      HD  Harbour library opens reading room
      BY  Ada Quill
      WC  310 words
      PD  6 May 2019
      SN  The Harbour Times
      LA  English

      LP

      \(Filler.first)

      TD

      \(Filler.second)

      AN  Document HARTIM0020190506
      """)
    #expect(article.headline == "Harbour library opens reading room")
    #expect(article.source == "The Harbour Times")
    #expect(article.published?.description == "2019-05-06")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.body == Filler.first + "\n\n" + Filler.second)
  }

  @Test func markdown() throws {
    let article = try recovered(
      """
      # Harbour library opens reading room

      *By Ada Quill* | *6 May 2019*

      \(Filler.first)

      ## A quiet place

      \(Filler.second)

      **Tags:** library, children
      """)
    #expect(article.headline == "Harbour library opens reading room")
    #expect(article.authors == ["Ada Quill"])
    #expect(article.tags == ["library", "children"])
    #expect(article.all(.subheading).count == 1)
    #expect(article.body == Filler.first + "\n\nA quiet place\n\n" + Filler.second)
  }

  @Test func chineseLabels() throws {
    let article = try recovered(
      "标题：海边小镇图书馆开放新阅览室\n来源：海边日报\n日期：2019年5月6日\n作者：王小明\n\n"
        + "海边小镇的图书馆星期一开放了新的阅览室。这项工程用了两年时间。\n\n馆长说，他们希望给孩子们一个安静读书的地方。")
    #expect(article.language == .chinese)
    #expect(article.headline == "海边小镇图书馆开放新阅览室")
    #expect(article.source == "海边日报")
    #expect(article.published?.description == "2019-05-06")
    #expect(article.authors == ["王小明"])
  }
}
