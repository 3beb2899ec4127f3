import Foundation
import Reader
import Testing

/// The README's list of keys is the command table's.
@Suite struct ReadmeTests {
  @Test func everyCommandStandsInTheReadmeWithItsKeys() throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let lines = Set(
      text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") })
    for entry in commandTable where entry.isListed {
      let parts = [KeyMap.standard.shownKeys(of: entry), entry.command.rawValue, entry.help]
      let line = parts.filter { !$0.isEmpty }.joined(separator: " ")
      #expect(lines.contains(line), "run `dateline keys` and put it into the README")
    }
  }
}
