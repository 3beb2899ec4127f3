import Archive
import News
import Reader
import Screen

/// Prints a report of the recovery, with the files that were skipped.
struct ReportPrinter {
  let report: RecoveryReport
  let outcome: Loader.Outcome
  let paths: ArchivePaths
  /// So many files are named at most; nil for all.
  let limit: Int?
}

/// For programs.
extension ReportPrinter {
  var rows: [UInt8] {
    var json = JSONWriter()
    json.line {
      $0.add("kind", "summary")
      $0.add("files", outcome.progress.filesRead)
      $0.add("bytes", outcome.progress.bytesRead)
      $0.add("articles", report.articles)
      $0.add("skipped", outcome.skipped.count)
      $0.add("doubtful", report.doubtful.count)
      $0.add("ambiguousDates") {
        $0.add("byOtherFiles", report.datesByOtherFiles)
        $0.add("byLanguage", report.datesByLanguage)
      }
      $0.add("fields", addFields)
    }
    for file in outcome.skipped.prefix(limit ?? .max) {
      json.line {
        $0.add("kind", "skipped")
        $0.add("path", paths.name(of: file.path, root: file.root))
        $0.add("reason", file.reason.phrase)
      }
    }
    for article in report.doubtful.prefix(limit ?? .max) {
      json.line {
        $0.add("kind", "doubtful")
        $0.add("path", article.name)
        $0.add("reasons", article.doubts.map(\.rawValue))
      }
    }
    return json.bytes
  }

  private func addFields(to json: inout JSONWriter) {
    for (field, name) in zip(report.fields, RecoveryReport.fieldNames.map(\.name)) {
      json.add(name) {
        $0.add("articles", field.articles)
        $0.add("confidence", field.meanConfidence ?? .nan)
        $0.add("guesses", field.guesses)
      }
    }
  }
}

/// For people.
extension ReportPrinter {
  /// So many files are named on a terminal unless another limit is asked for.
  private static let namedOnTerminal = 20

  func text(style: TextStyle) -> String {
    let seconds = outcome.progress.elapsed / .seconds(1)
    let files = "\(grouped(outcome.progress.filesRead)) files, \(grouped(report.articles)) articles"
    let doubts =
      "\(grouped(outcome.skipped.count)) skipped, \(grouped(report.doubtful.count)) doubtful"
    let time = "\(Int(seconds * 10) / 10).\(Int(seconds * 10) % 10) s"
    var text = style.styled("\(files), \(doubts), \(time)", .detailHeadline) + "\n\n"
    text += fieldLines(style: style) + dateLine(style: style)
    text += section(
      "Skipped",
      outcome.skipped.map {
        (paths.name(of: $0.path, root: $0.root), $0.reason.phrase)
      }, style: style)
    text += section(
      "Doubtful",
      report.doubtful.map {
        ($0.name, $0.doubts.map(\.phrase).joined(separator: ", "))
      }, style: style)
    return text
  }

  private func fieldLines(style: TextStyle) -> String {
    let title = padded("field", toWidth: 10) + "  articles   share  sure  guesses"
    var text = style.styled(title, .textDim) + "\n"
    for (field, name) in zip(report.fields, RecoveryReport.fieldNames.map(\.name)) {
      let cells = [
        (grouped(field.articles), 10), (percent(field.articles, of: report.articles), 8),
        (field.meanConfidence.map { percent(Int($0 * 100), of: 100) } ?? "-", 6),
        (grouped(field.guesses), 9),
      ]
      text += padded(name, toWidth: 10)
      text += cells.map { padded($0.0, toWidth: $0.1, isRightAligned: true) }.joined() + "\n"
    }
    return text
  }

  /// Says how dates such as `03/04/2017` were read; nothing when there are none.
  private func dateLine(style: TextStyle) -> String {
    let (byOthers, byLanguage) = (report.datesByOtherFiles, report.datesByLanguage)
    guard byOthers + byLanguage > 0 else { return "" }
    let sentence =
      "Dates with day and month in doubt: \(grouped(byOthers)) read as the archive's other files "
      + "write theirs, \(grouped(byLanguage)) as their language has it"
    return "\n" + style.styled(sentence, .detailWhy) + "\n"
  }

  private func percent(_ count: Int, of total: Int) -> String {
    total == 0 ? "-" : "\(count * 100 / total) %"
  }

  private func section(
    _ title: String, _ files: [(name: String, reason: String)], style: TextStyle
  ) -> String {
    guard !files.isEmpty else { return "" }
    let most = limit ?? (TextStyle.isTerminal ? Self.namedOnTerminal : .max)
    var text = "\n" + style.styled(title, .listDay) + "\n"
    for file in files.prefix(most) {
      text += "  " + style.styled(file.name, .text) + ": " + style.styled(file.reason, .detailWhy)
      text += "\n"
    }
    let rest = files.count - min(files.count, most)
    if rest > 0 {
      text += style.styled("  and \(grouped(rest)) more; --limit names more", .textDim) + "\n"
    }
    return text
  }
}
