package import News

/// The number of an article in an index, in the order of arrival.
package typealias ArticleID = UInt32

/// Every article with its words, facets and dates; a value whose immutable parts are shared.
package struct Index: Sendable {
  /// A segment in its place.
  struct Member: Sendable {
    /// The number of its first article.
    let base: ArticleID
    var segment: Segment
    /// For each facet and each spelling of the segment the value of the whole index.
    let facetValues: [[UInt32]]
    var removed = RemovedArticles()

    var ids: Range<ArticleID> { base..<base + ArticleID(segment.count) }
  }

  var members: [Member] = []
  /// In the order of `Facet.indexed`.
  var vocabularies = Facet.indexed.map { FacetVocabulary($0) }
  /// Every article under its date key, sorted: the newest first.
  var dateOrder: [UInt64] = []
  /// By id, those of removed articles too.
  var dayStamps: [DayStamp] = []
  /// The words of all articles.
  var totalLength = 0
  /// How many articles it holds.
  package internal(set) var count = 0
  /// One above the largest id that was ever given, whether the article is still there or not.
  package private(set) var endID: ArticleID = 0
  let frequencyShelf = FrequencyShelf()

  package init() {}

  /// Adds a segment's articles after those that are there.
  package mutating func append(_ segment: Segment) {
    // A merge finds a segment by its first article.
    guard segment.count > 0 else { return }
    let base = endID
    let values = vocabularies.indices.map { vocabularies[$0].add(segment.facets[$0]) }
    members.append(Member(base: base, segment: segment, facetValues: values))
    let dateKeys = segment.columns.dateKeys
    let added = segment.dateOrder.map { UInt64(hash: dateKeys[Int($0)], owner: base + $0) }
    dateOrder.merge(added, by: <)
    dayStamps += segment.columns.dayStamps
    totalLength += segment.totalLength
    count += segment.count
    endID += ArticleID(segment.count)
  }

  /// Whether an article of this number is there.
  package func contains(_ id: ArticleID) -> Bool {
    guard id < endID else { return false }
    // A member has much to retain: it isn't copied.
    let place = place(of: id)
    return members[place].holds(id - members[place].base)
  }

  /// Every article's number, ascending.
  package var ids: [ArticleID] {
    guard count < Int(endID) else { return Array(0..<endID) }
    return members.flatMap { member in member.articles.map { $0 + member.base } }
  }

  /// The article with a number, which has to be below ``endID``; one that was removed can still be read.
  package func article(_ id: ArticleID) -> Article {
    let place = place(of: id)
    return members[place].segment.article(Int(id - members[place].base))
  }

  /// How many words an article has that has a number below ``endID``, those of its headline and tags too.
  package func length(of id: ArticleID) -> Int {
    let place = place(of: id)
    return Int(members[place].segment.columns.lengths[Int(id - members[place].base)])
  }

  /// The first article with a path, as `Article.path` spells it.
  package func id(ofPath path: String) -> ArticleID? { ids(ofPath: path).first }

  /// Every article with a path; several when folders hold files of one name.
  package func ids(ofPath path: String) -> [ArticleID] {
    let hash = ArticleColumns.hash(ofPath: path)
    return members.flatMap { member in
      member.segment.paths.owners(of: hash)
        .filter { member.holds($0) && member.segment.article(Int($0)).path == path }
        .map { member.base + $0 }
    }
  }

  /// What the index needs beside the articles themselves, in bytes.
  package var size: Int {
    members.reduce(0) { $0 + $1.segment.size + $1.removed.size }
      + dateOrder.count * MemoryLayout<UInt64>.stride
      + dayStamps.count * MemoryLayout<DayStamp>.stride
      + (frequencyShelf.frequencies(for: members)?.size ?? 0)
  }

  /// What the terms with their postings and places take of that, in bytes.
  package var termSize: Int { members.reduce(0) { $0 + $1.segment.termSize } }

  func member(of id: ArticleID) -> Member { members[place(of: id)] }

  private func place(of id: ArticleID) -> Int {
    var place = members.count - 1
    while members[place].base > id { place -= 1 }
    return place
  }
}

/// Articles are counted in the segment.
extension Index.Member {
  /// Whether an article is still there.
  @inline(__always)
  func holds(_ article: UInt32) -> Bool { !removed.contains(article) }

  /// Every article that is still there, ascending.
  var articles: [UInt32] {
    var articles: [UInt32] = []
    articles.reserveCapacity(segment.count)
    var next: UInt32 = 0
    for article in removed.articles.numbers {
      articles += next..<article
      next = article + 1
    }
    articles += next..<UInt32(segment.count)
    return articles
  }

  /// An article under its date key.
  func dateKey(of article: UInt32) -> UInt64 {
    segment.columns.keyed(article) + UInt64(base)
  }

  /// In how many articles a term stands.
  func documentFrequency(of term: Int) -> Int {
    segment.lists.documentFrequency(of: term) - removed.documentFrequency(of: term)
  }

  /// The sum over neighbouring terms.
  func documentFrequency(of terms: Range<Int>) -> Int {
    let all = segment.lists.entries[terms].reduce(0) { $0 + Int($1.documentFrequency) }
    return all - removed.documentFrequency(of: terms)
  }
}
