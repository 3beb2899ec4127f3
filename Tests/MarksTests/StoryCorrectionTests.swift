import GRDB
import Testing

@testable import Marks

@Suite struct StoryCorrectionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func correction(
    _ file: String, _ other: String, part: Int = 1, isTogether: Bool = false
  ) -> KeptStoryCorrection {
    KeptStoryCorrection(
      .init(file: Array(file.utf8), part: part), .init(file: Array(other.utf8), part: 2),
      isTogether: isTogether)
  }

  private func kept() throws -> [KeptStoryCorrection] {
    try MarkStore.corrections(in: folder.marks).stories
  }

  @Test func keepsWhatWasSaidForTheNextStart() throws {
    let said = [
      correction("/news/a.txt", "/news/b.txt"),
      correction("/news/a.txt", "/news/b.txt", part: .max),
      correction("/news/a.txt", "/news/c.txt", part: .max, isTogether: true),
    ]
    let content = FileContent(of: [1, 2])
    let path = Array("/news/a.txt".utf8)
    try MarkStore(file: folder.marks).save(said.reversed(), contents: [path: content])
    #expect(try kept() == said)
    #expect(try MarkStore.corrections(in: folder.marks).contents == [path: content])
  }

  @Test func forgetsWhatNoLongerHolds() throws {
    let store = try MarkStore(file: folder.marks)
    try store.save([correction("/a", "/b"), correction("/a", "/c")])
    try store.save(
      [correction("/a", "/b", isTogether: true)],
      forgetting: [correction("/a", "/b"), correction("/a", "/c"), correction("/a", "/d")])
    #expect(try kept() == [correction("/a", "/b", isTogether: true)])
    // What was said otherwise since stays.
    try store.save([], forgetting: [correction("/a", "/b")])
    #expect(try kept().count == 1)
  }

  @Test func anEarlierStoreHasNone() throws {
    _ = try MarkStore(file: folder.marks)
    try DatabaseQueue(path: folder.marks).write {
      try $0.execute(
        sql: """
          DROP TABLE storyCorrection;
          DELETE FROM grdb_migrations WHERE identifier = 'stories';
          """)
    }
    #expect(try kept() == [])
    try MarkStore(file: folder.marks).save([correction("/a", "/b")])
    #expect(try kept().count == 1)
  }
}
