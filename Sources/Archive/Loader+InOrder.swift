package import News

/// Reading in an order that is the same each time.
///
/// By the given paths, then by the files' paths, compared by bytes; what is reached through a link
/// comes last.
extension Loader {
  /// What is known when everything has been read.
  package struct Outcome: Sendable {
    package var skipped: [SkippedFile] = []
    package var unreadableRoots: [UnreadableRoot] = []
    package var progress = Progress()

    package init() {}
  }

  /// All there is, with what each batch was made into.
  package struct Collection<Value: Sendable>: Sendable {
    package var values: [Value] = []
    package var outcome = Outcome()

    package init() {}
  }

  /// Reads everything and waits for it.
  ///
  /// `make` is called on the reading threads, by several at a time; so is `report`.
  package func collect<Value: Sendable>(
    report: @escaping @Sendable (Progress) -> Void = { _ in },
    _ make: @escaping @Sendable (ArticleBatch) -> Value
  ) -> Collection<Value> {
    var collection = Collection<Value>()
    collection.outcome = stream(report: report, make) { collection.values.append($0) }
    return collection
  }

  /// Reads everything and hands on what each batch was made into while the rest is being read.
  ///
  /// Only a few batches are held at a time: who reads ahead too far waits. `make` is called on the
  /// reading threads, by several at a time; so is `report`. `take` is called on the caller's thread;
  /// when it throws, reading stops.
  package func stream<Value: Sendable, Failure: Error>(
    report: @escaping @Sendable (Progress) -> Void = { _ in },
    _ make: @escaping @Sendable (ArticleBatch) -> Value,
    take: (Value) throws(Failure) -> Void
  ) throws(Failure) -> Outcome {
    let queue = Monitor(OrderedQueue<Value>())
    start(isSorted: true) { delivery, chunk in
      switch delivery {
      case .batch(let batch, let progress):
        let value = batch.count > 0 ? make(batch) : nil
        queue.wait { $0.hasRoom(for: chunk) ? () : nil }
        queue.change { $0.values[chunk] = .some(value) }
        report(progress)
      case .skipped(let files):
        queue.change { $0.outcome.skipped += files }
      case .finished(let progress, let unreadableRoots):
        queue.change { $0.finish(progress, unreadableRoots) }
      }
    }
    queue.change { $0.room = Self.batchesHeld }
    while case .made(let value) = queue.wait(for: { $0.step() }) {
      // A place is free now: whoever waits for it may go on.
      queue.change { $0.next += 1 }
      guard let value else { continue }
      do { try take(value) } catch {
        queue.change { $0.room = .max }
        cancel()
        throw error
      }
    }
    return queue.read(\.outcome)
  }

  private static let batchesHeld = 16
}

/// What has been made of chunks of files but not been taken yet.
private struct OrderedQueue<Value: Sendable>: Sendable {
  enum Step {
    case made(Value?)
    case end
  }

  /// By the chunk's number; nil is what a chunk without articles was made into.
  var values: [Int: Value?] = [:]
  /// How many chunks may be held; everything until there is someone who takes them.
  var room = Int.max
  var outcome = Loader.Outcome()
  /// The chunk whose turn it is.
  var next = 0
  private var isFinished = false

  func hasRoom(for chunk: Int) -> Bool { chunk - next < room }

  /// The next value in order; nothing while it has to be waited for.
  mutating func step() -> Step? {
    if let value = values.removeValue(forKey: next) { return .made(value) }
    return isFinished ? .end : nil
  }

  mutating func finish(_ progress: Progress, _ unreadableRoots: [UnreadableRoot]) {
    outcome.skipped.sort { ($0.root, $0.path) < ($1.root, $1.path) }
    outcome.unreadableRoots = unreadableRoots
    outcome.progress = progress
    isFinished = true
  }
}
