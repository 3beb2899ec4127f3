import Foundation
import GRDB
import Testing

@testable import Marks

private func correction(
  _ file: String, part: Int = 1, field: String = "headline", _ text: String?
) -> KeptCorrection {
  KeptCorrection(file: Array(file.utf8), part: part, field: field, text: text)
}

@Suite struct CorrectionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store() throws -> MarkStore { try MarkStore(file: folder.marks) }

  @Test func keepsCorrectionsForTheNextStart() throws {
    let corrections = [
      correction("/news/a.txt", "Ferry late in fog"),
      correction("/news/a.txt", field: "tags", "boats\nice"),
      correction("/news/a.txt", part: 2, ""),
      KeptCorrection(file: [0xFF, 0x2F, 0x00], part: .max, field: "date", text: "2018-06"),
    ]
    try store().save(corrections.reversed())
    #expect(try MarkStore.corrections(in: folder.marks).corrections == corrections)
  }

  @Test func takesACorrectionBack() throws {
    let store = try store()
    try store.save([correction("/a", "One"), correction("/b", "Two")])
    try store.save([correction("/a", "Three"), correction("/b", nil), correction("/c", nil)])
    #expect(try MarkStore.corrections(in: folder.marks).corrections == [correction("/a", "Three")])
  }

  @Test func looksForCorrectionsWithoutMakingAStore() throws {
    #expect(try MarkStore.corrections(in: folder.marks).corrections == [])
    #expect(throws: (any Error).self) { try folder.names(beside: folder.marks) }
  }

  /// A file as the version before corrections left it.
  private func makeEarlierStore(marked: ArticleMark) throws {
    _ = try store()
    let database = try DatabaseQueue(path: folder.marks)
    try database.write { database in
      try database.execute(
        sql: """
          DROP TABLE correction;
          DROP TABLE correctedFile;
          DELETE FROM grdb_migrations WHERE identifier IN ('corrections', 'contents');
          INSERT INTO folder (id, path) VALUES (1, CAST('/news' AS BLOB));
          """)
      try database.execute(
        sql: "INSERT INTO mark VALUES (1, ?, 1, ?, ?)",
        arguments: [
          Data(marked.path), marked.isRead, marked.isStarred,
        ])
    }
    try database.close()
  }

  @Test func anEarlierStoreKeepsItsMarks() throws {
    let mark = ArticleMark(path: Array("a.txt".utf8), part: 1, isRead: true, isStarred: true)
    try makeEarlierStore(marked: mark)
    #expect(try MarkStore.corrections(in: folder.marks).corrections == [])
    let opened = try store()
    #expect(try opened.marks(under: Array("/news".utf8)) == [mark])
    try opened.save([correction("/news/a.txt", "Ferry late in fog")])
    #expect(try MarkStore.corrections(in: folder.marks).corrections.count == 1)
    #expect(try store().problem == nil)
  }

  @Test func aStoreWithoutContentsKeepsItsCorrections() throws {
    try store().save([correction("/news/a.txt", "Ferry late in fog")])
    try DatabaseQueue(path: folder.marks).write {
      try $0.execute(
        sql: """
          DROP TABLE correctedFile;
          DELETE FROM grdb_migrations WHERE identifier = 'contents';
          """)
    }
    let earlier = try MarkStore.corrections(in: folder.marks)
    #expect(earlier.corrections.count == 1 && earlier.contents.isEmpty)
    let content = FileContent(of: Array("Ferry".utf8))
    try store().save([], contents: [Array("/news/a.txt".utf8): content])
    let kept = try MarkStore.corrections(in: folder.marks)
    #expect(kept.corrections == earlier.corrections)
    #expect(kept.contents == [Array("/news/a.txt".utf8): content])
  }

  @Test func contentsAreKnownAgain() throws {
    let path = Array("/a".utf8)
    let contents = ["", "a", "b", "ab", "ba"].map { FileContent(of: Array($0.utf8)) }
    #expect(Set(contents).count == contents.count)
    for content in contents + [FileContent(size: .max, hash: .max)] {
      try store().save([correction("/a", nil)], contents: [path: content])
      #expect(try MarkStore.corrections(in: folder.marks).contents == [path: content])
    }
  }

  @Test func aLaterStoreIsLeftAlone() throws {
    try store().save([correction("/a", "One")])
    try DatabaseQueue(path: folder.marks).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of a later version')")
    }
    #expect(throws: MarksError.newer(file: folder.marks)) {
      try MarkStore.corrections(in: folder.marks)
    }
  }

  /// A store tells when another one changed the file, and not when it did so itself.
  @Test func versionsTellOthersChanges() throws {
    let one = try store()
    let other = try store()
    let version = try one.version()
    try one.save([correction("/a", "One")])
    #expect(try one.version() == version)
    try other.save([correction("/a", "Two")])
    let next = try one.version()
    #expect(next != version)
    #expect(try one.corrections().corrections == [correction("/a", "Two")])
    #expect(try one.version() == next)
  }
}
