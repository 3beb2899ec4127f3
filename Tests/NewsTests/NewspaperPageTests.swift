import News
import Testing

/// Pages of newspapers, copied whole: what stands around the headline and the picture.
@Suite struct NewspaperPageTests {
  @Test(arguments: [
    FieldSample(
      testDescription: "a note on the article's age between the headline and its standfirst",
      text: "Sign in\nNews\nOpinion\nSport\n\(FieldSample.title)\n\n"
        + "This article is more than 4 years old\n\n"
        + "The library opened its room at the harbour on Monday, and some 200 people came to see it\n\n"
        + "Ada Quill Scotland correspondent\n6 January 2018\n\n\(Filler.body)",
      authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a slogan above the section, and the section above the headline",
      text: "The Harbour Never Sleeps\nEurope\n\(FieldSample.title)\nBy Ada Quill\n6 January 2018\n"
        + Filler.body,
      section: "Europe", authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a topic right above a headline that has a standfirst of its own",
      text: "Menu\nCulture\nReading rooms\n\(FieldSample.title)\n"
        + "For ten years the readers met in a shed. Now they have windows.\n6 January 2018\n"
        + Filler.body,
      ends: Filler.third),
    FieldSample(
      testDescription: "the last of the steps to the page above a headline that stands apart",
      text: "Home\nCulture\nLibraries\nOld libraries\n\nA room for readers\n\n"
        + "By Ada Quill, Oldport\n6 January 2018\n\n\(Filler.body)",
      headline: "A room for readers", authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a headline that goes on in small letters on the next line",
      text: "A new reading room\nfor the harbour\n\nBYLINE: ADA QUILL\n\nDATE: 6 January 2018\n\n"
        + Filler.body,
      authors: ["ADA QUILL"], begins: Filler.first),
    FieldSample(
      testDescription: "a picture's words, and again with their maker in brackets",
      text: "\(FieldSample.title)\n\n6 January 2018\nBy Ada Quill\n\n"
        + "Readers in the new room of the library\n"
        + "Readers in the new room of the library [Tom Marsh/Reuters]\n\n\(Filler.body)",
      authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a picture's words twice above a credit",
      text: "\(FieldSample.title)\n6 January 2018\nReaders in the room: at last with a view\n"
        + "Readers in the room: at last with a view\n\nFoto: Tom Marsh / dpa\n\n\(Filler.body)",
      related: [], begins: Filler.first),
    FieldSample(
      testDescription: "a picture's words twice, the maker's name glued to their stop",
      text: "\(FieldSample.title)\n\nThe room where the readers meet on Mondays.\n"
        + "The room where the readers meet on Mondays.TOMASZ MARSH\n\nBy Ada Quill\n6 January 2018\n\n"
        + Filler.body,
      authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "tags below a label, a line each, to the text's end",
      text:
        "\(FieldSample.title)\n\n6 January 2018\n\n\(Filler.body)\n\nARCHIVADO EN:\nBibliotecas\n"
        + "Puertos\nMuseos",
      tags: ["Bibliotecas", "Puertos", "Museos"], begins: Filler.first, ends: Filler.third),
    FieldSample(
      testDescription: "a database's heading that looks like a name",
      text: "\(FieldSample.title)\n\nProQuest document link\n\n\nFULL TEXT\n\n\(Filler.body)\n\n\n"
        + "DETAILS\n\nPublication date:   Jan 6, 2018",
      authors: [], begins: Filler.first),
    FieldSample(
      testDescription: "a short address of the network's is no outlet",
      text: "https://nyti.ms/2XaBcDe\n\n\(FieldSample.title)\n\nBy Ada Quill\n6 January 2018\n\n"
        + "\(Filler.body)\n\nReaders in the room. Credit...Tom Marsh for The Coast Post",
      source: "The Coast Post", authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "who holds the rights, and the paper's own mark, are no credits",
      text: "\(FieldSample.title)\n\ndi Ada Quill\n\n6 January 2018\n\n\(Filler.body)\n\n"
        + "© RIPRODUZIONE RISERVATA",
      authors: ["Ada Quill"], begins: Filler.first, ends: Filler.third),
    FieldSample(
      testDescription: "an agency's note to editors in brackets before the headline",
      text: "bdt0123 3 pl 132  dpa 0456\n\n(Zusammenfassung 1430 - neu: Bürgermeister) "
        + "\(FieldSample.title) =\n\nOldport (dpa) - \(Filler.body)",
      source: "dpa", place: "Oldport", day: nil),
    FieldSample(
      testDescription: "who made a picture right below what it shows, as wikis have it",
      text: "\(FieldSample.title)\n\nSaturday, January 6, 2018\n\nThe room in its first week.\n"
        + "Image: Tom Marsh.\n\n\(Filler.body)",
      begins: Filler.first),
    FieldSample(
      testDescription: "fields whose names stand behind a stop",
      text: "meta.headline = \(FieldSample.title)\nmeta.byline = Ada Quill\n"
        + "meta.published = 2018-01-06T10:00:00Z\nmeta.section = Culture\n\n\(Filler.body)",
      section: "Culture", authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "an outlet with the number of its issue",
      text: "Hafen-Anzeiger Nr. 012 vom 06.01.2018 Seite 009 / Kultur\n\n\(FieldSample.title)\n\n"
        + Filler.body,
      source: "Hafen-Anzeiger", begins: Filler.first),
    FieldSample(
      testDescription:
        "a mailing list's mark in the subject, and the headline again in the message",
      text: "From: \"The Thornby Messenger\" <news@messenger.example>\n"
        + "Subject: [Messenger] \(FieldSample.title)\nDate: Sat, 6 Jan 2018 07:00:04 +0100\n\n"
        + "\(FieldSample.title)\n\n\(Filler.body)",
      ends: Filler.third),
    FieldSample(
      testDescription: "a numbered release below which its headline stands",
      text:
        "Pressemitteilung Nr. 41/2018\n\n6. Januar 2018\n\n\(FieldSample.title)\n\n\(Filler.body)",
      begins: Filler.first),
    FieldSample(
      testDescription: "labels that dots lead to their colons",
      text:
        "#### RECORD 7 ####\nSOURCE......: Oldport Courier\nTITLE.......: \(FieldSample.title)\n"
        + "DATE........: 6 January 2018\nSECTION.....: Culture\nTEXT........:\n\(Filler.body)",
      source: "Oldport Courier", section: "Culture", begins: Filler.first),
    FieldSample(
      testDescription: "labels that say whose they are",
      text: "article_site: Oldport Courier\narticle_title: \(FieldSample.title)\n"
        + "article_date: 2018-01-06\narticle_section: Culture\n\n\(Filler.body)",
      source: "Oldport Courier", section: "Culture", begins: Filler.first),
    FieldSample(
      testDescription: "a writer's job is no outlet",
      text:
        "\(FieldSample.title)\nBy Ada Quill\nBusiness reporter\n6 January 2018\n\n\(Filler.body)",
      authors: ["Ada Quill"], begins: Filler.first),
  ])
  func readsPage(_ sample: FieldSample) throws { try sample.check() }

