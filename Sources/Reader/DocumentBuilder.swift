import News
import Screen
package import Search
package import Stories

/// Lays an article out for reading.
package struct DocumentBuilder {
  /// The widest a line of body text gets, in columns.
  package static let measure = 76
  /// So many outlets of a story are named.
  private static let listedOutlets = 4

  private let width: Int
  private let highlighter: Highlighter?
  private var blocks: [Document.Block] = []
  private var links: [Document.Link] = []
  private var matches: [Document.Place] = []

  /// - Parameters:
  ///   - width: The columns there are; lines are at most ``measure`` wide.
  ///   - highlighter: Finds the words of the search; nil without one.
  package init(width: Int, highlighter: Highlighter?) {
    self.width = max(1, min(width, Self.measure))
    self.highlighter = highlighter
  }

  /// The document of an article with what belongs to it below.
  ///
  /// - Parameters:
  ///   - id: The article.
  ///   - index: Where it and its neighbours are.
  ///   - linkTargets: For each link in the text the article that it names, if there is one.
  ///   - related: What is related; nil while that is still being found out.
  ///   - story: The other reports of the event; nil when there are none.
  ///   - suggestedTags: Tags that the article seems to lack.
  /// - Returns: The head, the blocks of the text, then what is related.
  package mutating func document(
    of id: ArticleID, in index: Index, linkTargets: [ArticleID?], related: [RelatedStory]?,
    story: ShownStory? = nil, suggestedTags: [String] = []
  ) -> Document {
    let article = index.article(id)
    addHead(of: article)
    let suggested = suggestedTags.map { "~" + $0 }
    if !suggested.isEmpty { append(suggested.joined(separator: "  "), .detailGuess, gap: 0) }
    for piece in article.blocks { add(piece, of: article, linkTargets: linkTargets) }
    addNotes(about: article)
    addRelated(related, index: index)
    if let story { addStory(story, index: index) }
    return Document(width: width, blocks: blocks, links: links, matches: matches)
  }
}

extension DocumentBuilder {
  private mutating func addHead(of article: Article) {
    let headline = article.first(.headline)
    let isGuess = headline.map(\.isGuess) ?? true
    append(
      article.title, isGuess ? .detailGuess : .detailHeadline, gap: 0,
      language: article.language)
    let date = article.published.map { DateText.long($0) + doubt(about: $0, of: article) }
    let meta: [(kind: Piece.Kind, text: String?)] = [
      (.source, article.source), (.published, date), (.dateline, article.dateline),
      (.section, article.section),
    ]
    append(
      meta.compactMap { kind, text in
        text.map { Value(text: $0, isGuess: article.first(kind)?.isGuess ?? false) }
      }, joinedBy: " · ", .detailMeta)
    let authors = values(.author, of: article)
    // `Tom Reed, Jr.` is one.
    let separator = authors.contains { $0.text.contains(",") } ? "; " : ", "
    append(authors, behind: "By ", joinedBy: separator, .detailMeta)
    append(
      values(.tag, of: article).map { Value(text: "#" + $0.text, isGuess: $0.isGuess) },
      joinedBy: "  ", .detailTag)
  }

  /// A field's value, and whether it shows as a guess.
  private struct Value {
    let text: String
    let isGuess: Bool
  }

  private func values(_ kind: Piece.Kind, of article: Article) -> [Value] {
    article.all(kind).map { Value(text: article.text(of: $0), isGuess: $0.isGuess) }
  }

  /// Adds values side by side, unless there are none.
  private mutating func append(
    _ values: [Value], behind lead: String = "", joinedBy separator: String, _ role: Role
  ) {
    guard !values.isEmpty else { return }
    var text = lead
    var guesses: [Range<Int>] = []
    for (place, value) in values.enumerated() {
      if place > 0 { text += separator }
      let start = text.utf8.count
      text += value.text
      if value.isGuess { guesses.append(start..<text.utf8.count) }
    }
    append(text, role, gap: 0, guesses: guesses)
  }

  /// The other reading of a date such as `03/04/2017` that nothing but the language speaks for.
  private func doubt(about date: PartialDate, of article: Article) -> String {
    guard article.dateDecision == .language else { return "" }
    let other = PartialDate(year: Int(date.year), month: Int(date.day), day: Int(date.month))
    return " (or \(DateText.short(other)))"
  }

