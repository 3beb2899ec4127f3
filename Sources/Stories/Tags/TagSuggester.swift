package import News
package import Search

/// A tag of the archive that an article seems to lack.
package struct SuggestedTag: Sendable, Equatable {
  /// As most articles spell it.
  package let name: String
  /// By how much the article is beyond the threshold; the larger the surer.
  package let margin: Float
}

/// Suggests tags for articles with few or none, by what the articles have that bear them.
///
/// For each tag a ``LinearSeparator`` learns from articles with and without it, and a
/// ``TagThreshold`` says how sure is sure enough. Tags that too few articles have, or that
/// cross-validation finds to be told wrongly too often, are never suggested. Learning takes a bounded
/// number of examples, however large the archive is, and the same archive gives the same suggestions.
package struct TagSuggester: Sendable {
  /// At most so many tagged articles are learnt from, spread evenly over the archive.
  private static let mostArticles = 8_000
  /// At most so many tags, the commonest.
  private static let mostTags = 600
  /// A tag that fewer articles have isn't learnt.
  private static let fewestUses = 3
  /// So many articles without a tag are shown for each with it, and so many more.
  private static let negatives = (perPositive: 40, more: 2_000)
  private static let foldCount = 3
  /// So many weights of a tag are kept, the largest.
  private static let weightCount = 3_000
  private static let sliceSize = 4
  /// By that part suggestions have to be wrong less often than if all articles had the tag.
  private static let leastGain: Float = 0.5

  private struct Tag: Sendable {
    let name: String
    let key: FoldedName
    let threshold: Float
  }

  private let features: TagFeatures
  private let tags: [Tag]
  /// By feature, the tags that it counts for or against: `starts` has one more entry than features.
  private let starts: [Int32]
  private let entries: [(tag: Int32, weight: Float)]
  /// An article with fewer tags has few.
  private let fewTags: Int

  /// Learns from the tags of an index; nil when they are too few to learn from.
  ///
  /// Slow, for a worker: several hundred tags are learnt, each apart from the others.
  package init?(learningFrom index: Index, concurrently: @escaping Concurrently = oneByOne) {
    let archive = TaggedArticles(of: index, atMost: Self.mostArticles)
    let wanted = archive.commonestTags(Self.mostTags, usedAtLeast: Self.fewestUses)
    guard !wanted.isEmpty else { return nil }
    let (features, vectors) = TagFeatures.learn(from: archive.articles, of: index)
    var tags: [Tag] = []
    var weights: [SparseVector] = []
    inSlices(of: wanted.count, size: Self.sliceSize, concurrently) { slice in
      var separator = LinearSeparator(vectors, featureCount: features.count)
      return slice.map { number in
        Self.learn(wanted[number], seed: UInt64(number), of: vectors.count, by: &separator)
      }
    } take: { slice in
      for case let learnt? in slice {
        tags.append(learnt.tag)
        weights.append(learnt.weights)
      }
    }
    self.features = features
    self.tags = tags
    fewTags = archive.fewTags
    (starts, entries) = Self.byFeature(weights, featureCount: features.count)
  }

  /// Whether an article has few tags for this archive, so that some are suggested.
  package func wants(_ article: Article) -> Bool { article.tags.count < fewTags }

  /// The tags that an article seems to lack, the surest first; none for one with enough of them.
  package func suggestions(for article: Article) -> [SuggestedTag] {
    guard wants(article) else { return [] }
    let sums = sums(of: features.vector(of: article))
    let present = Set(article.tags.map { FoldedName(tag: $0) })
    return zip(tags, sums)
      .filter { $1 > $0.threshold && !present.contains($0.key) }
      .map { SuggestedTag(name: $0.name, margin: $1 - $0.threshold) }
      .sorted { $0.margin != $1.margin ? $0.margin > $1.margin : $0.name < $1.name }
  }
}

extension TagSuggester {
  /// For each tag what the features of a vector add up to.
  private func sums(of vector: SparseVector) -> [Float] {
    var sums = [Float](repeating: 0, count: tags.count)
    var changed = sums.mutableSpan
    let entries = entries.span
    for (feature, value) in zip(vector.features, vector.values) {
      for place in Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1]) {
        let entry = entries[place]
        changed[Int(entry.tag)] += entry.weight * value
      }
    }
    return sums
  }

  private typealias Example = LinearSeparator.Example

  /// Learns to tell the articles with a tag from the others of so many; nil when that goes wrong too often.
  private static func learn(
    _ tag: TaggedArticles.Tag, seed: UInt64, of count: Int, by separator: inout LinearSeparator
  ) -> (tag: Tag, weights: SparseVector)? {
    let examples = examples(of: tag, among: count, seed: seed)
    let threshold = threshold(for: examples, of: count - tag.articles.count, by: &separator)
    let share = Float(tag.articles.count) / Float(count)
    guard threshold.precision >= share + (1 - share) * leastGain else { return nil }
    separator.learn(from: examples)
    return (
      Tag(name: tag.name, key: tag.key, threshold: threshold.value),
      separator.heaviest(weightCount)
    )
  }

  /// All articles with a tag and a part of those without it, in a random order.
  private static func examples(
    of tag: TaggedArticles.Tag, among count: Int, seed: UInt64
  ) -> [Example] {
    var isPositive = [Bool](repeating: false, count: count)
    for article in tag.articles { isPositive[article] = true }
    var random = SmallGenerator(seed: seed)
    let without = isPositive.indices.filter { !isPositive[$0] }.shuffled(using: &random)
    let wanted = tag.articles.count * negatives.perPositive + negatives.more
    let chosen = tag.articles.map { ($0, true) } + without.prefix(wanted).map { ($0, false) }
    return chosen.shuffled(using: &random)
  }

  /// The threshold of a tag that so many articles don't have.
  private static func threshold(
    for examples: [Example], of count: Int, by separator: inout LinearSeparator
  ) -> TagThreshold {
    var sums: [(sum: Float, isPositive: Bool)] = []
    for fold in 0..<foldCount {
      let isHeld = { (index: Int) in index % foldCount == fold }
      separator.learn(from: examples.indices.filter { !isHeld($0) }.map { examples[$0] })
      for index in examples.indices where isHeld(index) {
        sums.append((separator.sum(of: examples[index].vector), examples[index].isPositive))
      }
    }
    let shown = examples.count(where: { !$0.isPositive })
    return TagThreshold(for: sums, negativeWeight: Float(count) / Float(max(shown, 1)))
  }

  /// The weights of tags, gathered by feature.
  private static func byFeature(
    _ weights: [SparseVector], featureCount: Int
  ) -> (starts: [Int32], entries: [(tag: Int32, weight: Float)]) {
    var starts = [Int32](repeating: 0, count: featureCount + 1)
    for vector in weights { for feature in vector.features { starts[Int(feature) + 1] += 1 } }
    for feature in 0..<featureCount { starts[feature + 1] += starts[feature] }
    var next = starts
    var entries = [(tag: Int32, weight: Float)](
      repeating: (0, 0), count: weights.reduce(0) { $0 + $1.features.count })
    for (tag, vector) in weights.enumerated() {
      for (feature, value) in zip(vector.features, vector.values) {
        entries[Int(next[Int(feature)])] = (Int32(tag), value)
        next[Int(feature)] += 1
      }
    }
    return (starts, entries)
  }
}
