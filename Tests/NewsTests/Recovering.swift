import News

/// The article in a text; the tests' short way through the builder.
func recovered(_ text: String) throws -> Article {
  try recovered(bytes: Array(text.utf8))
}

func recovered(bytes: [UInt8]) throws -> Article {
  var builder = ArticleBatchBuilder()
  if let unread = builder.add(bytes, path: Array("a.txt".utf8), root: 0) { throw Rejected(unread) }
  return builder.finish()[0]
}

/// A file that gave no article where one was expected.
struct Rejected: Error, CustomStringConvertible {
  let unread: Unread
  init(_ unread: Unread) { self.unread = unread }
  var description: String { "no article: \(unread)" }
}

/// Sentences that make a body, for tests that look at what stands around it.
enum Filler {
  static let first =
    "The harbour library opened its new reading room on Monday after two years of building work."
  static let second =
    "Children from three schools came with their teachers, and the oldest of them read a poem aloud."
  static let third =
    "The director said that the house would stay open until nine in the evening from now on."
  static let body = [first, second, third].joined(separator: "\n\n")
}
