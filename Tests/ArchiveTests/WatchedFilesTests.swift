@testable import Archive
import News
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a watch makes of notes and of what it finds, step by step.
@Suite struct WatchedFilesTests {
  let folder: TemporaryFolder
  let root: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    root = Array(folder.path.utf8)
    try folder.write("One", to: "a/one.txt")
    try folder.write("Two", to: "two.txt")
  }

  private func places(_ names: String...) -> Set<FilePlace> {
    Set(names.map { FilePlace(root: 0, path: Array($0.utf8)) })
  }

  /// All files known as they are.
  private func known() -> WatchedFiles {
    var files = WatchedFiles(roots: [root], known: [:])
    for file in files.compareAll(willList: { _ in }).found {
      files.note(file.stamp, of: file.place)
    }
    return files
  }

  @Test func aLookThroughAllFindsWhatIsDifferent() throws {
    var files = known()
    #expect(files.compareAll { _ in }.found.isEmpty)
    try folder.write("Two, and more", to: "two.txt")
    try folder.write("Three", to: "b/three.txt")
    unlink(folder.path + "/a/one.txt")
    let differences = files.compareAll { _ in }
    #expect(Set(differences.found.map(\.place)) == places("b/three.txt", "two.txt"))
    #expect(differences.found.filter(\.isNew).map(\.place) == Array(places("b/three.txt")))
    #expect(Set(differences.vanished.keys) == places("a/one.txt"))
  }

  @Test func aFileThatCouldNotBeReadIsLookedAtAgain() {
    var files = known()
    for place in places("two.txt") { files.note(nil, of: place) }
    #expect(files.compare(places("two.txt", "a/one.txt")).found.map(\.place.text) == ["two.txt"])
    #expect(files.compareAll { _ in }.found.map(\.place.text) == ["two.txt"])
  }

  @Test func whatIsNoLongerAFileHasVanished() throws {
    var files = known()
    unlink(folder.path + "/two.txt")
    try folder.makeFolder(Array("two.txt".utf8))
    #expect(Set(files.compare(places("two.txt")).vanished.keys) == places("two.txt"))
    #expect(files.compare(places("two.txt", "never.txt")).vanished.isEmpty)
  }

  @Test func changesAreGatheredForAWhileButNotForLong() {
    let start = ContinuousClock.now
    var burst = WatchBurst()
    #expect(burst.due == nil)
    var milliseconds: [Int] = []
    for time in [0, 100, 200, 500, 590] {
      burst.noteEverything(at: start + .milliseconds(time))
      let due = burst.due.map { $0 - start } ?? .zero
      milliseconds.append(Int(due / .milliseconds(1)))
    }
    #expect(milliseconds == [150, 250, 350, 600, 600])
  }

  @Test(arguments: [
    ("36 35 98:0 / /mnt rw,noatime shared:1 - ext4 /dev/x rw", false),
    ("36 35 98:0 / /mnt rw,noatime - nfs4 host:/x rw", true),
    ("36 35 98:0 / /mnt rw,noatime - fuse.sshfs host: rw", true),
    ("36 35 98:1 / /mnt rw,noatime - nfs4 host:/x rw", false), ("36 35 98 - nfs4", false),
    ("", false), ("- nfs4", false), ("36 35 99999999999999999999:0 / / - nfs4", false),
  ])
  func knowsFileSystemsThatOthersChange(line: String, isRemote: Bool) {
    #expect(MountTable("1 1 0:1 / / rw - tmpfs x rw\n" + line).isRemote(98 << 8) == isRemote)
  }
}

#if canImport(Glibc)
/// What the kernel's notes mean.
@Suite struct WatchedFoldersTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func watched() throws -> WatchedFolders {
    let folders = try #require(WatchedFolders(roots: [Array(folder.path.utf8)]))
    folders.beginWalk()
    folders.watch(Walker.Folder(root: 0, path: [], followsLink: true))
    folders.endWalk()
    return folders
  }

  private func event(_ mask: Int32, _ name: String = "") -> WatchQueue.Event {
    WatchQueue.Event(folder: 1, mask: UInt32(mask), name: Array(name.utf8))
  }

  @Test func notesMeanFilesOrEverything() throws {
    let folders = try watched()
    let file = FilePlace(root: 0, path: Array("x".utf8))
    #expect(folders.meanings(of: event(IN_CLOSE_WRITE, "x")) == [.file(file)])
    #expect(folders.meanings(of: event(IN_CREATE, "x")) == [.created(file)])
    #expect(folders.meanings(of: event(IN_CREATE | IN_ISDIR, "x")) == [.everything])
    #expect(folders.meanings(of: event(IN_CLOSE_WRITE, ".x")).isEmpty)
    #expect(folders.meanings(of: event(IN_MOVED_TO | IN_ISDIR, ".x")).isEmpty)
    #expect(folders.meanings(of: event(IN_MOVE_SELF)) == [.everything])
  }

  /// The kernel drops notes when too many wait to be read.
  @Test func lostNotesMeanEverything() throws {
    let event = WatchQueue.Event(folder: -1, mask: UInt32(IN_Q_OVERFLOW), name: [])
    #expect(try watched().meanings(of: event) == [.everything])
  }

  @Test func aFolderThatIsLetGoMeansNothing() throws {
    let folders = try watched()
    #expect(folders.meanings(of: event(IN_IGNORED)).isEmpty)
    #expect(folders.meanings(of: event(IN_CLOSE_WRITE, "x")).isEmpty)
  }

  @Test func brokenNotesAreLeftOut() {
    let whole: [UInt8] = [1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x78, 0, 0, 0]
    #expect(WatchQueue.events(in: whole[...]).map(\.name) == [[0x78]])
    for length in 0..<whole.count {
      #expect(WatchQueue.events(in: whole[..<length]).count <= 1)
    }
    let long: [UInt8] = [1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 0x78]
    #expect(WatchQueue.events(in: long[...]).count == 1)
  }
}
#endif
