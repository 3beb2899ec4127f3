package import Screen

/// Which keys give which command, a context at a time.
package struct KeyMap: Sendable, Equatable {
  /// What a sequence of keys means so far.
  package enum Lookup: Sendable, Equatable {
    case command(Command)
    case moreKeysNeeded
    case none
  }

  /// Why a binding can't be made; the sentence names what clashes.
  package struct BindingError: Error, Equatable {
    package let sentence: String
  }

  private var bindings: [KeyContext: [[Key]: Command]] = [:]

  package init() {}

  /// The keys of the command table.
  package static let standard: KeyMap = {
    var map = KeyMap()
    for entry in commandTable {
      for notation in entry.keys {
        guard let keys = try? Key.parse(notation) else { continue }
        map.bindings[entry.context, default: [:]][keys] = entry.command
      }
    }
    return map
  }()

  /// Binds a sequence of keys, or unbinds it when there is no command.
  ///
  /// - Parameters:
  ///   - notation: The keys in vim notation, such as `<C-d>` or `gg`.
  ///   - command: What they mean; nil for nothing.
  ///   - context: Where.
  /// - Throws: When the notation isn't understood, or one binding would be the beginning of another.
  package mutating func bind(
    _ notation: String, to command: Command?, in context: KeyContext
  ) throws(BindingError) {
    guard let keys = try? Key.parse(notation), !keys.isEmpty else {
      throw BindingError(
        sentence: "\"\(notation)\" is not a key; keys are written as in <C-d>, gg, x.")
    }
    guard let command else {
      bindings[context]?[keys] = nil
      return
    }
    for (other, otherCommand) in bindings[context] ?? [:] where other != keys {
      guard other.starts(with: keys) || keys.starts(with: other) else { continue }
      let otherNotation = other.notation
      throw BindingError(
        sentence: "\"\(notation)\" (\(command.rawValue)) and \"\(otherNotation)\" "
          + "(\(otherCommand.rawValue)) can't both be bound: one begins the other.")
    }
    bindings[context, default: [:]][keys] = command
  }

  /// Looks keys up in the contexts in turn; the first that knows them wins.
  package func lookup(_ keys: [Key], in contexts: [KeyContext]) -> Lookup {
    var isBeginning = false
    for context in contexts {
      guard let bound = bindings[context] else { continue }
      if let command = bound[keys] { return .command(command) }
      isBeginning = isBeginning || bound.keys.contains { $0.starts(with: keys) }
    }
    return isBeginning ? .moreKeysNeeded : .none
  }

  /// The keys of an entry as lists for people show them.
  package func shownKeys(of entry: CommandEntry) -> String {
    let keys = keys(for: entry.command).joined(separator: " ")
    guard entry.command == .follow1, let last = self.keys(for: .follow9).first else { return keys }
    return "\(keys) … \(last)"
  }

  /// The keys of a command in the order of the table, for help and hints.
  package func keys(for command: Command) -> [String] {
    var found: [(context: KeyContext, notation: String)] = []
    for (context, bound) in bindings {
      for (keys, bound) in bound where bound == command {
        found.append((context, keys.notation))
      }
    }
    let order = commandTable.first { $0.command == command }?.keys ?? []
    func place(_ notation: String) -> Int { order.firstIndex(of: notation) ?? order.count }
    return found.map(\.notation).sorted { (place($0), $0) < (place($1), $1) }
  }
}
