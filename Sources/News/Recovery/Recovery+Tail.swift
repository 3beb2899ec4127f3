/// What stands below the body: tags, related links, copyright, the source of a reprint.
extension Recovery {
  mutating func readTail() {
    var index = body.upperBound
    let end = min(lines.count, body.upperBound + 80)
    readBareTags()
    var isListing = false
    let isDated = (index..<end).count(where: { roles[$0] == .date }) < 4
    while index < end, !isSearchSummary(index) {
      let range = lines[index].range
      switch roles[index] {
      case .label(.updated, _) where lines[index].words > 24:
        appendBlock(.paragraph, range, .position, 60)
      case .label where isListing && teaser(index) != nil:
        if let title = teaser(index) { appendBlock(.related, title, .position, 75) }
      case .text where readTagsBehindHeading(range): break
      case .label(let label, let value):
        isListing = label == .related && value.isEmpty
        readTailLabel(label, value, &index)
      case .text where areHashtags(range), .menu where areHashtags(range):
        apply(.tags, range, confidence: 82)
      case .ending where headsTags(index), .text where headsTags(index):
        isListing = false
        index = readTagList(below: index)
      case .text where readLoneLabel(index):
        isListing = false
        index += 1
      case .ending:
        readCopyright(range)
        isListing =
          RelatedHeading.heading(of: text, in: range) != nil && heads(index)
          && !isOfEncyclopedia
      case .byline: if !isListing { readMeta(range) }
      // Many dates are those of a list of other articles.
      case .date where isListing && isDatedTitle(index):
        appendBlock(.related, titleAlone(range), .position, 70)
      case .date where !isListing && readDayOfPublication(range): break
      case .date:
        // Far below a text stand the days of other articles.
        let isNear = index < body.upperBound + 12 || index + 4 >= lines.count
        if isDated, isNear, !isListing, !findings.has(.published) { proposeTailDate(range) }
      case .credit: appendCredit(range, .pattern, 70)
      case .caption where !isListing: appendCaption(range, .pattern, 70)
      case .data:
        if let found = WireMarks.day(in: text, lines[index]) {
          findings.propose(found, .pattern, 72)
        }
      case .junk:
        // A prompt below the titles ends their list.
        if isListing, lines[index].blanksAbove > 0, lines[index].words <= 6,
          isTitle(index - 1) || ReadMore.ends(text, lines[index - 1].range)
        {
          isListing = false
        }
      case .rule: break
      case .text, .menu, .prose:
        if readCitation(range) || readSender(behindEnd: range) || readHolder(lines[index]) { break }
        if index == body.upperBound, let outlet = bracketedOutlet(range) {
          // An agency below what the head names as the outlet is whose report it prints.
          if !findings.has(.source) { findings.propose(.source, outlet, .pattern, 66) }
          break
        }
        if !isListing {
          let isHeading = lines[index].words <= 5 || endsInCounter(lines[index].range)
          isListing = isHeading && heads(index)
        } else if isBehindList(index) || isBehindTightList(index) {
          isListing = false
        } else if ReadMore.ends(text, range) || WikiNamespaces.holds(text, range) {
          break
        } else if isFooter(index) {
          isListing = false
        } else if isOfSite(range) {
          break
        } else if isTitle(index) || isShortTitle(index) {
          appendBlock(.related, titleAlone(range), .position, 75)
        } else if lines[index].words > 24 {
          isListing = false
        }
      default: break
      }
      index += 1
    }
  }

  /// `Tags Oldport, Harbours, Bridges`: a heading without a colon, and tags that commas part.
  private mutating func readTagsBehindHeading(_ range: Range<Int>) -> Bool {
    guard let (_, end) = TagHeadings.table.prefix(of: text, in: range), end < range.upperBound,
      text[end] == 0x20, text[range].contains(0x2C)
    else { return false }
    let items = items(in: end + 1..<range.upperBound)
    guard items.count >= 2,
      items.allSatisfy({ $0.count <= 40 && text.isUppercase(at: $0.lowerBound) })
    else { return false }
    for item in items { findings.append(.tag, item, in: text, .pattern, 78) }
    return true
  }

  /// `Search Summary`: below it stands what was asked of the database.
  private func isSearchSummary(_ index: Int) -> Bool {
    lines[index].words <= 4
      && Self.searchSummaries.value(of: text, in: lines[index].range) != nil
  }

  private static let searchSummaries = PhraseTable<Bool>([
    (
      true,
      [
        "search summary", "récapitulatif de la recherche", "suchzusammenfassung",
        "resumen de la búsqueda", "resumen de búsqueda", "resumo da pesquisa",
        "riepilogo della ricerca", "riepilogo ricerca", "samenvatting zoekopdracht",
      ]
    )
  ])

