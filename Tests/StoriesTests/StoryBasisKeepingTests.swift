import News
import Search
import TestSupport
import Testing

@testable import Stories

/// Stories that were kept, in an index whose articles have other numbers.
@Suite struct StoryBasisKeepingTests {
  private static let reports =
    RandomReports.make(count: 160, seed: 6).map { report in
      var report = report
      if report.day.map({ $0 % 9 == 0 }) == true { report.day = nil }
      return report
    } + RandomReports.make(count: 9, seed: 6)

  /// The same files in another order, without one of them and with others.
  private static var later: Index {
    var index = Index()
    for start in [80, 0, 40, 120] {
      let end = start == 120 ? reports.count : start + 40
      index.append(Segment(indexing: ArticleBatch(Array(reports[start..<end]), from: start)))
    }
    index.remove([17])
    let others = Array(RandomReports.make(count: 12, seed: 6).dropFirst(9))
    index.append(Segment(indexing: ArticleBatch(others, from: reports.count)))
    return index
  }

  private static func kept() -> Sections {
    let index = Index(reports)
    var sections = Sections()
    StoryFinder(index: index).find().keep(in: &sections, of: index)
    return sections
  }

  @Test func whatWasKeptHolds() throws {
    var sections = Self.kept()
    let index = Self.later
    let kept = try StoryBasis(from: &sections, in: index)
    let found = StoryFinder(index: index, after: kept).find()
    let whole = StoryFinder(index: index, after: StoryBasis(scale: kept.scale)).find()
    #expect(found.table.stories == whole.table.stories)
    #expect(found.table.reprints == whole.table.reprints)
    #expect(found.changeCount == 4)
    #expect(found.table.stories.count > 5)
  }

  @Test func otherArticlesAreNoneOfThose() throws {
    var sections = Self.kept()
    // Every file says something else.
    let index = Index(RandomReports.make(count: 169, seed: 8))
    let kept = try StoryBasis(from: &sections, in: index)
    #expect(ArticleChanges(since: kept.articles, in: index).count == 2 * 169)
    let found = StoryFinder(index: index, after: kept).find()
    let whole = StoryFinder(index: index, after: StoryBasis(scale: kept.scale)).find()
    #expect(found.table.stories == whole.table.stories)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func damageLeadsNowhere(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = Self.kept()
    let index = Self.later
    for _ in 0..<8 {
      var damaged = whole
      let place = Int.random(in: 0..<damaged.sections.count, using: &random)
      damaged.harm(place, by: &random)
      if let kept = try? StoryBasis(from: &damaged, in: index) {
        let found = StoryFinder(index: index, after: kept).find()
        #expect(found.table.stories.allSatisfy { $0.articles.allSatisfy(index.contains) })
      }
    }
  }
}

/// Sections in memory.
private struct Sections: SectionSink, SectionSource {
  private(set) var sections: [[UInt8]] = []
  private var nextSection = 0

  mutating func keep<Element: BitwiseCopyable>(_ elements: [Element]) {
    sections.append(elements.withUnsafeBytes { Array($0) })
  }

  mutating func next<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(SectionDamage) -> [Element] {
    let stride = MemoryLayout<Element>.stride
    guard nextSection < sections.count, sections[nextSection].count.isMultiple(of: stride) else {
      throw SectionDamage()
    }
    let bytes = sections[nextSection]
    nextSection += 1
    return [Element](unsafeUninitializedCapacity: bytes.count / stride) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      count = buffer.count
    }
  }

  /// Changes some bytes of a section, or takes away its end.
  mutating func harm(_ place: Int, by random: inout SeededGenerator) {
    guard !sections[place].isEmpty else { return }
    if Int.random(in: 0..<4, using: &random) == 0 {
      sections[place].removeLast(sections[place].count / 3)
    }
    for _ in 0..<3 where !sections[place].isEmpty {
      let byte = Int.random(in: 0..<sections[place].count, using: &random)
      sections[place][byte] = UInt8.random(in: 0...255, using: &random)
    }
  }
}
