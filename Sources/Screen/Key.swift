/// A key as a terminal reports it.
///
/// What a terminal cannot tell apart is one key here: `<C-i>` is Tab, `<C-m>` and `<C-j>` are Enter,
/// `<C-[>` is Esc, `<C-h>` is Backspace, and control knows no capitals.
package enum Key: Sendable, Hashable {
  /// A key that writes something, capitals and Space included.
  case character(Character)
  /// A small letter or one of `@[\]^_` and Space, held with Control; see `init(control:)`.
  case control(Character)
  case alt(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, tab, backTab, escape
  case backspace, delete, insert
  /// F1 and so on, from 1.
  case function(Int)

  /// The key that Control makes of a character, as terminals report it; nil where it makes none.
  package init?(control character: Character) {
    switch character {
    case "i", "I": self = .tab
    case "j", "J", "m", "M": self = .enter
    case "h", "H", "?": self = .backspace
    case "[": self = .escape
    case "@", " ": self = .control(" ")
    case "\\", "]", "^", "_": self = .control(character)
    case "a"..."z", "A"..."Z": self = .control(Character(character.lowercased()))
    default: return nil
    }
  }
}
