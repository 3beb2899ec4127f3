import News

/// What an index holds of each article beside its words, one array a property.
struct ArticleColumns: Sendable {
  /// Where the fields of an article lie among its places: the headline first, then the tags, the
  /// lede and the rest.
  struct Zones: Sendable {
    var headlineEnd: UInt32 = 0
    var textStart: UInt32 = 0
    var ledeEnd: UInt32 = 0

    func field(at place: UInt32) -> Field {
      place < headlineEnd ? .headline : place < textStart ? .tags : place < ledeEnd ? .lede : .body
    }
  }

  var zones: [Zones] = []
  /// In words.
  var lengths: [UInt32] = []
  var stemmings: [Stemming] = []
  /// Ascending is newest first; undated articles have ``undated``.
  var dateKeys: [UInt32] = []
  /// Days since 1970-01-01; `Int32.min` for undated articles.
  var days: [Int32] = []
  var dayStamps: [DayStamp] = []
  /// A number that sorts as the first eight bytes of the folded headline.
  var headlineKeys: [UInt64] = []
  var pathHashes: [UInt32] = []

  static let undated = UInt32.max
  static let unknownDay = Int32.min

  var count: Int { lengths.count }

  /// In bytes.
  var size: Int {
    let each =
      MemoryLayout<Zones>.stride + MemoryLayout<Stemming>.stride + 4 * MemoryLayout<UInt32>.stride
      + MemoryLayout<DayStamp>.stride + MemoryLayout<UInt64>.stride
    return count * each
  }

  mutating func append(_ article: Article, zones: Zones, length: Int) {
    self.zones.append(zones)
    lengths.append(UInt32(clamping: length))
    stemmings.append(Stemming(article.language))
    appendDate(article.published)
    headlineKeys.append(Self.headlineKey(of: article))
    pathHashes.append(Self.pathHash(of: article))
  }

  mutating func appendDate(_ date: PartialDate?) {
    dateKeys.append(Self.dateKey(of: date))
    days.append(Self.day(of: date))
    dayStamps.append(DayStamp(date))
  }

  /// Appends the articles of other columns.
  mutating func append(_ other: ArticleColumns) {
    zones += other.zones
    lengths += other.lengths
    stemmings += other.stemmings
    dateKeys += other.dateKeys
    days += other.days
    dayStamps += other.dayStamps
    headlineKeys += other.headlineKeys
    pathHashes += other.pathHashes
  }

  mutating func setDate(_ date: PartialDate?, of article: Int) {
    dateKeys[article] = Self.dateKey(of: date)
    days[article] = Self.day(of: date)
    dayStamps[article] = DayStamp(date)
  }

  /// An article under its date key.
  func keyed(_ article: UInt32) -> UInt64 {
    UInt64(hash: dateKeys[Int(article)], owner: article)
  }

  static func hash(ofPath path: String) -> UInt32 {
    var hasher = ByteHasher()
    for byte in path.utf8 { hasher.combine(byte) }
    return hasher.value
  }

  /// As ``hash(ofPath:)`` of the article's path; ASCII needs no text made of it.
  private static func pathHash(of article: Article) -> UInt32 {
    let bytes = article.pathBytes
    guard article.part == 1, bytes.allSatisfy({ $0 < 0x80 }) else {
      return hash(ofPath: article.path)
    }
    var hasher = ByteHasher()
    for byte in bytes { hasher.combine(byte) }
    return hasher.value
  }

  /// The first eight bytes of the folded title; ASCII needs no text made of it.
  private static func headlineKey(of article: Article) -> UInt64 {
    article.first(.headline).flatMap { FoldedName.leadingBytes(ofASCII: article.bytes(of: $0)) }
      ?? FoldedName(article.title).leadingBytes
  }

  /// Minutes, turned around so that the newest is the smallest number.
  private static func dateKey(of date: PartialDate?) -> UInt32 {
    guard let date else { return undated }
    let minutes = Int32(clamping: date.sortKey)
    return min(~(UInt32(bitPattern: minutes) ^ 0x8000_0000), undated - 1)
  }

  private static func day(of date: PartialDate?) -> Int32 {
    date.map { Int32(clamping: $0.dayNumber) } ?? unknownDay
  }
}
