/// Pairs of places in two sequences, ascending in both, whose weights add up to the most.
///
/// With a weight of 1 for what is equal it is a longest common subsequence; what weighs nothing is no
/// pair. Time and memory grow with the product of both counts.
func heaviestPairs(
  _ count: Int, _ otherCount: Int, weight: (Int, Int) -> Float
) -> [(first: Int, second: Int)] {
  let width = otherCount + 1
  // From each two places on to the ends of both.
  var best = [Float](repeating: 0, count: (count + 1) * width)
  for first in stride(from: count - 1, through: 0, by: -1) {
    for second in stride(from: otherCount - 1, through: 0, by: -1) {
      let place = first * width + second
      let weight = weight(first, second)
      let paired = weight > 0 ? weight + best[place + width + 1] : 0
      best[place] = max(paired, best[place + width], best[place + 1])
    }
  }
  var pairs: [(first: Int, second: Int)] = []
  var (first, second) = (0, 0)
  while first < count, second < otherCount {
    let place = first * width + second
    let weight = weight(first, second)
    if weight > 0, best[place] == weight + best[place + width + 1] {
      pairs.append((first, second))
      first += 1
      second += 1
    } else if best[place] == best[place + width] {
      first += 1
    } else {
      second += 1
    }
  }
  return pairs
}
