package import Screen

/// A line of text being typed: its characters, the cursor and the keys that readline users expect.
package struct LineEditor: Sendable, Equatable {
  package private(set) var characters: [Character]
  /// The cursor stands before the character of this number.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }
  package var textBeforeCursor: String { String(characters[..<cursor]) }

  package mutating func replace(with text: String) { self = LineEditor(text) }

  package mutating func insert(_ text: String) {
    let inserted = Array(text)
    characters.insert(contentsOf: inserted, at: cursor)
    cursor += inserted.count
  }

  /// Edits or moves; whether the key meant something here.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .backspace, .control("h"): delete(max(0, cursor - 1)..<cursor)
    case .delete, .control("d"): delete(cursor..<min(characters.count, cursor + 1))
    case .control("w"): delete(wordStart..<cursor)
    case .control("u"): delete(0..<cursor)
    case .control("k"): delete(cursor..<characters.count)
    default:
      guard case .character(let character) = key else { return false }
      insert(String(character))
    }
    return true
  }
}

extension LineEditor {
  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private var wordEnd: Int {
    var end = cursor
    while end < characters.count, characters[end].isWhitespace { end += 1 }
    while end < characters.count, !characters[end].isWhitespace { end += 1 }
    return end
  }

  private mutating func delete(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }
}
