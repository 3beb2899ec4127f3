/// Features of an example by their numbers, ascending, and what each counts for.
struct SparseVector: Sendable {
  var features: [Int32] = []
  var values: [Float] = []

  var squaredLength: Float { values.reduce(0) { $0 + $1 * $1 } }

  /// The product with a vector that has a place for every feature.
  func product(with weights: [Float]) -> Float {
    var sum: Float = 0
    for (feature, value) in zip(features, values) { sum += weights[Int(feature)] * value }
    return sum
  }
}

/// Learns to tell examples that have something from those that don't, by a weighted sum of features.
///
/// A linear support vector machine with squared hinge loss, trained by dual coordinate descent:
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale
/// Linear SVM" (ICML 2008), algorithm 1, which LIBLINEAR follows too.
struct LinearSeparator {
  /// What an error costs against long weights.
  private static let cost: Float = 2
  /// At most so many walks over all examples.
  private static let mostWalks = 30
  /// Walks end when no example pulls harder than that at its weight.
  private static let tolerance: Float = 0.1

  /// Of every feature; zero for those that no example has.
  private(set) var weights: [Float]
  /// Features whose weights may not be zero.
  private var touched: [Int32] = []

  init(featureCount: Int) { weights = [Float](repeating: 0, count: featureCount) }

  /// Learns from examples anew; the same ones in the same order give the same weights.
  mutating func learn(from examples: [(vector: SparseVector, isPositive: Bool)]) {
    forget()
    let lengths = examples.map { $0.vector.squaredLength + 1 / (2 * Self.cost) }
    var pulls = [Float](repeating: 0, count: examples.count)
    var order = Array(examples.indices)
    var random = SmallGenerator()
    for _ in 0..<Self.mostWalks {
      order.shuffle(using: &random)
      var hardest: Float = 0
      for index in order {
        let vector = examples[index].vector
        let sign: Float = examples[index].isPositive ? 1 : -1
        let gradient =
          sign * vector.product(with: weights) - 1 + pulls[index] / (2 * Self.cost)
        let pull = max(0, pulls[index] - gradient / lengths[index])
        guard pull != pulls[index] else { continue }
        hardest = max(hardest, abs(gradient))
        add(vector, times: (pull - pulls[index]) * sign)
        pulls[index] = pull
      }
      if hardest < Self.tolerance { return }
    }
  }

  /// The features with the largest weights, so many of them at most, in the order of their numbers.
  func heaviest(_ count: Int) -> SparseVector {
    var heavy = touched.filter { weights[Int($0)] != 0 }
    if heavy.count > count {
      heavy.sort {
        let (first, second) = (abs(weights[Int($0)]), abs(weights[Int($1)]))
        return first != second ? first > second : $0 < $1
      }
      heavy.removeLast(heavy.count - count)
    }
    heavy.sort()
    return SparseVector(features: heavy, values: heavy.map { weights[Int($0)] })
  }

  private mutating func add(_ vector: SparseVector, times factor: Float) {
    for (feature, value) in zip(vector.features, vector.values) {
      if weights[Int(feature)] == 0 { touched.append(feature) }
      weights[Int(feature)] += factor * value
    }
  }

  private mutating func forget() {
    for feature in touched { weights[Int(feature)] = 0 }
    touched.removeAll(keepingCapacity: true)
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
