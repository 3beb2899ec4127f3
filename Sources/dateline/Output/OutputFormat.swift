import ArgumentParser

/// Whom the output is for.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// People.
  case text
  /// Programs: one JSON object a line.
  case jsonl
}

struct FormatOptions: ParsableArguments {
  @Option(help: "text for people, or jsonl for programs: one JSON object a line.")
  var format = OutputFormat.text
}

struct LimitOption: ParsableArguments {
  @Option(help: ArgumentHelp("Print so many at most.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit has to be at least 1.") }
  }
}
