import Reader
import Screen

/// Rows in aligned columns, fitted to the width there is.
struct TextTable {
  struct Column {
    let role: Role
    /// In columns of the terminal; above it cells are cut on a terminal and stick out in a pipe.
    let width: ClosedRange<Int>
    /// How much of the room that is left the column takes, beside the others.
    let weight: Int
    let isRightAligned: Bool

    init(_ role: Role, width: ClosedRange<Int>, weight: Int = 0, isRightAligned: Bool = false) {
      self.role = role
      self.width = width
      self.weight = weight
      self.isRightAligned = isRightAligned
    }
  }

  let columns: [Column]
  let rows: [[String]]

  private static let gap = "  "

  func write(
    to output: inout StandardOutput, style: TextStyle
  ) throws(StandardOutput.WriteError) {
    let widths = widths(within: style.width)
    for row in rows {
      let cells = columns.indices.filter { widths[$0] > 0 }.map { place in
        cell(row[place], at: place, width: widths[place], style: style)
      }
      try output.writeLine(cells.joined(separator: Self.gap))
    }
  }
}

extension TextTable {
  private func cell(_ text: String, at place: Int, width: Int, style: TextStyle) -> String {
    let column = columns[place]
    let text = fitted(sanitized(text), to: width, style: style)
    let isLast = place == columns.count - 1 && !column.isRightAligned
    return style.styled(isLast ? text : filled(text, to: width, column), column.role)
  }

  /// Into a pipe nothing is cut.
  private func fitted(_ text: String, to width: Int, style: TextStyle) -> String {
    style.width == nil || text.utf8.count <= width ? text : truncated(text, toWidth: width)
  }

  private func filled(_ text: String, to width: Int, _ column: Column) -> String {
    let blanks = String(repeating: " ", count: max(0, width - Self.columns(of: text)))
    return column.isRightAligned ? blanks + text : text + blanks
  }

  /// The widths as the cells want them, made to fit where lines have an end.
  private func widths(within total: Int?) -> [Int] {
    var widths = columns.indices.map { place in
      let widest = rows.lazy.map { Self.columns(of: $0[place]) }.max() ?? 0
      return min(widest, columns[place].width.upperBound)
    }
    guard let total else { return widths }
    let excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - total
    guard excess > 0 else { return widths }
    shrink(&widths, by: excess)
    return widths
  }

  /// Takes room from the columns that have a weight, the others keep theirs.
  private func shrink(_ widths: inout [Int], by excess: Int) {
    let flexible = columns.indices.filter { columns[$0].weight > 0 }
    let room = flexible.reduce(0) { $0 + widths[$1] } - excess
    var weightsLeft = flexible.reduce(0) { $0 + columns[$1].weight }
    var roomLeft = max(room, 0)
    // Those that want less than their share first, so that others get what they leave.
    let ordered = flexible.sorted {
      widths[$0] * columns[$1].weight < widths[$1] * columns[$0].weight
    }
    for place in ordered {
      let share = roomLeft * columns[place].weight / max(weightsLeft, 1)
      widths[place] = min(widths[place], max(share, 4))
      roomLeft = max(roomLeft - widths[place], 0)
      weightsLeft -= columns[place].weight
    }
  }

  private static func columns(of text: String) -> Int {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? text.utf8.count : GlyphWidth.columns(of: sanitized(text))
  }
}
