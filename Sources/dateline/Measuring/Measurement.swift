import Reader
import Screen
import Search
import Stories

/// How fast this machine opens an archive and answers in it.
///
/// First the archive is opened as the reader opens it, then its stories are found, questions are put to
/// it, and only then, with the files in the system's cache, the steps of opening are taken one by one.
struct Measurement {
  let articles: Int
  /// From the start until all is read and listed, so that every answer is whole; what is left to be done
  /// makes answers faster.
  let ready: Duration
  /// From the start until all is read, listed, merged and drawn; on all threads, by the wall clock.
  let total: Duration
  /// Of opening.
  let peakResidentBytes: Int
  /// From then on until names, suggested tags, copies and stories are found, which the reader does in the
  /// background.
  let connected: Duration
  /// Of that, until copies and stories are found.
  let storiesFound: Duration
  /// Of that.
  let connectedPeakResidentBytes: Int
  let answers: Answers
  let termSizes: TermSizes
  /// The same as `total`, with what an earlier session kept; nil when nothing can be kept.
  let secondStart: Duration?
  let steps: OpeningSteps

  init(of roots: [[UInt8]], theme: Theme) {
    let second = SecondStart(of: roots)
    let open = { HeadlessReader(roots: roots, theme: theme, cache: second.cache) }
    var reader = open()
    let start = ContinuousClock.now
    ready = reader.open() - start
    total = .now - start
    // The reader does it in the background.
    ArrayMemory.keep()
    reader.index.prepare()
    articles = reader.index.count
    peakResidentBytes = dateline.peakResidentBytes()
    var connected = Duration.zero
    storiesFound = timed(&connected) { reader.connect() }
    self.connected = connected
    connectedPeakResidentBytes = dateline.peakResidentBytes()
    answers = Answers(of: &reader)
    termSizes = reader.index.termSizes
    secondStart = second.time(after: &reader, opening: open)
    steps = OpeningSteps(rootPaths: roots)
  }
}

/// How long a reader with an archive open, copies and stories known, takes to answer.
///
/// - `word`, `and`, `prefix`, `phrase`: parsing a search and listing its best matches, as the reader does
///   it: every match found, the best in order; of few matches all, with the facets counted.
/// - `wholeList`: the same for words, several words and prefixes until every match is in order, the facets
///   of all matches counted, the tags pane's rows made.
/// - `facets`: making the list, dated and parted into days, with its counts after a change of the
///   filter: a value included, excluded, one of two values, no filter.
/// - `commonestWord`, `oneLetter`, `commonestPair`: of these the worst: the commonest word, asked for
///   again and again; the prefixes of one letter; the two words that stand side by side most often.
/// - `letters`, `contentPhrase`: the others: prefixes of two letters and more; phrases as they stand
///   in articles.
/// - `related`: the related stories of an article.
/// - `frame`: taking in a key that moves or scrolls, and drawing the whole frame of 140 by 40 cells.
struct Answers {
  let word: Latencies
  let and: Latencies
  let prefix: Latencies
  let phrase: Latencies
  let related: Latencies
  let facets: Latencies
  let frame: Latencies
  let commonestWord: Latencies
  let oneLetter: Latencies
  let letters: Latencies
  let commonestPair: Latencies
  let contentPhrase: Latencies
  let wholeList: Latencies

  /// So many questions of each kind.
  private static let count = 300
  /// So often each worst case.
  private static let worstCount = 50

  init(of reader: inout HeadlessReader) {
    let index = reader.index
    let articles = index.sample(Self.count)
    let queries = SampleQueries(count: Self.count, articles: articles, index: index)
    let today = today()
    let request = reader.state.request
    let finish = { (answer: ListAnswer, filter: FacetFilter) in
      var tags = TagsPane()
      let list = answer.whole(concurrently: onAllProcessors)
      tags.show(list.listing.facets, filter: filter, height: 1)
    }
    let answered = { (text: String, give: (ListAnswer) -> Void) in
      guard let query = try? Query.parse(text, today: today) else { return }
      var request = request
      request.request.query = query
      request.request.sort = .relevance
      give(ListAnswer(request, in: index, concurrently: onAllProcessors))
    }
    let search = { (texts: [String]) in
      Latencies(texts.spread()) { text in
        answered(text) { if $0.beginning() == nil { finish($0, FacetFilter()) } }
      }
    }
    word = search(queries.words)
    and = search(queries.several)
    prefix = search(queries.prefixes)
    phrase = search(queries.phrases)
    related = Latencies(articles) { id in
      _ = index.shownRelated(to: id)
    }
    facets = Latencies(index.sampleFilters(Self.count).spread()) { filter in
      var request = request
      request.request.facets = filter
      finish(ListAnswer(request, in: index), filter)
    }
    commonestWord = search(queries.words.firstRepeated(Self.worstCount))
    oneLetter = search(queries.prefixes.filter { $0.count == 2 })
    letters = search(queries.prefixes.filter { $0.count > 2 })
    commonestPair = search(queries.phrases.firstRepeated(Self.worstCount))
    contentPhrase = search(Array(queries.phrases.dropFirst(queries.commonestPairCount)))
    wholeList = Latencies((queries.words + queries.several + queries.prefixes).spread()) { text in
      answered(text) { finish($0, FacetFilter()) }
    }
    frame = Self.frames(of: &reader)
  }

  private static func frames(of reader: inout HeadlessReader) -> Latencies {
    guard let keys = try? Key.parse("jjj<Space>j<Space>J<C-d>}kGgK") else { return Latencies() }
    let sequence = (0..<count).map { keys[$0 % keys.count] }
    return Latencies(times: sequence) { key in
      var time = Duration.zero
      let effects = timed(&time) { reader.press(key) }
      reader.settle(effects)
      return time
    }
  }
}

extension Array {
  fileprivate func firstRepeated(_ count: Int) -> [Element] {
    first.map { Array(repeating: $0, count: count) } ?? []
  }
}
