import Search
import Testing

@testable import Stories

/// Names in invented reports of gardens and ferries.
@Suite struct NameTests {
  /// What shows how the archive writes its words, read with every example.
  private static let archive = [
    "The council met in Lindau, and the bank near the harbour stayed shut, said Vela Ortiz of Lindau.",
    "A queue of visitors waited while the minister of fisheries spoke; rivers and gardens were open.",
    "It was the people of Lindau who asked for human kindness, rights for rowers and a new watch.",
    "Some Ruritanian boats, a Ruritanian skipper and two Ruritanian cooks came yesterday from Elbe.",
    "They said Ortiz had met the mayor, and that meanwhile the president of the club was away.",
    "Nobody in Lindau knows why the ferry is late, but the council hopes that it will be here soon.",
  ]

  private static func names(in text: String, source: String? = nil) -> [String] {
    let stories = ([text] + archive).map { Story("Report", source: source, $0) }
    return Index(stories).names().values(of: 0).sorted()
  }

  @Test(arguments: [
    // People, by full and by last name, without titles and possessive endings.
    ("On the quay President Vela Ortiz spoke. Ortiz’s speech was short.", ["Vela Ortiz"]),
    ("The plan of Gen. Mara Quill was bold, and Quill's ferry sank.", ["Mara Quill"]),
    ("It was then that Secretary of State Mara Quill left.", ["Mara Quill"]),
    (
      "A boat that belongs to Anna van der Meer and Hamid bin Salur went out with much noise.",
      ["Anna van der Meer", "Hamid bin Salur"]
    ),
    ("We saw Ban Ki-lun there, and later Ban Ki-lun left.", ["Ban Ki-lun"]),
    ("They asked George W. Quill about it.", ["George W. Quill"]),
    // Organisations and places.
    ("Money came from the Bank of Lindau yesterday.", ["Bank of Lindau"]),
    ("She wrote to the Observatory for Human Rights today.", ["Observatory for Human Rights"]),
    ("Skipper Mara Quill said so, and other skippers did.", ["Mara Quill"]),
    ("They wrote to the Rivers and Gardens Commission today.", ["Rivers and Gardens Commission"]),
    ("Rowers of Lindau met the ferry from al-Hamra.", ["Lindau", "al-Hamra"]),
    ("They met in Lindau and Elbe to talk about boats and fish.", ["Elbe", "Lindau"]),
    ("Talks with the U.N. went on; the U.N. was slow.", ["U.N."]),
  ])
  func areFound(in text: String, _ expected: [String]) {
    #expect(Self.names(in: text) == expected)
  }

  @Test(arguments: [
    // Words that have a capital because a sentence begins.
    "Rivers rose. Gardens were flooded. “Visitors came,” she said. Meanwhile it rained.",
    // Months, days, offices, peoples, single letters.
    "It was in May, on a Monday, that the Foreign Minister met some Germans and I went to row B.",
    // What describes something, as the archive shows.
    "We liked the Ruritanian flag there.",
    // Text that is set like a headline, or shouts.
    "Ferry Sinks In Harbour As Council Of Elders Meets",
    "THE FERRY SANK and NOBODY CAME TO HELP today.",
    // Languages that write all nouns with capitals, and scripts without any.
    """
    Gestern hat der Verein im Garten am Fluss ein Fest mit Musik und Kuchen gefeiert, weil die Sonne \
    schien und die Kinder im Wasser mit einem Boot und einem Ball bis zum Abend am Ufer spielten und der \
    Koch in der Küche eine Suppe mit Brot und Käse für alle Gäste machte.
    """,
    "湖边的花园今天开放。", "", "A", "' ’s - . U. al-", "\u{FFFD}\u{0} é É É",
  ])
  func areNotFound(in text: String) {
    #expect(Self.names(in: text) == [])
  }

  @Test func outletIsNoNameOfItsOwn() {
    let text = "We read that the Lindau Courier was told by Elbe of readers of the Lindau Courier."
    #expect(Self.names(in: text, source: "The Lindau Courier") == ["Elbe"])
    #expect(Self.names(in: text, source: "Elbe Post") == ["Elbe", "Lindau Courier"])
  }

  /// Under the spelling that most articles use.
  @Test func spellingsAreOneName() {
    let texts = [
      "Talks with the U.N. went on.", "The UN was slow, said the UN.", "Go to the UN, he said.",
    ]
    let names = Index((texts + Self.archive).map { Story("Report", $0) }).names()
    #expect(names.values(of: 0) == ["UN"])
  }

  @Test func onlyTheCommonestOfManyAreKept() {
    let many = (0..<40).map {
      "We have met Xa\(String(repeating: "b", count: $0))x there with others."
    }
    let names = Self.names(in: many.joined(separator: " ") + " Then Lindau and Lindau again.")
    #expect(names.count == 16)
    #expect(names.contains("Lindau"))
  }

  /// In whatever way the work is divided, and twice.
  @Test func areTheSameConcurrently() {
    let index = Index(Self.archive.map { Story("Report", $0) })
    let one = index.names()
    let other = index.names { count, work in
      for number in (0..<count).reversed() { work(number) }
    }
    for id in index.ids { #expect(one.values(of: id) == other.values(of: id)) }
  }
}
