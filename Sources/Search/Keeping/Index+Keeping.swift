package import News

/// A segment of an index, to be kept.
package struct KeptSegment: Sendable {
  private let member: Index.Member

  fileprivate init(_ member: Index.Member) { self.member = member }

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
