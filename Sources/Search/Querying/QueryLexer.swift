/// A part of a query as it is typed.
struct QueryToken: Equatable {
  enum Kind: Equatable {
    case open, close, or, minus
    /// Bare text; `isPrefix` when a `*` followed.
    case word(isPrefix: Bool)
    /// Text in quotation marks.
    case quoted(isClosed: Bool)
    /// The name before a colon; its value is the next token when that `adjoins`.
    case field
  }

  var kind: Kind
  /// All of it, with its marks.
  var range: Range<Int>
  /// The text without marks.
  var text: Range<Int>
  /// Whether no space stands before it.
  var adjoins: Bool
}

/// Cuts a query into tokens.
struct QueryLexer {
  private let bytes: [UInt8]
  private var offset = 0
  private var tokens: [QueryToken] = []

  private static let openers: [[UInt8]] = ["\"", "“", "”", "„"].map { Array($0.utf8) }
  private static let blanks: [[UInt8]] = [" ", "\t", "\n", "\r", "\u{3000}", "\u{A0}"].map {
    Array($0.utf8)
  }

  static func tokens(of bytes: [UInt8]) -> [QueryToken] {
    var lexer = QueryLexer(bytes: bytes)
    while lexer.offset < bytes.count { lexer.readToken() }
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readToken() {
    if let blank = match(Self.blanks) {
      offset += blank
    } else if let quote = match(Self.openers) {
      readQuoted(quote)
    } else {
      switch bytes[offset] {
      case UInt8(ascii: "("): add(.open, length: 1)
      case UInt8(ascii: ")"): add(.close, length: 1)
      case UInt8(ascii: "-") where isAtStart && isFollowed: add(.minus, length: 1)
      default: readWord()
      }
    }
  }

  private mutating func readQuoted(_ quote: Int) {
    let start = offset
    offset += quote
    let textStart = offset
    while offset < bytes.count, match(Self.openers) == nil { offset += 1 }
    let text = textStart..<offset
    let closing = match(Self.openers)
    offset += closing ?? 0
    append(.quoted(isClosed: closing != nil), start..<offset, text: text)
  }

  private mutating func readWord() {
    let start = offset
    while offset < bytes.count, !isAtEndOfWord {
      offset += 1
      guard bytes[offset - 1] == UInt8(ascii: ":"), isName(start..<offset - 1) else { continue }
      guard offset == bytes.count || bytes[offset] != UInt8(ascii: "/") else { continue }
      append(.field, start..<offset, text: start..<offset - 1)
      return
    }
    let isOr = bytes[start..<offset].elementsEqual("OR".utf8)
    var end = offset
    while end > start, bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
    append(isOr ? .or : .word(isPrefix: end < offset), start..<offset, text: start..<end)
  }
}

extension QueryLexer {
  private var isAtEndOfWord: Bool {
    bytes[offset] == UInt8(ascii: "(") || bytes[offset] == UInt8(ascii: ")")
      || match(Self.blanks) != nil || match(Self.openers) != nil
  }

  /// Whether a token begins here that doesn't adjoin a word or a field's name.
  private var isAtStart: Bool {
    guard let last = tokens.last, last.range.upperBound == offset else { return true }
    return last.kind == .open || last.kind == .minus
  }

  /// Whether what follows the next byte adjoins it.
  private var isFollowed: Bool {
    guard offset + 1 < bytes.count else { return false }
    return !Self.blanks.contains { bytes[(offset + 1)...].starts(with: $0) }
  }

  private func match(_ marks: [[UInt8]]) -> Int? {
    marks.first { bytes[offset...].starts(with: $0) }?.count
  }

  private func isName(_ range: Range<Int>) -> Bool {
    !range.isEmpty && bytes[range].allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
  }

  private mutating func add(_ kind: QueryToken.Kind, length: Int) {
    let range = offset..<offset + length
    offset += length
    append(kind, range, text: range)
  }

  private mutating func append(_ kind: QueryToken.Kind, _ range: Range<Int>, text: Range<Int>) {
    let adjoins = tokens.last.map { $0.range.upperBound == range.lowerBound } ?? false
    tokens.append(QueryToken(kind: kind, range: range, text: text, adjoins: adjoins))
  }
}
