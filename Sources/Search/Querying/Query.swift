package import News

/// A parsed query.
package struct Query: Sendable, Equatable {
  /// What was typed.
  package let source: String
  let expression: Expression
  /// The words and phrases to find, which ``Expression/leaf(_:)`` counts in.
  let leaves: [Leaf]

  /// The query that every article matches.
  package static let all = Query(source: "", expression: .all, leaves: [])

  /// Whether every article matches.
  package var isEmpty: Bool { expression == .all }

  /// Parses the query language.
  ///
  /// `today` is what `7d` counts from. With `isTyping` what is unfinished at the end is left out,
  /// and the last word also matches as a prefix.
  package static func parse(
    _ text: String, today: PartialDate, isTyping: Bool = false
  ) throws(QueryError) -> Query {
    var parser = try QueryParser(Array(text.utf8), today: today, isTyping: isTyping)
    return try parser.parse(source: text)
  }
}

/// Why a query can't be understood.
package struct QueryError: Error, Equatable {
  /// Where, in UTF-8 offsets in what was typed.
  package let range: Range<Int>
  package let sentence: String
}

/// How the parts of a query combine.
extension Query {
  /// Whether words are looked for, not only fields and dates; without any, nothing can be ranked.
  package var hasWords: Bool { !leaves.isEmpty }

  /// Whether the stories have to be known.
  package var dependsOnStories: Bool {
    expression.conditions.contains(where: \.dependsOnStories)
  }

  /// Whether the names in articles have to be known.
  package var dependsOnNames: Bool {
    expression.conditions.contains {
      if case .facet(.name, _) = $0 { true } else { false }
    }
  }

  /// Whether it asks which articles are copies of others.
  package var asksForReprints: Bool { expression.conditions.contains(.reprint) }

  /// Whether what the reader marked can change what is found.
  package var dependsOnMarks: Bool { expression.conditions.contains(where: \.dependsOnMarks) }
}

indirect enum Expression: Sendable, Equatable {
  case all
  /// An index into ``Query/leaves``.
  case leaf(Int)
  case condition(Condition)
  case not(Expression)
  case and([Expression])
  case or([Expression])
}

/// A word, or words that stand one after the other.
struct Leaf: Sendable, Equatable {
  struct Term: Sendable, Equatable {
    var bytes: [UInt8]
    /// How many places after the first term it stands.
    var offset: Int
    /// Whether every term that begins like it counts.
    var isPrefix: Bool
  }

  /// The part of an article to look at.
  enum Scope: Sendable { case everything, headline, body }

  /// Never empty.
  var terms: [Term]
  /// Whether other forms of the word count; only of a single term.
  var isInflected: Bool
  var scope: Scope
}

/// What an article needs to be apart from its words.
enum Condition: Sendable, Equatable {
  case facet(Facet, NamePattern)
  /// Published on one of these days, counted from 1970-01-01.
  case published(ClosedRange<Int>)
  case unread, read, starred, reprint, noted, tagged
  /// The folded path contains these folded bytes.
  case path([UInt8])
  case note(NamePattern)
  /// Belongs to the story of the article with this path.
  case story(String)
}

extension Condition {
  fileprivate var dependsOnMarks: Bool {
    switch self {
    case .unread, .read, .starred, .noted, .note: true
    case .facet, .published, .tagged, .path, .reprint, .story: false
    }
  }

  fileprivate var dependsOnStories: Bool {
    switch self {
    case .reprint, .story: true
    case .unread, .read, .starred, .noted, .note, .facet, .published, .tagged, .path: false
    }
  }
}
