import Foundation
import Reader
import Testing

@testable import Screen
@testable import Settings

struct BuiltInThemesTests {
  static let names = ThemeCatalog(environment: [:]).names

  /// Lines and bars, in which there is nothing to read.
  static let wordless: Set<Role> = [.paneBorder, .scrollbar]

  private func load(_ name: String) throws -> Theme {
    try ThemeCatalog(environment: [:]).theme(name).theme
  }

  @Test(arguments: names) func `a built-in theme has its file's name and no mistakes`(
    name: String
  ) throws {
    let loaded = try ThemeCatalog(environment: [:]).theme(name)
    #expect(loaded.theme.name == name)
    #expect(loaded.problems == [])
  }

  @Test(arguments: names, ColorDepth.allCases)
  func `the selected row stands out`(name: String, depth: ColorDepth) throws {
    let theme = try load(name)
    for row in [Role.list, .listUnread, .listRead, .listSource] {
      for selected in [Role.listSelected, .listSelectedUnfocused] {
        let plain = Appearance(theme[row], depth)
        let marked = Appearance(theme[row].overlaid(by: theme[selected]), depth)
        #expect(plain != marked, "\(selected) over \(row)")
      }
    }
  }

  @Test(arguments: names, ColorDepth.allCases)
  func `what is looked for stands out`(name: String, depth: ColorDepth) throws {
    let theme = try load(name)
    func looks(_ role: Role) -> Appearance { Appearance(theme[role], depth) }
    #expect(looks(.list) != looks(.listUnread))
    #expect(looks(.detailBody) != looks(.detailMatch))
    #expect(looks(.detailMatch) != looks(.detailMatchCurrent))
    #expect(looks(.detailLink) != looks(.detailLinkMissing))
    #expect(looks(.paneTitle) != looks(.paneTitleFocused))
    #expect(looks(.facet) != looks(.facetIncluded))
    #expect(looks(.facet) != looks(.facetExcluded))
    #expect(looks(.text) != looks(.status))
  }

  @Test(arguments: names, [ColorDepth.rgb, .indexed256, .ansi16, .ansi8])
  func `text can be read on its background`(name: String, depth: ColorDepth) throws {
    let theme = try load(name)
    for role in Role.allCases where !Self.wordless.contains(role) {
      let looks = Appearance(theme[role], depth)
      guard let text = looks.foreground else { continue }
      guard let paper = looks.background else {
        #expect(text != .index(0), "\(role) is black on what may be black")
        continue
      }
      // The sixteen colours look as their owner has them; that they differ must do.
      if depth == .rgb || depth == .indexed256 {
        #expect(contrast(text, paper) >= 4.5, "\(role)")
      } else {
        #expect(text != paper, "\(role)")
      }
    }
  }
}

/// What a style comes to on a terminal of some depth, reversal carried out.
private struct Appearance: Equatable {
  let foreground: ReducedColor?
  let background: ReducedColor?
  let attributes: Attributes

  init(_ style: Style, _ depth: ColorDepth) {
    let front = style.foreground.flatMap { depth.reduced($0) }
    let back = style.background.flatMap { depth.reduced($0) }
    let isReversed = style.attributes.contains(.reverse)
    foreground = isReversed ? back : front
    background = isReversed ? front : back
    attributes = style.attributes
  }
}

/// The contrast ratio of WCAG 2 (www.w3.org/TR/WCAG22), 1...21.
private func contrast(_ one: ReducedColor, _ other: ReducedColor) -> Double {
  let lights = [luminance(one), luminance(other)].sorted()
  return (lights[1] + 0.05) / (lights[0] + 0.05)
}

private func luminance(_ color: ReducedColor) -> Double {
  let parts =
    switch color {
    case .index(let number): Palette.parts(of: number)
    case .rgb(let red, let green, let blue): (red: red, green: green, blue: blue)
    }
  func linear(_ part: UInt8) -> Double {
    let part = Double(part) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear(parts.red) + 0.7152 * linear(parts.green) + 0.0722 * linear(parts.blue)
}
