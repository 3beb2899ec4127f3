import News

@testable import Search

/// Answers queries by reading every article from beginning to end.
struct BruteForce {
  struct Entry {
    let article: TestArticle
    /// For each piece that words are found in its field and its words.
    let blocks: [(field: Field, words: [[UInt8]])]
    let length: Int
  }

  let entries: [Entry]
  let marks: Marks
  private let stemmers = StemmerPool()

  init(_ articles: [TestArticle], marks: Marks = Marks()) {
    self.marks = marks
    entries = articles.map { article in
      let hasLede = !article.paragraphs.isEmpty
      let texts: [(Field, String)] =
        (article.headline.map { [(.headline, $0)] } ?? []) + article.tags.map { (.tags, $0) }
        + article.captions.map { (.body, $0) } + article.paragraphs.prefix(1).map { (.lede, $0) }
        + (hasLede ? article.paragraphs.dropFirst().map { (.body, $0) } : [])
      let blocks = texts.map { (field: $0, words: Self.words(of: $1)) }
      return Entry(
        article: article, blocks: blocks, length: blocks.reduce(0) { $0 + $1.words.count })
    }
  }

  static func words(of text: String) -> [[UInt8]] {
    Tokenizer.tokens(of: Array(text.utf8)[...]).map(\.term)
  }

  /// For each article its score; nil where it doesn't match.
  func scores(_ query: Query) -> [Float?] {
    let weights = query.leaves.map(weight)
    return entries.indices.map { score(query.expression, $0, query.leaves, weights) }
  }

  private func score(
    _ expression: Expression, _ id: Int, _ leaves: [Leaf], _ weights: [Float]
  ) -> Float? {
    switch expression {
    case .all: return 0
    case .leaf(let leaf): return score(leaves[leaf], weights[leaf], entries[id])
    case .condition(let condition): return meets(condition, ArticleID(id)) ? 0 : nil
    case .not(let part): return score(part, id, leaves, weights) == nil ? 0 : nil
    case .and(let parts):
      let scores = parts.compactMap { score($0, id, leaves, weights) }
      return scores.count == parts.count ? scores.reduce(0, +) : nil
    case .or(let parts):
      let scores = parts.compactMap { score($0, id, leaves, weights) }
      return scores.isEmpty ? nil : scores.reduce(0, +)
    }
  }
}

extension BruteForce {
  private static let otherFormWeight: Float = 0.7

  private static func frequency(_ counts: FieldCounts, in scope: Leaf.Scope) -> Float {
    let inHeadline = 4 * Float(counts.headline)
    let inBody = 1.5 * Float(counts.lede) + Float(counts.body)
    switch scope {
    case .everything: return inHeadline + 3 * Float(counts.tags) + inBody
    case .headline: return inHeadline
    case .body: return inBody
    }
  }

  /// What a word counts as a form of a term in an article of a language; nil when it is none.
  private func factor(
    _ word: [UInt8], _ term: Leaf.Term, isInflected: Bool, _ language: Language?
  ) -> Float? {
    if word == term.bytes { return 1 }
    if term.isPrefix, word.starts(with: term.bytes) { return Self.otherFormWeight }
    guard isInflected, let stemmer = stemmers[Stemming(language)] else { return nil }
    return stemmer.stem(of: word) == stemmer.stem(of: term.bytes) ? Self.otherFormWeight : nil
  }

  /// The summed logarithms of how rare the forms of each term are.
  private func weight(_ leaf: Leaf) -> Float {
    let ranking = ranking
    return leaf.terms.reduce(0) { sum, term in
      let vocabulary = Set(entries.flatMap { $0.blocks.flatMap(\.words) })
      let languages = Set(entries.map(\.article.language))
      let forms = vocabulary.filter { word in
        languages.contains { language in
          factor(word, term, isInflected: leaf.isInflected, language) != nil
            && (word == term.bytes || (term.isPrefix && word.starts(with: term.bytes))
              || entries.contains { $0.article.language == language && $0.has(word) })
        }
      }
      let frequency = forms.reduce(0) { sum, form in sum + entries.count { $0.has(form) } }
      return sum + ranking.inverseDocumentFrequency(frequency)
    }
  }

  private var ranking: Ranking {
    Ranking(articleCount: entries.count, totalLength: entries.reduce(0) { $0 + $1.length })
  }

  private func score(_ leaf: Leaf, _ weight: Float, _ entry: Entry) -> Float? {
    var counts: [Float: FieldCounts] = [:]
    var forms: [[UInt8]: (factor: Float, counts: FieldCounts)] = [:]
    for (field, words) in entry.blocks {
      for start in words.indices {
        let found = leaf.terms.compactMap { term -> Float? in
          guard start + term.offset < words.count else { return nil }
          return factor(
            words[start + term.offset], term, isInflected: leaf.isInflected,
            entry.article.language)
        }
        guard found.count == leaf.terms.count else { continue }
        if leaf.terms.count == 1 {
          forms[words[start], default: (found[0], FieldCounts())].counts.count(field)
        } else {
          counts[1, default: FieldCounts()].count(field)
        }
      }
    }
    var frequency: Float = 0
    for form in forms.values {
      frequency += form.factor * Self.frequency(form.counts, in: leaf.scope)
    }
    for counts in counts.values { frequency += Self.frequency(counts, in: leaf.scope) }
    guard frequency > 0 else { return nil }
    return weight * ranking.score(frequency: frequency, length: UInt32(entry.length))
  }

  private func meets(_ condition: Condition, _ id: ArticleID) -> Bool {
    let article = entries[Int(id)].article
    switch condition {
    case .facet(let facet, let pattern):
      return article.names(facet).contains(where: pattern.matches)
    case .published(let days): return article.published.map { days ~= $0.dayNumber } ?? false
    case .unread: return !marks.read.contains(id)
    case .read: return marks.read.contains(id)
    case .starred: return marks.starred.contains(id)
    // The brute force knows no stories.
    case .reprint: return false
    case .noted: return marks.noted.contains(id)
    case .tagged: return !article.tags.isEmpty
    case .path(let part): return FoldedName(article.path).bytes.contains(part)
    case .note(let pattern): return marks.notes[id].map(pattern.matches) ?? false
    case .story(let path): return article.path == path
    }
  }
}

extension BruteForce.Entry {
  fileprivate func has(_ word: [UInt8]) -> Bool { blocks.contains { $0.words.contains(word) } }
}

extension TestArticle {
  func names(_ facet: Facet) -> [String] {
    switch facet {
    case .tag: tags
    case .source: source.map { [$0] } ?? []
    case .section: section.map { [$0] } ?? []
    case .place: place.map { [$0] } ?? []
    case .author: authors
    case .year: published.map { [String($0.year)] } ?? []
    // The brute force knows no names.
    case .name: []
    }
  }
}
