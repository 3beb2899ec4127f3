@testable import Archive
import News

/// What a loader handed over, in the order of arrival.
struct Deliveries: Sendable {
  var articles: [Article] = []
  var batchSizes: [Int] = []
  var skipped: [SkippedFile] = []
  var unreadableRoots: [UnreadableRoot] = []
  var progress: [Progress] = []
  var finishes = 0

  var paths: [String] { articles.map(\.path).sorted() }

  mutating func take(_ delivery: Delivery) {
    switch delivery {
    case .batch(let batch, let progress):
      articles += (0..<batch.count).map { batch[$0] }
      batchSizes.append(batch.count)
      self.progress.append(progress)
    case .skipped(let files): skipped += files
    case .finished(let progress, let roots):
      self.progress.append(progress)
      unreadableRoots = roots
      finishes += 1
    }
  }
}

extension Loader {
  /// Starts, waits for the end and gives all that came.
  func deliveries() -> Deliveries {
    let all = Monitor(Deliveries())
    start { delivery in all.change { $0.take(delivery) } }
    return all.wait { $0.finishes > 0 ? $0 : nil }
  }
}
