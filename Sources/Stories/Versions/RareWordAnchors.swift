/// Finds sentences of two texts that are the same in other words, by the rare words that they share.
///
/// For texts of so many sentences that each can't be compared with each. As in a histogram diff the rarest
/// count: a word that stands in few sentences of both texts speaks for every pair of them, and a pair is
/// kept when each is what speaks most for the other, if they are alike enough. Time grows with the number
/// of words.
struct RareWordAnchors {
  private let ones: ArraySlice<VersionText.Sentence>
  private let others: ArraySlice<VersionText.Sentence>

  /// A word is rare that stands in so many sentences of each text at most.
  private static let mostSentences = 4

  init(_ ones: ArraySlice<VersionText.Sentence>, _ others: ArraySlice<VersionText.Sentence>) {
    self.ones = ones
    self.others = others
  }

  /// Pairs of places, the longest run that ascends in both texts.
  func pairs(alikeBy least: Float) -> [(first: Int, second: Int)] {
    let votes = votes()
    var best: [Int: (first: Int, count: Int)] = [:]
    for (first, counts) in votes {
      for (second, count) in counts {
        let rival = best[second] ?? (first, 0)
        if (count, rival.first) > (rival.count, first) { best[second] = (first, count) }
      }
    }
    let mutual = votes.keys.sorted().compactMap { first -> (first: Int, second: Int)? in
      let favourite = votes[first]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let second = favourite?.key, best[second]?.first == first,
        ones[first].likeness(others[second]) >= least
      else { return nil }
      return (first, second)
    }
    return longestAscent(of: mutual)
  }

  /// For places in the first text those in the second that have rare words in common with them, and how
  /// many.
  private func votes() -> [Int: [Int: Int]] {
    let (places, otherPlaces) = (Self.placesOfWords(in: ones), Self.placesOfWords(in: others))
    var votes: [Int: [Int: Int]] = [:]
    for (word, firsts) in places where firsts.count <= Self.mostSentences {
      guard let seconds = otherPlaces[word], seconds.count <= Self.mostSentences else { continue }
      for first in firsts {
        for second in seconds { votes[first, default: [:]][second, default: 0] += 1 }
      }
    }
    return votes
  }

  /// The sentences that words stand in, of common words no more than is needed to know that they are.
  private static func placesOfWords(in sentences: ArraySlice<VersionText.Sentence>)
    -> [UInt32: [Int]]
  {
    var places: [UInt32: [Int]] = [:]
    for place in sentences.indices {
      for word in sentences[place].sortedWords {
        let known = places[word, default: []]
        guard known.last != place, known.count <= mostSentences else { continue }
        places[word, default: []].append(place)
      }
    }
    return places
  }
}

/// The longest part of some pairs whose second places ascend as the first ones do; by patience sorting.
func longestAscent(of pairs: [(first: Int, second: Int)]) -> [(first: Int, second: Int)] {
  // Of each pile the number of the pair on top, and for each pair the one before it.
  var tops: [Int] = []
  var previous: [Int?] = []
  for (number, pair) in pairs.enumerated() {
    var (low, high) = (0, tops.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[tops[middle]].second < pair.second { low = middle + 1 } else { high = middle }
    }
    previous.append(low > 0 ? tops[low - 1] : nil)
    if low < tops.count { tops[low] = number } else { tops.append(number) }
  }
  var ascent: [(first: Int, second: Int)] = []
  var next = tops.last
  while let number = next {
    ascent.append(pairs[number])
    next = previous[number]
  }
  return ascent.reversed()
}
