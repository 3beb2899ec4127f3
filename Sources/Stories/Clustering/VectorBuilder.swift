import News
import Search

/// Reads articles and makes their vectors and sketches.
struct VectorBuilder {
  private(set) var vectors = TermVectors()
  private(set) var sketches: [TextSketch] = []

  private let frequencies: DocumentFrequencies
  private let rarities: Rarities
  /// The distinct terms of the article that is being read, in the order of their first places.
  private var found: [Found] = []
  /// Open addressing by hash: the place in ``found`` plus one; 0 is free.
  private var slots = [UInt32](repeating: 0, count: Self.slotCount)
  private var sketcher = TextSketcher()

  /// An article is found by so many of its terms.
  static let signatureCount = 32
  /// Enough for most articles.
  private static let slotCount = 1 << 10

  private struct Found {
    let hash: UInt64
    var frequency: UInt32
    let isInHeadline: Bool
  }

  private struct Candidate {
    let place: Int
    let term: UInt32
    let rarity: UInt8
    /// Whether another article has it too.
    let isShared: Bool
    /// What it tells, turned around so that what tells most is the smallest; its place in the text below.
    let key: UInt64
  }

  init(frequencies: DocumentFrequencies, rarities: Rarities) {
    self.frequencies = frequencies
    self.rarities = rarities
  }

  mutating func add(_ article: Article) {
    article.forEachTermHash { hash, kind in
      count(hash, isInHeadline: kind == .headline)
      if kind == .paragraph { sketcher.take(UInt32(truncatingIfNeeded: hash)) }
    }
    sketches.append(sketcher.finish())
    let chosen = mostTelling()
    var rank = 0
    var entries: [(term: UInt32, weight: TermVectors.Weight)] = []
    var alone: [TermVectors.Weight] = []
    for candidate in chosen {
      let weight = weight(of: candidate, rank: rank)
      if candidate.isShared {
        entries.append((candidate.term, weight))
        rank += 1
      } else {
        alone.append(weight)
      }
    }
    entries.sort { $0.term < $1.term }
    vectors.append(entries, alone: alone)
    clear()
  }
}

extension VectorBuilder {
  @inline(__always)
  private mutating func count(_ hash: UInt64, isInHeadline: Bool) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if found[place].hash == hash {
        found[place].frequency += 1
        return
      }
      slot = (slot + 1) & mask
    }
    found.append(Found(hash: hash, frequency: 1, isInHeadline: isInHeadline))
    slots[slot] = UInt32(found.count)
    if found.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for place in found.indices {
      var slot = Int(truncatingIfNeeded: found[place].hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }

  private mutating func clear() {
    found.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    slots += repeatElement(0, count: Self.slotCount)
  }

  /// The terms that tell most about the article, the most telling first.
  private func mostTelling() -> ArraySlice<Candidate> {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(found.count)
    for (place, term) in found.enumerated() {
      guard let number = frequencies.number(of: term.hash), let rarity = rarities.code(of: number)
      else {
        continue
      }
      let emphasis =
        TermWeight.emphasis(frequency: Int(term.frequency)) + (isInLede(place) ? 1 : 0)
        + (term.isInHeadline ? 1 : 0)
      let telling = Rarities.rarity(rarity) * emphasis
      candidates.append(
        Candidate(
          place: place, term: UInt32(number), rarity: rarity,
          isShared: frequencies.documentFrequency(of: number) > 1,
          key: UInt64(~telling.bitPattern) << 32 | UInt64(place)))
    }
    candidates.sort { $0.key < $1.key }
    return candidates.prefix(TermVectors.largestCount)
  }

  private func isInLede(_ place: Int) -> Bool {
    Pool.isInLede(place, isInHeadline: found[place].isInHeadline)
  }

  private func weight(of candidate: Candidate, rank: Int) -> TermVectors.Weight {
    TermVectors.Weight(
      rarity: candidate.rarity, frequency: Int(found[candidate.place].frequency),
      isInLede: isInLede(candidate.place), isInHeadline: found[candidate.place].isInHeadline,
      isInSignature: rank < Self.signatureCount && rarities.isTelling(candidate.rarity))
  }
}
