package import News

/// In how many articles of some segments each of their terms stands, by a hash of the term.
///
/// For work that asks for thousands of terms, or for all: a look-up is one step, where the segments'
/// dictionaries need twenty each. Of the same terms the table is always the same.
package struct DocumentFrequencies: Sendable {
  /// Whose postings were counted.
  let segments: [Segment]
  /// Open addressing: the lower 40 bits of a term's hash above its frequency; 0 is free.
  ///
  /// Where to look is said by the hash's upper bits, so that a term is as good as known by all 64.
  private let slots: [UInt64]

  private static let frequencyBits: UInt64 = 24
  private static let frequencyMask: UInt64 = 1 << frequencyBits - 1

  private init(segments: [Segment], slots: [UInt64]) {
    self.segments = segments
    self.slots = slots
  }

  /// Whether every frequency is sure to fit; larger ones count as the largest that does.
  static func canCount(_ segments: [Segment]) -> Bool {
    segments.reduce(0) { $0 + $1.count } < 1 << Int(frequencyBits)
  }

  /// Counts removed articles too.
  init(of segments: [Segment]) {
    self.init(of: segments) { segments[$0].lists.documentFrequency(of: $1) }
  }

  /// Counts the articles that are still there.
  init(of members: [Index.Member]) {
    self.init(of: members.map(\.segment)) { members[$0].documentFrequency(of: $1) }
  }

  private init(of segments: [Segment], _ frequency: (_ segment: Int, _ term: Int) -> Int) {
    self.segments = segments
    var merger = TermDictionaryMerger(segments.map(\.dictionary))
    let dictionary = merger.merge()
    var frequencies = [UInt64](repeating: 0, count: dictionary.count)
    for (segment, numbers) in merger.numbers.enumerated() {
      for (term, number) in numbers.enumerated() {
        frequencies[Int(number)] += UInt64(frequency(segment, term))
      }
    }
    let termCount = frequencies.count { $0 > 0 }
    var slots = [UInt64](repeating: 0, count: termCount / 2 * 3 + 2)
    for (term, frequency) in frequencies.enumerated() where frequency > 0 {
      let hash = Self.hash(of: dictionary.key(of: term), dictionary[term].span)
      var slot = Self.firstSlot(of: hash, count: slots.count)
      while slots[slot] != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = hash << Self.frequencyBits | min(frequency, Self.frequencyMask)
    }
    self.slots = slots
  }

  /// In bytes.
  var size: Int { slots.count * MemoryLayout<UInt64>.stride }

  func counts(_ segment: Segment) -> Bool { segments.contains { $0 === segment } }

  /// By the number that sorts as a term's first eight bytes, and by what follows these; mixed so that
  /// every bit depends on every letter and its place.
  @inline(__always)
  static func hash(of key: UInt64, _ term: Span<UInt8>) -> UInt64 {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    for index in stride(from: 8, to: term.count, by: 1) {
      hash = (hash ^ hash >> 32 ^ UInt64(term[index])) &* 0x9E37_79B9_7F4A_7C15
    }
    return mixed(hash)
  }

  /// The same of a word of up to ``WordKey/longest`` bytes.
  @inline(__always)
  static func hash(of key: WordKey) -> UInt64 {
    var hash = key.first &* 0x9E37_79B9_7F4A_7C15
    var rest = key.second
    while rest != 0 {
      hash = (hash ^ hash >> 32 ^ rest >> 56) &* 0x9E37_79B9_7F4A_7C15
      rest <<= 8
    }
    return mixed(hash)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 32
  }

  private static func firstSlot(of hash: UInt64, count: Int) -> Int {
    Int(hash.multipliedFullWidth(by: UInt64(count)).high)
  }
}

extension DocumentFrequencies {
  /// One above the largest number of a term.
  package var endNumber: Int { slots.count }

  /// The number of the term with a hash; nil when it stands in no article.
  @inline(__always)
  package func number(of hash: UInt64) -> Int? {
    let slots = slots.span
    var slot = Self.firstSlot(of: hash, count: slots.count)
    while slots[slot] != 0 {
      // But for the frequency's bits they are the same.
      if slots[slot] ^ hash << Self.frequencyBits <= Self.frequencyMask { return slot }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return nil
  }

  /// Adds to each of some counts in how many articles the term with a hash stands.
  func addFrequencies(of hashes: [UInt64], to counts: inout [Int]) {
    let slots = slots.span
    for hash in hashes { slots.prefetch(Self.firstSlot(of: hash, count: slots.count)) }
    for (place, hash) in hashes.enumerated() {
      if let number = number(of: hash) { counts[place] += documentFrequency(of: number) }
    }
  }

  /// In how many articles a term stands; 0 for numbers that no term has.
  @inline(__always)
  package func documentFrequency(of number: Int) -> Int {
    Int(slots[number] & Self.frequencyMask)
  }

  /// The hash of a word as the index folds it.
  package static func hash(of word: ArraySlice<UInt8>) -> UInt64 {
    hash(of: word.sortingKey, word.span)
  }

  package func keep(in sink: inout some SectionSink & ~Copyable) { sink.keep(slots) }

  /// Frequencies that were kept, whose segments are no longer there.
  package init(from source: inout some SectionSource & ~Copyable) throws(SectionDamage) {
    let slots = try source.next(of: UInt64.self)
    // What is sought ends at a free slot.
    try SectionDamage.unless(slots.contains(0) && slots.count <= Int(Int32.max))
    self.init(segments: [], slots: slots)
  }

  /// The same numbers without the segments, which are let go when nothing else holds them.
  package var withoutSegments: DocumentFrequencies {
    DocumentFrequencies(segments: [], slots: slots)
  }
}

extension Index {
  /// In how many articles each term of the index stands.
  package func documentFrequencies() -> DocumentFrequencies {
    let counted = frequencyShelf.frequencies(for: members)
    let isWhole = members.allSatisfy {
      $0.removed.countInPostings == 0 && counted?.counts($0.segment) == true
    }
    if isWhole, let counted { return counted }
    return DocumentFrequencies(of: members)
  }
}

extension Article {
  /// Calls `body` for each term, in the order of places, with the hash that ``DocumentFrequencies``
  /// knows it by, what kind of piece it stands in, and whether it begins with a digit.
  @inline(__always)
  package func forEachTermHash(
    _ body: (_ hash: UInt64, _ kind: Piece.Kind, _ isFigure: Bool) -> Void
  ) {
    forEachTerm { key, term, length, kind in
      body(
        DocumentFrequencies.hash(of: key, term.extracting(first: length)), kind,
        // Its first letter is the key's highest byte.
        (UInt64(UInt8(ascii: "0"))...UInt64(UInt8(ascii: "9"))).contains(key >> 56))
    }
  }
}
