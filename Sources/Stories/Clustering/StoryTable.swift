package import News
package import Search

/// The stories of an archive: which articles report one event, and which are copies of one text.
///
/// A value that is worked out of an ``Index`` beside the loop; articles that come later belong to no story
/// until it is worked out again, for which a ``StoryBasis`` says what changed.
package struct StoryTable: Sendable {
  /// The reports of one event.
  package struct Story: Sendable, Equatable {
    /// In time order, those without a day last; two at least, copies among them.
    package let articles: [ArticleID]
    /// The article whose headline says best what the story is about.
    package let title: ArticleID
    /// The first and last date that the articles state.
    package let from: PartialDate?
    package let to: PartialDate?
    /// The copies among the articles: each list one text, in time order.
    package let reprints: [[ArticleID]]
    /// The story before and after it in a longer affair, by their numbers.
    package internal(set) var previous: Int?
    package internal(set) var next: Int?
  }

  /// By their first articles, the oldest first.
  package let stories: [Story]
  /// The copies of one text in the whole archive, each list in time order, two at least.
  package let reprints: [[ArticleID]]
  /// By the numbers of articles their stories and copies, for the query language.
  package let membership: StoryMembership
  /// The number behind the last article among which they were found.
  package let endID: ArticleID

  /// No stories.
  package init() { self.init(stories: [], reprints: [], endID: 0) }

  init(stories: [Story], reprints: [[ArticleID]], endID: ArticleID) {
    self.stories = stories
    self.reprints = reprints
    self.endID = endID
    membership = StoryMembership(
      stories: stories.map(\.articles), titles: stories.map(\.title), reprints: reprints,
      endID: endID)
  }
}

extension StoryTable {
  /// The number of an article's story; nil when it is the only report of its event.
  package func number(ofStoryOf id: ArticleID) -> Int? { membership.story(of: id) }

  /// The story of an article; nil when it is the only report of its event.
  package func story(of id: ArticleID) -> Story? {
    number(ofStoryOf: id).map { stories[$0] }
  }

  /// The copies of an article's text, itself among them, in time order; empty when there are none.
  package func reprints(of id: ArticleID) -> [ArticleID] {
    membership.reprintGroup(of: id).map { reprints[$0] } ?? []
  }

  /// Whether an article is a copy of an older one.
  package func isReprint(_ id: ArticleID) -> Bool { membership.isReprint(id) }
}

extension StoryTable.Story {
  /// The outlets that report it, in the order of their first reports.
  package func outlets(in index: Index) -> [String] {
    var seen: Set<String> = []
    return articles.compactMap { index.article($0).source }.filter { seen.insert($0).inserted }
  }
}
