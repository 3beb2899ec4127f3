import Archive
import ArgumentParser
import News
import Reader
import Screen

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print what was recovered, what is missing, and what was skipped and why.",
    discussion: """
      For each field: how many articles have it, how sure the recovery is on average, and how many \
      are guesses. Dates such as 03/04/2017, which can be read in two ways, are read as the other \
      files of their folder, or of the folders above, write theirs, or else as their language has \
      it; how many there are of each is said. Then the files that gave no article, and the articles that look wrong: without a \
      headline, a date or a text, with bytes that could not be decoded, or cut short because the \
      file is longer than what is read of one.

      As jsonl the first object has the keys kind (summary), files, bytes, articles, skipped, \
      doubtful, ambiguousDates, with the keys byOtherFiles and byLanguage, and fields, with an object \
      for each field: articles, confidence (0 to 1, null when no article has it) and guesses. Then come an object for each skipped file, with kind (skipped), \
      path and reason, and one for each doubtful article, with kind (doubtful), path and reasons: \
      noHeadline, noDate, noText, brokenBytes, cutShort.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("Name so many skipped and doubtful files at most.", valueName: "n"))
  var limit: Int?

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit has to be at least 1.") }
  }

  func run() throws {
    let paths = try archive.archive()
    var report = RecoveryReport()
    let outcome = paths.streamDated {
      RecoveryReport(of: $0, paths: paths)
    } take: {
      report.add($0)
    }
    guard outcome.unreadableRoots.count < paths.roots.count else { return try paths.tell(outcome) }
    let printer = ReportPrinter(report: report, outcome: outcome, paths: paths, limit: limit)
    var output = StandardOutput()
    switch format.format {
    case .jsonl: try output.write(printer.rows)
    case .text: try output.write(printer.text(style: TextStyle()))
    }
    try output.flush()
    try paths.tell(outcome)
  }
}