  private mutating func add(
    _ piece: Piece, of article: Article, linkTargets: [ArticleID?]
  ) {
    let text = article.text(of: piece)
    let language = article.language
    // A caption, its credit and the link below them belong together: no gap inside such a group.
    let isFirst = blocks.last.map { !$0.isAside } ?? true
    switch piece.kind {
    case .paragraph, .standfirst:
      append(text, .detailBody, language: language)
    case .subheading:
      append(text, .detailSubheading, language: language)
    case .caption:
      append(
        text, .detailCaption, gap: isFirst ? 1 : 0, indent: 4, label: "  │ ", language: language)
    case .credit:
      append(text, .detailCredit, gap: isFirst ? 1 : 0, indent: 4, label: "  │ ")
    case .related:
      addLink(
        text, target: linkTargets.indices.contains(links.count) ? linkTargets[links.count] : nil)
    case .headline, .published, .source, .section, .dateline, .url, .author, .tag:
      break
    }
  }

  private mutating func addLink(_ headline: String, target id: ArticleID?) {
    let gap = blocks.last?.link == nil ? 1 : 0
    let role: Role = id == nil ? .detailLinkMissing : .detailLink
    let text = id == nil ? headline + " · not in this archive, search for it" : headline
    append(text, role, gap: gap, indent: 4, label: numberLabel(), link: links.count)
    links.append(
      Document.Link(
        target: id.map { .article($0) } ?? .search(headline), block: blocks.count - 1,
        isRelated: false))
  }

  private mutating func addNotes(about article: Article) {
    if article.blocks.isEmpty { append("This file holds no text besides.", .textDim) }
    if article.flags.contains(.cutShort) {
      append("The file is longer than what was read of it.", .statusError)
    }
    if article.flags.contains(.hadBrokenBytes) {
      append("Some bytes of the file could not be decoded; they show as \u{FFFD}.", .textDim)
    }
  }

  private mutating func addRelated(_ related: [RelatedStory]?, index: Index) {
    guard let related else { return }
    append("Related", .detailSubheading, gap: 2)
    guard !related.isEmpty else {
      append("Nothing else in this archive tells of it.", .textDim, gap: 0)
      return
    }
    for story in related {
      let article = index.article(story.id)
      append(
        article.title, .detailRelated, gap: 0, indent: 4, label: numberLabel(), link: links.count,
        language: article.language)
      links.append(
        Document.Link(target: .article(story.id), block: blocks.count - 1, isRelated: true))
      addReasons(for: story, article: article)
    }
  }

  /// The reports of the event in time order, the shown article among them.
  private mutating func addStory(_ story: ShownStory, index: Index) {
    let place = "report \(story.position + 1) of \(story.reports.count)"
    append("Story · \(place)", .detailSubheading, gap: 2, isSearched: false)
    let title = index.article(story.title)
    append(title.title, .detailBody, gap: 0, language: title.language, isSearched: false)
    let facts = facts(about: story, index: index)
    if !facts.isEmpty { append(facts, .detailWhy, gap: 0, isSearched: false) }
    if let earlier = story.earlier { addNeighbour(earlier, "Before it", index) }
    let listed = story.listed
    if listed.lowerBound > 0 { addEllipsis(listed.lowerBound, "older") }
    for place in listed { addReport(story.reports[place], isShown: place == story.position, index) }
    let newer = story.reports.count - listed.upperBound
    if newer > 0 { addEllipsis(newer, "newer") }
    if let later = story.later { addNeighbour(later, "After it", index) }
  }

  /// From when to when a story goes, and the outlets that report it.
  private func facts(about story: ShownStory, index: Index) -> String {
    let articles = story.reports.map { index.article($0.id) }
    let dates = articles.compactMap(\.published)
    var facts: [String] = []
    if let from = dates.first, let to = dates.last { facts.append(DateText.range(from, to)) }
    var seen: Set<String> = []
    let outlets = articles.compactMap(\.source).filter { seen.insert($0).inserted }
    let more = outlets.count - Self.listedOutlets
    let listed = outlets.prefix(Self.listedOutlets).joined(separator: ", ")
    if !listed.isEmpty { facts.append(more > 0 ? "\(listed) and \(more) more" : listed) }
    return facts.joined(separator: " · ")
  }

