import Marks
import TestSupport
import Testing

private let harbour = Array("/news/harbour".utf8)

private func mark(
  _ path: String, part: Int = 1, read: Bool = true, starred: Bool = false
) -> ArticleMark {
  ArticleMark(path: Array(path.utf8), part: part, isRead: read, isStarred: starred)
}

@Suite struct MarkStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store() throws -> MarkStore { try MarkStore(file: folder.marks) }

  @Test func keepsMarksForTheNextStart() throws {
    let marks = [
      mark("a.txt"), mark("b.txt", part: 1, read: false, starred: true),
      mark("b.txt", part: 2, read: true, starred: true),
    ]
    try store().save(marks.reversed(), under: harbour)
    #expect(try store().marks(under: harbour) == marks)
    #expect(try store().problem == nil)
  }

  @Test func beginsEmpty() throws {
    #expect(try store().marks(under: harbour) == [])
    try store().save([], under: harbour)
    #expect(try store().marks(under: harbour) == [])
  }

  @Test func forgetsAnArticleWithoutMarks() throws {
    let store = try store()
    try store.save([mark("a.txt"), mark("b.txt")], under: harbour)
    try store.save([mark("a.txt", read: false), mark("never.txt", read: false)], under: harbour)
    #expect(try store.marks(under: harbour) == [mark("b.txt")])
  }

  @Test func letsTheLaterOfTwoMarksCount() throws {
    let store = try store()
    try store.save([mark("a.txt"), mark("a.txt", starred: true)], under: harbour)
    #expect(try store.marks(under: harbour) == [mark("a.txt", starred: true)])
    try store.save([mark("a.txt", read: false, starred: true)], under: harbour)
    #expect(try store.marks(under: harbour) == [mark("a.txt", read: false, starred: true)])
  }

  @Test func keepsFoldersApart() throws {
    let store = try store()
    let others = ["/news/harbour/", "/news/Harbour", "/news", ""].map { Array($0.utf8) }
    for (number, other) in others.enumerated() {
      try store.save([mark("a.txt", part: number)], under: other)
    }
    for (number, other) in others.enumerated() {
      #expect(try store.marks(under: other) == [mark("a.txt", part: number)])
    }
    #expect(try store.marks(under: harbour) == [])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x2F, 0x80], [0x00, 0x61, 0x00], [], [0x27, 0x3B, 0x2D, 0x2D],
      [UInt8](repeating: 0xC3, count: 5000),
    ] as [[UInt8]])
  func takesAnyBytesForAPath(bytes: [UInt8]) throws {
    let path = Array(repeatElement(bytes, count: 500).joined())
    let marks = [Int.min, 0, Int.max].map {
      ArticleMark(path: path, part: $0, isRead: true, isStarred: false)
    }
    try store().save(marks, under: path)
    #expect(try store().marks(under: path) == marks)
  }

  @Test func agreesWithADictionary() throws {
    var random = SeededGenerator(seed: 20)
    var expected: [[UInt8]: ArticleMark] = [:]
    let store = try store()
    for _ in 0..<30 {
      let marks = (0..<20).map { _ in
        let path = [UInt8.random(in: 0...40, using: &random)]
        return ArticleMark(
          path: path, part: 1, isRead: .random(using: &random), isStarred: .random(using: &random))
      }
      try store.save(marks, under: harbour)
      for mark in marks { expected[mark.path] = mark.isRead || mark.isStarred ? mark : nil }
    }
    #expect(Set(try store.marks(under: harbour)) == Set(expected.values))
  }

  @Test func keepsAHundredThousandMarks() throws {
    let marks = (100_000..<200_000).map { mark("section/\($0).txt", starred: $0.isMultiple(of: 7)) }
    let store = try store()
    try store.save(marks, under: harbour)
    #expect(try store.marks(under: harbour) == marks)
  }

  @Test func sharesTheFileWithOtherPrograms() async throws {
    let file = folder.marks
    try await withThrowingTaskGroup { group in
      for program in 0..<4 {
        group.addTask {
          // Each opens the file itself, the first time when it isn't there yet.
          for round in 0..<10 {
            let store = try MarkStore(file: file)
            #expect(store.problem == nil)
            try store.save([mark("\(program).txt", part: round)], under: harbour)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store().marks(under: harbour).count == 40)
  }

  @Test func showsWhatAnotherProgramSaved() throws {
    let (one, other) = (try store(), try store())
    try one.save([mark("a.txt")], under: harbour)
    try other.save([mark("b.txt")], under: harbour)
    #expect(try one.marks(under: harbour) == other.marks(under: harbour))
    #expect(try one.marks(under: harbour).count == 2)
  }
}
