import Archive
import Reader
import Screen
import Search

/// Prints what was measured.
struct MeasurementPrinter {
  let measurement: Measurement

  private var steps: OpeningSteps { measurement.steps }
  private var answers: Answers { measurement.answers }
  private var bytes: Int { steps.outcome.progress.bytesRead }

  private var latencies: [(name: String, latencies: Latencies)] {
    [
      ("word", answers.word), ("and", answers.and), ("prefix", answers.prefix),
      ("phrase", answers.phrase), ("related", answers.related), ("facets", answers.facets),
      ("frame", answers.frame), ("commonestWord", answers.commonestWord),
      ("oneLetter", answers.oneLetter), ("letters", answers.letters),
      ("commonestPair", answers.commonestPair), ("contentPhrase", answers.contentPhrase),
      ("wholeList", answers.wholeList),
    ]
  }

  /// What the words of the index take, to each byte of the files.
  private var bytesPerCorpusByte: Double {
    Double(measurement.termSizes.total) / Double(bytes)
  }

  /// In the order of the keys; not a number where there was nothing to measure.
  private var seconds: [(name: String, seconds: Double)] {
    [
      ("list", steps.list / .seconds(1)), ("read", steps.read / .seconds(1)),
      ("recover", steps.recover / .seconds(1)), ("index", steps.index / .seconds(1)),
      ("related", answers.related.seconds), ("ready", measurement.ready / .seconds(1)),
      ("total", measurement.total / .seconds(1)),
      ("connect", measurement.connected / .seconds(1)),
      ("stories", measurement.storiesFound / .seconds(1)),
      ("secondStart", measurement.secondStart.map { $0 / .seconds(1) } ?? .nan),
    ]
  }
}

/// For programs.
extension MeasurementPrinter {
  var row: [UInt8] {
    var json = JSONWriter()
    json.line {
      $0.add("files", steps.outcome.progress.filesRead)
      $0.add("bytes", bytes)
      $0.add("articles", measurement.articles)
      $0.add("seconds") { json in
        for (name, seconds) in seconds { json.add(name, seconds, digits: 6) }
      }
      $0.add("peakResidentBytes", measurement.peakResidentBytes)
      $0.add("connectedPeakResidentBytes", measurement.connectedPeakResidentBytes)
      $0.add("indexBytes") {
        $0.add("postings", measurement.termSizes.postings)
        $0.add("places", measurement.termSizes.places)
        $0.add("dictionary", measurement.termSizes.dictionary)
        $0.add("bytesPerCorpusByte", bytesPerCorpusByte, digits: 3)
      }
      $0.add("microseconds") { json in
        for (name, latencies) in latencies {
          json.add(name) {
            $0.add("p50", latencies.percentile(50), digits: 1)
            $0.add("p99", latencies.percentile(99), digits: 1)
          }
        }
      }
    }
    return json.bytes
  }
}

/// For people.
extension MeasurementPrinter {
  func text(style: TextStyle) -> String {
    let files = "\(grouped(steps.outcome.progress.filesRead)) files"
    let articles = "\(grouped(measurement.articles)) articles"
    let size = "\(Self.decimal(Double(bytes) / 1e6, digits: 1)) MB"
    let peaks = [measurement.peakResidentBytes, measurement.connectedPeakResidentBytes]
      .map { grouped($0 / 1_000_000) }
    let memory = "\(peaks[0]) MB of memory, \(peaks[1]) while stories are found"
    return style.styled("\(files), \(size), \(articles); \(memory)", .detailHeadline) + "\n\n"
      + style.styled("opening        seconds      MB/s", .textDim) + "\n"
      + seconds.filter { !$0.seconds.isNaN }.map(line(ofStep:seconds:)).joined() + "\n"
      + style.styled("answers               p50 µs       p99 µs", .textDim) + "\n"
      + latencies.map(line(ofAnswers:_:)).joined()
  }

  private func line(ofStep name: String, seconds: Double) -> String {
    let isRead = !Self.ofArticles.contains(name)
    let rate = seconds > 0 && isRead ? Self.decimal(Double(bytes) / 1e6 / seconds, digits: 1) : ""
    let cells = [(Self.decimal(seconds, digits: 3), 10), (rate, 10)]
    return padded(name, toWidth: 12)
      + cells.map { padded($0.0, toWidth: $0.1, isRightAligned: true) }.joined()
      + note(onStep: name) + "\n"
  }

  /// The steps that read no files.
  private static let ofArticles: Set = ["list", "related", "connect", "stories"]

  private func note(onStep name: String) -> String {
    switch name {
    case "list", "read": "  one thread"
    case "recover", "index": "  a core"
    case "secondStart": "  total, with what the first start kept"
    case "related": "  of \(answers.related.count) articles"
    case "connect": "  names, suggested tags, copies and stories, in the background"
    case "stories": "  of that, copies and stories"
    case "ready": "  all threads, until every answer is whole"
    default: "  the same, merged and drawn"
    }
  }

  private func line(ofAnswers name: String, _ latencies: Latencies) -> String {
    let cells = [50, 99].map { percent in
      latencies.count > 0 ? Self.decimal(latencies.percentile(percent), digits: 1) : "-"
    }
    return padded(name, toWidth: 15)
      + cells.map { padded($0, toWidth: 13, isRightAligned: true) }.joined() + "\n"
  }

  /// A number with so many decimals.
  private static func decimal(_ number: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return grouped(scaled / scale) + "."
      + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
