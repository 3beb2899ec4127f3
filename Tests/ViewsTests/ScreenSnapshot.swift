import Foundation
import Reader
import Screen
import Testing
import Views

/// A theme that gives every role a colour of its own, so that a snapshot names roles, not looks.
let probeTheme = Theme(
  name: "probe",
  styles: Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { place, role in
      (role, Style(foreground: .rgb(UInt8(place), 0, 0)))
    }))

/// A frame as text: its rows, the role of each cell as a letter, and what the letters mean.
func snapshot(of frame: Frame) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
  var used: Set<Int> = []
  let roles = (0..<frame.canvas.size.height).map { y in
    String(
      frame.canvas.row(y).map { cell -> Character in
        guard case .rgb(let place, 0, 0) = cell.style.foreground else { return "?" }
        guard Role.allCases[Int(place)] != .text else { return "." }
        used.insert(Int(place))
        return letters[Int(place)]
      })
  }
  let legend = used.sorted().map { "\(letters[$0]) \(Role.allCases[$0].rawValue)" }
  let cursor = frame.cursor.map { ["cursor \($0.x),\($0.y)"] } ?? []
  let blocks = [frame.canvas.lines(), roles, legend + cursor]
  return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n---\n") + "\n"
}

/// Compares a frame with the snapshot of that name beside the tests.
///
/// With `RECORD_SNAPSHOTS` set the snapshot is written anew, and the test fails all the same, so that
/// a recording never passes for a test.
func expectSnapshot(
  _ frame: Frame, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots/\(name).txt")
  let found = snapshot(of: frame)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try? found.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("Recorded \(name).", sourceLocation: sourceLocation)
    return
  }
  let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard found != expected else { return }
  let rows = zip(
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    found.split(separator: "\n", omittingEmptySubsequences: false))
  let differences = rows.enumerated().filter { $0.element.0 != $0.element.1 }.map {
    "row \($0.offset)\n  expected \($0.element.0)\n  found    \($0.element.1)"
  }
  Issue.record(
    """
    \(name) differs; RECORD_SNAPSHOTS=1 swift test --filter ViewsTests records it anew.
    \(differences.prefix(12).joined(separator: "\n"))
    """, sourceLocation: sourceLocation)
}
