/// How often a term stands in each field of an article.
struct FieldCounts: Equatable, Sendable {
  /// At most ``headlineLimit``; what is more counts as body.
  private(set) var headline: UInt32 = 0
  /// At most ``ledeLimit``; what is more counts as body.
  private(set) var lede: UInt32 = 0
  /// At most 1; what is more counts as body.
  private(set) var tags: UInt32 = 0
  private(set) var body: UInt32 = 0

  private static let headlineLimit: UInt32 = 3
  private static let ledeLimit: UInt32 = 3
  private static let bodyLimit: UInt32 = 7

  var total: UInt32 { headline + lede + tags + body }

  mutating func count(_ field: Field) {
    switch field {
    case .headline where headline < Self.headlineLimit: headline += 1
    case .lede where lede < Self.ledeLimit: lede += 1
    case .tags where tags == 0: tags = 1
    case .headline, .lede, .tags, .body: body += 1
    }
  }
}

/// The parts of an article that words are told apart by, in the order of their places.
enum Field: UInt8, CaseIterable, Sendable { case headline, tags, lede, body }

/// The counts as the postings hold them.
///
/// The commonest posting, once in the body, takes no byte; others one: two bits for the headline,
/// two for the lede, one for the tags, three for the body, whose largest value says that the rest of
/// the body's count follows as a varint.
extension FieldCounts {
  static let onceInBody: FieldCounts = {
    var counts = FieldCounts()
    counts.count(.body)
    return counts
  }()

  func append(to bytes: inout [UInt8]) {
    bytes.append(firstByte)
    if body >= Self.bodyLimit { Varint.append(body - Self.bodyLimit, to: &bytes) }
  }

  /// Writes to room that is there, up to six bytes.
  func write(to bytes: inout MutableSpan<UInt8>, at offset: inout Int) {
    bytes[offset] = firstByte
    offset += 1
    if body >= Self.bodyLimit {
      Varint.write(body - Self.bodyLimit, to: &bytes, at: &offset)
    }
  }

  private var firstByte: UInt8 {
    UInt8(headline | lede << 2 | tags << 4 | min(body, Self.bodyLimit) << 5)
  }

  static let onceInBodyByte: UInt8 = 1 << 5

  /// Whether more of the body's count follows a byte of counts.
  @inline(__always)
  static func isContinued(_ byte: UInt8) -> Bool { byte >> 5 == UInt8(bodyLimit) }

  /// The sum of the counts in a byte.
  @inline(__always)
  static func total(of byte: UInt8) -> UInt32 {
    let byte = UInt32(byte)
    return byte & 3 &+ byte >> 2 & 3 &+ byte >> 4 & 1 &+ byte >> 5
  }

  @inline(__always)
  init(_ byte: UInt8, bodyRest: UInt32) {
    let byte = UInt32(byte)
    headline = byte & 3
    lede = byte >> 2 & 3
    tags = byte >> 4 & 1
    body = byte >> 5 &+ bodyRest
  }

  @inline(__always)
  init(reading bytes: [UInt8], at offset: inout Int) {
    let byte = UInt32(bytes[offset])
    offset += 1
    headline = byte & 3
    lede = byte >> 2 & 3
    tags = byte >> 4 & 1
    body = byte >> 5
    if body == Self.bodyLimit {
      // A count can't be near the limit of the type: it would need as many words in one article.
      body &+= Varint.read(bytes, at: &offset)
    }
  }
}
