import News
import Testing

/// A text and the fields that it has, for tests of one layout after another.
struct FieldSample: Sendable, CustomTestStringConvertible {
  static let title = "A new reading room for the harbour"

  let testDescription: String
  let text: String
  var headline: String? = title
  var source: String?
  var section: String?
  var place: String?
  var authors: [String]?
  var tags: [String]?
  var related: [String]?
  var day: String? = "2018-01-06"
  /// What the body begins with and ends with.
  var begins = ""
  var ends = ""

  /// Checks the fields that the sample names; a place and a day that it doesn't name are not there.
  func check() throws {
    let article = try recovered(text)
    #expect(article.headline == headline)
    #expect(article.published.map { String($0.description.prefix(10)) } == day)
    #expect(article.dateline == place)
    if let source { #expect(article.source == source) }
    if let section { #expect(article.section == section) }
    if let authors { #expect(article.authors == authors) }
    if let tags { #expect(article.tags == tags) }
    if let related { #expect(article.related == related) }
    #expect(article.body.hasPrefix(begins))
    #expect(article.body.hasSuffix(ends))
  }
}
