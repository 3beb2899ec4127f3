import Search

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Orders the articles of a pool by how much they belong to its first one.
struct Ranking {
  private let index: Index
  private let pool: Pool
  private let reasons: Reasons
  /// Of each member what an explicit link adds to its similarity to the first.
  private let links: [Float]

  /// What is less similar isn't related.
  private static let smallestSimilarity: Float = 0.03
  /// How many neighbours say how crowded the place of an article is.
  private static let neighbours = 5
  private static let crowdingPower: Float = 0.4
  /// Keeps articles without any neighbour from being lifted without bound.
  private static let crowdingFloor: Float = 0.02

  /// Who links one article to another says that they belong together: that lifts an article above
  /// those of another matter, but not above the reports of the event.
  static let linkWeight = 0.02

  /// So many entries' reasons are found at a time: they have some words to look up in common.
  private static let reasonedCount = 3

  init(index: Index, pool: Pool, reasons: Reasons, readMore: ReadMore) {
    self.index = index
    self.pool = pool
    self.reasons = reasons
    links = pool.articles.map { readMore.leads(to: $0) ? Float(Self.linkWeight) : 0 }
  }

  func stories(limit: Int, concurrently: Concurrently) -> [RelatedStory] {
    let ranked = ranked()
    let scores = Dictionary(uniqueKeysWithValues: ranked.map { ($0.member, $0.score) })
    let members = ranked.map(\.member)
    let (texts, shingles) = texts(of: members, limit: limit, concurrently)
    let groups = pool.reprintGroups(of: members, shingles)
    var stories: [RelatedStory] = []
    var next = 0
    while next < groups.count, stories.count < limit {
      let round = groups[next..<min(next + limit - stories.count, groups.count)]
      next = round.endIndex
      // Articles that share nothing that can be said aren't related, whatever their numbers say.
      let found = terms(shared: round, texts, concurrently)
      for (group, why) in zip(round, found) where !why.isEmpty {
        guard let score = scores[group[0]] else { continue }
        stories.append(
          RelatedStory(
            id: pool.articles[group[0]], score: Double(score), why: why,
            reprints: group.dropFirst().map { pool.articles[$0] }))
      }
    }
    return stories
  }

  /// By member the texts of those that are likely to be shown and of those that may be copies, with the
  /// shingles of these.
  private func texts(
    of members: [Int], limit: Int, _ concurrently: Concurrently
  ) -> (texts: [Int: WrittenText], shingles: [Int: Shingles]) {
    let copies = Set(pool.possibleCopies(among: members))
    let read = members.enumerated().filter { $0 < limit || copies.contains($1) }.map(\.element)
    let made = results(of: read.count, concurrently) { place in
      let text = WrittenText(index.article(pool.articles[read[place]]))
      return (text: text, shingles: copies.contains(read[place]) ? Shingles(of: text) : nil)
    }
    return (
      Dictionary(uniqueKeysWithValues: zip(read, made.map(\.text))),
      zip(read, made.map(\.shingles)).reduce(into: [:]) { $0[$1.0] = $1.1 }
    )
  }

  /// For each group the reasons of the one that stands for it.
  private func terms(
    shared groups: ArraySlice<[Int]>, _ texts: [Int: WrittenText], _ concurrently: Concurrently
  ) -> [[String]] {
    let parts = stride(from: groups.startIndex, to: groups.endIndex, by: Self.reasonedCount).map {
      groups[$0..<min($0 + Self.reasonedCount, groups.endIndex)].map { $0[0] }
    }
    let found = results(of: parts.count, concurrently) { part in
      var reasons = reasons
      return parts[part].map { member in
        let text = texts[member] ?? WrittenText(index.article(pool.articles[member]))
        return reasons.terms(shared: member, text, isLinked: links[member] > 0)
      }
    }
    return found.flatMap(\.self)
  }

  private func ranked() -> [(member: Int, score: Float)] {
    let members = pool.articles.indices.dropFirst().filter {
      links[$0] > 0 || pool.similarity(0, $0) >= Self.smallestSimilarity
    }
    let scored = members.map { member in
      let crowding = Self.crowdingFloor + crowding(around: member)
      return (member: member, score: relation(to: member) / pow(crowding, Self.crowdingPower))
    }
    return scored.sorted {
      ($1.score, pool.articles[$0.member]) < ($0.score, pool.articles[$1.member])
    }
  }

  private func relation(to member: Int) -> Float { pool.similarity(0, member) + links[member] }

  /// How near an article's nearest neighbours are: one that is near to everything is near to none.
  private func crowding(around member: Int) -> Float {
    var nearest: [Float] = []
    for other in pool.articles.indices where other != member {
      let similarity = pool.similarity(member, other)
      guard nearest.count < Self.neighbours || similarity > nearest[Self.neighbours - 1] else {
        continue
      }
      let place = nearest.firstIndex { $0 < similarity } ?? nearest.count
      nearest.insert(similarity, at: place)
      if nearest.count > Self.neighbours { nearest.removeLast() }
    }
    return nearest.isEmpty ? 0 : nearest.reduce(0, +) / Float(nearest.count)
  }
}
