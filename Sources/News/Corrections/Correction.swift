/// What a person set one field of an article to, in place of what was recovered.
package struct Correction: Sendable, Hashable {
  package let field: CorrectableField
  /// One line each, safe for a terminal; empty when the article is said to have none.
  package let values: [String]
  /// The date that the value means; nil for every other field.
  package let date: PartialDate?

  /// The word that empties a field.
  ///
  /// The key bindings use the same word; as a value it is written with a capital.
  package static let none = "none"
  /// What stands between the values of a list as it is typed.
  package static let separator: Character = ";"

  /// In UTF-8 bytes; no headline comes near it, and it bounds what a damaged store can bring in.
  private static let maximumLength = 1000
  private static let maximumCount = 100

  /// Reads what was typed behind the field's name.
  package init(_ field: CorrectableField, typed text: String) throws(CorrectionError) {
    let line = text.onOneLine
    let values =
      switch field {
      case .authors: Names.typed(line)
      case .tags: line.split(separator: Self.separator).map(String.init)
      case .headline, .date, .source, .section, .dateline, .url: [line]
      }
    // Nothing but semicolons is no value; no values at all would empty the field.
    try self.init(field, values: line == Self.none ? [] : values.isEmpty ? [""] : values)
  }

  /// Takes values as they were kept.
  package init(_ field: CorrectableField, values: [String]) throws(CorrectionError) {
    var lines: [String] = []
    for line in values.map(\.onOneLine) where !line.isEmpty && !lines.contains(line) {
      lines.append(line)
    }
    guard !lines.isEmpty || values.isEmpty else { throw .noValue }
    guard lines.count <= (field.isList ? Self.maximumCount : 1),
      lines.allSatisfy({ $0.utf8.count <= Self.maximumLength })
    else { throw .tooLong }
    self.field = field
    date = field == .date ? lines.first.flatMap(PartialDate.init(typed:)) : nil
    guard let date else {
      guard field != .date || lines.isEmpty else { throw .notADate }
      self.values = lines
      return
    }
    self.values = [date.description]
  }

  /// As it can be typed again.
  package var text: String { values.isEmpty ? Self.none : Self.text(of: values) }

  /// Values as they can be typed.
  package static func text(of values: [String]) -> String {
    values.joined(separator: "\(separator) ")
  }
}

/// The corrections of one article.
package typealias Corrections = [CorrectableField: Correction]

/// Why something can't be the value of a field.
package enum CorrectionError: Error, Equatable {
  case noValue, notADate, tooLong
}

extension PartialDate {
  /// Reads a date that makes up the whole of a text, in any of the forms that files use.
  ///
  /// Nil where digits are left over or where day and month could be the other way round: who sets a
  /// date should not be misunderstood.
  package init?(typed text: String) {
    let bytes = Array(text.utf8)
    if bytes.count == 4, let year = Int(text), (1600...2100).contains(year) {
      self.init(year: year)
      return
    }
    var scanner = DateScanner()
    guard let found = scanner.firstDate(in: bytes, bytes.indices), !found.isAmbiguous,
      !bytes[..<found.range.lowerBound].contains(where: \.isDigit),
      !bytes[found.range.upperBound...].contains(where: \.isDigit)
    else { return nil }
    self = found.date
  }
}

extension String {
  /// White space runs as one space, none at the ends; controls and invisible formatting gone.
  fileprivate var onOneLine: String {
    var line = UnicodeScalarView()
    var isSpacePending = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpacePending = !line.isEmpty
      } else if scalar.isShown {
        if isSpacePending { line.append(" ") }
        isSpacePending = false
        line.append(scalar)
      }
    }
    return String(line)
  }
}

extension Unicode.Scalar {
  /// Joiners shape Arabic, Indic and emoji text; other invisible scalars only mislead.
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    case .format: self == "\u{200C}" || self == "\u{200D}"
    default: true
    }
  }
}
