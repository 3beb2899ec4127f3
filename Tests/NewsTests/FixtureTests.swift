import Foundation
import News
import Testing

/// What every file of Fixtures says, field by field, as a person reads it.
@Suite struct FixtureTests {
  @Test(arguments: try FixtureTruth.all())
  func aFixtureIsReadAsAPersonReadsIt(_ truth: FixtureTruth) throws {
    let article = try article(of: truth.path)
    #expect(article.headline == truth.headline)
    #expect(article.published?.description == truth.published)
    #expect(article.source == truth.source)
    #expect(article.section == truth.section)
    #expect(article.dateline == truth.dateline)
    #expect(article.authors == truth.authors)
    #expect(article.tags == truth.tags)
    #expect(article.related == truth.related)
    #expect(article.captions == truth.captions)
    #expect(article.credits == truth.credits)
  }

  /// The article at a path such as `feeds/letters.txt#2`.
  private func article(of path: String) throws -> Article {
    let parts = path.split(separator: "#")
    let file = String(parts[0])
    let part = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    let contents = try Data(contentsOf: FixtureTruth.fixtures.appending(path: file))
    var builder = ArticleBatchBuilder()
    if let unread = builder.add(Array(contents), path: Array(file.utf8), root: 0) {
      throw Rejected(unread)
    }
    let batch = builder.finish()
    return try #require(part <= batch.count ? batch[part - 1] : nil)
  }
}

/// One line of `FixtureTruth.jsonl`.
struct FixtureTruth: Decodable, Sendable, CustomTestStringConvertible {
  var path: String
  var headline: String?
  var published: String?
  var source: String?
  var section: String?
  var dateline: String?
  var authors: [String]
  var tags: [String]
  var related: [String]
  var captions: [String]
  var credits: [String]

  var testDescription: String { path }

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardized

  static func all() throws -> [FixtureTruth] {
    let table = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "FixtureTruth.jsonl")
    let decoder = JSONDecoder()
    return try Data(contentsOf: table).split(separator: 0x0A).map {
      try decoder.decode(FixtureTruth.self, from: $0)
    }
  }
}
