/// Rows of tables that are drawn with bars, as in Org and reStructuredText.
enum TableRow {
  /// The cells of `| Mill | 12 |` with bars between them, a paragraph of its own; empty for a rule,
  /// and nil for other lines.
  static func text(of line: ArraySlice<UInt8>) -> [UInt8]? {
    let line = oneLine(line)
    guard line.count > 2, let first = line.first, let last = line.last else { return nil }
    if first == 0x2B || first == 0x7C, line.allSatisfy(isRule), line.contains(0x2D) { return [] }
    guard first == 0x7C, last == 0x7C else { return nil }
    let cells = line.split(separator: 0x7C).map(oneLine).filter { !$0.isEmpty }
    guard !cells.isEmpty else { return [] }
    return [0x0A] + cells.joined(separator: [0x20, 0x7C, 0x20]) + [0x0A, 0x0A]
  }

  private static func isRule(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2B || byte == 0x7C || byte == 0x3D || byte == 0x3A || byte == 0x20
  }
}
