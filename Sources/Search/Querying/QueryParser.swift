import News

/// Reads a query by recursive descent.
///
///     alternatives = all { "OR" all }
///     all          = { part }
///     part         = { "-" } ( "(" alternatives ")" | field value | "phrase" | word | prefix* )
///
/// A part that says nothing (a lone dash, an empty pair of quotation marks) is left out.
struct QueryParser {
  let bytes: [UInt8]
  let today: PartialDate
  let isTyping: Bool
  private let tokens: [QueryToken]
  private var position = 0
  private var depth = 0
  private var isNegated = false
  private var leaves: [Leaf] = []

  static let maximumLength = 1 << 14
  static let maximumDepth = 50
  static let maximumLeaves = 128

  init(_ bytes: [UInt8], today: PartialDate, isTyping: Bool) throws(QueryError) {
    guard bytes.count <= Self.maximumLength else {
      throw QueryError(
        range: Self.maximumLength..<bytes.count,
        sentence: "This query is too long: \(Self.maximumLength) bytes are the most.")
    }
    self.bytes = bytes
    self.today = today
    self.isTyping = isTyping
    tokens = QueryLexer.tokens(of: bytes)
  }

  mutating func parse(source: String) throws(QueryError) -> Query {
    let expression = try alternatives()
    if let token = peek() { throw error(token.range, "This parenthesis closes nothing.") }
    guard let expression else { return Query(source: source, expression: .all, leaves: []) }
    return Query(source: source, expression: expression, leaves: leaves)
  }
}

extension QueryParser {
  private func peek() -> QueryToken? { position < tokens.count ? tokens[position] : nil }

  func error(_ range: Range<Int>, _ sentence: String) -> QueryError {
    QueryError(range: range, sentence: sentence)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a token is what is being typed at the moment: nothing stands after it.
  func isUnfinished(_ token: QueryToken) -> Bool {
    isTyping && token.range.upperBound == bytes.count
  }

  private mutating func alternatives() throws(QueryError) -> Expression? {
    var parts: [Expression] = []
    while true {
      let start = position
      if let part = try all() { parts.append(part) }
      guard let token = peek(), token.kind == .or else { break }
      guard position > start else { throw error(token.range, "OR needs something before it.") }
      position += 1
      guard try isFollowedByPart(token) else { break }
    }
    return parts.count > 1 ? .or(parts) : parts.first
  }

  /// Whether something stands after an OR; while typing it need not.
  private func isFollowedByPart(_ token: QueryToken) throws(QueryError) -> Bool {
    if let next = peek(), next.kind != .close, next.kind != .or { return true }
    if isTyping, peek() == nil { return false }
    throw error(token.range, "OR needs something after it.")
  }

  private mutating func all() throws(QueryError) -> Expression? {
    var parts: [Expression] = []
    while let token = peek(), token.kind != .or, token.kind != .close {
      if let part = try part() { parts.append(part) }
    }
    return parts.count > 1 ? .and(parts) : parts.first
  }

  private mutating func part() throws(QueryError) -> Expression? {
    let wasNegated = isNegated
    defer { isNegated = wasNegated }
    var isExcluded = false
    while peek()?.kind == .minus {
      isExcluded.toggle()
      isNegated.toggle()
      position += 1
    }
    guard let token = peek() else { return nil }
    position += 1
    let part: Expression? =
      switch token.kind {
      case .open: try parenthesised(token)
      case .field: try field(token)
      case .quoted: try quoted(token, scope: .everything)
      case .word(let isPrefix): try word(token, isPrefix: isPrefix, scope: .everything)
      // A dash before OR or a closing parenthesis says nothing.
      case .or, .close, .minus: back()
      }
    return isExcluded ? part.map { .not($0) } : part
  }

  private mutating func back() -> Expression? {
    position -= 1
    return nil
  }

  private mutating func parenthesised(_ token: QueryToken) throws(QueryError) -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw error(
        token.range, "Parentheses are nested too deep: \(Self.maximumDepth) are the most.")
    }
    let inner = try alternatives()
    guard let closing = peek() else {
      if isTyping { return inner }
      throw error(token.range, "This parenthesis is never closed.")
    }
    position += 1
    guard inner != nil || tokens[position - 2].kind != .open else {
      throw error(
        token.range.lowerBound..<closing.range.upperBound, "These parentheses hold nothing.")
    }
    return inner
  }
}

