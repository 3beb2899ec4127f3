/// Where a report was sent from: `CITY (AGENCY) -`, `CITY, June 6. /AGENCY/.`, `CITY —`.
extension Recovery {
  mutating func readDateline() {
    for index in body.prefix(3) where roles[index] == .prose || roles[index] == .text {
      guard let found = Dateline.find(in: text, lines[index].range) else { continue }
      findings.propose(.dateline, found.place, .pattern, found.confidence)
      if let agency = found.agency { findings.propose(.source, agency, .pattern, 64) }
      return
    }
  }

  /// A date in the address, for want of a better one.
  mutating func inferFromAddress() {
    guard let url = findings[.url]?.range, !findings.has(.published) else { return }
    guard let found = reader.dates.firstDate(in: text, url) else { return }
    findings.propose(found, .fileName, 60)
  }
}
