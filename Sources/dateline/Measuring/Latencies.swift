/// How long answers took, in the order of their times.
struct Latencies {
  private var sorted: [Duration] = []

  /// So long at most one kind of answer is measured.
  private static let patience = Duration.seconds(3)

  init() {}

  /// Times the answer to each question, or to as many as there is patience for.
  ///
  /// A first time is not counted: it finds nothing in the processor's caches.
  init<Question>(_ questions: [Question], answer: (Question) -> Void) {
    self.init(times: questions) { question in
      var time = Duration.zero
      timed(&time) { answer(question) }
      return time
    }
  }

  /// As above, where not all that follows from a question is part of the answer.
  init<Question>(times questions: [Question], time: (Question) -> Duration) {
    if let first = questions.first { _ = time(first) }
    let start = ContinuousClock.now
    for question in questions where .now - start < Self.patience { sorted.append(time(question)) }
    sorted.sort()
  }

  var count: Int { sorted.count }

  /// All of them together, in seconds.
  var seconds: Double { sorted.reduce(.zero, +) / .seconds(1) }

  /// The time that so many per cent stay within, in microseconds; not a number without any.
  func percentile(_ percent: Int) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let place = (sorted.count * percent + 99) / 100 - 1
    return sorted[max(place, 0)] / .microseconds(1)
  }
}
