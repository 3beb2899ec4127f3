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

  /// Everything in an index; with `isMerged` it is made for many questions instead of one.
  func index(isMerged: Bool = false) -> (index: Index, outcome: Loader.Outcome) {
    var index = Index()
    let indexer = SegmentIndexer()
    let outcome = stream({ indexer.segment(of: $0) }, take: { index.append($0) })
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

extension ArticleBatch {
  var articles: [Article] { (0..<count).map { self[$0] } }
}
