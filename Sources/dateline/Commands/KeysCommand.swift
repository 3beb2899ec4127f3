import ArgumentParser
import Reader
import Screen
import Settings

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the reader's commands and their keys.",
    discussion: "As they are configured. The keys of jsonl: command, context, keys, group, help.")

  @OptionGroup var format: FormatOptions

  func run() throws {
    let map = Configuration.load(environment: Environment.variables).configuration.keyMap
    var output = StandardOutput()
    switch format.format {
    case .jsonl: try output.write(rows(of: map))
    case .text: try output.write(text(of: map, style: TextStyle()))
    }
    try output.flush()
  }
}

extension KeysCommand {
  private func rows(of map: KeyMap) -> [UInt8] {
    var json = JSONWriter()
    for entry in commandTable {
      json.line {
        $0.add("command", entry.command.rawValue)
        $0.add("context", entry.context.rawValue)
        $0.add("keys", map.keys(for: entry.command))
        $0.add("group", entry.group.rawValue)
        $0.add("help", entry.help)
      }
    }
    return json.bytes
  }

  private func text(of map: KeyMap, style: TextStyle) -> String {
    CommandEntry.Group.allCases.map { group in
      let entries = commandTable.filter { $0.group == group && $0.isListed }
      return style.styled(group.rawValue, .listDay) + "\n"
        + entries.map { line(of: $0, map, style: style) }.joined()
    }.joined(separator: "\n")
  }

  private func line(of entry: CommandEntry, _ map: KeyMap, style: TextStyle) -> String {
    let keys = padded(map.shownKeys(of: entry), toWidth: 14)
    let name = padded(entry.command.rawValue, toWidth: 18)
    return "  " + style.styled(keys, .listDate) + style.styled(name, .textDim) + " "
      + style.styled(entry.help, .text) + "\n"
  }
}
