import Reader
import Screen

/// The bindings of a file's tables by context: `[list]` `"<C-d>" = "half-page-down"`.
struct KeyBindings {
  private let file: SettingsFile
  private var bindings: [Binding] = []
  private(set) var findings: [Finding] = []

  private struct Binding {
    let context: KeyContext
    let notation: String
    let keys: [Key]
    /// nil for `none`.
    let command: Command?
    let path: [String]
  }

  /// Reads what can be read, and keeps what is wrong in `findings`; `prefix` is the path of the
  /// table that holds the contexts.
  init(_ contexts: [String: SettingValue], in file: SettingsFile, at prefix: [String]) {
    self.file = file
    for (name, value) in contexts.sorted(by: { $0.key < $1.key }) {
      let path = prefix + [name]
      guard let context = KeyContext(rawValue: name) else {
        let known = KeyContext.allCases.map(\.rawValue)
        report(path, .unknown(kind: "a table of keys", name: name, known: known))
        continue
      }
      guard case .table(let table) = value else {
        report(path, .badValue(key: name, expected: "a table of keys and commands"))
        continue
      }
      for (notation, value) in table.sorted(by: { $0.key < $1.key }) {
        read(notation, value, in: context, at: path + [notation])
      }
    }
    refuseClashes()
  }

  /// Makes the bindings: first all that unbind, so that others can take their keys.
  mutating func apply(to map: inout KeyMap) {
    for binding in bindings.filter({ $0.command == nil }) + bindings.filter({ $0.command != nil }) {
      do {
        try map.bind(binding.notation, to: binding.command, in: binding.context)
      } catch {
        report(binding.path, .refused(error.sentence))
      }
    }
  }
}

extension KeyBindings {
  private mutating func read(
    _ notation: String, _ value: SettingValue, in context: KeyContext, at path: [String]
  ) {
    let keys: [Key]
    do {
      keys = try Key.parse(notation)
    } catch {
      return report(path, .refused(error.sentence))
    }
    guard case .string(let name) = value, !keys.isEmpty else {
      return report(path, .badValue(key: notation, expected: "a command's name between quotes"))
    }
    let command = Command(rawValue: name)
    guard command != nil || name == "none" else {
      let known = Command.allCases.map(\.rawValue) + ["none"]
      return report(path, .unknown(kind: "a command", name: name, known: known))
    }
    bindings.append(
      Binding(context: context, notation: notation, keys: keys, command: command, path: path))
  }

  private mutating func report(_ path: [String], _ cause: SettingProblem.Cause) {
    findings.append(Finding(path, cause))
  }

  private struct Place: Hashable {
    let context: KeyContext
    let keys: [Key]
  }

  /// Drops the bindings of the file whose keys are those of another, or begin them.
  ///
  /// The key map would keep whichever comes first, but tables have no order.
  private mutating func refuseClashes() {
    let places = Dictionary(
      grouping: bindings.indices,
      by: { Place(context: bindings[$0].context, keys: bindings[$0].keys) })
    var clashes: [(one: Int, other: Int)] = []
    for (place, same) in places {
      clashes += same.dropFirst().map { (same[0], $0) }
      guard bindings[same[0]].command != nil else { continue }
      for length in 0..<place.keys.count {
        let beginning = Place(context: place.context, keys: Array(place.keys[..<length]))
        guard let one = places[beginning]?.first, bindings[one].command != nil else { continue }
        clashes.append((one, same[0]))
      }
    }
    guard !clashes.isEmpty else { return }
    let lines = file.lines()
    for (one, other) in clashes {
      let (one, other) = (bindings[one], bindings[other])
      let isSame = one.keys == other.keys
      report(
        one.path,
        .clash(
          keys: one.notation, other: isSame ? one.notation : other.notation,
          otherLine: lines[other.path]))
    }
    let refused = Set(clashes.flatMap { [$0.one, $0.other] })
    bindings = bindings.indices.filter { !refused.contains($0) }.map { bindings[$0] }
  }
}