  @Test(arguments: [
    FieldSample(
      testDescription: "a title said twice, the second time with who reports",
      text:
        "\(FieldSample.title)\n\(FieldSample.title) (Reuters)\n\nBy Ada Quill\n6 January 2018\n\n"
        + Filler.body,
      authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a title said twice above a picture's maker",
      text: "\(FieldSample.title)\n\(FieldSample.title)\nPhoto: Ada Quill\n\n6 January 2018\n\n"
        + Filler.body),
    FieldSample(
      testDescription: "a refrain",
      text: "\(FieldSample.title)\n\n6 January 2018\n\n\(Filler.first)\n\n"
        + "The river runs down to the sea.\nThe river runs down to the sea. Oh Mary\n\n\(Filler.third)",
      begins: Filler.first + "\n\nThe river runs down"),
    FieldSample(
      testDescription: "a surname that is a country's",
      text:
        "\(FieldSample.title)\n\nBy Mary Ann Israel, reporter\n6 January 2018\n\n\(Filler.body)",
      authors: ["Mary Ann Israel"]),
    FieldSample(
      testDescription: "a surname that is a place's",
      text:
        "\(FieldSample.title)\n\nBy Jennifer Lee Paris, staff writer\n6 January 2018\n\n\(Filler.body)",
      authors: ["Jennifer Lee Paris"]),
    FieldSample(
      testDescription: "a picture's fields beside the article's",
      text:
        "---\nimage.title: A gull on the pier\ntitle: \(FieldSample.title)\nimage.date: 1999-01-01\n"
        + "image.source: Getty Images\ndate: 2018-01-06\n---\n\(Filler.body)",
      begins: Filler.first),
    FieldSample(
      testDescription: "a text below its name in brackets",
      text: "[Title]\n\(FieldSample.title)\n[Date]\n2018-01-06\n[Text]\n\(Filler.body)",
      begins: Filler.first, ends: Filler.third),
    FieldSample(
      testDescription: "a standfirst in small letters",
      text: "\(FieldSample.title)\nresidents warn of lost trade\n\n6 January 2018\n\n\(Filler.body)"
    ),
    FieldSample(
      testDescription: "a short headline right below the menu",
      text:
        "Home\nCulture\nReaders win the cup\n\nTwelve came late in the final\n6 January 2018\n\n"
        + Filler.body,
      headline: "Readers win the cup"),
  ])
  func keepsWhatOnlyLooksSo(_ sample: FieldSample) throws { try sample.check() }

