import News
import Search

/// Articles are kept by what was read of them; their numbers and dates are those of the index by then.
extension ReadArticles {
  func keep(in sink: inout some SectionSink & ~Copyable) {
    vectors.keep(in: &sink)
    sketches.keep(in: &sink)
  }

  /// What was kept of articles; the largest number stands for those that the index hasn't got.
  init(
    from source: inout some SectionSource & ~Copyable, ids: [ArticleID], in index: Index,
    endTerm: Int
  ) throws(SectionDamage) {
    self.init(
      ids: ids, dates: ids.map { $0 == .max ? nil : index.article($0).published },
      vectors: try TermVectors(from: &source, count: ids.count, endTerm: endTerm),
      sketches: try TextSketches(from: &source, count: ids.count))
  }
}

extension TermVectors {
  fileprivate func keep(in sink: inout some SectionSink & ~Copyable) {
    sink.keep(terms)
    sink.keep(weights)
    sink.keep(ends)
    sink.keep(scales)
  }

  fileprivate init(
    from source: inout some SectionSource & ~Copyable, count: Int, endTerm: Int
  ) throws(SectionDamage) {
    let terms = try source.next(of: UInt32.self)
    let weights = try source.next(of: Weight.self)
    let ends = try source.next(of: UInt32.self)
    let scales = try source.next(of: Scales.self)
    try SectionDamage.unless(
      ends.count == count && scales.count == count && weights.count == terms.count
        && Int(ends.last ?? 0) == terms.count && terms.allSatisfy { $0 < endTerm })
    self.init(terms: terms, weights: weights, ends: ends, scales: scales)
    var start: UInt32 = 0
    for end in ends {
      try SectionDamage.unless(start <= end && end - start <= Self.largestCount)
      let signature = weights[Int(start)..<Int(end)].count(where: \.isInSignature)
      try SectionDamage.unless(signature <= VectorBuilder.signatureCount)
      start = end
    }
  }
}

extension TextSketches {
  fileprivate func keep(in sink: inout some SectionSink & ~Copyable) {
    sink.keep(bins)
    sink.keep(hashes)
  }

  fileprivate init(
    from source: inout some SectionSource & ~Copyable, count: Int
  ) throws(SectionDamage) {
    let bins = try source.next(of: UInt16.self)
    let hashes = try source.next(of: UInt64.self)
    try SectionDamage.unless(hashes.count == count && bins.count == count * Self.binCount)
    self.init(bins: bins, hashes: hashes)
  }
}
