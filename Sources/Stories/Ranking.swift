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

  /// What is less similar isn't related.
  private static let smallestSimilarity: Float = 0.03
  /// How many neighbours say how crowded the place of an article is.
  private static let neighbours = 5
  private static let crowdingPower: Float = 0.4
  /// Keeps articles without any neighbour from being lifted without bound.
  private static let crowdingFloor: Float = 0.02

  init(index: Index, pool: Pool) {
    self.index = index
    self.pool = pool
  }

  func stories(limit: Int) -> [RelatedStory] {
    let ranked = ranked()
    var groups = ReprintGroups(index: index, pool: pool)
    for entry in ranked { groups.add(entry.member) }
    let scores = Dictionary(uniqueKeysWithValues: ranked.map { ($0.member, $0.score) })
    let reasons = Reasons(index: index, pool: pool)
    let stories = groups.groups.lazy.compactMap { group -> RelatedStory? in
      guard let first = group.first, let score = scores[first] else { return nil }
      let why = reasons.terms(shared: first)
      // Articles that share nothing that can be said aren't related, whatever their numbers say.
      guard !why.isEmpty else { return nil }
      return RelatedStory(
        id: pool.articles[first], score: Double(score), why: why,
        reprints: group.dropFirst().map { pool.articles[$0] })
    }
    return Array(stories.prefix(limit))
  }

  private func ranked() -> [(member: Int, score: Float)] {
    let members = pool.articles.indices.dropFirst().filter {
      pool.similarity(0, $0) >= Self.smallestSimilarity
    }
    let scored = members.map { member in
      let crowding = Self.crowdingFloor + crowding(around: member)
      return (member: member, score: pool.similarity(0, member) / pow(crowding, Self.crowdingPower))
    }
    return scored.sorted {
      ($1.score, pool.articles[$0.member]) < ($0.score, pool.articles[$1.member])
    }
  }

  /// How near an article's nearest neighbours are: one that is near to everything is near to none.
  private func crowding(around member: Int) -> Float {
    let others = pool.articles.indices.filter { $0 != member }
    let nearest = others.map { pool.similarity(member, $0) }.sorted(by: >).prefix(Self.neighbours)
    return nearest.isEmpty ? 0 : nearest.reduce(0, +) / Float(nearest.count)
  }
}
