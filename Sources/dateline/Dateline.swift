import ArgumentParser

@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Read folders of news text like a newspaper.",
    usage: """
      dateline [<path> ...] [--query <query>] [--theme <name|path>] [--sort <key>] [--no-cache]
      dateline <subcommand>
      """,
    discussion: """
      Point it at any folder of articles saved as text. Headlines, dates, sources and tags are \
      recovered from whatever the files look like; everything is searchable, and every story is one \
      key away from those that belong to it. The folder is never written to; what was read of a large \
      one is kept in ~/.cache/dateline for the next start.

      Without a subcommand the paths are opened in the reader. A folder that is named like a \
      subcommand is opened with ./NAME, or with: dateline read NAME

      EXAMPLES
        dateline ~/news                         open the reader
        dateline ~/news --query 'tag:ferry after:2018-06'
        dateline search '"harbour bridge" OR ferry' ~/news
        dateline list --sort source ~/news | less
        dateline export ~/news | jq -r .headline
        find . -name '*.txt' -mtime -7 -print0 | dateline list -0 -
        dateline related --all --limit 5 --format jsonl ~/news

      EXIT STATUS
        0   all is well
        1   nothing was found
        2   wrong use, a malformed query
        66  a path can't be read; what could be read has been printed
        74  input or output failed

      ENVIRONMENT
        DATELINE_ARCHIVE   folders to read when none are given, with colons
        COLUMNS, NO_COLOR  how wide and how colourful text is printed
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, SearchCommand.self, ListCommand.self, ShowCommand.self,
      RelatedCommand.self, StoriesCommand.self, TagsCommand.self, ExportCommand.self,
      CheckCommand.self,
      MeasureCommand.self,
      ThemesCommand.self, KeysCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  static func main() {
    do {
      if let request = ReadRequest(pathsAlone: CommandLine.arguments.dropFirst()) {
        try request.run()
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch {
      exit(after: error)
    }
  }

  /// All that may stand where a path could, and is none.
  static var subcommandNames: [String] {
    configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases } + ["help"]
  }
}
