import News
import Search

/// What was read of articles, by their places in time order.
struct ReadArticles: Sendable {
  private(set) var ids: [ArticleID] = []
  /// When they were published.
  private(set) var dates: [PartialDate?] = []
  private(set) var vectors = TermVectors()
  private(set) var sketches = TextSketches()

  private static let sliceSize = 512

  /// No articles.
  init() {}

  init(ids: [ArticleID], dates: [PartialDate?], vectors: TermVectors, sketches: TextSketches) {
    self.ids = ids
    self.dates = dates
    self.vectors = vectors
    self.sketches = sketches
  }

  /// Reads articles of an index.
  init(
    _ ids: [ArticleID], in index: Index, scale: StoryScale,
    _ concurrently: @escaping Concurrently
  ) {
    reserveCapacity(ids.count)
    inSlices(of: ids.count, size: Self.sliceSize, concurrently) { slice in
      ReadArticles(ids[slice], in: index, scale: scale)
    } take: {
      append($0, 0..<$0.count)
    }
  }

  private init(_ ids: ArraySlice<ArticleID>, in index: Index, scale: StoryScale) {
    var builder = VectorBuilder(scale: scale)
    for id in ids {
      let article = index.article(id)
      builder.add(article)
      dates.append(article.published)
    }
    self.ids = Array(ids)
    vectors = builder.vectors
    sketches = builder.sketches
  }

  /// What was read before with what is new.
  init(_ former: ReadArticles, and new: ReadArticles, as changes: PlaceChanges) {
    // Most often all are new.
    if changes.runs == [.new(0..<new.count)] {
      self = new
      return
    }
    reserveCapacity(former.count + new.count)
    for run in changes.runs {
      switch run {
      case .kept(let places): append(former, places)
      case .new(let places): append(new, places)
      }
    }
  }

  var count: Int { ids.count }

  private mutating func reserveCapacity(_ count: Int) {
    ids.reserveCapacity(count)
    dates.reserveCapacity(count)
    vectors.reserveCapacity(count)
    sketches.reserveCapacity(count)
  }

  private mutating func append(_ other: ReadArticles, _ places: Range<Int>) {
    ids += other.ids[places]
    dates += other.dates[places]
    vectors.append(other.vectors, places)
    sketches.append(other.sketches, places)
  }
}
