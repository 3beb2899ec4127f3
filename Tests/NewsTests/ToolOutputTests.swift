import News
import Testing

/// What databases, wikis and converters write around an article.
@Suite struct ToolOutputTests {
  @Test(arguments: [
    FieldSample(
      testDescription: "attributes and fences of Pandoc",
      text:
        "::: {#content .article role=\"main\"}\n[Science](https://post.example/science){.kicker}\n\n"
        + "# \(FieldSample.title) {#headline .entry-title}\n\n::: {.byline}\n"
        + "By [Ada Quill](https://post.example/quill){rel=\"author\"}\\\nJanuary 6, 2018\n:::\n\n"
        + "\(Filler.body)\n\nSee [the plan](https://post.example/plan).\n:::",
      section: "Science", authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a heading inside of a quotation",
      text: "Saved for the reading group.\n\n* * *\n\n> ### \(FieldSample.title)\n>\n"
        + "> **Ada Quill**, reporter\n> **6 January 2018**\n>\n"
        + Filler.body.split(separator: "\n\n").map { "> \($0)" }.joined(separator: "\n>\n")
        + "\n\nOriginally published in **The Coast Herald**: https://post.example/room",
      source: "The Coast Herald"),
    FieldSample(
      testDescription: "a wiki's templates in French",
      text: "{{Titre|\(FieldSample.title)}}\n{{Date|6 janvier 2018}} {{Signature|Ada Quill}}\n"
        + "{{Page thématique|Culture}}\n\n\(Filler.body)\n\n== Voir aussi ==\n"
        + "* {{Brève|2 janvier 2018|Le vieux pont rouvre}}\n\n{{Publié}}\n[[Catégorie:Culture]]",
      section: "Culture", authors: ["Ada Quill"], tags: ["Culture"],
      related: ["Le vieux pont rouvre"], begins: Filler.first),
    FieldSample(
      testDescription: "a wiki's categories in one template",
      text: "{{Заголовок|\(FieldSample.title)}}\n{{Дата|6 января 2018}}\n{{Тема|Спорт}}\n\n"
        + "\(Filler.body)\n\n{{опубликовано}}\n{{Категории|Спорт|Хоккей}}",
      section: "Спорт", tags: ["Спорт", "Хоккей"], begins: Filler.first),
    FieldSample(
      testDescription: "an agency's desk above the day",
      text: "1 of 1 DOCUMENT\n\ndpa - Regionaldienst Nord\n\n6. Januar 2018 Samstag\n\n"
        + "\(FieldSample.title)\n\nRUBRIK: kultur\n\nLÄNGE: 94 Wörter\n\n\(Filler.body)",
      section: "kultur", begins: Filler.first),
    FieldSample(
      testDescription: "a place and its day in a label",
      text: "\(FieldSample.title)\n\nBYLINE: By ADA QUILL\n\nDATELINE: OLDPORT, Jan. 6\n\n"
        + "DATE: January 6, 2018\n\n\(Filler.body)",
      place: "OLDPORT", authors: ["ADA QUILL"]),
    FieldSample(
      testDescription: "an edition behind the headline",
      text: "\(FieldSample.title): [Final Edition]\n\nJanuary 6, 2018\n\n\(Filler.body)"),
    FieldSample(
      testDescription: "a section in brackets behind the headline's stop",
      text: "Harbour Room Opens to Readers.(NEWS)\n\nJanuary 6, 2018\n\n\(Filler.body)",
      headline: "Harbour Room Opens to Readers.", section: "NEWS"),
    FieldSample(
      testDescription: "the sign that German wires put behind a headline",
      text: "Kultur/Hafen\n\(FieldSample.title) =\n\n6. Januar 2018\n\n\(Filler.body)"),
    FieldSample(
      testDescription: "fields that dots part, a section in capitals among them",
      text: "\(FieldSample.title)\nThe Oldport Mirror (Oldport)·6 Jan 2018·CITY·Ada Quill "
        + "quill@mirror.example\n\n\(Filler.body)",
      source: "The Oldport Mirror (Oldport)", section: "CITY", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "a host beside the byline",
      text:
        "\(FieldSample.title)\nsevern.example · by Ada Quill · January 6, 2018\n\n\(Filler.body)",
      source: "severn.example", authors: ["Ada Quill"]),
    FieldSample(
      testDescription: "an agency and its correspondent behind the day, in Russian",
      text: "\(FieldSample.title)\n\n6 January 2018\n\n"
        + "СТАРОГОРСК, 6 января. /Корр. ИТАР-ТАСС Анна Квилл/. Новый читальный зал открылся в портовой "
        + "библиотеке после двух лет ремонта, и на открытие пришли двести человек.\n\n\(Filler.body)",
      source: "ИТАР-ТАСС", place: "СТАРОГОРСК", authors: ["Анна Квилл"]),
    FieldSample(
      testDescription: "a place in Markdown's emphasis before a stop",
      text: "\(FieldSample.title)\n\n6 de enero de 2018\n\n"
        + "**Calderas.** Con la sala de lectura cerrada por obras, la biblioteca del puerto abrió el "
        + "lunes una sala nueva para los niños de las tres escuelas de la ciudad.\n\n"
        + "La directora dijo que la casa seguirá abierta hasta las nueve de la noche todos los días.",
      place: "Calderas"),
    FieldSample(
      testDescription: "an alert before the headline, which stands again without it",
      text:
        "From: Coast Herald <alerts@herald.example>\nSubject: EILMELDUNG: \(FieldSample.title)\n"
        + "Date: Sat, 6 Jan 2018 10:00:00 +0000\n\n\(FieldSample.title)\n\n\(Filler.body)"),
    FieldSample(
      testDescription: "where a feed's article appeared first",
      text: "\(FieldSample.title)\n6 January 2018\n\n\(Filler.body)\n\n"
        + "The post \(FieldSample.title) appeared first on Coast Herald.",
      ends: Filler.third),
    FieldSample(
      testDescription: "codes of a database with one blank behind each",
      text:
        "SE Culture\nHD \(FieldSample.title)\nBY By Ada Quill\nWC 168 words\nPD 6 January 2018\n"
        + "ET 10:41\nSN Coast Wire\nSC CWIRE\nLA English\nLP\n\n\(Filler.body)",
      source: "Coast Wire", section: "Culture", authors: ["Ada Quill"], begins: Filler.first),
    FieldSample(
      testDescription: "a wire's slug for afternoon papers",
      text: "r a PM-Oldport-Room     01-06 0219\n^PM-Oldport-Reading Room,0213<\n"
        + "^\(FieldSample.title)<\n^By ADA QUILL=\n^Associated Press Writer=\n   OLDPORT (AP) _ "
        + "\(Filler.body)\n\nAP-NY-01-06-18 0310EST",
      place: "OLDPORT", authors: ["ADA QUILL"]),
    FieldSample(
      testDescription: "what a search page calls an alert",
      text:
        "From: Coast Desk <alerts@desk.example>\nSubject: [Alert: Oldport] \(FieldSample.title)\n"
        + "Date: Sat, 6 Jan 2018 10:00:00 +0000\n\n\(Filler.body)"),
    FieldSample(
      testDescription: "a page's title above the headline",
      text:
        "\(FieldSample.title) - Wikinoticias\n\n\(FieldSample.title)\n\n6 January 2018\n\n\(Filler.body)"
    ),
    FieldSample(
      testDescription: "front matter in JSON with a part of its own below a list",
      text: "---json\n{\n  \"title\": \"\(FieldSample.title)\",\n  \"date\": \"2018-01-06\",\n"
        + "  \"keywords\": [\"ferries\", \"quays\"],\n"
        + "  \"hero\": {\"src\": \"a.jpg\", \"alt\": \"A gull\"}\n}\n---\n\n\(Filler.body)",
      tags: ["ferries", "quays"], begins: Filler.first),
    FieldSample(
      testDescription: "a section and a district above the headline",
      text:
        "L'Eco di Oldport\nCronaca / Porto Vecchio\n\n\(FieldSample.title)\n\n6 gennaio 2018\n\n\(Filler.body)"
    ),
    FieldSample(
      testDescription: "a sign before a channel's headline",
      text: "⚡️ \(FieldSample.title)\n\n6 January 2018\n\n\(Filler.body)"),
  ])
  func fieldsAreRead(_ sample: FieldSample) throws { try sample.check() }

