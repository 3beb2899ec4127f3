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

  init(index: Index, pool: Pool, readMore: ReadMore) {
    self.index = index
    self.pool = pool
    links = pool.articles.map { readMore.leads(to: $0) ? Float(Self.linkWeight) : 0 }
  }

  func stories(limit: Int) -> [RelatedStory] {
    let ranked = ranked()
    var texts = PoolTexts(index: index, pool: pool)
    var groups = ReprintGroups(pool: pool)
    for entry in ranked { groups.add(entry.member, &texts) }
    let scores = Dictionary(uniqueKeysWithValues: ranked.map { ($0.member, $0.score) })
    var reasons = Reasons(index: index, pool: pool, texts: &texts)
    var stories: [RelatedStory] = []
    for group in groups.groups where stories.count < limit {
      guard let first = group.first, let score = scores[first] else { continue }
      let why = reasons.terms(shared: first, isLinked: links[first] > 0, &texts)
      // Articles that share nothing that can be said aren't related, whatever their numbers say.
      guard !why.isEmpty else { continue }
      let reprints = group.dropFirst().map { pool.articles[$0] }
      stories.append(
        RelatedStory(id: pool.articles[first], score: Double(score), why: why, reprints: reprints))
    }
    return stories
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
