/// A property that articles are grouped by.
package enum Facet: String, CaseIterable, Sendable, Hashable {
  case tag, name, source, section, place, author, year

  /// Those that an index holds; names are found beside it.
  static let indexed: [Facet] = [.tag, .source, .section, .place, .author, .year]
}

/// One value of a facet, by the name that is shown.
///
/// Names are compared with case and diacritics folded.
package struct FacetValue: Hashable, Sendable {
  package var facet: Facet
  package var name: String

  package init(facet: Facet, name: String) {
    self.facet = facet
    self.name = name
  }
}

/// The facet values that a selection is narrowed to or kept clear of.
package struct FacetFilter: Sendable, Equatable {
  package var included: [FacetValue]
  package var excluded: [FacetValue]
  /// Whether an article needs one of the included values instead of all of them.
  package var combinesWithOr: Bool
  /// Whether an article has the tags that are suggested for it.
  package var includesSuggested: Bool

  package init(
    included: [FacetValue] = [], excluded: [FacetValue] = [], combinesWithOr: Bool = false,
    includesSuggested: Bool = false
  ) {
    self.included = included
    self.excluded = excluded
    self.combinesWithOr = combinesWithOr
    self.includesSuggested = includesSuggested
  }

  package var isEmpty: Bool { included.isEmpty && excluded.isEmpty }
}
