import ArgumentParser
import Reader
import Screen
import Search
import Settings

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print what is configured, and where that is read from.",
    discussion: """
      What is wrong in the files is told on standard error. The keys of jsonl: folder, archive, \
      theme, sort, problems.
      """)

  @OptionGroup var format: FormatOptions

  func run() throws {
    let variables = Environment.variables
    let (configuration, problems) = Configuration.load(environment: variables)
    let folder = configFolder(environment: variables)
    var output = StandardOutput()
    switch format.format {
    case .jsonl:
      var json = JSONWriter()
      json.line {
        $0.add("folder", folder)
        $0.add("archive", configuration.archive)
        $0.add("theme", configuration.theme.name)
        $0.add("sort", configuration.sort?.rawValue)
        $0.add("problems", problems)
      }
      try output.write(json.bytes)
    case .text:
      let rows = [
        ("settings", folder.map { $0 + "/config.toml" } ?? "no home folder is known"),
        ("themes", folder.map { $0 + "/themes" } ?? ""),
        ("archive", configuration.archive.joined(separator: ":")),
        ("theme", configuration.theme.name), ("sort", configuration.sort?.rawValue ?? ""),
      ]
      for (name, value) in rows {
        try output.writeLine(padded(name, toWidth: 10) + (value.isEmpty ? "-" : sanitized(value)))
      }
      for problem in problems { StandardError.tell(problem) }
    }
    try output.flush()
  }
}
