/// What a listing is asked for.
package struct Request: Sendable, Equatable {
  package var query: Query
  package var facets: FacetFilter
  package var sort: SortKey
  package var isReversed: Bool
  package var marks: Marks
  /// What `story:` and `is:reprint` look at, and what the orders by story need.
  package var stories: StoryMembership
  /// What the facet of names and `name:` look at.
  package var names: FoundValues
  /// The tags that articles seem to lack, which are counted apart or, as the filter says, too.
  package var suggestedTags: FoundValues

  package init(
    query: Query = .all, facets: FacetFilter = FacetFilter(), sort: SortKey = .date,
    isReversed: Bool = false, marks: Marks = Marks(), stories: StoryMembership = StoryMembership(),
    names: FoundValues = .none, suggestedTags: FoundValues = .none
  ) {
    self.query = query
    self.facets = facets
    self.sort = sort
    self.isReversed = isReversed
    self.marks = marks
    self.stories = stories
    self.names = names
    self.suggestedTags = suggestedTags
  }
}

/// What a listing is sorted by.
package enum SortKey: String, CaseIterable, Sendable {
  /// Newest first, undated articles last.
  case date
  /// The best match first; without words to match, as ``date``.
  case relevance
  case source, headline
  /// Story by story, the largest first; without stories, as ``date``.
  case storySize = "story-size"
  /// Story by story, the one with the newest report first; without stories, as ``date``.
  case storyFreshness = "story-freshness"

  /// Whether the reports of one story stand together.
  package var gathersStories: Bool { self == .storySize || self == .storyFreshness }
}

/// What the reader has marked: what `is:`, `has:note` and `note:` look at.
package struct Marks: Sendable, Equatable {
  package var read: Set<ArticleID>
  package var starred: Set<ArticleID>
  package var noted: Set<ArticleID>
  /// The text of each note.
  package var notes: [ArticleID: String]

  package init(
    read: Set<ArticleID> = [], starred: Set<ArticleID> = [], noted: Set<ArticleID> = [],
    notes: [ArticleID: String] = [:]
  ) {
    self.read = read
    self.starred = starred
    self.noted = noted
    self.notes = notes
  }
}

/// The articles that a request selects.
package struct Listing: Sendable {
  package let ids: [ArticleID]
  /// How well each article matches, in the order of ``ids``; empty when the query has no words.
  package let scores: [Float]
  /// The counts over the selection, in the order of `Facet.allCases`.
  package let facets: [FacetCounts]
  /// The number of articles in the index.
  package let total: Int

  package init(
    ids: [ArticleID] = [], scores: [Float] = [], facets: [FacetCounts] = [], total: Int = 0
  ) {
    self.ids = ids
    self.scores = scores
    self.facets = facets
    self.total = total
  }
}