  /// Another story of the affair, which leads to its nearest report.
  private mutating func addNeighbour(
    _ story: ShownStory.Neighbour, _ place: String, _ index: Index
  ) {
    let title = index.article(story.title)
    let date = index.article(story.nearest).published.map { ", \(DateText.short($0))" } ?? ""
    append(
      "\(place)\(date): \(title.title)", .detailRelated, gap: 0, indent: 4, label: numberLabel(),
      link: links.count, language: title.language, isSearched: false)
    links.append(
      Document.Link(target: .article(story.nearest), block: blocks.count - 1, isRelated: true))
  }

  private mutating func addEllipsis(_ count: Int, _ direction: String) {
    append("… \(count) \(direction)", .textDim, gap: 0, indent: 4, isSearched: false)
  }

  private mutating func addReport(_ report: ShownStory.Report, isShown: Bool, _ index: Index) {
    let article = index.article(report.id)
    append(
      article.title, isShown ? .detailBody : .detailRelated, gap: 0, indent: 4,
      label: isShown ? " ▸  " : numberLabel(), link: isShown ? nil : links.count,
      language: article.language, isSearched: false)
    if !isShown {
      links.append(
        Document.Link(target: .article(report.id), block: blocks.count - 1, isRelated: true))
    }
    let facts =
      [article.published.map(DateText.short), article.source].compactMap { $0 }
      + (report.isReprint ? ["reprint"] : [])
    if facts.isEmpty { return }
    append(facts.joined(separator: " · "), .detailWhy, gap: 0, indent: 4, isSearched: false)
  }

  private mutating func addReasons(for story: RelatedStory, article: Article) {
    let copies = story.reprints.count
    let facts =
      [article.published.map(DateText.short), article.source].compactMap { $0 }
      + (copies == 0 ? [] : ["+\(copies) \(copies == 1 ? "reprint" : "reprints")"])
    let why = story.why.joined(separator: ", ")
    let line = (facts + (why.isEmpty ? [] : [why])).joined(separator: " · ")
    if !line.isEmpty { append(line, .detailWhy, gap: 0, indent: 4, isSearched: false) }
  }

  private func numberLabel() -> String {
    links.count < 9 ? " \(links.count + 1)  " : " ·  "
  }

  private mutating func append(
    _ text: String, _ role: Role, gap: Int = 1, indent: Int = 0, label: String = "",
    link: Int? = nil, language: Language? = nil, isSearched: Bool = true,
    guesses: [Range<Int>] = []
  ) {
    let indent = indent < width / 2 ? indent : 0
    let found = isSearched ? highlighter?.ranges(in: text, language: language) ?? [] : []
    matches += found.map { Document.Place(block: blocks.count, offset: $0.lowerBound) }
    blocks.append(
      Document.Block(
        text: text, role: role, lines: wrapped(text, width: width - indent), indent: indent,
        label: indent == 0 ? "" : label,
        labelRole: link == nil || role == .detailLinkMissing ? role : .helpKey,
        // A caption's bar stands beside all of it.
        repeatsLabel: role == .detailCaption || role == .detailCredit,
        gap: blocks.isEmpty ? 0 : gap, link: link,
        marks: marks(of: found, over: guesses)))
  }

  /// What was searched for, and what is left of guesses around it.
  private func marks(of found: [Range<Int>], over guesses: [Range<Int>]) -> [Document.Mark] {
    var marks = found.map { Document.Mark(range: $0, role: .detailMatch) }
    for guess in guesses {
      var start = guess.lowerBound
      for match in found + [guess.upperBound..<guess.upperBound] where match.upperBound > start {
        let end = min(match.lowerBound, guess.upperBound)
        if start < end { marks.append(Document.Mark(range: start..<end, role: .detailGuess)) }
        start = max(start, match.upperBound)
      }
    }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Document.Block {
  fileprivate var isAside: Bool { role == .detailCaption || role == .detailCredit }
}
