/// From what sum of weights on an article is said to have a tag.
///
/// Chosen by cross-validation: where F1 is best, drawn to 0, the separator's own threshold, the more
/// the fewer articles have the tag.
struct TagThreshold {
  let value: Float
  /// The share of rightly tagged articles among all that it lets pass, by cross-validation.
  let precision: Float

  /// The nearest to 0 first: of two as good it is taken.
  private static let candidates = stride(from: Float(-0.8), through: 0.5, by: 0.05)
    .sorted { abs($0) < abs($1) }
  /// So many articles with the tag are believed as much as 0 is.
  private static let prior: Float = 5

  /// - Parameters:
  ///   - sums: of examples that weren't learnt from.
  ///   - negativeWeight: how many articles without the tag each such example stands for.
  init(for sums: [(sum: Float, isPositive: Bool)], negativeWeight: Float) {
    let positives = Float(sums.count(where: \.isPositive))
    let passing = { (threshold: Float) -> (right: Float, wrong: Float) in
      var right: Float = 0
      var wrong: Float = 0
      for example in sums where example.sum > threshold {
        if example.isPositive { right += 1 } else { wrong += negativeWeight }
      }
      return (right, wrong)
    }
    var best: (threshold: Float, f1: Float) = (0, -1)
    for threshold in Self.candidates {
      let (right, wrong) = passing(threshold)
      let f1 = 2 * right / max(right + wrong + positives, 1)
      if f1 > best.f1 { best = (threshold, f1) }
    }
    value = best.threshold * positives / (positives + Self.prior)
    let (right, wrong) = passing(value)
    // Half a right one more, so that nothing found isn't taken for nothing right.
    precision = (right + 0.5) / (right + wrong + 0.5)
  }
}
