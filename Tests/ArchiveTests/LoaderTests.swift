@testable import Archive
import News
import TestSupport
import Testing

@Suite struct LoaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [1, 2, 7]) func readsEveryFileOnce(workers: Int) throws {
    let names = (0..<700).map { "day\($0 % 9)/note\($0).txt" }
    for name in names { try folder.write("The kite festival, part \(name)", to: name) }
    let all = Loader(roots: [folder.path], workers: workers).deliveries()
    #expect(all.paths == names.sorted())
    #expect(all.skipped.isEmpty && all.unreadableRoots.isEmpty && all.finishes == 1)
    let end = try #require(all.progress.last)
    #expect(end.filesFound == 700 && end.filesRead == 700)
    #expect(end.isFinished && !end.isListing)
  }

  @Test func firstBatchIsSmallAndLaterOnesGrow() throws {
    let text = String(repeating: "Bees return to the old mill. ", count: 70)
    for number in 0..<1500 { try folder.write(text, to: "\(number).txt") }
    let all = Loader(roots: [folder.path], workers: 1).deliveries()
    let first = try #require(all.batchSizes.first)
    #expect(first <= 64)
    #expect(all.batchSizes.max() ?? 0 > 2 * first)
    #expect(all.articles.count == 1500)
  }

  @Test func longFilesWaitForTheShortOnesOfTheirChunk() throws {
    let long = String(repeating: "Bees return to the old mill. ", count: 4_000)
    for name in ["a", "e"] { try folder.write(long, to: "\(name).txt") }
    for name in ["b", "c", "d", "f"] { try folder.write("The kite festival", to: "\(name).txt") }
    let all = Loader(roots: [folder.path], workers: 1).deliveries()
    #expect(all.batchSizes.first == 4)
    #expect(all.articles.prefix(4).allSatisfy { $0.body.count < 100 })
    #expect(all.paths == ["a", "b", "c", "d", "e", "f"].map { "\($0).txt" })
  }

  @Test func readsTheFilesThatAreGiven() throws {
    let names = (0..<3000).map { "n\($0 % 7)/f\($0).txt" }
    for name in names { try folder.write("Ferry \(name)", to: name) }
    let roots = names.map { folder.path + "/" + $0 }
    let all = Loader(roots: roots).deliveries()
    #expect(all.articles.count == names.count)
    for article in all.articles {
      #expect(names[article.root].hasSuffix("/" + article.path))
    }
  }

  @Test func reportsRootsThatCannotBeRead() throws {
    try folder.write("A quiet harbour", to: "here.txt")
    try folder.makePipe("pipe")
    let roots = ["/nowhere/at/all", folder.path, folder.path + "/pipe", ""]
    let all = Loader(roots: roots).deliveries()
    #expect(all.paths == ["here.txt"])
    #expect(all.unreadableRoots.map(\.root) == [0, 2, 3])
    #expect(
      all.unreadableRoots.first?.sentence
        == "/nowhere/at/all can't be read: there is no such file or folder.")
    #expect(all.unreadableRoots[1].reason == .notAFile)
  }

  @Test func overlappingRootsAreReadOnce() throws {
    try folder.write("One", to: "a/one.txt")
    try folder.write("Two", to: "two.txt")
    let all = Loader(roots: [folder.path, folder.path + "/a", folder.path]).deliveries()
    #expect(all.paths == ["one.txt", "two.txt"])
    #expect(all.skipped.map(\.reason) == [.readElsewhere])
  }

  @Test func collectingGivesTheSameOrderEachTime() throws {
    var names = (0..<1300).map { "d\($0 % 40)/x\($0 * 7919 % 1300).txt" }
    names += ["d1.txt", "d1/a.txt", "d10-late.txt", "d/z"]
    for name in names { try folder.write("Snow on \(name)", to: name) }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for workers in [1, 2, 5] {
      let all = Loader(roots: [folder.path], workers: workers).collect { batch in
        (0..<batch.count).map { batch[$0].path }
      }
      #expect(all.values.flatMap(\.self) == sorted)
      #expect(all.values.map(\.count) == [512, 512, 280])
      #expect(all.outcome.progress.filesRead == names.count)
    }
  }

  @Test func streamingStopsWhenNothingMoreIsTaken() throws {
    struct Enough: Error {}
    for number in 0..<4000 { try folder.write("Snow", to: "d\(number % 7)/\(number).txt") }
    var taken = 0
    #expect(throws: Enough.self) {
      try Loader(roots: [folder.path], workers: 3).stream {
        $0.count
      } take: { count throws(Enough) in
        taken += count
        if taken > 600 { throw Enough() }
      }
    }
    #expect(taken == 1024)
  }

  @Test func chunksWithoutArticlesDoNotHoldUpTheOthers() throws {
    for number in 0..<1600 { try folder.write(number == 1500 ? "Snow" : "", to: "\(number).txt") }
    let all = Loader(roots: [folder.path]).collect { $0[0].path }
    #expect(all.values == ["1500.txt"])
    #expect(all.outcome.skipped.count == 1599)
  }

  @Test func cancellingStopsTheReading() throws {
    let text = String(repeating: "Rain. ", count: 4000)
    for number in 0..<2000 { try folder.write(text, to: "\(number).txt") }
    let loader = Loader(roots: [folder.path])
    let all = Monitor(Deliveries())
    loader.start { delivery in
      loader.cancel()
      all.change { $0.take(delivery) }
    }
    let end = all.wait { $0.finishes > 0 ? $0 : nil }
    #expect(end.articles.count < 2000)
    #expect(end.finishes == 1)
  }

  @Test func nothingToReadFinishesAtOnce() {
    #expect(Loader(roots: []).deliveries().finishes == 1)
    #expect(Loader(roots: [folder.path]).deliveries().finishes == 1)
  }

  @Test func leavesTheFolderAsItWas() throws {
    try folder.write("Tulips", to: "a/b/tulips.txt")
    try folder.write("", to: "a/empty")
    try folder.link("again", to: "a")
    let before = folder.inventory()
    _ = Loader(roots: [folder.path]).deliveries()
    _ = Loader(roots: [folder.path]).collect { $0.count }
    #expect(folder.inventory() == before)
    #expect(before.count == 6)
  }
}
