/// What recovery has found so far.
struct Findings {
  /// A value, where it stands and how sure it is.
  struct Value {
    var range: Range<Int>
    var origin: Piece.Origin
    var confidence: UInt8
  }

  /// By the raw value of the kind.
  private var single = Self.none
  private static let none = [Value?](repeating: nil, count: Piece.Kind.allCases.count)
  private(set) var published: PartialDate?
  /// What the form of that date says.
  private(set) var dateFlags: Article.Flags = []
  private(set) var lists: [Piece] = []
  var blocks: [Piece] = []

  /// Keeps a value unless a surer one is there.
  mutating func propose(
    _ kind: Piece.Kind, _ range: Range<Int>, _ origin: Piece.Origin, _ confidence: UInt8
  ) {
    guard !range.isEmpty, confidence > self[kind]?.confidence ?? 0 else { return }
    single[Int(kind.rawValue)] = Value(range: range, origin: origin, confidence: confidence)
  }

  mutating func propose(_ found: FoundDate, _ origin: Piece.Origin, _ confidence: UInt8) {
    let sure = found.isAmbiguous ? min(confidence, 55) : confidence
    guard sure > self[.published]?.confidence ?? 0 else { return }
    single[Int(Piece.Kind.published.rawValue)] = Value(
      range: found.range, origin: origin, confidence: sure)
    published = found.date
    dateFlags = Article.Flags(found)
  }

  /// Takes over the day of what an article is part of.
  mutating func inherit(_ date: PartialDate, _ flags: Article.Flags, _ range: Range<Int>) {
    single[Int(Piece.Kind.published.rawValue)] = Value(
      range: range, origin: .inference, confidence: 55)
    published = date
    dateFlags = flags
  }

  /// Adds to a list what isn't in it.
  mutating func append(
    _ kind: Piece.Kind, _ range: Range<Int>, in text: [UInt8], _ origin: Piece.Origin,
    _ confidence: UInt8
  ) {
    let range = text.trimmed(range)
    guard !range.isEmpty, range.count < 300 else { return }
    // One line may print a name in capitals.
    let isKnown = lists.contains {
      guard $0.kind == kind, $0.range.count == range.count else { return false }
      return zip(text[$0.range], text[range]).allSatisfy {
        $0 == $1 || kind == .author && $0.lowercased == $1.lowercased
      }
    }
    guard !isKnown, lists.count < 400 else { return }
    lists.append(Piece(kind, range, origin: origin, confidence: confidence))
  }

  /// Whether a block or a field of its own was made of a line.
  func holds(_ line: Range<Int>) -> Bool {
    blocks.contains { $0.range.overlaps(line) } || lists.contains { $0.range.overlaps(line) }
      || single.contains { $0.map { $0.range.overlaps(line) } ?? false }
  }

  func has(_ kind: Piece.Kind) -> Bool {
    self[kind] != nil || lists.contains { $0.kind == kind }
  }

  subscript(kind: Piece.Kind) -> Value? { single[Int(kind.rawValue)] }

  /// Adds all pieces to others: fields, lists, then blocks in the order of the text.
  func append(to pieces: inout [Piece]) {
    for kind in Piece.Kind.allCases {
      guard let value = self[kind] else { continue }
      pieces.append(
        Piece(kind, value.range, origin: value.origin, confidence: value.confidence))
    }
    pieces += lists
    let areInOrder = zip(blocks, blocks.dropFirst()).allSatisfy { $0.start <= $1.start }
    pieces += areInOrder ? blocks : blocks.sorted { $0.start < $1.start }
  }
}
