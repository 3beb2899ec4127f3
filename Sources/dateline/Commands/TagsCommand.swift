import ArgumentParser
import Reader
import Screen
import Search
import Stories

struct TagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "Print tags, names, sources, sections, places, authors and years with their counts.",
    discussion: """
      Most counted first, years newest first. The keys of jsonl: facet, value, count and spellings, \
      which lists how else the value is written.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var selection: QueryOption

  @Option(help: ArgumentHelp("Print so many of each facet at most.", valueName: "n"))
  var limit: Int?

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit has to be at least 1.") }
  }

  func run() throws {
    let paths = try archive.archive()
    let query = try selection.parsed() ?? .all
    let (index, outcome) = paths.index()
    var request = paths.request(for: query, in: index)
    if request.names.isEmpty { request.names = index.names(concurrently: onAllProcessors) }
    let listing = index.listing(for: request)
    var output = StandardOutput()
    switch format.format {
    case .jsonl: try output.write(rows(of: listing.facets))
    case .text: try output.write(text(of: listing.facets, style: TextStyle()))
    }
    try output.flush()
    try paths.tell(outcome)
    if listing.ids.isEmpty && !query.isEmpty { throw ExitStatus.nothingFound }
  }
}

extension TagsCommand {
  private func rows(of facets: [FacetCounts]) -> [UInt8] {
    var json = JSONWriter()
    for facet in facets {
      for value in facet.values.prefix(limit ?? .max) {
        json.line {
          $0.add("facet", facet.facet.rawValue)
          $0.add("value", value.name)
          $0.add("count", value.count)
          $0.add("spellings", value.spellings)
        }
      }
    }
    return json.bytes
  }

  private func text(of facets: [FacetCounts], style: TextStyle) -> String {
    var sections: [String] = []
    for facet in facets where !facet.values.isEmpty {
      var text = style.styled(facet.facet.rawValue, .listDay) + "\n"
      for (name, count, _, _) in facet.values.prefix(limit ?? .max) {
        let count = padded(grouped(count), toWidth: 9, isRightAligned: true)
        let name = style.width.map { truncated(sanitized(name), toWidth: max($0 - 11, 8)) } ?? name
        text += style.styled(count, .facetCount) + "  " + style.styled(name, .facet) + "\n"
      }
      sections.append(text)
    }
    return sections.joined(separator: "\n")
  }
}
