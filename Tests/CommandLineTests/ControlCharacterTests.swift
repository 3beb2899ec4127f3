import Foundation
import Testing

/// No byte of a file, a file name or an argument reaches the output as a control.
@Suite struct ControlCharacterTests {
  private static let controls = "\u{1B}]0;owned\u{07}\u{9B}31m\u{202E}\u{7F}\u{2028}\u{85}"

  private func hostileArchive() throws -> TemporaryFolder {
    try TemporaryFolder([
      "news/\(Self.controls)\n.txt": """
      Title: Parade \(Self.controls) of Lanterns
      Date: 2018-03-04
      Source: The \(Self.controls) Post
      Author: Ida \(Self.controls) Moor
      Tags: lanterns\(Self.controls), parades

      The parade \(Self.controls) of lanterns went through Pellin. READ MORE: Lanterns \(Self.controls)

      """,
      "news/other.txt":
        "Title: Lanterns Lit Again\n\nThe parade of lanterns went through Pellin.\n",
      "news/empty\u{1B}[2J.txt": "",
    ])
  }

  private static let commands: [[String]] = [
    ["list", "news"], ["list", "news", "--format", "jsonl"], ["export", "news"],
    ["export", "news", "--format", "markdown"], ["tags", "news"],
    ["tags", "news", "--format", "jsonl"], ["search", "parade", "news"],
    ["search", "parade", "news", "--format", "jsonl"], ["check", "news"],
    ["check", "news", "--format", "jsonl"], ["related", "--all", "news"],
    ["related", "other.txt", "news"], ["related", "--all", "--format", "jsonl", "news"],
    ["show", "news/\(controls)\n.txt"], ["show", "no\(controls)file"],
    ["list", "no\(controls)folder"], ["list", "--no\(controls)option"],
    ["search", "(\(controls)", "news"], ["read", "no\(controls)folder"],
    ["read", "--theme", "no\(controls)theme", "news"], ["related", "no\(controls)", "news"],
  ]

  @Test(arguments: commands)
  func noControlIsPrinted(arguments: [String]) throws {
    let run = try Program.run(arguments, in: hostileArchive())
    #expect(run.status <= 66)
    #expect(!(run.output + run.errors).isEmpty)
    #expect((run.output + run.errors).unicodeScalars.allSatisfy { !Self.isControl($0) })
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
