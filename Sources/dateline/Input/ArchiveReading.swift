import Archive
import News
import Screen
import Search

/// Reads an archive in the same order each time, and tells what could not be read.
extension ArchivePaths {
  /// Hands on what each batch was made into while the rest is being read; see `Loader.stream`.
  func stream<Value: Sendable, Stop: Error>(
    showsProgress: Bool = true, _ make: @escaping @Sendable (ArticleBatch) -> Value,
    take: (Value) throws(Stop) -> Void
  ) throws(Stop) -> Loader.Outcome {
    let progressLine = ProgressLine(isShown: showsProgress)
    defer { progressLine.clear() }
    let corrections = CorrectionTable(roots: roots)
    let outcome = try Loader(rootPaths: roots).stream(
      report: { progressLine.show($0) }, { make(corrections.corrected($0)) }, take: take)
    if let problem = corrections.problem { StandardError.tell(sanitized(problem)) }
    return outcome
  }

  /// Hands on what articles were made into, in order, the dates of all read as by ``index(isMerged:)``.
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

  /// Everything in an index; with `isMerged` it is made for many questions instead of one.
  func index(isMerged: Bool = false) -> (index: Index, outcome: Loader.Outcome) {
    var index = Index()
    let outcome = stream({ Segment(indexing: $0) }, take: { index.append($0) })
    index.apply(index.settledDates())
    while isMerged, let merge = index.pendingMerge(isSettled: true) { index.apply(merge.run()) }
    return (index, outcome)
  }

  /// Names the paths that could not be read, each in a sentence on standard error.
  ///
  /// What could be read has been printed by then, as `grep` does it; the exit status tells all the
  /// same.
  func tell(_ outcome: Loader.Outcome) throws {
    var sentences = outcome.unreadableRoots.map(\.sentence)
    // A file that was given by name and gave nothing is no less worth a word than one that is missing.
    for file in outcome.skipped where isFile(root: file.root) && file.reason != .readElsewhere {
      sentences.append(
        "\(name(of: file.path, root: file.root)) can't be read: \(file.reason.phrase).")
    }
    guard let last = sentences.popLast() else { return }
    for sentence in sentences { StandardError.tell(sanitized(sentence)) }
    throw Failure.unreadable(sanitized(last))
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

extension ArticleBatch {
  var articles: [Article] { (0..<count).map { self[$0] } }
}
