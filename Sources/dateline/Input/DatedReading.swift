import Archive
import News

/// Reading articles without an index, their dates settled as an index has them.
extension ArchivePaths {
  /// Hands on what articles were made into, in order.
  ///
  /// What a date means that can be read in two ways is known when all is read. From the first such
  /// article on everything is held back: the article itself, and of those behind it what they were
  /// made into; that is at most the size of the archive's text and of what is made from it. An
  /// archive without such dates is handed on while it is read.
  func streamDated<Value: Sendable, Stop: Error>(
    showsProgress: Bool = true, _ make: @escaping @Sendable ([Article]) -> Value,
    take: (Value) throws(Stop) -> Void
  ) throws(Stop) -> Loader.Outcome {
    var votes = DateOrderVotes()
    var held: [DatedRun<Value>] = []
    let outcome = try stream(showsProgress: showsProgress) { batch in
      (votes: DateOrderVotes(batch), runs: DatedRun.runs(of: batch, make))
    } take: { part throws(Stop) in
      votes.add(part.votes)
      for run in part.runs {
        if held.isEmpty, case .made(let value) = run { try take(value) } else { held.append(run) }
      }
    }
    for run in held {
      switch run {
      case .made(let value): try take(value)
      case .open(let batch): try take(make(batch.settlingDates(by: votes).articles))
      }
    }
    return outcome
  }
}

/// Articles that follow one another.
private enum DatedRun<Value: Sendable>: Sendable {
  /// What they were made into.
  case made(Value)
  /// An article whose date can be read in two ways.
  case open(ArticleBatch)

  /// The articles of a batch, cut where a date can be read in two ways.
  static func runs(of batch: ArticleBatch, _ make: ([Article]) -> Value) -> [DatedRun] {
    var runs: [DatedRun] = []
    let articles = batch.articles
    var rest = articles[...]
    while let place = rest.firstIndex(where: { $0.dateDecision != nil }) {
      if place > rest.startIndex { runs.append(.made(make(Array(rest[..<place])))) }
      // A batch of its own, so that the others' text need not be held.
      runs.append(.open(articles[place].corrected(by: articles[place].corrections)))
      rest = rest[(place + 1)...]
    }
    if !rest.isEmpty { runs.append(.made(make(Array(rest)))) }
    return runs
  }
}