  /// `Author` above `Ada Quill`, `Date` above `3 May 2016`: labels without a colon, each above what
  /// it names.
  private mutating func readLoneLabel(_ index: Int) -> Bool {
    guard lines[index].words <= 3, index + 1 < lines.count,
      let label = FieldLabel.table.value(of: text, in: withoutColon(lines[index].range))
    else { return false }
    let value = lines[index + 1].range
    switch label {
    case .date:
      guard !findings.has(.published), roles[index + 1] == .date,
        let found = reader.dates.firstDate(in: text, value), found.range.count * 2 > value.count
      else { return false }
      findings.propose(found, .pattern, 80)
    case .author:
      guard !findings.has(.author), Names.areFullNames(text, value) else { return false }
      appendAuthors(value, .pattern, 75)
    default: return false
    }
    return true
  }

  /// `Veröffentlicht am 3.5.2016` is surer than a day that merely stands near the text.
  private mutating func readDayOfPublication(_ range: Range<Int>) -> Bool {
    guard let (label, end) = FieldLabel.table.prefix(of: text, in: range), label == .date,
      end - range.lowerBound >= 8,
      let found = reader.dates.firstDate(in: text, end..<range.upperBound),
      found.range.lowerBound <= end + 3, !text[range].contains(0x40)
    else { return false }
    findings.propose(found, .pattern, 84)
    return true
  }

  /// `Quill, Ada. "Bridge Opens." Coast Post, 11 Nov. 2016, p. 12. ...`, as libraries cite.
  private mutating func readCitation(_ range: Range<Int>) -> Bool {
    guard
      let close = text.firstIndex(of: ".\" ", in: range) ?? text.firstIndex(of: ".” ", in: range),
      let found = reader.dates.firstDate(in: text, close..<min(range.upperBound, close + 120))
    else { return false }
    let name = withoutJoint(close + (text[close + 1] == 0x22 ? 3 : 5)..<found.range.lowerBound)
    guard found.date.isDayKnown, Names.isName(text, name), Outlets.isOutlet(text, name) else {
      return false
    }
    findings.propose(.source, name, .pattern, 80)
    findings.propose(found, .pattern, 78)
    return true
  }

  /// `(END) Coast Newswires`: a wire's name behind its mark for the end.
  private mutating func readSender(behindEnd range: Range<Int>) -> Bool {
    guard text.has("(END) ", at: range.lowerBound, before: range.upperBound) else { return false }
    let name = range.lowerBound + 6..<range.upperBound
    guard Outlets.isOutlet(text, name) else { return false }
    findings.propose(.source, name, .pattern, 74)
    return true
  }

  /// `Coast Post © 2019`, below a page.
  private mutating func readHolder(_ line: Line) -> Bool {
    guard line.words <= 8, line.digits >= 4, line.marks.mayHold(0xC2),
      let sign = text.firstIndex(of: "©", in: line.range), sign > Int(line.start) + 1,
      text[sign + 2..<Int(line.end)].allSatisfy({ $0.isDigit || $0 == 0x20 || $0 == 0x2D })
    else { return false }
    let name = text.trimmed(Int(line.start)..<sign)
    guard Names.isName(text, name), !text[name].contains(where: \.isDigit) else { return false }
    findings.propose(.source, name, .pattern, 61)
    return true
  }

  func withoutColon(_ range: Range<Int>) -> Range<Int> {
    range.last.map { text[$0] == 0x3A } == true ? range.dropLast() : range
  }

  private mutating func proposeTailDate(_ range: Range<Int>) {
    // The date of a quoted message isn't the article's.
    guard !text[range].contains(0x40), let found = reader.dates.firstDate(in: text, range) else {
      return
    }
    findings.propose(found, .position, 62)
    readSignedOutlet(range.lowerBound..<found.range.lowerBound)
    let before = withoutJoint(range.lowerBound..<found.range.lowerBound)
    guard !findings.has(.source), Names.isName(text, before) else { return }
    // Right below the text it is the outlet, if neither a place nor who wrote it.
    let isLast = range == lines.last?.range && range.lowerBound < before.upperBound
    let mayBeOutlet =
      isLast && !Places.isKnown(text, before) && !Names.isPerson(text, before) && !isEvent(before)
    if mayBeOutlet || Outlets.isOutlet(text, before) {
      findings.propose(.source, before, .position, 62)
    }
  }

  /// The rights in a page, its address in capitals, or a menu of its notices on one line.
  private func isFooter(_ index: Int) -> Bool {
    let line = lines[index]
    // A number in the street and one to call.
    let isAddress = line.isShouted && line.digits >= 8
    return text.firstIndex(of: "©", in: line.range) != nil || isAddress
      || line.words >= 5 && line.ending == .none && Notices.areSeveral(in: text, line.range)
  }

  /// An address, or what leads to the site's pages elsewhere: `Follow us Facebook Instagram RSS`.
  private func isOfSite(_ range: Range<Int>) -> Bool {
    if text.firstIndex(of: "://", in: range) != nil || text[range].contains(0x40) { return true }
    var networks = 0
    var rest = range
    while networks < 2, let found = Self.networks.first(in: text, rest) {
      networks += 1
      rest = found.range.upperBound..<range.upperBound
    }
    return networks == 2
  }

  private static let networks = PhraseTable<Bool>([
    (
      true,
      [
        "facebook", "instagram", "twitter", "youtube", "rss", "telegram", "whatsapp", "linkedin",
        "tiktok", "bluesky", "threads", "mastodon", "pinterest", "cookies", "cookie",
      ]
    )
  ])

