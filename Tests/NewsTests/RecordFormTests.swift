import News
import Testing

/// Records of archives, notes of readers and pages of many countries.
@Suite struct RecordFormTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var head: String
    var tail = ""
    var headline: String? = "A new reading room for the harbour"
    var source: String?
    var section: String?
    var place: String?
    var authors: [String] = []
    var tags: [String] = []
    var related: [String] = []
    var day: UInt8? = 6
    var testDescription: String { head }
  }

  static let title = "A new reading room for the harbour"

  @Test(arguments: [
    Sample(
      head: """
        \(title)

        Autor: Pluma, Ada

        Información de publicación: El Eco de la Meseta ; Villar [Villar]06 ene 2018: 12.

        Texto completo:
        """,
      tail: "Materia: Puertos; Libros\n\nTítulo de publicación: El Eco de la Meseta\n",
      source: "El Eco de la Meseta", authors: ["Ada Pluma"], tags: ["Puertos", "Libros"]),
    Sample(
      head: "Источник: Портовая газета\nДата выпуска: 06.01.2018\nРубрика: Культура\n"
        + "Заголовок: \(title)\nАвтор: Анна Перова\nТекст:",
      source: "Портовая газета", section: "Культура", authors: ["Анна Перова"]),
    Sample(
      head: "\(title.uppercased())\nOldport Messenger (OM) - Saturday, January 6, 2018\n"
        + "By: Ada Quill, Staff Writer\nEdition: FINAL  Section: LOCAL  Page: B04",
      headline: title.uppercased(), source: "Oldport Messenger (OM)", section: "LOCAL",
      authors: ["Ada Quill"]),
    Sample(
      head: "Coast Weekly (Oldport, NSW : 1887 - 1931), Saturday 6 January 2018, page 3\n\n"
        + title.uppercased() + ".",
      headline: title.uppercased() + ".", source: "Coast Weekly"),
    Sample(
      head: "Titel: De Polderbode\nDatum: 6 januari 2018\nSoort: Artikel\nKop: \(title)",
      source: "De Polderbode"),
    Sample(
      head: "\(title)\n\nNews and Press Release\nSource\n    Coast Weekly\nPublished on\n"
        + "    6 Jan 2018\n",
      source: "Coast Weekly"),
    Sample(
      head: "\(title)\nThe Oldport Post · 6 Jan 2018 · By ADA QUILL quill@post.example",
      source: "The Oldport Post", authors: ["ADA QUILL"]),
    Sample(
      head: "\(title)\n6 January 2018 - Ada Quill - Culture", section: "Culture",
      authors: ["Ada Quill"]),
    Sample(head: "2018/01/06 18:03 【共同通信】\n\n\(title)", source: "共同通信"),
    Sample(
      head: "Oldport Post – E-Paper – Saturday, 6 January 2018\n\n\(title)", source: "Oldport Post"),
    Sample(
      head: "# \(title)\n\n## Metadata\n- Author: [[Ada Quill]]\n- Full Title: \(title)\n"
        + "- Published: 2018-01-06\n- Document Tags: [[Harbours]] [[Books]]\n\n## Text",
      authors: ["Ada Quill"], tags: ["Harbours", "Books"]),
    Sample(
      head: "---\ntitle: |\n  \(title)\nauthor: |\n  Ada Quill\ntags:\n  - Harbours\n"
        + "date_saved: 2018-03-01\ndate_published: 2018-01-06\nsite: Coast Post\n---",
      source: "Coast Post", authors: ["Ada Quill"], tags: ["Harbours"]),
    Sample(
      head: "Title: \(title)\nCreated: 2018-01-09\nUpdated: 2018-01-09\nAuthor: Ada Quill\n"
        + "Source URL: https://news.example/a", source: "news.example",
      authors: ["Ada Quill"], day: nil),
    Sample(
      head: "首页 > 文化 > 正文\n\(title)\n2018-01-06 10:22 | 来源：旧港日报 | 作者：奎尔德",
      tail: "关键词：海港 图书馆", source: "旧港日报", section: "文化", authors: ["奎尔德"],
      tags: ["海港", "图书馆"]),
    Sample(
      head: "\(title)\nPor Ada Quill, Jornal da Serra — Vale Velho\n6 de janeiro de 2018 06h00",
      source: "Jornal da Serra", authors: ["Ada Quill"]),
    Sample(
      head: "\(title)\nAnna Quill\n6 January 2018\n\nOLDPORT\n", tail: "Read more in Oldport.",
      place: "OLDPORT", authors: ["Anna Quill"]),
    Sample(
      head: "\(title)\n6 January 2018", tail: "Lue myös\nSatama sai laiturin\nVanha silta avataan",
      related: ["Satama sai laiturin", "Vanha silta avataan"]),
    Sample(
      head: "\(title)\nFrom Wikinews\n6 January 2018",
      tail:
        "Источники[править]\n«Портовая газета». 6 января 2018.\n\nКатегории: Опубликовано | Книги",
      source: "Wikinews", tags: ["Книги"]),
    Sample(head: "\(title)\n6 January 2018", tail: "Anna Quill/TT", authors: ["Anna Quill"]),
    Sample(
      head: "---\ntitle: \(title)\npubDate: 2018-01-06\ntaxonomy:\n  category: [Culture]\n  tag:\n"
        + "    - Harbours\n    - Books\n---",
      section: "Culture", tags: ["Harbours", "Books"]),
    Sample(
      head:
        "= \(title)\nAda Quill <quill@post.example>\nv1.0, 2018-01-06\n:keywords: Harbours, Books\n"
        + ":source: Coast Post", source: "Coast Post", authors: ["Ada Quill"],
      tags: ["Harbours", "Books"]),
    Sample(
      head: "\(title)\nQuill, Ada",
      tail:
        "Source Citation (MLA 8th Edition)\nQuill, Ada. \"\(title).\" Coast Post, 6 Jan. 2018, p. 12. "
        + "Accessed 5 Oct. 2021.", source: "Coast Post", authors: ["Ada Quill"]),
    Sample(
      head: "\(title)\n(Eds: adds details, quotes)\nBy Ada Quill\n6 January 2018",
      authors: ["Ada Quill"]),
    Sample(
      head: "12 THE OLDPORT POST, SATURDAY, JANUARY 6, 2018.\n\n\(title.uppercased())",
      headline: title.uppercased()),
    Sample(
      head: "The harbour has a room. Who will read?\n6 January 2018\n",
      headline: "The harbour has a room. Who will read?"),
    Sample(
      head: "ZCZC6922/SX4\nXCI22255_SX4_QBXB\nR CRO S0A QBXB\n\(title)\n6 January 2018\n"),
  ])
  func isRead(_ sample: Sample) throws {
    let article = try recovered("\(sample.head)\n\n\(Filler.body)\n\n\(sample.tail)\n")
    #expect(article.headline == sample.headline)
    #expect(article.source == sample.source)
    #expect(article.section == sample.section)
    #expect(article.dateline == sample.place)
    #expect(article.authors == sample.authors)
    #expect(article.tags == sample.tags)
    #expect(article.related == sample.related)
    #expect(article.published?.day == sample.day)
  }
}