extension QueryParser {
  private mutating func quoted(
    _ token: QueryToken, scope: Leaf.Scope
  ) throws(QueryError) -> Expression? {
    let isClosed = try isClosed(token)
    let isPrefix = !isClosed && isUnfinished(token) && !isNegated
    return try leaf(token.text, isPrefix: isPrefix, isInflected: false, scope: scope)
  }

  /// Whether a quotation is closed; while typing it need not be.
  private func isClosed(_ token: QueryToken) throws(QueryError) -> Bool {
    guard case .quoted(isClosed: false) = token.kind else { return true }
    if isTyping { return false }
    throw error(
      token.range.lowerBound..<token.text.lowerBound, "This quotation mark is never closed.")
  }

  private mutating func word(
    _ token: QueryToken, isPrefix: Bool, scope: Leaf.Scope
  ) throws(QueryError) -> Expression? {
    let isTyped = isUnfinished(token) && !isNegated && !isPrefix
    return try leaf(
      token.text, isPrefix: isPrefix || isTyped, isInflected: !isPrefix, scope: scope)
  }

  private mutating func leaf(
    _ range: Range<Int>, isPrefix: Bool, isInflected: Bool, scope: Leaf.Scope
  ) throws(QueryError) -> Expression? {
    let endsInWord = range.last.map { AsciiFolds.isLetterOrDigit(bytes[$0]) } ?? false
    guard
      let leaf = Leaf(
        bytes[range], isPrefix: isPrefix && endsInWord, isInflected: isInflected, scope: scope)
    else { return nil }
    guard leaves.count < Self.maximumLeaves else {
      throw error(range, "This query is too long: \(Self.maximumLeaves) words are the most.")
    }
    leaves.append(leaf)
    return .leaf(leaves.count - 1)
  }

  private mutating func field(_ token: QueryToken) throws(QueryError) -> Expression? {
    let name = text(token.text).lowercased()
    guard let value = peek(), value.adjoins, let isWord = value.isValue else {
      return try fieldWithoutValue(token, name: name)
    }
    guard let field = QueryField(rawValue: name) else { throw unknownField(token) }
    position += 1
    if !isWord, try !isClosed(value), !isTyping { return nil }
    switch field {
    case .headline, .body:
      let scope: Leaf.Scope = field == .headline ? .headline : .body
      guard case .word(let isPrefix) = value.kind else { return try quoted(value, scope: scope) }
      return try word(value, isPrefix: isPrefix, scope: scope)
    default:
      return try condition(field, value, isNegated: isNegated).map { .condition($0) }
    }
  }

  private mutating func fieldWithoutValue(
    _ token: QueryToken, name: String
  ) throws(QueryError) -> Expression? {
    guard let field = QueryField(rawValue: name) else {
      return try leaf(token.text, isPrefix: false, isInflected: true, scope: .everything)
    }
    if isTyping, peek() == nil { return nil }
    throw error(token.range, "\(name): needs a value right after it, as in \(field.example).")
  }

  private func unknownField(_ token: QueryToken) -> QueryError {
    let names = QueryField.allCases.map { $0.rawValue + ":" }.joined(separator: " ")
    return error(
      token.range, "There is no field \(text(token.range)), only \(names).")
  }
}

extension QueryToken {
  /// Whether it is a bare word rather than quoted text; nil when it is no value of a field.
  var isValue: Bool? {
    switch kind {
    case .word: true
    case .quoted: false
    case .open, .close, .or, .minus, .field: nil
    }
  }
}
