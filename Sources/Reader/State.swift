package import News
package import Screen
package import Search
package import Stories

/// All that the reader's screen depends on, changed by ``handle(_:)`` alone.
package struct State: Sendable {
  /// What has been loaded so far: a value whose large parts are shared and immutable, so that workers
  /// can take a copy along.
  package internal(set) var index = Index()
  /// nil when everything is loaded.
  package internal(set) var loading: LoadingProgress? = LoadingProgress()
  package internal(set) var size: Size
  /// The folder or folders, as the reader named them.
  package let title: String
  /// For dates such as `7d` in queries.
  let today: PartialDate

  // What is asked for.
  package internal(set) var queryText = ""
  package internal(set) var query = Query.all
  package internal(set) var queryError: QueryError?
  package internal(set) var filter = FacetFilter()
  package internal(set) var marks = Marks()
  /// nil: by relevance while words are searched for, otherwise by date.
  var chosenSort: SortKey?
  package internal(set) var isReversed = false
  /// The request that a worker is answering.
  package internal(set) var requestInFlight: ListRequest?
  /// What was loaded since that request was made.
  var arrived: [Segment] = []
  var folding = Folding()
  /// Articles came, or something else was asked for, after the request in flight was made.
  var isListStale = false
  /// Whether a worker merges parts of the index or settles its dates; it does one thing at a time.
  package internal(set) var isTidying = false
  /// Whether the dates of what is there were settled, or are being settled.
  var areDatesSettled = false
  /// As they are after what a person said of them; nil until they are found.
  var stories: StoryTable?
  var foundStories: StoryTable?
  var storyCorrections: Set<StoryCorrection> = []
  /// Which articles belong together, in the numbers that they have now.
  var storyMembership = StoryMembership()
  /// The articles among which they were or are looked for.
  var storiesBasis: (endID: ArticleID, count: Int)?
  var isFindingStories = false
  /// None until they are found.
  var names = FoundValues.none
  /// One above the last article among which they were or are looked for.
  var namesEnd: ArticleID?
  /// nil until the archive's tags are learnt from, or when they teach nothing.
  package internal(set) var tagSuggester: TagSuggester?
  /// None until they are found.
  ///
  /// An article that was made anew has none: its tags may have been set.
  var suggestedTags = FoundValues.none
  var isSuggestingTags = false
  /// Whether they are, or are about to be.
  var areTagsLearnt = false
  /// Whether the index was, or is being, kept for the next session.
  var isIndexKept = false
  /// Whether the next list starts at its top instead of staying on the selected article.
  var selectsTopOfNextList = false
  /// Until the first key the selection stays at the top, so that the newest article opens the paper.
  var hasMoved = false
  /// How the search looked when its prompt was opened, for Esc.
  var searchToRestore: SavedSearch?

  // What is shown.
  package internal(set) var list = ListPane()
  package internal(set) var tagsPane = TagsPane()
  package internal(set) var detail = DetailPane()
  package internal(set) var focus = Pane.list
  /// nil: as the width of the screen suggests.
  package internal(set) var showsTags: Bool?
  package internal(set) var isZen = false
  var shares = Layout.Shares()
  /// The views on top of the panes, each opened from the one before it.
  package internal(set) var overlays: [Overlay] = []
  package internal(set) var prompt: Prompt?
  var promptHistory: [String] = []
  package internal(set) var theme: Theme
  /// For completing `:set theme`.
  let themeNames: [String]

  // What was.
  var visits = Visits()
  var undoableChanges: [UndoableChange] = []
  /// What was set of articles and isn't in the index yet.
  var correctionsInFlight: [ArticleID: Corrections] = [:]
  /// The shown article after it was corrected, which stays shown when the list lets it go.
  var articleToKeep: ArticleID?
  /// For articles that were replaced the numbers of those that stand for them.
  var replacements: [ArticleID: ArticleID] = [:]
  var savedMarks = SavedMarks()
  /// What was selected before a search or filter left nothing, to come back to.
  var articleBeforeNone: ArticleID?
  /// What was selected before the folder was read anew, until it is found again.
  var articleToSelect: SavedMarks.Key?
  /// What was last said about articles that came and went.
  var toldChanges = ArticleChanges()
  package internal(set) var notice: Notice?
  package internal(set) var messages: [Notice] = []

  // Keys.
  package let keys: KeyMap
  package internal(set) var pendingKeys: [Key] = []

  package init(
    size: Size, title: String, today: PartialDate, theme: Theme = .plain,
    themeNames: [String] = [], keys: KeyMap = .standard, query: String = "", sort: SortKey? = nil
  ) {
    self.size = size
    self.title = title
    self.today = today
    self.theme = theme
    self.themeNames = themeNames
    self.keys = keys
    chosenSort = sort
    setQuery(query, isTyping: false)
  }
}

extension State {
  package var layout: Layout {
    Layout(size: size, focus: focus, showsTags: showsTags, isZen: isZen, shares: shares)
  }

  package var sort: SortKey {
    chosenSort ?? (query.hasWords ? .relevance : .date)
  }

  /// What the list should hold.
  package var request: ListRequest {
    // Marks that the query doesn't look at would only make a finished list look stale.
    let request = Request(
      query: query, facets: filter, sort: sort, isReversed: isReversed,
      marks: query.dependsOnMarks ? marks : Marks(), stories: storyMembership,
      names: replacements.isEmpty ? names : names.carriedOver(to: replacements),
      suggestedTags: suggestedTags)
    var folding = folding
    // Who looks for copies wants to see them.
    folding.gathers = !query.asksForReprints
    return ListRequest(request, folding: folding)
  }

  /// The view on top.
  package internal(set) var overlay: Overlay? {
    get { overlays.last }
    set {
      _ = overlays.popLast()
      if let newValue { overlays.append(newValue) }
    }
  }

  package var isTagsPaneShown: Bool { layout.frame(of: .tags) != nil }

  /// The article that the detail pane shows.
  package var shownArticle: Article? { detail.id.map { index.article($0) } }

  /// The rows of a pane that hold its content: all but the title row.
  ///
  /// For a pane that is not shown, the height that it would have.
  func contentHeight(of pane: Pane) -> Int {
    let frame =
      layout.frame(of: pane)
      ?? Layout(size: size, focus: pane, showsTags: true, isZen: false, shares: shares)
      .frame(of: pane)
    return max(1, (frame?.height ?? 1) - 1)
  }

  /// The columns of the detail pane that text may use.
  var detailWidth: Int { max(1, (layout.frame(of: .detail)?.width ?? size.width) - 3) }

  /// The first key of a command, for sentences.
  func key(for command: Command) -> String {
    keys.keys(for: command).first ?? ":" + command.rawValue
  }

  /// Says something on the status line, and keeps it for `:messages`.
  mutating func say(_ sentence: String, isError: Bool = false) {
    let notice = Notice(sentence, isError: isError)
    self.notice = notice
    messages.append(notice)
  }
}

/// What a search looked like, to come back to.
struct SavedSearch: Sendable {
  let text: String
  let query: Query
  let sort: SortKey?
  var selectedID: ArticleID?
  let focus: Pane
}
