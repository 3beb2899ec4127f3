import News
import Reader
import ReaderTestSupport
import Screen
import Search
import Stories
import Views

/// What the program spends its time with, on ``SampleNews``.
struct HotLoops {
  private static let articleCount = 4_000

  private let news = SampleNews(count: articleCount)
  private let index: Index
  private let batches: [ArticleBatch]

  init() {
    batches = Self.batches(of: news.files)
    var index = Index()
    for batch in batches { index.append(Segment(indexing: batch)) }
    while let merge = index.pendingMerge(isSettled: true) { index.apply(merge.run()) }
    index.prepare()
    self.index = index
  }

  /// In the order in which an archive meets them.
  func all() throws -> [Loop] {
    try reading() + queries() + connections() + [
      Loop(name: "frame", yardstick: .arithmetic, run: try frames())
    ]
  }

  private static func batches(of files: [SampleNews.File]) -> [ArticleBatch] {
    stride(from: 0, to: files.count, by: 500).map { start in
      var builder = ArticleBatchBuilder()
      for file in files[start..<min(start + 500, files.count)] {
        _ = builder.add(file.contents, path: file.path, root: 0)
      }
      return builder.finish()
    }
  }
}

extension HotLoops {
  private func reading() -> [Loop] {
    let few = Array(news.files.prefix(200))
    let wide = few.map { file -> [UInt8] in file.contents.flatMap { byte -> [UInt8] in [byte, 0] } }
    let articles = (0..<batches[0].count).map { batches[0][$0] }
    let batch = batches[0]
    let segments = batches.map { Segment(indexing: $0) }
    let indexer = SegmentIndexer()
    return [
      Loop(name: "decode", yardstick: .arithmetic) {
        wide.reduce(0) { $0 + rawText(of: $1).utf8.count }
      },
      Loop(name: "recover", yardstick: .arithmetic) {
        Self.batches(of: few).reduce(0) { $0 + $1.count }
      },
      Loop(name: "tokenize", yardstick: .arithmetic) {
        let pool = TermPool()
        return articles.reduce(0) { $0 + pool.knownTerms(of: $1).count }
      },
      Loop(name: "index", yardstick: .arithmetic) { indexer.segment(of: batch).count },
      Loop(name: "merge", yardstick: .arithmetic) {
        var index = Index()
        for segment in segments { index.append(segment) }
        while let merge = index.pendingMerge(isSettled: true) { index.apply(merge.run()) }
        return index.count
      },
    ]
  }

  private func queries() throws -> [Loop] {
    let words = news.words
    let texts = [
      ("word", words[0]), ("intersection", "\(words[2]) \(words[9])"),
      ("phrase", "\"\(words[0]) \(words[1])\""), ("prefix", "\(words[70].prefix(1))*"),
    ]
    let searches = try texts.map { name, text in
      let today = PartialDate(year: 2019, month: 1, day: 1)
      let request = Request(query: try Query.parse(text, today: today), sort: .relevance)
      return Loop(name: name, yardstick: .memory) { index.listing(for: request).ids.count }
    }
    let common = Array(words[0].utf8)[...]
    let weights = [Int32](repeating: 1, count: 64)
    let source = FacetFilter(included: [FacetValue(facet: .source, name: "Coast Wire")])
    return [
      Loop(name: "postings", yardstick: .memory) {
        index.summing([common], weights: weights) { sums, _ in Int(sums[0]) }[0]
      }
    ] + searches + [
      Loop(name: "facets", yardstick: .memory) {
        index.listing(for: Request(facets: source)).facets.count
      },
      Loop(name: "list", yardstick: .memory) { index.listing(for: Request()).ids.count },
    ]
  }

  private func connections() -> [Loop] {
    let ids = (0..<20).map { ArticleID($0 * Self.articleCount / 20) }
    return [
      Loop(name: "related", yardstick: .memory) {
        ids.reduce(0) { $0 + index.related(to: $1, limit: 12).count }
      },
      Loop(name: "suggest tags", yardstick: .memory) {
        TagSuggester(learningFrom: index)?.suggestions(for: index.article(3)).count ?? 0
      },
    ]
  }

  private func frames() throws -> () -> Int {
    var session = Session(harbour, size: Size(width: 140, height: 40))
    try session.press("<Enter>")
    let state = session.state
    return { Views.frame(of: state).canvas.size.width }
  }
}
