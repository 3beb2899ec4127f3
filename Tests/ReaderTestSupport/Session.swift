import News
package import Reader
package import Screen
import Search
import Stories

/// A reader without a terminal: keys go in as text, effects are answered at once.
package struct Session {
  package private(set) var state: State
  /// What was asked of the outside world, such as `quit` or `copy`, in order.
  package private(set) var effects: [Effect] = []
  /// What `readRaw` answers.
  package var rawText = "The raw file."
  /// Where the article begins in it.
  package var rawStart = 0

  /// Whether lists and corrections wait for ``answer()``, as they do while a worker is busy.
  package var delaysAnswers = false
  /// What is known of stories for the next time that they are found.
  private var stories: StoryBasis?
  private var waiting: [(effect: Effect, index: Index)] = []

  /// Opens a reader on articles given as their files' texts, by path.
  package init(
    _ files: KeyValuePairs<String, String>, size: Size = Size(width: 120, height: 30),
    theme: Theme = .plain, query: String = ""
  ) {
    state = State(
      size: size, title: "Fixtures", today: PartialDate(year: 2019, month: 1, day: 1),
      theme: theme, themeNames: ["dark", "light"], query: query)
    load(files)
    send(.finishedLoading(LoadingProgress(), skipped: []))
  }

  /// Loads more articles, as when they arrive while the reader is open.
  package mutating func load(_ files: KeyValuePairs<String, String>) {
    var builder = ArticleBatchBuilder()
    for (path, text) in files {
      _ = builder.add(Array(text.utf8), path: Array(path.utf8), root: 0, isCutShort: false)
    }
    send(.loaded([Segment(indexing: builder.finish())], LoadingProgress()))
    send(.tick)
  }

  /// Presses keys in vim notation: `jj<Enter>/bridge<Enter>`.
  package mutating func press(_ keys: String) throws {
    for key in try Key.parse(keys) { send(.key(key)) }
  }

  package mutating func resize(to width: Int, _ height: Int) {
    send(.resized(Size(width: width, height: height)))
  }

  package mutating func send(_ message: Message) {
    for effect in state.handle(message) { perform(effect) }
  }

  /// Answers what waits, from the articles that were there when it was asked for.
  package mutating func answer() {
    while !waiting.isEmpty {
      let (effect, index) = waiting.removeFirst()
      answer(effect, in: index)
    }
  }

  private mutating func perform(_ effect: Effect) {
    if delaysAnswers { return waiting.append((effect, state.index)) }
    answer(effect, in: state.index)
  }

  private mutating func answer(_ effect: Effect, in index: Index) {
    switch effect {
    case .list(let request):
      send(.listed(ListAnswer(request, in: index).whole(), for: request))
    case .relate(let id):
      send(.related(index.related(to: id, limit: 12), to: id))
    case .readRaw(let id):
      send(.rawText(visible(rawText).joined(separator: "\n"), of: id, from: rawStart))
    case .findVersions(let id, let reports):
      send(.versionsFound(index.nearestVersions(of: id, among: reports), of: id))
    case .compare(let pair):
      let articles = (index.article(pair.older), index.article(pair.newer))
      send(.compared(VersionComparison(older: articles.0, newer: articles.1), pair))
    case .merge(let merge): send(.merged(merge.run()))
    case .prepare: index.prepare()
    case .findStories:
      let found = index.storyBasis(after: stories)
      stories = found
      send(.storiesFound(found.table))
    case .findNames: send(.namesFound(index.names()))
    case .learnTags: send(.tagsLearnt(TagSuggester(learningFrom: index)))
    case .suggestTags:
      guard let suggester = state.tagSuggester else { break }
      send(.tagsSuggested(index.suggestedTags(by: suggester)))
    case .keepIndex: break
    case .settleDates: send(.datesSettled(index.settledDates()))
    case .correct(let id, let corrections, _), .remake(let id, let corrections):
      effects.append(effect)
      let segment = Segment(indexing: index.article(id).corrected(by: corrections))
      send(.corrected(id, corrections, segment))
    default: effects.append(effect)
    }
  }
}

extension Session {
  /// The headlines in the list, top to bottom.
  package var headlines: [String] { state.list.ids.map { state.index.article($0).title } }

  /// The headlines of all that is listed, also of copies that are folded.
  package var listedHeadlines: [String] {
    state.list.contents.listing.ids.map { state.index.article($0).title }
  }

  /// What stands in the list's header rows.
  package var groupTitles: [String] {
    state.list.contents.groups.map { $0.title(in: state.index) }
  }

  /// The headline of the selected article.
  package var selected: String? {
    state.list.selectedID.map { state.index.article($0).title }
  }

  /// The headline of the article that the detail shows.
  package var shown: String? { state.shownArticle?.title }
}
