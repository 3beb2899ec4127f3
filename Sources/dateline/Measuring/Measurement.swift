import Reader
import Screen
import Search
import Stories

/// How fast this machine opens an archive and answers in it.
///
/// First the archive is opened as the reader opens it, then questions are put to it, and only then,
/// with the files in the system's cache, the steps of opening are taken one by one.
struct Measurement {
  let articles: Int
  /// From the start until all is read, listed, merged and drawn; on all threads, by the wall clock.
  let total: Duration
  let peakResidentBytes: Int
  let answers: Answers
  let steps: OpeningSteps

  init(of roots: [[UInt8]], theme: Theme) {
    var reader = HeadlessReader(roots: roots, theme: theme)
    var total = Duration.zero
    timed(&total) { reader.open() }
    self.total = total
    articles = reader.index.count
    answers = Answers(of: &reader)
    peakResidentBytes = dateline.peakResidentBytes()
    steps = OpeningSteps(rootPaths: roots)
  }
}

/// How long a reader with an archive open takes to answer.
///
/// - `word`, `and`, `prefix`, `phrase`: parsing a search and making its list, as the reader does it:
///   every match found and ranked, the facets of all matches counted.
/// - `facets`: making the list, dated and parted into days, with its counts after a change of the
///   filter: a value included, excluded, one of two values, no filter.
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

  /// So many questions of each kind.
  private static let count = 300

  init(of reader: inout HeadlessReader) {
    let index = reader.index
    let articles = index.sample(Self.count)
    let queries = SampleQueries(count: Self.count, articles: articles, index: index)
    let today = today()
    let search = { (texts: [String]) in
      Latencies(texts.spread()) { text in
        guard let query = try? Query.parse(text, today: today) else { return }
        _ = ListContents(Request(query: query, sort: .relevance), in: index)
      }
    }
    word = search(queries.words)
    and = search(queries.several)
    prefix = search(queries.prefixes)
    phrase = search(queries.phrases)
    related = Latencies(articles) { id in
      _ = index.related(to: id, limit: HeadlessReader.relatedCount)
    }
    facets = Latencies(index.sampleFilters(Self.count).spread()) { filter in
      _ = ListContents(Request(facets: filter), in: index)
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
