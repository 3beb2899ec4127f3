/// Batches are kept as what their files say: what a person set is kept elsewhere, and what the
/// archive's other files settled is settled anew.
extension ArticleBatch {
  /// Whether what is kept of an article is what its file says.
  package func isKept(at position: Int) -> Bool {
    uncorrected[position] == nil
      && (!records[position].flags.contains(.isDatedLikeOthers) || unsettled[position] != nil)
  }

  /// Keeps the batch as it was recovered.
  package func keep(in sink: inout some SectionSink & ~Copyable) {
    var pieces = pieces
    var records = records
    for (position, date) in unsettled {
      records[position].published = date.published
      records[position].flags = date.flags
      for place in records[position].pieces where pieces[place].kind == .published {
        pieces[place].origin = date.origin
        pieces[place].confidence = date.confidence
      }
    }
    sink.keep(bytes)
    sink.keep(pieces.map(KeptPiece.init))
    sink.keep(records.map(KeptRecord.init))
    sink.keep(starts)
  }

  /// A batch that was kept, found in one of so many folders.
  ///
  /// Whatever is in the source, every place in the batch is one.
  package convenience init(
    from source: inout some SectionSource & ~Copyable, rootCount: Int
  ) throws(SectionDamage) {
    let bytes = try source.next(of: UInt8.self)
    let keptPieces = try source.next(of: KeptPiece.self)
    let keptRecords = try source.next(of: KeptRecord.self)
    let starts = try source.next(of: UInt32.self)
    try SectionDamage.unless(starts.isEmpty || starts.count == keptRecords.count)
    var pieces: [Piece] = []
    pieces.reserveCapacity(keptPieces.count)
    for piece in keptPieces { pieces.append(try piece.piece()) }
    var records: [ArticleRecord] = []
    records.reserveCapacity(keptRecords.count)
    var end = (bytes: 0, pieces: 0)
    for kept in keptRecords {
      let record = try kept.record(rootCount: rootCount)
      // One behind the other, as they are made.
      let (path, text, fields) = (record.path, record.text, record.pieces)
      try SectionDamage.unless(
        path.lowerBound == end.bytes && text.upperBound <= bytes.count
          && fields.lowerBound == end.pieces && fields.upperBound <= pieces.count)
      let isInside = pieces[fields].allSatisfy { $0.range.upperBound <= text.count }
      try SectionDamage.unless(isInside)
      end = (text.upperBound, fields.upperBound)
      records.append(record)
    }
    try SectionDamage.unless(end == (bytes.count, pieces.count))
    self.init(bytes: bytes, pieces: pieces, records: records, starts: starts, uncorrected: [:])
  }

  /// How many places the longest article can have in an index: each word is a byte at least, and one
  /// place is left free behind each piece.
  package var longestArticle: Int {
    records.reduce(0) { longest, record in
      max(longest, pieces[record.pieces].reduce(0) { $0 + Int($1.length) + 1 })
    }
  }
}

/// What an article's date was before other files settled the order of its day and month.
struct UnsettledDate: Sendable {
  let published: PartialDate?
  let flags: Article.Flags
  /// Those of the piece that states it.
  let origin: Piece.Origin
  let confidence: UInt8

  init(_ record: ArticleRecord, _ piece: Piece?) {
    published = record.published
    flags = record.flags
    origin = piece?.origin ?? .position
    confidence = piece?.confidence ?? 0
  }
}

/// A ``Piece`` as it is kept.
private struct KeptPiece: BitwiseCopyable {
  private let kind: UInt8
  private let origin: UInt8
  private let confidence: UInt8
  private let spare: UInt8 = 0
  private let start: UInt32
  private let length: UInt32

  init(_ piece: Piece) {
    kind = piece.kind.rawValue
    origin = piece.origin.rawValue
    confidence = piece.confidence
    start = piece.start
    length = piece.length
  }

  func piece() throws(SectionDamage) -> Piece {
    guard let kind = Piece.Kind(rawValue: kind), let origin = Piece.Origin(rawValue: origin) else {
      throw SectionDamage()
    }
    let start = Int(start)
    return Piece(
      kind, start..<start + Int(length), origin: origin, confidence: min(confidence, 100))
  }
}

/// An ``ArticleRecord`` as it is kept.
private struct KeptRecord: BitwiseCopyable {
  private let pathStart: UInt32
  private let textStart: UInt32
  private let textEnd: UInt32
  private let firstPiece: UInt32
  private let endPiece: UInt32
  private let root: UInt32
  private let part: UInt32
  private let date: KeptDate
  /// 0 where it isn't known, else one more than the language's number.
  private let language: UInt8
  private let flags: UInt8
  private let spare: UInt16 = 0

  init(_ record: ArticleRecord) {
    pathStart = UInt32(record.path.lowerBound)
    textStart = UInt32(record.text.lowerBound)
    textEnd = UInt32(record.text.upperBound)
    firstPiece = UInt32(record.pieces.lowerBound)
    endPiece = UInt32(record.pieces.upperBound)
    root = record.root
    part = record.part
    date = KeptDate(record.published)
    language = record.language.map { $0.rawValue + 1 } ?? 0
    flags = record.flags.rawValue
  }

  func record(rootCount: Int) throws(SectionDamage) -> ArticleRecord {
    let knownLanguage = language > 0 ? Language(rawValue: language - 1) : nil
    try SectionDamage.unless(
      pathStart <= textStart && textStart <= textEnd && firstPiece <= endPiece
        && root < rootCount && part > 0 && (language == 0) == (knownLanguage == nil))
    return ArticleRecord(
      pathStart: Int(pathStart), text: Int(textStart)..<Int(textEnd),
      pieces: Int(firstPiece)..<Int(endPiece), published: date.date,
      language: knownLanguage, root: Int(root), part: Int(part),
      flags: Article.Flags(rawValue: flags))
  }
}

/// A ``PartialDate`` as it is kept.
private struct KeptDate: BitwiseCopyable {
  private let year: Int16
  private let month: UInt8
  private let day: UInt8
  private let minuteOfDay: Int16
  private let zone: Int16

  /// In place of a number that isn't known; as a year it says that there is no date.
  private static let none = Int16.min

  init(_ date: PartialDate?) {
    year = date?.year ?? Self.none
    month = date?.month ?? 0
    day = date?.day ?? 0
    minuteOfDay = date?.minuteOfDay ?? Self.none
    zone = date?.zone ?? Self.none
  }

  /// Any numbers are a date of some kind.
  var date: PartialDate? {
    guard year != Self.none else { return nil }
    var date = PartialDate(year: Int(year), month: Int(month), day: Int(day))
    date.minuteOfDay = minuteOfDay == Self.none ? nil : minuteOfDay
    date.zone = zone == Self.none ? nil : zone
    return date
  }
}
