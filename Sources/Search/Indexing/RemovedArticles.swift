import News

/// The articles of a segment that an index no longer holds, and what to take off the segment's counts.
struct RemovedArticles: Sendable {
  /// Counted in the segment.
  private(set) var articles = BitSet()
  /// How many of them the segment's postings still hold.
  private(set) var countInPostings = 0
  /// For each term how many of those it stands in.
  private var documentFrequencies: [UInt32: UInt32] = [:]
  /// The same by the hashes that ``DocumentFrequencies`` knows terms by.
  private var frequenciesByHash: [UInt64: UInt32] = [:]

  /// From one in so many articles on, reading all postings costs less than reading the articles.
  private static let rereadShare = 64

  init() {}

  /// Articles that the segment's postings don't hold.
  init(withoutPostings articles: BitSet) { self.articles = articles }

  var isEmpty: Bool { articles.isEmpty }

  /// In bytes.
  var size: Int {
    articles.size + documentFrequencies.capacity * MemoryLayout<(UInt32, UInt32)>.stride
      + frequenciesByHash.capacity * MemoryLayout<(UInt64, UInt32)>.stride
  }

  @inline(__always)
  func contains(_ article: UInt32) -> Bool { articles.contains(Int(article)) }

  /// How many of a term's postings are those of removed articles.
  func documentFrequency(of term: Int) -> Int {
    documentFrequencies.isEmpty ? 0 : Int(documentFrequencies[UInt32(term)] ?? 0)
  }

  /// How many of the postings of the term with a hash are those of removed articles.
  func documentFrequency(ofHash hash: UInt64) -> Int { Int(frequenciesByHash[hash] ?? 0) }

  /// The sum over neighbouring terms.
  func documentFrequency(of terms: Range<Int>) -> Int {
    guard terms.count > documentFrequencies.count else {
      return terms.reduce(0) { $0 + documentFrequency(of: $1) }
    }
    return documentFrequencies.reduce(0) { terms.contains(Int($1.key)) ? $0 + Int($1.value) : $0 }
  }

  /// Takes out articles that are still there, ascending; the segment's postings hold them.
  mutating func insert(_ added: [UInt32], of segment: Segment) {
    countInPostings += added.count
    var set = BitSet()
    for article in added {
      set.insert(Int(article))
      articles.insert(Int(article))
    }
    if added.count * Self.rereadShare < segment.count {
      for article in added { countTerms(of: segment.article(Int(article)), in: segment) }
    } else {
      countTerms(of: set, in: segment)
    }
  }

  private mutating func countTerms(of article: Article, in segment: Segment) {
    let vocabulary = article.vocabulary()
    for term in 0..<vocabulary.count {
      let bytes = vocabulary.bytes[vocabulary.range(of: term)]
      guard let number = segment.dictionary.number(of: bytes) else { continue }
      count(number, bytes, 1)
    }
  }

  private mutating func countTerms(of added: BitSet, in segment: Segment) {
    for term in 0..<segment.dictionary.count {
      var count: UInt32 = 0
      segment.lists.forEachPosting(of: term) { article, _ in
        if added.contains(Int(article)) { count += 1 }
      }
      if count > 0 { self.count(term, segment.dictionary[term], count) }
    }
  }

  private mutating func count(_ term: Int, _ bytes: ArraySlice<UInt8>, _ articles: UInt32) {
    documentFrequencies[UInt32(term), default: 0] += articles
    frequenciesByHash[DocumentFrequencies.hash(of: bytes), default: 0] += articles
  }
}
