import TestSupport
import Testing

@testable import News

/// Dates in figures that can be read in two ways, and what the files around them say.
@Suite struct DateOrderTests {
  private static let german =
    "Die Bücherei am Hafen hat am Montag ihren neuen Lesesaal eröffnet, und die Kinder waren dabei."

  /// A batch of files, each with a date behind a label.
  private func batch(
    _ files: [(path: String, date: String)], root: Int = 0, body: String = Filler.body
  ) -> ArticleBatch {
    var builder = ArticleBatchBuilder()
    for (path, date) in files {
      let text = "Title: The gate is painted\nDate: \(date)\n\n\(body)\n"
      _ = builder.add(Array(text.utf8), path: Array(path.utf8), root: root)
    }
    return builder.finish()
  }

  /// Files of a folder, the dates apart by spaces.
  private func files(_ folder: String, _ dates: String) -> [(path: String, date: String)] {
    dates.split(separator: " ").enumerated().map { ("\(folder)\($0).txt", String($1)) }
  }

  private func settled(_ batch: ArticleBatch) -> ArticleBatch {
    batch.settlingDates(by: DateOrderVotes(batch))
  }

  @Test(
    arguments: [
      ("31/12/2016", .namesDayFirst), ("31-12-2016", .namesDayFirst), ("31/12/16", .namesDayFirst),
      ("12/31/2016", .namesMonthFirst), ("03/04/2017", [.hasAmbiguousDate, .namesMonthFirst]),
      ("03-04-2017 10:15", [.hasAmbiguousDate, .namesMonthFirst]), ("04/04/2017", []),
      ("31.12.2016", []), ("03.04.2017", []), ("2017-04-03", []), ("2017/03/04", []),
      ("3 April 2017", []), ("April 2017", []),
    ] as [(String, Article.Flags)])
  func theFormOfADateIsNoted(date: String, flags: Article.Flags) throws {
    let article = batch([("a.txt", date)])[0]
    #expect(article.flags == flags && article.published != nil)
    #expect(article.dateDecision == (flags.contains(.hasAmbiguousDate) ? .language : nil))
  }

  @Test func aSurerDateLeavesNoDoubt() throws {
    let text = "Title: The gate\nUpdated: 03/04/2017\nDate: 5 March 2017\n\n" + Filler.body
    #expect(try recovered(text).flags == [])
  }

  /// The open date is that of `b/d/open.txt`.
  @Test(
    arguments: [
      // Its own folder decides, from three votes on.
      ([("b/d/", "31/12/2016 30/12/2016 29/12/2016")], .dayFirst),
      ([("b/d/", "12/31/2016 12/30/2016 12/29/2016")], .monthFirst),
      ([("b/d/", "31/12/2016 30/12/2016")], nil),
      ([("b/d/", "2016-12-31 31.12.2016 04/04/2016")], nil),
      // Then the folders above, and any other one.
      ([("b/c/", "31/12/2016 30/12/2016"), ("b/", "29/12/2016")], .dayFirst),
      ([("a/", "31/12/2016 30/12/2016 29/12/2016")], .dayFirst),
      (
        [("a/", "31/12/2016 30/12/2016 29/12/2016"), ("b/c/", "12/31/2016 12/30/2016 12/29/2016")],
        .monthFirst
      ),
      (
        [("a/", "31/12/2016 30/12/2016 29/12/2016"), ("c/", "12/31/2016 12/30/2016 12/29/2016")],
        nil
      ),
      // What lies near may object though it can't decide, or be of two minds.
      ([("a/", String(repeating: "31/12/2016 ", count: 20)), ("b/d/", "12/31/2016")], nil),
      (
        [
          ("a/", String(repeating: "31/12/2016 ", count: 60)),
          ("b/", "12/31/2016 12/30/2016 31/12/2016"),
        ], nil
      ),
      // Nine in ten are enough.
      ([("b/", String(repeating: "31/12/2016 ", count: 9)), ("b/c/", "12/31/2016")], .dayFirst),
      ([("b/", String(repeating: "31/12/2016 ", count: 8)), ("b/c/", "12/31/2016")], nil),
      // A folder whose name begins alike is another one.
      ([("b/dd/", "31/12/2016 30/12/2016"), ("b/d", "29/12/2016")], .dayFirst),
    ] as [([(String, String)], DateOrder?)])
  func theFilesAroundDecide(folders: [(folder: String, dates: String)], order: DateOrder?) {
    let batch = batch([("b/d/open.txt", "03/04/2017")] + folders.flatMap(files))
    #expect(DateOrderVotes(batch).order(for: batch[0]) == order)
    // Counted by several, in any order, it is the same.
    var votes = DateOrderVotes()
    for position in (0..<batch.count).reversed() {
      var others = DateOrderVotes()
      others.add(batch[position])
      votes.add(others)
    }
    #expect(votes.order(for: batch[0]) == order)
  }

