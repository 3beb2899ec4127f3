import Foundation
import GRDB
import Testing

@testable import Marks

private let harbour = Array("/news/harbour".utf8)
private let marks = (10..<99).map {
  ArticleMark(
    path: Array("section/article-\($0).txt".utf8), part: 1, isRead: true, isStarred: false)
}

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func makesTheFileForThisPersonOnly() throws {
    _ = try MarkStore(file: folder.marks)
    for (path, permissions) in [(folder.marks, 0o600), (folder.path + "/data/dateline", 0o700)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == permissions, "\(path)")
    }
  }

  enum Damage: CaseIterable {
    case noDatabase, brokenPages, cutShort

    func apply(to contents: inout Data) {
      switch self {
      case .noDatabase: contents = Data("Ferry delayed by fog\n".utf8)
      case .brokenPages:
        contents.replaceSubrange(
          5000..<contents.count - 100, with: repeatElement(0xA5, count: contents.count - 5100))
      case .cutShort: contents.removeLast(contents.count / 2)
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func setsADamagedFileAside(damage: Damage) throws {
    for number in 1...2 {
      try MarkStore(file: folder.marks).save(marks, under: harbour)
      let url = URL(fileURLWithPath: folder.marks)
      var contents = try Data(contentsOf: url)
      damage.apply(to: &contents)
      try contents.write(to: url)

      let store = try MarkStore(file: folder.marks)
      let aside = "\(folder.marks).damaged-\(number)"
      #expect(store.problem?.contains(aside) == true)
      #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == contents)
      #expect(try store.marks(under: harbour) == [])
      try store.save(marks, under: harbour)
      #expect(try MarkStore(file: folder.marks).problem == nil)
      #expect(try MarkStore(file: folder.marks).marks(under: harbour) == marks)
    }
  }

  @Test func setsTheLogAsideWithADamagedFile() throws {
    let file = folder.path + "/marks.sqlite"
    for suffix in ["", "-wal", "-shm"] {
      try Data(suffix.utf8).write(to: URL(fileURLWithPath: file + suffix))
    }
    #expect(try setAside(file) == file + ".damaged-1")
    let names = try folder.names(beside: file)
    #expect(names == ["", "-shm", "-wal"].map { "marks.sqlite.damaged-1" + $0 })
  }

  @Test func takesAnEmptyFileForANewOne() throws {
    _ = try MarkStore(file: folder.marks)
    try Data().write(to: URL(fileURLWithPath: folder.marks))
    #expect(try MarkStore(file: folder.marks).problem == nil)
  }

  @Test func leavesALaterVersionsFileAlone() throws {
    try MarkStore(file: folder.marks).save(marks, under: harbour)
    try DatabaseQueue(path: folder.marks).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of a later version')")
    }
    #expect(throws: MarksError.newer(file: folder.marks)) { try MarkStore(file: folder.marks) }
    #expect(try folder.names(beside: folder.marks) == ["marks.sqlite"])
  }

  @Test func saysWhenAFileIsInTheFoldersPlace() throws {
    let file = folder.path + "/data"
    try Data().write(to: URL(fileURLWithPath: file))
    #expect(throws: MarksError.notMade(path: file + "/dateline", errno: ENOTDIR)) {
      try MarkStore(file: folder.marks)
    }
  }

  @Test func saysWhenAFolderIsInTheFilesPlace() throws {
    try FileManager.default.createDirectory(
      atPath: folder.marks, withIntermediateDirectories: true)
    #expect(throws: MarksError.notOpened(file: folder.marks)) {
      try MarkStore(file: folder.marks)
    }
  }

  @Test(.disabled(if: geteuid() == 0, "No folder refuses the superuser."))
  func saysWhenTheFolderRefuses() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/data", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o500])
    #expect(throws: MarksError.notMade(path: folder.path + "/data/dateline", errno: EACCES)) {
      try MarkStore(file: folder.marks)
    }
  }

  @Test func saysWhenAPathIsTooLong() {
    let name = String(repeating: "n", count: 300)
    #expect(throws: MarksError.notMade(path: folder.path + "/" + name, errno: ENAMETOOLONG)) {
      try MarkStore(file: folder.path + "/" + name)
    }
  }
}
