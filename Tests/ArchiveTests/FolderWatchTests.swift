@testable import Archive
import News
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Folders that change while they are watched, with the system's own notes.
@Suite struct FolderWatchTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Title: Old pier\n\nThe pier is old.", to: "a/pier.txt")
    try folder.write("Title: Old mast\n\nThe mast is old.", to: "mast.txt")
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func move(_ name: String, to other: String) {
    #expect(rename(path(name), path(other)) == 0)
  }

  @Test func filesComeChangeAndGo() async throws {
    let log = WatchLog([folder.path])
    try folder.write("Title: New quay\n\nThe quay is new.", to: "a/quay.txt")
    _ = try await log.wait(for: ["a/pier.txt", "a/quay.txt", "mast.txt"])
    try folder.write("Title: New mast, and higher\n\nThe mast is new.", to: "mast.txt")
    _ = try await log.wait { $0.articles["mast.txt"] == "New mast, and higher" }
    unlink(path("a/pier.txt"))
    let seen = try await log.wait(for: ["a/quay.txt", "mast.txt"])
    #expect(seen.moved.isEmpty)
  }

  /// A file is read when it is complete, not while it is written.
  @Test func whatIsWrittenInTwoStepsIsReadOnce() async throws {
    let log = WatchLog([folder.path])
    try folder.write("Title: First\n\nText.", to: "first.txt")
    // From here on what happens is noted, not found by the look through all at the start.
    _ = try await log.wait { $0.articles["first.txt"] != nil }
    let file = try #require(fopen(path("quay.txt"), "w"))
    fputs("Title: The quay\n\n", file)
    fflush(file)
    try folder.write("Title: Meanwhile\n\nText.", to: "other.txt")
    _ = try await log.wait { $0.articles["other.txt"] != nil }
    #expect(log.now.reads["quay.txt"] == nil)
    fputs("It was built in two steps.\n", file)
    fclose(file)
    let seen = try await log.wait { $0.articles["quay.txt"] == "The quay" }
    #expect(seen.reads["quay.txt"] == 1)
  }

  @Test func aFileThatIsRenamedIsKnownAgain() async throws {
    let log = WatchLog([folder.path])
    move("mast.txt", to: "a/pole.txt")
    let seen = try await log.wait(for: ["a/pier.txt", "a/pole.txt"])
    #expect(seen.moved == ["a/pole.txt": "mast.txt"])
  }

  /// As editors and downloaders save.
  @Test func aFileMayTakeTheNameOfAnother() async throws {
    let log = WatchLog([folder.path])
    try folder.write("Title: Safe mast\n\nIt was saved elsewhere first.", to: ".mast.tmp")
    move(".mast.tmp", to: "mast.txt")
    let seen = try await log.wait { $0.articles["mast.txt"] == "Safe mast" }
    #expect(seen.articles.count == 2 && seen.moved.isEmpty)
  }

  @Test func foldersComeAndGoWithTheirFiles() async throws {
    let outside = try TemporaryFolder()
    try outside.write("Title: Far\n\nFar away.", to: "far/deep/one.txt")
    let log = WatchLog([folder.path])
    #expect(rename(outside.path + "/far", path("near")) == 0)
    _ = try await log.wait(for: ["a/pier.txt", "mast.txt", "near/deep/one.txt"])
    try folder.write("Title: Two\n\nTwo.", to: "near/deep/two.txt")
    _ = try await log.wait { $0.articles["near/deep/two.txt"] == "Two" }
    move("near", to: "dear")
    let renamed = try await log.wait(
      for: ["a/pier.txt", "dear/deep/one.txt", "dear/deep/two.txt", "mast.txt"])
    #expect(renamed.moved["dear/deep/two.txt"] == "near/deep/two.txt")
    try folder.write("Title: Three\n\nThree.", to: "dear/deep/three.txt")
    _ = try await log.wait { $0.articles["dear/deep/three.txt"] == "Three" }
    #expect(rename(path("dear"), outside.path + "/far") == 0)
    _ = try await log.wait(for: ["a/pier.txt", "mast.txt"])
  }

  @Test func manyFilesAtOnce() async throws {
    let log = WatchLog([folder.path])
    for number in 0..<3000 {
      try folder.write("Title: Note \(number)\n\nText.", to: "new\(number % 7)/\(number).txt")
    }
    let seen = try await log.wait { $0.articles.count == 3002 }
    #expect(seen.articles["new6/2309.txt"] == "Note 2309")
  }

  /// Hidden names, pipes and links to what is read anyway are skipped, as when a folder is opened.
  @Test func whatIsNotReadIsNotReadLater() async throws {
    let log = WatchLog([folder.path])
    try folder.write("Hidden", to: ".hidden.txt")
    try folder.write("Hidden", to: ".git/config")
    try folder.makePipe("pipe.txt")
    try folder.link("again.txt", to: "mast.txt")
    try folder.write([0, 1, 2, 0, 0, 9, 0xFF, 0], to: Array("binary.bin".utf8))
    try folder.write("Title: Last\n\nText.", to: "last.txt")
    let seen = try await log.wait { $0.articles["last.txt"] != nil }
    #expect(seen.articles.count == 3)
  }

  @Test func linksAndOtherNamesCount() async throws {
    let outside = try TemporaryFolder()
    try outside.write("Title: Far\n\nFar away.", to: "far.txt")
    let log = WatchLog([folder.path])
    #expect(link(outside.path + "/far.txt", path("other-name.txt")) == 0)
    _ = try await log.wait { $0.articles["other-name.txt"] == "Far" }
    try outside.write("Title: Lone\n\nAlone.", to: "lone.txt")
    try folder.link("lone-link.txt", to: outside.path + "/lone.txt")
    _ = try await log.wait { $0.articles["lone-link.txt"] == "Lone" }
  }

  @Test func aFileThatWasGivenIsWatchedByItsName() async throws {
    let log = WatchLog([path("mast.txt")])
    try folder.write("Title: Else\n\nElse.", to: "else.txt")
    try folder.write("Title: Safe mast\n\nSaved elsewhere first.", to: "mast.new")
    move("mast.new", to: "mast.txt")
    let seen = try await log.wait { $0.articles["mast.txt"] == "Safe mast" }
    #expect(seen.articles.count == 1)
  }

  /// Where the system doesn't tell, all is looked through again and again.
  @Test func changesAreFoundWithoutTheSystem() async throws {
    let log = WatchLog([folder.path], asksSystem: false)
    try folder.write("Title: New quay\n\nThe quay is new.", to: "b/quay.txt")
    _ = try await log.wait(for: ["a/pier.txt", "b/quay.txt", "mast.txt"])
    move("b", to: "c")
    unlink(path("mast.txt"))
    let seen = try await log.wait(for: ["a/pier.txt", "c/quay.txt"])
    #expect(seen.moved == ["c/quay.txt": "b/quay.txt"])
  }

  @Test func namesAreBytes() async throws {
    let log = WatchLog([folder.path])
    try folder.write(Array("Title: Odd\n\nText.".utf8), to: [0x6E, 0xFF, 0x0A, 0x1B, 0x5B, 0x32])
    let seen = try await log.wait { $0.articles.count == 3 }
    #expect(seen.articles.values.contains("Odd"))
  }

  @Test func theFolderIsNotTouched() async throws {
    let log = WatchLog([folder.path])
    try folder.write("Title: New\n\nText.", to: "b/new.txt")
    let before = folder.inventory()
    _ = try await log.wait { $0.articles["b/new.txt"] != nil }
    #expect(folder.inventory() == before)
    #expect(before.count == 6)
  }
}
