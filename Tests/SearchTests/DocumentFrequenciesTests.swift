import News
import Testing

@testable import Search

/// Counted frequencies are those of the dictionaries, whatever has changed since they were counted.
struct DocumentFrequenciesTests {
  @Test(arguments: UInt64(1)...4)
  func countsAreThoseOfTheDictionaries(seed: UInt64) {
    var corpus = RandomCorpus(seed: seed)
    let articles = corpus.articles(60)
    var prepared = Index(articles, segments: 5)
    prepared.prepareAll()
    expectCounts(prepared, isCounted: true)
    prepared.remove([3, 4, 17, 59])
    expectCounts(prepared, isCounted: true)
    prepared.append(Segment(indexing: ArticleBatch(corpus.articles(7))))
    expectCounts(prepared, isCounted: true)
    while let merge = prepared.pendingMerge(isSettled: true) { prepared.apply(merge.run()) }
    expectCounts(prepared, isCounted: false)
    prepared.prepareAll()
    expectCounts(prepared, isCounted: true)
  }

  @Test func likeTermsAreToldApart() {
    let words = ["lighthouse", "lighthosue", "lighthous", "lighthou", "ab", "ba", "a", "aa"]
    let index = Index(
      words.indices.map { TestArticle(paragraphs: [words[$0...].joined(separator: " ")]) })
    index.prepareAll()
    let terms = index.terms(of: 0)
    #expect(terms.map(\.term) == words)
    #expect(terms.map(\.documentFrequency) == Array(1...words.count))
  }

  /// Words can be made whose hashes are the same; then frequencies are wrong, but never below zero.
  @Test func wordsOfOneHashAreCounted() {
    let words = ["0yk7u1wdjfzlc", "pu93h3vvuja5b"]
    #expect(Set(words.map { DocumentFrequencies.hash(of: Array($0.utf8)[...]) }).count == 1)
    var index = Index(
      [0, 1, 1, 1].map { TestArticle(paragraphs: [words[$0]]) }, segments: 1)
    index.countTerms()
    index.remove([2, 3])
    let frequencies = index.ids.flatMap { index.terms(of: $0).map(\.documentFrequency) }
    #expect(frequencies.count == 2 && frequencies.allSatisfy { $0 >= 0 })
    let forms = index.writtenForms(of: words.map { Array($0.utf8)[...] }, in: 0)
    #expect(forms[1] == nil)
  }

  private func expectCounts(_ index: Index, isCounted: Bool) {
    #expect((index.frequencyShelf.frequencies(for: index.members) != nil) == isCounted)
    let reader = TermReader(of: index)
    let read = index.ids.map { id in reader.terms(of: id).map(\.documentFrequency) }
    #expect(read == index.ids.map { id in index.terms(of: id).map(\.documentFrequency) })
    var pool = TermPool(ignoring: ["the"])
    let wrong = index.terms(of: index.ids, in: &pool).joined().filter { term in
      let bytes = pool.bytes(of: term.number)
      let expected = index.members.reduce(0) { sum, member in
        sum + (member.segment.dictionary.number(of: bytes).map(member.documentFrequency) ?? 0)
      }
      return pool.documentFrequency(of: term.number) != (term.number == 0 ? 0 : expected)
    }
    #expect(wrong.isEmpty)
  }

  @Test func allSmallSegmentsAreCountedTogether() {
    let articles = (0..<40).map { TestArticle(headline: "Pier \($0)") }
    let index = Index(articles, segments: 4)
    #expect(!index.isPrepared)
    let size = index.size
    index.prepare()
    #expect(index.isPrepared && index.size > size)
    #expect(index.frequencyShelf.frequencies(for: index.members)?.segments.count == 4)
  }

  @Test func smallSegmentsAreCountedByThemselvesBesideLargeOnes() {
    var index = Index()
    for count in [4, 40, 12] {
      let articles = (0..<count).map { TestArticle(headline: "Pier \($0)") }
      index.append(Segment(indexing: ArticleBatch(articles)))
    }
    index.countTerms(atLeast: 10)
    let counted = index.frequencyShelf.frequencies(for: index.members)
    #expect(counted?.segments.map(\.count) == [40, 12])
    expectCounts(index, isCounted: true)
    #expect(TermFrequencies(of: index).isWhole)
    index.append(Segment(indexing: ArticleBatch([TestArticle(headline: "Pier one")])))
    #expect(!TermFrequencies(of: index).isWhole)
    index.countTerms(atLeast: 10)
    #expect(TermFrequencies(of: index).isWhole)
    expectCounts(index, isCounted: true)
    // Removed articles are taken off what was counted.
    index.remove([1, 7, 50])
    #expect(TermFrequencies(of: index).isWhole)
    expectCounts(index, isCounted: true)
  }

  /// Words that wait together and longer ones, in more terms than there is room for at first.
  @Test func hashedTermsAreThoseOfThePool() {
    let lengths = [1, 7, 8, 9, 14, 15, 16, 17, 63, 64, 65, 80]
    let words = lengths.flatMap { length in
      ["a", "b", "ab"].map { String(repeating: $0, count: length) }
    }
    let many = (0..<2_000).map { "word\($0 * $0)" }
    let index = Index([
      TestArticle(
        headline: words.reversed().joined(separator: " "),
        paragraphs: [(words + many + words).joined(separator: " ")]),
      TestArticle(headline: "", paragraphs: [words.joined(separator: " ")]),
    ])
    index.countTerms()
    let reader = TermReader(of: index)
    for id in index.ids {
      var pool = TermPool()
      let terms = index.terms(of: [id], in: &pool)[0]
      #expect(reader.terms(of: id) == pool.hashed(terms))
    }
  }
}
