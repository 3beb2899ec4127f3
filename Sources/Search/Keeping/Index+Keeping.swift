package import News

/// A segment of an index, to be kept.
package struct KeptSegment: Sendable {
  private let member: Index.Member

  fileprivate init(_ member: Index.Member) { self.member = member }

  /// The number of an article in the segment; nil for one of another segment.
  fileprivate func number(of id: ArticleID) -> UInt32? {
    member.ids.contains(id) ? id - member.base : nil
  }

  package var segment: Segment { member.segment }

  /// About how many bytes it takes.
  package var size: Int {
    segment.size
      + segment.parts.reduce(0) { size, part in
        size + part.batch.bytes.count + part.batch.pieces.count * MemoryLayout<Piece>.stride
          + part.batch.records.count * MemoryLayout<ArticleRecord>.stride
      }
  }

  /// Calls `body` for each file of which all articles are there as the file says them.
  ///
  /// For a file with an article that was removed, corrected or replaced, nothing that is kept holds.
  package func forEachFile(_ body: (_ place: FilePlace, _ articles: Range<Int>) -> Void) {
    for part in segment.parts {
      var start = 0
      while start < part.batch.count {
        let end = part.batch.endOfFile(from: start)
        let articles = part.base + start..<part.base + end
        let isWhole =
          part.batch[start].part == 1
          && (start..<end).allSatisfy {
            part.batch.isKept(at: $0) && member.holds(UInt32(part.base + $0))
          }
        if isWhole { body(part.batch[start].file, articles) }
        start = end
      }
    }
  }
}

extension Index {
  /// The segments as they are to be kept, the smallest first: it is the first one to be shown.
  package var keptSegments: [KeptSegment] {
    members.sorted { $0.segment.lists.size < $1.segment.lists.size }.map(KeptSegment.init)
  }
}

/// Copies of the newest articles, to be shown until what they are copies of is there.
package struct KeptFront: Sendable {
  /// Where an article stands that there is a copy of.
  package struct Origin: BitwiseCopyable, Sendable {
    package let segment: UInt32
    package let article: UInt32
  }

  package let segment: Segment
  /// Of each article of the segment.
  package let origins: [Origin]

  /// As many as a screen may show.
  private static let count = 100

  package init(of index: Index, in segments: [KeptSegment]) {
    var articles: [Article] = []
    var origins: [Origin] = []
    for id in index.listing(for: Request(sort: .date)).ids.prefix(Self.count) {
      for (number, segment) in segments.enumerated() {
        guard let article = segment.number(of: id) else { continue }
        articles.append(index.article(id))
        origins.append(Origin(segment: UInt32(number), article: article))
      }
    }
    segment = Segment(indexing: .copying(articles))
    self.origins = origins
  }

  package func keep(in sink: inout some SectionSink & ~Copyable) {
    segment.keep(in: &sink)
    sink.keep(origins)
  }

  package init(
    from source: inout some SectionSource & ~Copyable, rootCount: Int
  ) throws(SectionDamage) {
    segment = try Segment(from: &source, rootCount: rootCount)
    origins = try source.next(of: Origin.self)
    try SectionDamage.unless(origins.count == segment.count)
  }
}

extension Segment {
  /// Whether articles are all of a file, one after the other.
  package func holds(_ articles: Range<Int>, of place: FilePlace) -> Bool {
    articles.upperBound <= count
      && articles.enumerated().allSatisfy { number, position in
        let article = article(position)
        return article.part == number + 1 && article.root == place.root
          && article.pathBytes.elementsEqual(place.path)
      }
  }
}

extension ArticleBatch {
  /// Where the articles end that stand in the same file as one, and behind it.
  fileprivate func endOfFile(from start: Int) -> Int {
    let first = self[start]
    var end = start + 1
    while end < count, self[end].part == first.part + end - start, self[end].root == first.root,
      self[end].pathBytes == first.pathBytes
    {
      end += 1
    }
    return end
  }
}