  @Test func partsNumberedBulletinWithoutDay() throws {
    let texts = [Filler.first, Filler.second, Filler.third].enumerated().map {
      "\($0.offset + 1). Room number \($0.offset + 1) opens at last\n\n\($0.element)"
    }
    let bulletin = "OLDPORT NEWS BULLETIN No. 23\n\n" + texts.joined(separator: "\n\n")
    let headlines = articles(in: Array(bulletin.utf8)).map(\.headline)
    #expect(headlines == (1...3).map { "Room number \($0) opens at last" })
  }

  @Test func readsFieldsNamedInBrackets() throws {
    let text =
      "【見出し】霧笛、三十年ぶりに響く\n【新聞名】港町日日新聞\n【発行日】2018年1月6日　朝刊\n【面名】地域面\n"
      + "【署名】北川あかり\n【本文】\n　港町の小さな灯台で、消えていた霧笛が三十年ぶりに鳴った。漁協の若手が部品を集めた。\n"
      + "　壊れた弁は手に入らず、古い農機具の部品を削って合わせたという。\n【キーワード】霧笛；灯台"
    let article = try recovered(text)
    #expect(article.headline == "霧笛、三十年ぶりに響く")
    #expect(article.source == "港町日日新聞" && article.section == "地域面")
    #expect(article.authors == ["北川あかり"] && article.tags == ["霧笛", "灯台"])
    #expect(article.body.hasPrefix("港町の小さな灯台"))
  }

  @Test func namesOutletOfJapanesePage() throws {
    let text =
      "港町新聞デジタル\n記事\n港の図書室、十年ぶりに開く　読書の会も\n2018年1月6日 18時42分\nシェア\n\n"
      + "　港の図書室が六日、十年ぶりに開いた。岸壁の古い倉庫を改めた部屋に、二百人が集まった。\n\n"
      + "　「窓から船が見える」と司書は話す。読書の会は毎週月曜に開かれる。"
    let article = try recovered(text)
    #expect(article.headline == "港の図書室、十年ぶりに開く 読書の会も")
    #expect(article.source == "港町新聞デジタル")
  }
}
