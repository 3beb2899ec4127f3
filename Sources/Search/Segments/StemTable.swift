import News

/// Which terms of a segment have a stem in common.
///
/// Hashes of a stemming and a stem with the term's number, sorted; a match by hash is verified by
/// stemming the few terms again, so that no stem needs to be kept.
struct StemTable: Sendable {
  private let entries: [UInt64]

  /// Sorted entries.
  init(entries: [UInt64]) { self.entries = entries.trimmed() }

  /// The entries of several tables, of which `numbers` gives the terms as they are numbered now.
  init(merging tables: [StemTable], numbers: [[UInt32]]) {
    // The new numbers ascend as the former did, so that each table stays sorted.
    var runs = zip(tables, numbers).map { table, numbers in
      table.entries.map {
        UInt64(hash: UInt32($0 >> 32), owner: numbers[Int($0.owner)])
      }
    }
    while runs.count > 1 {
      runs = stride(from: 0, to: runs.count, by: 2).map { place in
        place + 1 < runs.count ? runs[place].union(with: runs[place + 1]) : runs[place]
      }
    }
    entries = runs.first?.trimmed() ?? []
  }

  var all: [UInt64] { entries }

  /// In bytes.
  var size: Int { entries.count * MemoryLayout<UInt64>.stride }

  /// The terms that have a stem in articles of a stemming, ascending.
  func terms(
    of stem: [UInt8], in stemming: Stemming, dictionary: TermDictionary, stemmer: Stemmer
  ) -> [Int] {
    entries.owners(of: Self.hash(of: stem.span, in: stemming)).map(Int.init).filter {
      stemmer.stem(of: Array(dictionary[$0])) == stem
    }
  }

  static func hash(of stem: borrowing Span<UInt8>, in stemming: Stemming) -> UInt32 {
    var hasher = ByteHasher()
    hasher.combine(stemming.rawValue)
    hasher.combine(stem)
    return hasher.value
  }
}

/// Stems each distinct term of a segment once for every stemming of the articles it stands in.
struct StemTableBuilder {
  private var entries: [UInt64] = []
  private var memo = StemMemo()

  /// Adds the next term of a segment, in the order of their bytes; `key` sorts as its first eight.
  mutating func add(
    _ bytes: Span<UInt8>, key: UInt64, term: UInt32, in set: StemmingSet, by stemmers: StemmerPool
  ) {
    guard Stemmer.isStemmable(bytes) else { return }
    set.forEach { stemming in
      let hash = memo.hash(of: bytes, key: key, in: stemming) {
        stemmers[stemming]?.withStem(of: bytes) { StemTable.hash(of: $0, in: stemming) }
      }
      if let hash { entries.append(UInt64(hash: hash, owner: term)) }
    }
  }

  /// The table of the segment; the next one's terms may follow.
  mutating func finish() -> StemTable {
    memo.startOver()
    defer { entries.removeAll(keepingCapacity: true) }
    return StemTable(entries: entries.sortedByHash())
  }
}
