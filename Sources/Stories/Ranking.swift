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
    var read = read(members, limit: limit, concurrently)
    let groups = pool.reprintGroups(of: members, read.compactMapValues(\.shingles))
    var stories: [RelatedStory] = []
    var next = 0
    while next < groups.count, stories.count < limit {
      let round = groups[next..<min(next + limit - stories.count, groups.count)]
      next = round.endIndex
      let missing = round.map { $0[0] }.filter { read[$0]?.why == nil }
      let found = results(of: missing.count, concurrently) {
        why(text(of: missing[$0]), missing[$0])
      }
      for (member, why) in zip(missing, found) { read[member, default: ReadMember()].why = why }
      for group in round {
        // Articles that share nothing that can be said aren't related, whatever their numbers say.
        guard let why = read[group[0]]?.why, !why.isEmpty, let score = scores[group[0]] else {
          continue
        }
        stories.append(
          RelatedStory(
            id: pool.articles[group[0]], score: Double(score), why: why,
            reprints: group.dropFirst().map { pool.articles[$0] }))
      }
    }
    return stories
  }

  /// What the text of a member says.
  private struct ReadMember {
    var shingles: Shingles?
    /// The reasons why it belongs to the first.
    var why: [String]?
  }

  /// Reads the members that may be copies, and those that come first: most of these are shown, so that their
  /// reasons are found while their texts are at hand.
  private func read(
    _ members: [Int], limit: Int, _ concurrently: Concurrently
  ) -> [Int: ReadMember] {
    let copies = Set(pool.possibleCopies(among: members))
    let wanted = members.enumerated().filter { $0 < limit || copies.contains($1) }
    let lengths = wanted.map { index.length(of: pool.articles[$0.element]) }
    let found = results(ofEfforts: lengths, concurrently) { place in
      let (rank, member) = wanted[place]
      let text = text(of: member)
      return ReadMember(
        shingles: copies.contains(member) ? Shingles(of: text) : nil,
        why: rank < limit ? why(text, member) : nil)
    }
    return Dictionary(uniqueKeysWithValues: zip(wanted.map(\.element), found))
  }

  private func text(of member: Int) -> WrittenText {
    WrittenText(index.article(pool.articles[member]))
  }

  private func why(_ text: WrittenText, _ member: Int) -> [String] {
    reasons.terms(shared: pool.vectors[member], text, isLinked: links[member] > 0)
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
