/// Whether a date in figures names its day or its month first.
package enum DateOrder: Sendable, Hashable {
  /// `31/12/2016`
  case dayFirst
  /// `12/31/2016`
  case monthFirst
}

/// What settled how a date was read that could be read in either order, `03/04/2017`.
package enum DateDecision: Sendable {
  /// Nothing but the custom of the article's language; a guess.
  case language
  /// The dates of other files in the archive, which can be read in one order only.
  case otherFiles
}

extension Article {
  /// What settled the order of day and month; nil when the date leaves no doubt or a person set it.
  package var dateDecision: DateDecision? {
    guard flags.contains(.hasAmbiguousDate), corrections[.date] == nil else { return nil }
    return flags.contains(.isDatedLikeOthers) ? .otherFiles : .language
  }
}

extension Article.Flags {
  /// In which order the published date is read; nil for dates whose form knows no other.
  var dateOrder: DateOrder? {
    contains(.namesDayFirst) ? .dayFirst : contains(.namesMonthFirst) ? .monthFirst : nil
  }

  /// What a date that was found says of its article.
  init(_ found: FoundDate) {
    self = found.isAmbiguous ? .hasAmbiguousDate : []
    if let order = found.order { insert(Self(order)) }
  }

  private init(_ order: DateOrder) {
    switch order {
    case .dayFirst: self = .namesDayFirst
    case .monthFirst: self = .namesMonthFirst
    }
  }

  /// Takes down that the archive's other files settled the order.
  mutating func settle(_ order: DateOrder) {
    subtract([.namesDayFirst, .namesMonthFirst])
    formUnion([Self(order), .isDatedLikeOthers])
  }
}