  /// Whether a line is the second of a block behind a list whose titles stand apart.
  private func isBehindList(_ index: Int) -> Bool {
    guard index >= body.upperBound + 3, lines[index].blanksAbove == 0,
      lines[index - 1].blanksAbove > 0, roles[index - 1] == .text, !isTitle(index - 1),
      !isShortTitle(index - 1), lines[index - 1].digits == 0
    else { return false }
    return isTitle(index - 2) && lines[index - 2].blanksAbove > 0
  }

  /// Whether a blank line parts a line from titles that none parts from each other.
  private func isBehindTightList(_ index: Int) -> Bool {
    guard index >= body.upperBound + 3, lines[index].blanksAbove > 0,
      lines[index - 1].blanksAbove == 0, lines[index - 2].blanksAbove == 0
    else { return false }
    return isTitle(index - 1) && isTitle(index - 2)
  }

  /// Whether the page is an encyclopedia's, whose `See also` leads to no news.
  var isOfEncyclopedia: Bool {
    findings[.source].map { Self.encyclopedias.value(of: text, in: $0.range) != nil } ?? false
  }

  private static let encyclopedias = PhraseTable<Bool>([
    (
      true,
      [
        "wikipedia", "wikipédia", "wikipedie", "vikipedi", "википедия", "вікіпедія", "βικιπαίδεια",
        "ウィキペディア", "维基百科", "維基百科", "위키백과", "ويكيبيديا", "ויקיפדיה",
      ]
    )
  ])

  /// `— Ada Quill, The Larch, 8 January 2020`, `(The Larch, 8 January 2020)`.
  private mutating func readSignedOutlet(_ range: Range<Int>) {
    var name = withoutJoint(range)
    while let first = name.first, !text[first].isWordByte || text[first] == 0xE2 {
      name = first + 1..<name.upperBound
      while let next = name.first, text[next] & 0xC0 == 0x80 { name = next + 1..<name.upperBound }
    }
    guard name.lowerBound > range.lowerBound else { return }
    if let comma = text[name].lastIndex(of: 0x2C) {
      let person = text.trimmed(name.lowerBound..<comma)
      guard Names.areFullNames(text, person) else { return }
      if !findings.has(.author) { appendAuthors(person, .position, 62) }
      name = text.trimmed(comma + 1..<name.upperBound)
    }
    guard Names.isName(text, name), !Names.isPerson(text, name) else { return }
    findings.propose(.source, name, .position, Outlets.isOutlet(text, name) ? 74 : 63)
  }

  private mutating func readTailLabel(
    _ label: FieldLabel, _ value: Range<Int>, _ index: inout Int
  ) {
    switch label {
    case .tags, .filed, .source, .publisher, .section, .url, .related, .caption, .credit, .author,
      .place:
      break
    // `Text:` above a name says who wrote what stands above.
    case .body where value.isEmpty && index + 1 < lines.count && !findings.has(.author):
      let name = lines[index + 1].range
      if Names.areFullNames(text, name) { appendAuthors(name, .label, 75) }
      return
    case .date where !findings.has(.published): break
    case .date where readDayOfPublication(lines[index].range): return
    case .headline where text[value].contains(0x3B):
      // Below the text `SUBJECT: BRIDGES (91%); HARBOURS (88%)` lists subjects.
      apply(.tags, value, confidence: 80)
      return
    default: return
    }
    if value.isEmpty, label == .tags || label == .filed {
      index = readTagList(below: index)
    } else if value.isEmpty, label == .section, headsCategories(index) {
      readCategories(below: &index)
    } else if value.isEmpty, index + 1 < lines.count, label != .related {
      index += 1
      apply(label, lines[index].range, confidence: 80)
    } else {
      // `Categories: Harbour | Fish` below a text are its tags.
      // `Section: Metro; Part B; Page 4` is where it stood in the paper.
      let isPlain = !text[value].contains { $0 == 0x3B || $0.isDigit }
      let category = Self.categories.prefix(of: text, in: lines[index].range)
      // `Category:Bridges`, as wikis have one on each line.
      let isOfWiki = category.map { $0.end + 1 == value.lowerBound } ?? false
      let isList =
        label == .section
        && (isOfWiki || items(in: value).count > 1 && (isPlain || category != nil))
      if isList { applyCategories(value) } else { apply(label, value, confidence: 80) }
    }
  }

  /// `© 2017 The Herald. All rights reserved` names the outlet.
  private mutating func readCopyright(_ range: Range<Int>) {
    guard let sign = text.firstIndex(of: "©", in: range), sign < range.lowerBound + 16 else {
      return
    }
    var start = sign + 2
    if text.hasFolded("copyright ", at: start) { start += 10 }
    while start < range.upperBound,
      text[start].isBlank || text[start].isDigit
        || text[start] == 0x2D || text[start] == 0x2C
    {
      start += 1
    }
    let name = nameAtStart(of: start..<range.upperBound)
    guard name.count >= 2, name.count <= 40,
      Archives.table.prefix(of: text, in: name) == nil
    else { return }
    findings.propose(.source, name, .pattern, 61)
  }
}
