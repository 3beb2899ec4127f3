/// A field of an article that a person can set right; the raw value is its name in commands and files.
package enum CorrectableField: String, Sendable, CaseIterable {
  case headline, date, source, section, dateline, authors, tags, url

  /// The field with a name that a person may type.
  package init?(named name: String) {
    switch name {
    case "place": self = .dateline
    case "author": self = .authors
    case "tag": self = .tags
    case "address": self = .url
    default: self.init(rawValue: name)
    }
  }

  /// The kind of the pieces that hold its values.
  package var kind: Piece.Kind {
    switch self {
    case .headline: .headline
    case .date: .published
    case .source: .source
    case .section: .section
    case .dateline: .dateline
    case .authors: .author
    case .tags: .tag
    case .url: .url
    }
  }

  /// Whether an article may have several values of it.
  package var isList: Bool { self == .authors || self == .tags }
}

extension Article {
  /// The values of a field as text, dates as ISO 8601; empty when the article has none.
  package func values(of field: CorrectableField) -> [String] {
    field == .date
      ? published.map { [$0.description] } ?? [] : all(field.kind).map(text(of:))
  }
}