  @Test func aDigestsContentsAreNoArticle() {
    let titles = ["Reading Room Opens", "Ferry Leaves for the Island", "Gulls Return to the Quay"]
    let list = titles.enumerated().map { "   \($0 + 1). Coast Post: \($1)." }
    let parts = titles.enumerated().map { number, title in
      "#\(number + 1)\n\(title)\n\nOLDPORT, Jan 6 (Reuters) - \(Filler.body)\n\n"
    }
    let found = articles(
      in: "The Harbour List\n2018-#118\n6 January 2018\nA digest for readers\n\n[Contents:\n"
        + list.joined(separator: "\n") + "]\n\n********\n\n"
        + parts.joined(separator: "********\n\n"))
    #expect(found.map(\.headline) == titles)
    #expect(found.map(\.section) == [nil, nil, nil])
  }

  @Test func issuesOfAWeeklyNameIt() {
    let parts = ["Reading Room Opens", "Ferry Leaves for the Island"].map {
      "## \($0)\n\n*by Ada Quill*\n\n\(Filler.body)\n\n---\n\n"
    }
    let found = articles(
      in: "# The Saltmarsh Weekly, no. 41\n\n*Friday 13 October 2017*\n\nGood morning!\n\n---\n\n"
        + parts.joined())
    #expect(found.map(\.source) == ["The Saltmarsh Weekly", "The Saltmarsh Weekly"])
  }

