@testable import Archive
import News
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct FileReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    (size: 9, isCut: false), (size: 10, isCut: false), (size: 11, isCut: true),
    (size: 5000, isCut: true),
  ])
  func readsUpToTheLimit(size: Int, isCut: Bool) throws {
    let bytes = (0..<size).map { UInt8(0x41 + $0 % 26) }
    try folder.write(bytes, to: Array("letters".utf8))
    var reader = FileReader(limit: 10)
    try reader.read(Array((folder.path + "/letters").utf8), followsLink: false)
    #expect(reader.contents == Array(bytes.prefix(10)))
    #expect(reader.isCutShort == isCut)
    let all = Loader(roots: [folder.path], fileLimit: 10).deliveries()
    #expect(all.articles.map { $0.flags.contains(.cutShort) } == [isCut])
  }

  @Test func aShortFileAfterALongOneIsShort() throws {
    let long = [UInt8](repeating: 0x62, count: 5 << 20)
    try folder.write(long, to: Array("long".utf8))
    try folder.write("short", to: "short")
    var reader = FileReader(limit: 64 << 20)
    for (name, contents) in [("long", long), ("short", Array("short".utf8)), ("long", long)] {
      try reader.read(Array((folder.path + "/" + name).utf8), followsLink: false)
      #expect(reader.contents == contents)
      #expect(!reader.isCutShort)
    }
  }

  @Test func aLargeFileThatIsNoTextIsLeftEarly() throws {
    try folder.write([UInt8](repeating: 0, count: 2 << 20), to: Array("film".utf8))
    var reader = FileReader(limit: 64 << 20)
    let path = Array((folder.path + "/film").utf8)
    #expect(throws: ReadError(reason: .binary)) {
      try reader.read(path, followsLink: false) { $0.first != 0 }
    }
    #expect(reader.contents.count < 1 << 20)
  }

  @Test(.enabled(if: access("/proc/self/status", R_OK) == 0, "there is no /proc"))
  func readsFilesWhoseSizeIsNotKnown() throws {
    #expect(
      try readFile(root: Array("/proc/self/status".utf8), path: Array("status".utf8)).count > 100)
  }

  @Test func readsAFileOfAFolderOrAGivenFile() throws {
    try folder.write("Whole", to: "a/whole.txt")
    let whole = Array("Whole".utf8)
    #expect(try readFile(root: Array(folder.path.utf8), path: Array("a/whole.txt".utf8)) == whole)
    #expect(try readFile(root: Array((folder.path + "/a/whole.txt").utf8), path: [0x78]) == whole)
    #expect(
      try readFile(root: Array(folder.path.utf8), path: Array("a/whole.txt".utf8), limit: 2) == [
        0x57, 0x68,
      ])
  }

  @Test(arguments: ["", "missing", "pipe", "sub"]) func saysWhatCannotBeRead(name: String) throws {
    try folder.makePipe("pipe")
    try folder.makeFolder(Array("sub".utf8))
    #expect(throws: ReadError.self) {
      try readFile(root: Array(folder.path.utf8), path: Array(name.utf8))
    }
  }
}
