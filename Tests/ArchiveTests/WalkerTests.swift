@testable import Archive
import News
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is found in a folder, and what isn't read.
@Suite struct WalkerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func load() -> Deliveries { Loader(roots: [folder.path]).deliveries() }

  private func reasons(_ all: Deliveries) -> [String: SkippedFile.Reason] {
    Dictionary(all.skipped.map { ($0.path, $0.reason) }) { first, _ in first }
  }

  @Test func hiddenFilesAndFoldersAreLeftOut() throws {
    try folder.write("Shown", to: "shown.txt")
    try folder.write("Hidden", to: ".hidden.txt")
    try folder.write("Hidden", to: ".git/objects/one.txt")
    let all = load()
    #expect(all.paths == ["shown.txt"])
    #expect(all.skipped.isEmpty)
  }

  @Test func skipsWhatIsNoTextAndSaysWhy() throws {
    try folder.write("Text", to: "good.txt")
    try folder.write("", to: "empty.txt")
    try folder.write([1, 0, 2, 0, 0, 9, 0xFF, 0], to: Array("binary.bin".utf8))
    try folder.makePipe("pipe.txt")
    let all = load()
    #expect(all.paths == ["good.txt"])
    #expect(
      reasons(all) == ["empty.txt": .empty, "binary.bin": .binary, "pipe.txt": .notAFile])
    #expect(all.progress.last?.filesRead == 3)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func skipsWhatMayNotBeRead() throws {
    try folder.write("Secret", to: "secret.txt")
    try folder.write("Secret", to: "closed/one.txt")
    try folder.setMode(0, of: "secret.txt")
    try folder.setMode(0, of: "closed")
    let all = load()
    let reason = SkippedFile.Reason.unreadable(errno: EACCES)
    #expect(reasons(all) == ["secret.txt": reason, "closed": reason])
  }

  @Test func linksLeadToWhatIsNotReadAnyway() throws {
    let outside = try TemporaryFolder()
    try outside.write("Far", to: "far/away.txt")
    try outside.write("Lone", to: "lone.txt")
    try folder.write("Near", to: "near.txt")
    try folder.write("Kept apart", to: ".store/kept.txt")
    try folder.link("folder", to: outside.path + "/far")
    try folder.link("lone", to: outside.path + "/lone.txt")
    try folder.link("twin", to: outside.path + "/lone.txt")
    try folder.link("same", to: "near.txt")
    try folder.link("kept", to: ".store/kept.txt")
    let all = load()
    #expect(
      all.paths.filter { $0 != "lone" && $0 != "twin" } == ["folder/away.txt", "kept", "near.txt"])
    #expect(all.paths.count == 4)
    #expect(all.skipped.allSatisfy { $0.reason == .readElsewhere })
    #expect(all.skipped.count == 2)
  }

  @Test func linksThatLeadNowhereOrInACircleEnd() throws {
    try folder.write("Round", to: "a/b/round.txt")
    try folder.link("a/b/up", to: "../..")
    try folder.link("a/self", to: ".")
    try folder.link("ring", to: "gnir")
    try folder.link("gnir", to: "ring")
    try folder.link("gone", to: "nowhere")
    let all = load()
    #expect(all.paths == ["a/b/round.txt"])
    #expect(
      reasons(all) == [
        "a/b/up": .readElsewhere, "a/self": .readElsewhere, "gone": .unreadable(errno: ENOENT),
        "ring": .unreadable(errno: ELOOP), "gnir": .unreadable(errno: ELOOP),
      ])
  }

  @Test func aLinkToAFolderAboveReadsEachFileOnce() throws {
    try folder.write("Below", to: "inner/below.txt")
    try folder.write("Beside", to: "beside.txt")
    try folder.link("inner/up", to: "..")
    let all = Loader(roots: [folder.path + "/inner"]).deliveries()
    #expect(all.paths == ["below.txt", "up/beside.txt"])
    #expect(all.skipped.map(\.path) == ["up/inner"])
  }

  @Test func aGivenLinkIsFollowed() throws {
    try folder.write("Target", to: "real/target.txt")
    try folder.link("link", to: "real")
    #expect(Loader(roots: [folder.path + "/link"]).deliveries().paths == ["target.txt"])
    #expect(Loader(roots: [folder.path + "/link/"]).deliveries().paths == ["target.txt"])
  }

  @Test(arguments: [
    "line\nbreak", "tab\t", " ", "-rf", "caf\u{E9}", "e\u{301}", "\u{1B}[31m", "%s",
  ])
  func takesAnyName(name: String) throws {
    try folder.write("Odd", to: name + "/" + name)
    let all = load()
    #expect(all.articles.map { Array($0.pathBytes) } == [Array("\(name)/\(name)".utf8)])
  }

  @Test func takesNamesThatAreNotText() throws {
    let name: [UInt8] = [0xFF, 0x2F, 0xC0, 0xAF, 0x80]
    try folder.write(Array("Odd".utf8), to: name)
    let all = load()
    #expect(all.articles.map { Array($0.pathBytes) } == [name])
    #expect(try readFile(root: Array(folder.path.utf8), path: name) == Array("Odd".utf8))
  }

  @Test func readsDeepFoldersAsFarAsTheSystemGoes() throws {
    let depth = 800
    let name = String(repeating: "a/", count: depth) + "deep.txt"
    try folder.write("Deep", to: name)
    #expect(load().paths == [name])
  }
}