  @Test(arguments: [
    "`x = [1]{a=2}` and $(this){.x} stand in code", "map[key]{k=v} is no span",
    "C:\\ is a drive",
  ])
  func whatIsNotPandocsStays(line: String) throws {
    let text =
      "# \(FieldSample.title) {#room .title}\n\n6 January 2018\n\n[Ada](a.html){.byline} [Tom](b.html)\n\n"
      + "\(Filler.first) \(line), she wrote.\n\n\(Filler.second)"
    #expect(try recovered(text).body.contains(line.split(separator: " ")[0]))
  }

  @Test func manySpansOnALineTakeNoTime() throws {
    let text =
      "[a](http://x.example/z) [b](http://x.example/z)\nHead of it\n\n\(Filler.body)\n\nx"
      + String(repeating: "]{.a}", count: 40_000)
    #expect(try recovered(text).body.contains(Filler.first))
  }

  @Test(arguments: [
    "---\ntitle: The Bay Letter — no. 212\ndate: 2018-01-06\n---\n\n*Good morning to all of you!*\n\n",
    "COAST AGENCY\nEVENING BULLETIN\nSaturday 6 January 2018 - 17.30 hs\n\n",
  ])
  func whatHeadsADigestIsNoArticle(masthead: String) {
    let titles = ["Reading Room Opens", "Ferry Leaves for the Island", "Gulls Return to the Quay"]
    let parts = titles.map { "## \($0)\n\n**By Ada Quill**\n\n\(Filler.body)\n\n" }
    let found = articles(in: masthead + "---\n\n" + parts.joined(separator: "---\n\n"))
    #expect(found.map(\.headline) == titles)
    #expect(found.allSatisfy { $0.published?.day == 6 })
  }
}
