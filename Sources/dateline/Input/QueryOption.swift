import ArgumentParser
import Search

/// Narrows what a command prints.
struct QueryOption: ParsableArguments {
  @Option(help: "Only the articles that a query finds; see: dateline help search")
  var query: String?

  func parsed() throws -> Query? { try query.map { try Query.typed($0) } }
}
