import News

extension PostingLists {
  func keep(in sink: inout some SectionSink & ~Copyable) {
    sink.keep(entries)
    sink.keep(postings)
    sink.keep(places)
    sink.keep(skips)
  }

  /// Lists that were kept, of so many terms and articles, none of which has as many places.
  init(
    from source: inout some SectionSource & ~Copyable, termCount: Int, articleCount: Int,
    placeLimit: Int
  ) throws(SectionDamage) {
    entries = try source.next(of: Entry.self)
    postings = try source.next(of: UInt8.self)
    places = try source.next(of: UInt8.self)
    skips = try source.next(of: Skip.self)
    try SectionDamage.unless(entries.count == termCount + 1)
    var check = PostingCheck(articleCount: articleCount, placeLimit: placeLimit)
    for term in 0..<termCount {
      try SectionDamage.unless(
        check.follow(
          entries[term], skipEnd: Int(entries[term + 1].skips), postings: postings.span,
          places: places.span, skips: skips.span))
    }
    let end = entries[termCount]
    try SectionDamage.unless(
      check.stands(at: end) && end.documentFrequency == 0
        && (Int(end.postings), Int(end.places), Int(end.skips))
          == (postings.count, places.count, skips.count)
    )
  }
}

/// Walks through lists of unknown origin to see that every reader of them stays inside.
///
/// All terms in order: where the lists of one end those of the next begin. Bounds, articles and places
/// are looked at, and skips have to say what is found at their places.
private struct PostingCheck {
  let articleCount: UInt32
  let placeLimit: UInt32
  /// How far the lists were walked.
  private var posting = 0
  private var place = 0
  private var skip = 0

  init(articleCount: Int, placeLimit: Int) {
    self.articleCount = UInt32(clamping: articleCount)
    // Far beyond any article, and far from where sums would overflow.
    self.placeLimit = UInt32(min(placeLimit, 1 << 30))
  }

  /// Whether the lists that an entry leads to begin here.
  func stands(at entry: PostingLists.Entry) -> Bool {
    Int(entry.postings) == posting && Int(entry.places) == place && Int(entry.skips) == skip
  }

  /// Walks through the lists of the next term; false when something in them leads astray.
  mutating func follow(
    _ entry: PostingLists.Entry, skipEnd: Int, postings: Span<UInt8>, places: Span<UInt8>,
    skips: Span<PostingLists.Skip>
  ) -> Bool {
    guard stands(at: entry), skipEnd <= skips.count else { return false }
    var article: UInt32 = 0
    for number in 0..<entry.documentFrequency {
      guard let head = Self.number(in: postings, at: &posting) else { return false }
      let step = head >> 1
      guard step > 0 || number == 0, step < articleCount else { return false }
      article &+= step
      guard article < articleCount else { return false }
      guard let count = placeCount(head, postings), passPlaces(count, places) else { return false }
      guard skip < skipEnd, skips[skip].count == number + 1 else { continue }
      let expected = skips[skip]
      guard expected.article == article, Int(entry.postings) + Int(expected.postings) == posting,
        Int(entry.places) + Int(expected.places) == place
      else { return false }
      skip += 1
    }
    return true
  }

  /// How many places an article has whose posting begins with a head.
  @inline(__always)
  private mutating func placeCount(_ head: UInt32, _ postings: Span<UInt8>) -> UInt32? {
    guard head & 1 == 0 else { return 1 }
    guard posting < postings.count else { return nil }
    let byte = postings[posting]
    posting += 1
    guard FieldCounts.isContinued(byte) else { return FieldCounts.total(of: byte) }
    guard let rest = Self.number(in: postings, at: &posting), rest < placeLimit else { return nil }
    return FieldCounts.total(of: byte) + rest
  }

  /// Goes past the places of an article.
  @inline(__always)
  private mutating func passPlaces(_ count: UInt32, _ places: Span<UInt8>) -> Bool {
    var last: UInt32 = 0
    for _ in 0..<count {
      guard let step = Self.number(in: places, at: &place), step < placeLimit else { return false }
      last &+= step
      guard last < placeLimit else { return false }
    }
    return true
  }

  /// The number that begins at an offset; nil when it isn't whole or too large.
  @inline(__always)
  private static func number(in bytes: Span<UInt8>, at offset: inout Int) -> UInt32? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    offset += 1
    return byte < 0x80 ? UInt32(byte) : longNumber(in: bytes, at: &offset, UInt32(byte & 0x7F))
  }

  private static func longNumber(
    in bytes: Span<UInt8>, at offset: inout Int, _ low: UInt32
  ) -> UInt32? {
    var value = low
    var shift: UInt32 = 7
    while offset < bytes.count, shift < 32 {
      let byte = bytes[offset]
      offset += 1
      guard shift < 28 || byte < 0x10 else { return nil }
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
