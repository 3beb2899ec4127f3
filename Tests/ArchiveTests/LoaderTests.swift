@testable import Archive
import News
import TestSupport
import Testing

@Suite struct LoaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [1, 2, 7]) func readsEveryFileOnce(workers: Int) throws {
    let names = (0..<300).map { "day\($0 % 9)/note\($0).txt" }
    for name in names { try folder.write("The kite festival, part \(name)", to: name) }
    let all = Loader(roots: [folder.path], workers: workers).deliveries()
    #expect(all.paths == names.sorted())
    #expect(all.skipped.isEmpty && all.unreadableRoots.isEmpty && all.finishes == 1)
    let end = try #require(all.progress.last)
    #expect(end.filesFound == 300 && end.filesRead == 300)
    #expect(end.isFinished && !end.isListing)
  }

  @Test func firstBatchIsSmallAndLaterOnesGrow() throws {
    let text = String(repeating: "Bees return to the old mill. ", count: 70)
    for number in 0..<400 { try folder.write(text, to: "\(number).txt") }
    let all = Loader(roots: [folder.path], workers: 1).deliveries()
    let first = try #require(all.batchSizes.first)
    #expect(first <= 64)
    #expect(all.batchSizes.max() ?? 0 > 2 * first)
    #expect(all.articles.count == 400)
  }

  @Test func readsTheFilesThatAreGiven() throws {
    let names = (0..<500).map { "n\($0 % 7)/f\($0).txt" }
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
    var names = (0..<600).map { "d\($0 % 40)/x\($0 * 7919 % 600).txt" }
    names += ["d1.txt", "d1/a.txt", "d10-late.txt", "d/z"]
    for name in names { try folder.write("Snow on \(name)", to: name) }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for workers in [1, 2, 5] {
      let all = Loader(roots: [folder.path], workers: workers).collect { batch in
        (0..<batch.count).map { batch[$0].path }
      }
      #expect(all.values.flatMap(\.self) == sorted)
      #expect(all.values.map(\.count) == [512, 92])
      #expect(all.outcome.progress.filesRead == names.count)
    }
  }

  @Test func streamingStopsWhenNoMoreIsTaken() throws {
    struct Enough: Error {}
    for number in 0..<600 { try folder.write("Frost", to: "\(number).txt") }
    var taken: [Int] = []
    #expect(throws: Enough.self) {
      _ = try Loader(roots: [folder.path]).stream({ $0.count }) { (count: Int) throws(Enough) in
        taken.append(count)
        throw Enough()
      }
    }
    #expect(taken == [512])
  }

  @Test func cancellingStopsTheReading() throws {
    let text = String(repeating: "Rain. ", count: 4000)
    for number in 0..<300 { try folder.write(text, to: "\(number).txt") }
    let loader = Loader(roots: [folder.path])
    let all = Monitor(Deliveries())
    loader.start { delivery in
      loader.cancel()
      all.change { $0.take(delivery) }
    }
    let end = all.wait { $0.finishes > 0 ? $0 : nil }
    #expect(end.articles.count < 300)
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
