import ArgumentParser
import Reader
import Screen
import Settings

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Print the names of the themes.",
    discussion: """
      Those that are built in, and those in the folder themes of the configuration folder. The keys \
      of jsonl: theme.
      """)

  @OptionGroup var format: FormatOptions

  func run() throws {
    var output = StandardOutput()
    for name in ThemeCatalog(environment: Environment.variables).names {
      switch format.format {
      case .jsonl:
        var json = JSONWriter()
        json.line { $0.add("theme", name) }
        try output.write(json.bytes)
      case .text:
        try output.writeLine(sanitized(name))
      }
    }
    try output.flush()
  }
}
