import ArgumentParser
import Search

/// Narrows what a command prints.
struct QueryOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only the articles that a query finds.",
      discussion: """
        Words are and-ed; "exact phrase", prefix*, -word, OR, parentheses; tag: source: section: \
        author: place: headline: body: path:, after: before: on: with 2018, 2018-06, 2018-06-29, 7d.
        """))
  var query: String?

  func parsed() throws -> Query? { try query.map { try Query.typed($0) } }
}
