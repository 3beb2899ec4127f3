import News
import Search

/// Reads articles and makes their vectors and sketches.
struct VectorBuilder {
  private(set) var vectors = TermVectors()
  private(set) var sketches = TextSketches()

  private let scale: StoryScale
  /// Of the article that is being read.
  private var counter = TermCounter()
  private var sketcher = TextSketcher()

  /// An article is found by so many of its terms.
  static let signatureCount = 32
  /// Of so many words of a table one is a figure at least; of prose it is one of fifty.
  private static let wordsPerFigure = 7

  private struct Candidate {
    let place: Int
    let term: StoryScale.Term
  }

  init(scale: StoryScale) { self.scale = scale }

  mutating func add(_ article: Article) {
    var wordCount = 0
    var figureCount = 0
    article.forEachTermHash { hash, kind, isFigure in
      counter.count(hash, isInHeadline: kind == .headline)
      guard kind == .paragraph else { return }
      sketcher.take(UInt32(truncatingIfNeeded: hash))
      wordCount += 1
      figureCount += isFigure ? 1 : 0
    }
    sketcher.finish(in: &sketches)
    // The words between the figures are those of a form, whatever it is filled in about.
    let isTable = figureCount * Self.wordsPerFigure > wordCount
    let chosen = mostTelling(ofHeadlineOnly: isTable)
    var rank = 0
    var entries: [(term: UInt32, weight: TermVectors.Weight)] = []
    var alone: [TermVectors.Weight] = []
    for candidate in chosen {
      let weight = weight(of: candidate, rank: rank)
      if candidate.term.isShared, !isTable || scale.isNaming(candidate.term) {
        entries.append((candidate.term.number, weight))
        rank += 1
      } else {
        alone.append(weight)
      }
    }
    entries.sort { $0.term < $1.term }
    vectors.append(entries, alone: alone)
    counter.clear()
  }
}

extension VectorBuilder {
  /// The terms that tell most about the article, the most telling first.
  private func mostTelling(ofHeadlineOnly isTable: Bool) -> [Candidate] {
    var candidates: [Candidate] = []
    var keys: [UInt64] = []
    candidates.reserveCapacity(counter.terms.count)
    keys.reserveCapacity(counter.terms.count)
    for (place, term) in counter.terms.enumerated() where term.isInHeadline || !isTable {
      guard let known = scale.term(of: term.hash) else { continue }
      let emphasis =
        TermWeight.emphasis(frequency: term.frequency) + (isInLede(place) ? 1 : 0)
        + (term.isInHeadline ? 1 : 0)
      let telling = Rarities.rarity(known.rarity) * emphasis
      // What tells most is the largest, then what stands first.
      keys.append(UInt64(telling.bitPattern) << 32 | UInt64(~UInt32(candidates.count)))
      candidates.append(Candidate(place: place, term: known))
    }
    keys.keepLargest(TermVectors.largestCount)
    keys.sort(by: >)
    return keys.map { candidates[Int(~UInt32(truncatingIfNeeded: $0))] }
  }

  private func isInLede(_ place: Int) -> Bool {
    Pool.isInLede(place, isInHeadline: counter.terms[place].isInHeadline)
  }

  private func weight(of candidate: Candidate, rank: Int) -> TermVectors.Weight {
    TermVectors.Weight(
      rarity: candidate.term.rarity, frequency: counter.terms[candidate.place].frequency,
      isInLede: isInLede(candidate.place),
      isInHeadline: counter.terms[candidate.place].isInHeadline,
      isInSignature: rank < Self.signatureCount && scale.isTelling(candidate.term))
  }
}
