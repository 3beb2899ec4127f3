package import Screen

/// How each role looks.
package struct Theme: Sendable, Equatable {
  package let name: String
  /// One style a role, in the order of `Role.allCases`, fallbacks resolved.
  private let styles: [Style]
  private static let places = Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })

  /// Resolves the fallbacks; a role without a style of its own or of a prefix looks plain.
  package init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = Role.allCases.map { role in
      role.fallbacks.lazy.compactMap { styles[$0] }.first ?? .plain
    }
  }

  package subscript(role: Role) -> Style {
    Self.places[role].map { styles[$0] } ?? .plain
  }

  /// No colours: what is selected is reversed, what is important bold.
  package static let plain = Theme(
    name: "plain",
    styles: [
      .listSelected: Style(attributes: .reverse),
      .listSelectedUnfocused: Style(attributes: .underline),
      .detailHeadline: Style(attributes: .bold),
      .detailMatch: Style(attributes: .reverse),
      .status: Style(attributes: .reverse),
    ])
}
