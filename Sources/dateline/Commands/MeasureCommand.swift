import ArgumentParser
import Settings

struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Print how fast this machine opens an archive and answers in it.",
    discussion: """
      The archive is opened once as the reader opens it; then its names, suggested tags, copies and \
      stories are found as the reader does in the background, so that answers are those that a person \
      gets. The most memory in use is told of either. At last its files, which the system still has \
      at hand, are read a second time to measure each step of opening on its own. MB are millions of \
      bytes of files.

      list, read        finding the files, getting them into memory
      recover, index    decoding and recovering fields, making an index: on one core
      related           the related stories of some hundred articles
      total             until all is read, searchable and drawn, on all cores
      connect           from then on until names, tags, copies and stories are found, on all cores
      secondStart       total with what the first start kept, beside the caches of other archives

      Then how long answers take, half of them (p50) and 99 of 100 (p99): words from the commonest \
      to rare ones, several words, prefixes of one letter and more, phrases; related stories; the \
      list and its counts after a change of the filter; a key until the frame is drawn. Of these then \
      the worst cases and the others apart: the commonest word; prefixes of one letter, of more; the \
      two words most often side by side, phrases as they stand in articles.

      As jsonl one object: files, bytes, articles, seconds (list, read, recover, index, related, \
      ready, total, connect, secondStart, which is null for an archive too small to be kept), \
      peakResidentBytes, connectedPeakResidentBytes, indexBytes (postings, places, \
      dictionary, and bytesPerCorpusByte, all three to a byte of the files) and microseconds (word, \
      and, prefix, phrase, related, facets, frame, commonestWord, oneLetter, letters, commonestPair, \
      contentPhrase, wholeList, which is until all that is found is in order and counted; of each p50 \
      and p99, null when there was nothing to ask for).
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let paths = try archive.archive()
    try paths.requireOneReadable()
    let (configuration, _) = Configuration.load(environment: Environment.variables)
    let measurement = Measurement(of: paths.roots, theme: configuration.theme)
    let printer = MeasurementPrinter(measurement: measurement)
    var output = StandardOutput()
    switch format.format {
    case .jsonl: try output.write(printer.row)
    case .text: try output.write(printer.text(style: TextStyle()))
    }
    try output.flush()
    try paths.tell(measurement.steps.outcome)
  }
}
