import News
package import Search

extension Index {
  /// The names of people, places and organisations in each article, see ``NameStatistics``.
  ///
  /// Slow, for a worker: every article is read, some of them twice.
  package func names(concurrently: @escaping Concurrently = oneByOne) -> FoundValues {
    NameFinder(index: self, concurrently: concurrently).find()
  }
}

/// Finds the names of an archive.
struct NameFinder {
  let index: Index
  let concurrently: Concurrently

  /// So many names of an article are kept.
  private static let mostNames = 16
  /// In a larger archive a name of one article only is none that articles could be grouped by.
  private static let mostForSingleNames = 20_000
  private static let sliceSize = 250

  /// A name of an article, until all names are known.
  private struct Candidate {
    let key: UInt64
    /// In the article's text.
    let start: UInt32
    let length: UInt16
    let isSure: Bool
  }

  private struct Spelling: Hashable {
    let key: UInt64
    let length: UInt16
  }

  func find() -> FoundValues {
    let ids = index.ids
    let statistics = NameStatistics.gather(ids, of: index, concurrently)
    var candidates: [Candidate] = []
    var ends: [Int] = []
    inSlices(of: ids.count, size: Self.sliceSize, concurrently) { slice in
      self.candidates(of: ids[slice], statistics)
    } take: { slice in
      for article in slice {
        candidates += article
        ends.append(candidates.count)
      }
    }
    return values(of: ids, candidates, ends: ends)
  }

  private func candidates(
    of ids: ArraySlice<ArticleID>, _ statistics: NameStatistics
  ) -> [[Candidate]] {
    var scanner = NameScanner()
    return ids.map { id in
      let article = index.article(id)
      scanner.scan(article)
      let names = ArticleNames(article, tokens: scanner.tokens, statistics: statistics)
      let start = article.bytes.startIndex
      return names.names.compactMap { name in
        guard let length = UInt16(exactly: name.range.count) else { return nil }
        return Candidate(
          key: name.key, start: UInt32(name.range.lowerBound - start), length: length,
          isSure: name.isSure)
      }
    }
  }

  private func values(
    of ids: [ArticleID], _ candidates: [Candidate], ends: [Int]
  ) -> FoundValues {
    var uses: [UInt64: UInt32] = [:]
    for candidate in candidates { uses[candidate.key, default: 0] += 1 }
    let keepsSingle = ids.count <= Self.mostForSingleNames
    let isKept = { (candidate: Candidate) in
      (uses[candidate.key] ?? 0) > 1 || keepsSingle && candidate.isSure
    }
    var builder = FoundValuesBuilder(of: .name)
    var numbers: [UInt64: UInt32] = [:]
    let lengths = commonestLengths(of: candidates.lazy.filter(isKept))
    forEachArticle(ids, ends) { id, range in
      for candidate in candidates[range] where numbers[candidate.key] == nil {
        guard lengths[candidate.key] == candidate.length else { continue }
        numbers[candidate.key] = builder.number(of: text(of: candidate, in: id))
      }
    }
    forEachArticle(ids, ends) { id, range in
      let kept = candidates[range].filter(isKept).prefix(Self.mostNames)
      builder.add(kept.compactMap { numbers[$0.key] }, of: id)
    }
    return builder.finish()
  }

  private func forEachArticle(
    _ ids: [ArticleID], _ ends: [Int], _ body: (ArticleID, Range<Int>) -> Void
  ) {
    var start = 0
    for (id, end) in zip(ids, ends) {
      body(id, start..<end)
      start = end
    }
  }

  /// How long each name is in the spelling that most articles use; of equals the shorter.
  ///
  /// Spellings of one name that are as long hardly differ.
  private func commonestLengths(of candidates: some Sequence<Candidate>) -> [UInt64: UInt16] {
    var counts: [Spelling: UInt32] = [:]
    for candidate in candidates {
      counts[Spelling(key: candidate.key, length: candidate.length), default: 0] += 1
    }
    var best: [UInt64: (count: UInt32, length: UInt16)] = [:]
    for (spelling, count) in counts {
      let known = best[spelling.key] ?? (0, .max)
      guard count > known.count || count == known.count && spelling.length < known.length else {
        continue
      }
      best[spelling.key] = (count, spelling.length)
    }
    return best.mapValues(\.length)
  }

  private func text(of candidate: Candidate, in id: ArticleID) -> String {
    let bytes = index.article(id).bytes
    let start = bytes.startIndex + Int(candidate.start)
    let text = bytes[start..<start + Int(candidate.length)].map { byte -> UInt8 in
      byte == 0x0A || byte == 0x09 ? 0x20 : byte
    }
    return String(decoding: text, as: UTF8.self)
  }
}
