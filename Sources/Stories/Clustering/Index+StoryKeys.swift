import News
import Search

extension Index {
  /// For each article a hash of all that stories depend on: where it is, when it was published, and what
  /// its words are.
  func storyKeys(of ids: [ArticleID], _ concurrently: @escaping Concurrently) -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(ids.count)
    inSlices(of: ids.count, size: 1_024, concurrently) { slice in
      ids[slice].map { article($0).storyKey }
    } take: {
      keys += $0
    }
    return keys
  }

  /// The articles with some keys, each once; the largest number for a key that none has.
  func ids(ofStoryKeys keys: [UInt64], _ concurrently: @escaping Concurrently) -> [ArticleID] {
    let ids = ids
    var idsByKey: [UInt64: ArticleID] = [:]
    idsByKey.reserveCapacity(ids.count)
    for (key, id) in zip(storyKeys(of: ids, concurrently), ids) { idsByKey[key] = id }
    return keys.map { idsByKey.removeValue(forKey: $0) ?? .max }
  }
}

extension Article {
  fileprivate var storyKey: UInt64 {
    let date = published
    var numbers: [Int64] = [
      Int64(root), Int64(part), Int64(date?.year ?? .min), Int64(date?.month ?? 0),
      Int64(date?.day ?? 0), Int64(date?.minuteOfDay ?? .min), Int64(date?.zone ?? .min),
    ]
    numbers.append(Int64(truncatingIfNeeded: hash(of: pathBytes, seed: 0)))
    var key: UInt64 = 0
    for piece in pieces where piece.kind != .published {
      key = hash(of: bytes(of: piece), seed: key ^ UInt64(piece.kind.rawValue))
    }
    return unsafe SectionHash.value(of: numbers.span.bytes, seed: key)
  }

  private func hash(of bytes: ArraySlice<UInt8>, seed: UInt64) -> UInt64 {
    unsafe SectionHash.value(of: bytes.span.bytes, seed: seed)
  }
}
