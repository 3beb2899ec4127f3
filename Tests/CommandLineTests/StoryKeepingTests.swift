import Archive
import Foundation
import News
import Reader
import Search
import Stories
import Testing

@testable import dateline

/// Stories that a session leaves for the next one.
@Suite struct StoryKeepingTests {
  private let folder: TemporaryFolder
  private let cache: ArchiveCache

  init() throws {
    var files: [String: String] = [:]
    for number in 0..<30 {
      files["news/\(number).txt"] = """
        Title: The pump of pond \(number / 3) stops
        Source: \(number % 2 == 0 ? "Pellin Post" : "Ostra Daily")
        Date: 2017-06-\(10 + number / 3)

        The pump\(number / 3) of Pond\(number / 3) stopped, said miller Grell\(number / 3) of \
        Ostra. \(number % 3 == 0 ? "Nobody was hurt." : "Repairs take \(number) days.")

        """
    }
    folder = try TemporaryFolder(files)
    var policy = ArchiveCache.Policy()
    policy.leastArticles = 1
    cache = try #require(
      ArchiveCache(
        folder: folder.path + "/caches", roots: [Array((folder.path + "/news").utf8)],
        program: programVersion(), policy: policy))
  }

  private func index() -> Index {
    var reader = HeadlessReader(
      roots: [Array((folder.path + "/news").utf8)], theme: .plain,
      corrections: CorrectionTable(roots: []))
    reader.open()
    return reader.index
  }

  private func keeping(_ cache: ArchiveCache?) -> StoryKeeping {
    StoryKeeping(cache: cache?.ofStories, sender: Mailbox().sender)
  }

  @Test func theNextSessionFindsThem() async throws {
    let index = index()
    let first = keeping(cache)
    #expect(!first.isQuick)
    let found = first.find(in: index)
    #expect(found.stories.count >= 5)
    // Written in the background.
    for _ in 0..<500 where !cache.ofStories.isThere {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(cache.ofStories.isThere && !cache.isThere)
    let second = keeping(cache)
    #expect(second.isQuick)
    #expect(second.find(in: index).stories == found.stories)
  }

  @Test func nothingIsKeptWithoutACache() {
    let keeping = keeping(nil)
    #expect(!keeping.isQuick)
    let found = keeping.find(in: index())
    #expect(keeping.isQuick)
    #expect(found.stories.count >= 5)
  }
}
