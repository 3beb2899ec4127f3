import Search

/// Features of an example by their numbers, ascending, and what each counts for.
struct SparseVector: Sendable {
  var features: [Int32] = []
  var values: [Float] = []
}

/// The vectors of many examples in a few arrays.
struct SparseVectors: Sendable {
  private var features: [Int32] = []
  private var values: [Float] = []
  private var ends = [0]
  private(set) var squaredLengths: [Float] = []

  init(_ vectors: some Sequence<SparseVector>) {
    for vector in vectors {
      features += vector.features
      values += vector.values
      ends.append(features.count)
      squaredLengths.append(vector.values.reduce(0) { $0 + $1 * $1 })
    }
  }

  var count: Int { squaredLengths.count }

  /// The product of one of them with a vector that has a place for every feature.
  func product(_ number: Int, with weights: [Float]) -> Float {
    let (features, values, weights) = (features.span, values.span, weights.span)
    var sum: Float = 0
    for place in ends[number]..<ends[number + 1] {
      sum += weights[Int(features[place])] * values[place]
    }
    return sum
  }

  /// Adds one of them, so many times, to such a vector.
  func add(_ number: Int, times factor: Float, to sums: inout [Float]) {
    let (features, values) = (features.span, values.span)
    var sums = sums.mutableSpan
    for place in ends[number]..<ends[number + 1] {
      sums[Int(features[place])] += factor * values[place]
    }
  }
}

/// Learns to tell examples that have something from those that don't, by a weighted sum of features.
///
/// A linear support vector machine with squared hinge loss, trained by dual coordinate descent:
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale
/// Linear SVM" (ICML 2008), algorithm 1, which LIBLINEAR follows too.
struct LinearSeparator {
  /// One of many vectors, by its number.
  typealias Example = (vector: Int, isPositive: Bool)

  /// What an error costs against long weights.
  private static let cost: Float = 2
  /// At most so many walks over all examples.
  private static let mostWalks = 30
  /// Walks end when no example pulls harder than that at its weight.
  private static let tolerance: Float = 0.1

  private let vectors: SparseVectors
  /// Of every feature; zero for those that no example has.
  private var weights: [Float]

  /// Prepares to learn from some of these vectors.
  init(_ vectors: SparseVectors, featureCount: Int) {
    self.vectors = vectors
    weights = [Float](repeating: 0, count: featureCount)
  }

  /// Learns from examples anew; the same ones in the same order give the same weights.
  mutating func learn(from examples: [Example]) {
    for feature in weights.indices { weights[feature] = 0 }
    let lengths = examples.map { vectors.squaredLengths[$0.vector] + 1 / (2 * Self.cost) }
    var pulls = [Float](repeating: 0, count: examples.count)
    var order = Array(examples.indices)
    var random = SmallGenerator()
    for _ in 0..<Self.mostWalks {
      order.shuffle(using: &random)
      var hardest: Float = 0
      for index in order {
        let (vector, isPositive) = examples[index]
        let sign: Float = isPositive ? 1 : -1
        let gradient = sign * sum(of: vector) - 1 + pulls[index] / (2 * Self.cost)
        let pull = max(0, pulls[index] - gradient / lengths[index])
        guard pull != pulls[index] else { continue }
        hardest = max(hardest, abs(gradient))
        vectors.add(vector, times: (pull - pulls[index]) * sign, to: &weights)
        pulls[index] = pull
      }
      if hardest < Self.tolerance { return }
    }
  }

  /// What the features of a vector add up to: above 0 it is like those that have the thing.
  func sum(of vector: Int) -> Float { vectors.product(vector, with: weights) }

  /// The features with the largest weights, so many of them at most, in the order of their numbers.
  func heaviest(_ count: Int) -> SparseVector {
    var keys: [UInt64] = []
    for (feature, weight) in weights.enumerated() where weight != 0 {
      // The bits of what is not negative sort as the numbers do; of equals the first is the largest.
      keys.append(UInt64(abs(weight).bitPattern) << 32 | UInt64(~UInt32(feature)))
    }
    keys.keepLargest(count)
    let heavy = keys.map { Int32(~UInt32(truncatingIfNeeded: $0)) }.sorted()
    return SparseVector(features: heavy, values: heavy.map { weights[Int($0)] })
  }
}

/// Numbers that look random and are the same each time: SplitMix64 (Steele, Lea and Flood, 2014).
struct SmallGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64 = 0) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
