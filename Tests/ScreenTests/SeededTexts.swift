import TestSupport

/// Makes texts of all that is hard to lay out.
struct SeededTexts {
  private var generator: SeededGenerator
  private static let parts = [
    "a", "bc", "harbour", "council", "-", "—", ",", ".", " ", " ", " ", "  ", "\n", "\t", "作", "者",
    "。",
    "「", "」", "ー", "한국", "é", "e\u{301}", "👩‍👩‍👦", "🇫🇷", "❤️", "\u{200B}", "\u{AD}", "\u{7}",
    "\u{1B}[31m",
    "\u{202E}", "\u{FFFD}", "　", "\u{A0}", "supercalifragilistic", "\r", "नमस्ते",
    "x\u{301}\u{302}\u{303}\u{304}\u{305}",
  ]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func text(length: Int) -> String {
    (0..<Int.random(in: 0...length, using: &generator)).map { _ in
      Self.parts.randomElement(using: &generator) ?? ""
    }.joined()
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}
