import News
import TestSupport
import Testing

@testable import Search

/// However segments are put together, the result is what indexing all their articles gives.
struct MergingTests {
  /// Words in so many of the articles: about where a list gets its first and second skip, and beyond.
  private static let frequencies = [1, 2, 127, 128, 129, 130, 255, 256, 257, 700, 1_500]
  private static let count = 1_500

  @Test(arguments: UInt64(1)...6)
  func mergedSegmentsEqualOne(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let articles = Self.articles(&random)
    let whole = Segment(indexing: ArticleBatch(articles))
    let parts = Self.cut(articles, at: random.numbers(10, below: articles.count)).map {
      IndexMerge.Part(segment: Segment(indexing: ArticleBatch($0)), removed: BitSet())
    }
    let merged = Segment(merging: parts)
    expectEqual(merged, whole, &random)
    // Merged ones are merged again, with blocks of all lengths in them.
    let twice = stride(from: 0, to: parts.count, by: 4).map { start in
      IndexMerge.Part(
        segment: Segment(merging: Array(parts[start...].prefix(4))), removed: BitSet())
    }
    expectEqual(Segment(merging: twice), whole, &random)
  }

  /// Whatever was indexed in it before, large or small.
  @Test func segmentsFromUsedRoomEqualNewOnes() {
    var random = SeededGenerator(seed: 9)
    let articles = Self.articles(&random)
    let indexer = SegmentIndexer()
    for range in [0..<900, 900..<903, 903..<1_400, 0..<0, 1_400..<1_500, 0..<1_500, 7..<8] {
      let batch = ArticleBatch(Array(articles[range]))
      expectEqual(indexer.segment(of: batch), Segment(indexing: batch), &random)
    }
  }

  /// Removed articles keep their numbers, as articles without a word would.
  @Test(arguments: [0.01, 0.5, 1], [false, true])
  func postingsOfRemovedArticlesAreLeftOut(share: Double, isEvery: Bool) throws {
    var random = SeededGenerator(seed: 5)
    let articles = Self.articles(&random)
    var left = articles
    let parts = Self.cut(articles, at: random.numbers(5, below: articles.count)).enumerated().map {
      number, articles in
      var removed = BitSet()
      for place in articles.indices where isEvery || number % 2 == 1 {
        guard Double.random(in: 0..<1, using: &random) < share else { continue }
        removed.insert(place - articles.startIndex)
        left[place] = TestArticle()
      }
      return IndexMerge.Part(segment: Segment(indexing: ArticleBatch(articles)), removed: removed)
    }
    let merged = Segment(merging: parts)
    let expected = Segment(indexing: ArticleBatch(left))
    for term in 0..<merged.dictionary.count {
      let number = expected.dictionary.number(of: Array(merged.dictionary[term]))
      let postings = number.map { expected.postings(of: $0) } ?? []
      #expect(merged.postings(of: term) == postings)
      expectSeeks(merged, term, postings, &random)
    }
  }

  private func expectEqual(_ segment: Segment, _ whole: Segment, _ random: inout SeededGenerator) {
    #expect(segment.dictionary.terms == whole.dictionary.terms)
    #expect(segment.stems.all == whole.stems.all)
    #expect(segment.lists.postings == whole.lists.postings)
    #expect(segment.lists.places == whole.lists.places)
    #expect(segment.dateOrder == whole.dateOrder && segment.paths == whole.paths)
    for term in 0..<whole.dictionary.count {
      expectSeeks(segment, term, whole.postings(of: term), &random)
    }
  }

  private func expectSeeks(
    _ segment: Segment, _ term: Int, _ postings: [Segment.Posting],
    _ random: inout SeededGenerator
  ) {
    for step in [2, 40, 500] {
      var cursor = PostingCursor(segment.lists, term: term)
      var next = 0
      var target = 0
      var isEqual = true
      while target < segment.count {
        while next < postings.count, postings[next].article < target { next += 1 }
        let isFound = cursor.seek(UInt32(target))
        isEqual = isEqual && isFound == (next < postings.count)
        if isFound, isEqual { isEqual = cursor.posting() == postings[next] }
        target += Int.random(in: 1...step, using: &random)
      }
      #expect(isEqual)
    }
  }

  private static func articles(_ random: inout SeededGenerator) -> [TestArticle] {
    var words = [[String]](repeating: [], count: count)
    for frequency in frequencies {
      let places = frequency == count ? Array(0..<count) : random.numbers(frequency, below: count)
      for place in places {
        let times = Int.random(in: 1...3, using: &random)
        words[place] += Array(repeating: "frequent\(frequency)", count: times)
      }
    }
    return words.enumerated().map { number, words in
      TestArticle(
        path: "\(number % 700).txt", headline: number % 9 == 0 ? words.first : "Ebb",
        tags: number % 5 == 0 ? ["Sea"] : [],
        paragraphs: ["Voting \(number % 30)", words.joined(separator: " ")],
        published: number % 4 == 0 ? nil : PartialDate(year: 1990 + number % 20))
    }
  }

  private static func cut(_ articles: [TestArticle], at places: [Int]) -> [ArraySlice<TestArticle>]
  {
    let ends = places.sorted() + [articles.count]
    return zip([0] + ends, ends).map { articles[$0..<$1] }
  }
}

extension SeededGenerator {
  /// So many different numbers.
  fileprivate mutating func numbers(_ count: Int, below limit: Int) -> [Int] {
    Array((0..<limit).shuffled(using: &self).prefix(count))
  }
}

extension Segment {
  fileprivate struct Posting: Equatable {
    let article: UInt32
    let counts: FieldCounts
    let places: [UInt32]
  }

  fileprivate func postings(of term: Int) -> [Posting] {
    var cursor = PostingCursor(lists, term: term)
    var postings: [Posting] = []
    while cursor.next() { postings.append(cursor.posting()) }
    return postings
  }
}

extension PostingCursor {
  fileprivate mutating func posting() -> Segment.Posting {
    var places: [UInt32] = []
    forEachPlace { places.append($0) }
    return Segment.Posting(article: article, counts: counts, places: places)
  }
}

extension TermDictionary {
  fileprivate var terms: [String] { (0..<count).map(text(of:)) }
}