  @Test func foldersOfTheCommandLineAreApart() {
    var votes = DateOrderVotes(batch(files("", "31/12/2016 30/12/2016 29/12/2016")))
    let open = (0...2).map { batch([("open.txt", "03/04/2017")], root: $0)[0] }
    #expect(open.map(votes.order) == [.dayFirst, .dayFirst, .dayFirst])
    votes.add(DateOrderVotes(batch(files("", "12/31/2016 12/30/2016 12/29/2016"), root: 1)))
    #expect(open.map(votes.order) == [.dayFirst, .monthFirst, nil])
  }

  @Test(arguments: [
    (Filler.body, "31/12/2016", "2017-04-03", "2017-03-04"),
    (Filler.body, "12/31/2016", "2017-03-04", "2017-03-04"),
    (german, "31/12/2016", "2017-04-03", "2017-04-03"),
    (german, "12/31/2016", "2017-03-04", "2017-04-03"),
  ])
  func filesOverruleTheLanguage(body: String, vote: String, date: String, byLanguage: String) {
    let batch = batch(files("", "03/04/2017 \(vote) \(vote) \(vote)"), body: body)
    #expect(batch[0].published?.description == byLanguage)
    let settled = settled(batch)
    #expect(settled[0].published?.description == date)
    #expect(settled[0].dateDecision == .otherFiles)
    #expect(settled[0].first(.published)?.origin == .inference)
    #expect(settled[0].first(.published)?.confidence == 75)
    #expect(self.settled(settled) === settled)
  }

  @Test func aCorrectionWins() throws {
    let batch = batch(files("", "03/04/2017 31/12/2016 30/12/2016 29/12/2016"))
    let date = try Correction(.date, typed: "5 May 2015")
    let headline = try Correction(.headline, typed: "The door")
    let votes = DateOrderVotes(batch)
    let corrected = batch.corrected { $0.position == 0 ? [.date: date, .headline: headline] : [:] }
    let settled = corrected.settlingDates(by: votes)
    #expect(settled[0].published?.description == "2015-05-05" && settled[0].dateDecision == nil)
    #expect(settled[0].first(.published)?.origin == .correction)
    #expect(settled[0].recoveredValues(of: .date) == ["2017-04-03"])
    // Taken back, the date is what the other files say, and stays it.
    let open = settled[0].corrected(by: [.headline: headline])
    #expect(open[0].published?.description == "2017-04-03" && open[0].dateDecision == .otherFiles)
    #expect(open.settlingDates(by: votes) === open)
  }

  /// A date with a single reading stays; one with two gets no third.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func onlyAmbiguousDatesChange(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let forms = ["-", "/", "."]
    let files = (0..<200).map { number in
      let mark = forms[Int.random(in: 0..<3, using: &random)]
      let figures = (0..<2).map { _ in String(Int.random(in: 1...28, using: &random)) }
      let year = Int.random(in: 2010...2019, using: &random)
      let folder = Int.random(in: 0..<6, using: &random)
      return (
        "\(folder)/\(folder % 2)/\(number).txt", (figures + [String(year)]).joined(separator: mark)
      )
    }
    let before = batch(files)
    let after = settled(before)
    #expect(before.count == 200 && after.count == 200)
    let wrong = (0..<200).filter { position in
      let (old, new) = (before[position].published, after[position].published)
      guard before[position].flags.contains(.hasAmbiguousDate) else { return old != new }
      var other = old
      other?.swapDayAndMonth()
      return new != old && (new != other || after[position].dateDecision != .otherFiles)
    }
    #expect(wrong.isEmpty)
  }

  /// New York is an hour further from Greenwich in winter.
  @Test(arguments: [
    ("01/04/2017 10:15 ET", "2017-01-04T10:15-05:00", "2017-04-01T10:15-04:00"),
    ("04/01/2017 10:15 ET", "2017-04-01T10:15-04:00", "2017-01-04T10:15-05:00"),
    ("10:15 PT 01/04/2017", "2017-01-04T10:15-08:00", "2017-04-01T10:15-07:00"),
    ("01/04/2017 10:15 +0300", "2017-01-04T10:15+03:00", "2017-04-01T10:15+03:00"),
  ])
  func zonesFollowTheSeason(date: String, before: String, after: String) throws {
    let open = batch(files("", "31/12/2016 30/12/2016 29/12/2016") + [("open.txt", date)])
    #expect(open[3].published?.description == before)
    #expect(settled(open)[3].published?.description == after)
    let corrected = open[3].corrected(by: [.date: try Correction(.date, typed: "2018")])
    let article = corrected.settlingDates(by: DateOrderVotes(open))[0]
    #expect(article.published?.description == "2018")
    #expect(article.recoveredValues(of: .date) == [after])
  }
}
