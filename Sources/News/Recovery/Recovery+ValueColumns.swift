/// What databases put above an export.
extension Recovery {
  /// What was asked for stands above `1 of 20 DOCUMENTS`, and is nothing of the article.
  mutating func startBehindCounter() {
    startBehindCoverSheet()
    startBehindArchiveBar()
    let limit = min(roles.count, 40)
    guard let first = lines.first, first.start == 0 || lines.count > 8, top < limit else { return }
    let counter = (top..<limit).first { Furniture.isCounterOfArticles(text, lines[$0]) }
    guard let counter, counter > top, counter + 4 < roles.count,
      (top..<counter).contains(where: { isRequest(lines[$0]) })
    else { return }
    top = counter
  }

  /// Skips the bar that the Wayback Machine puts above a page, which ends in the page's address.
  private mutating func startBehindArchiveBar() {
    let head = top..<max(top, min(top + Self.linesOfArchiveBar, roles.count - 1))
    let mark: StaticString = "The Wayback Machine - http"
    let bar = head.first {
      text.has(mark, at: Int(lines[$0].start), before: Int(lines[$0].end))
    }
    guard let bar,
      roles[top] == .url || text.has("http", at: Int(lines[top].start), before: text.count)
    else { return }
    // `https://web.archive.org/web/20160503120000/http://post.example/bridge`
    let range = lines[bar].range
    let copy = range.lowerBound + mark.utf8CodeUnitCount
    if let address = text.firstIndex(of: "http", in: copy..<range.upperBound) {
      findings.propose(.url, address..<range.upperBound, .pattern, 84)
    }
    top = bar + 1
  }

  private static let linesOfArchiveBar = 8

  /// Skips what databases print above a record: who asked, what for, and how the results were narrowed.
  private mutating func startBehindCoverSheet() {
    guard let end = endOfCoverSheet() else { return }
    top = end
  }

  private func endOfCoverSheet() -> Int? {
    let limit = min(roles.count, top + Self.linesOfCoverSheet)
    guard top < limit, isRequest(lines[top]) else { return nil }
    let requests = (top..<limit).filter {
      isRequest(lines[$0]) && text.span.hold(0x3A, in: lines[$0].range)
    }
    guard requests.count >= 3, var last = requests.last else { return nil }
    // The last request goes on to the next blank line.
    while last + 1 < roles.count, lines[last + 1].blanksAbove == 0 { last += 1 }
    return last + 3 < roles.count ? last + 1 : nil
  }

  private static let linesOfCoverSheet = 24

  func isRequest(_ line: Line) -> Bool {
    Self.requests.prefix(of: text, in: line.range) != nil
  }

  private static let requests = PhraseTable<Bool>([
    (
      true,
      [
        "download request", "time of request", "send to", "terms", "job number", "date and time",
        "search terms", "project id", "report information", "search summary", "user name",
        "client/matter", "search type", "narrowed by",
      ]
    )
  ])
}

/// Labels on lines of their own.
extension Recovery {
  /// `Source` above `    Coast Post`: values that are set in from their labels, when there are two.
  mutating func readIndentedValues() {
    let near = top..<min(roles.count, top + 40)
    let lone = near.filter { index in
      lines[index].words <= 4 && index + 1 < roles.count && lines[index + 1].blanksAbove == 0
        && lines[index + 1].words <= 16
        && FieldLabel.table.value(of: text, in: lines[index].range) != nil
    }
    var candidates = lone.filter { lines[$0 + 1].indent >= lines[$0].indent + 2 }
    if candidates.isEmpty {
      // `Source`, `Coast Post`, `Type`, `Newspaper`: each second line is a label.
      candidates = lone.filter { lone.contains($0 + 2) || lone.contains($0 - 2) }
      guard candidates.count >= 3 else { return }
    }
    guard candidates.count >= 2 else { return }
    for index in candidates {
      guard let label = FieldLabel.table.value(of: text, in: lines[index].range) else { continue }
      // Below the text more tags may follow.
      if label == .tags, index > roles.count / 2 {
        roles[index] = .label(
          label, value: lines[index].range.upperBound..<lines[index].range.upperBound)
        continue
      }
      roles[index] = .label(label, value: lines[index + 1].range)
      roles[index + 1] = .label(.other, value: lines[index + 1].range)
    }
  }
}

/// Labels in a column beside their values.
extension Recovery {
  /// `Title       Bridge Opens` above `Author      Ada Quill`: labels without a colon, when there are
  /// three.
  mutating func readColumnsOfValues() {
    let near = (top..<min(roles.count, top + 40)).filter {
      roles[$0] == .text || roles[$0] == .date
    }
    let found = near.compactMap { index in
      columnValue(in: lines[index].range).map { (index: index, label: $0.label, value: $0.value) }
    }
    guard found.count >= 3 else { return }
    for (index, label, value) in found { roles[index] = .label(label, value: value) }
  }

  private func columnValue(in range: Range<Int>) -> (label: FieldLabel, value: Range<Int>)? {
    let labels = range.prefix(48)
    guard let gap = text.span.firstRun(of: 0x20, length: 3, in: labels), gap > range.lowerBound,
      let label = FieldLabel.table.value(of: text, in: range.lowerBound..<gap)
    else { return nil }
    return (label, text.trimmed(gap..<range.upperBound))
  }
}
