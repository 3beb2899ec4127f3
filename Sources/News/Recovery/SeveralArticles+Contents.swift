/// Lists of contents above the articles of a digest.
extension SeveralArticles {
  /// Without the first part when it is a list of the others' headlines.
  func withoutContents(_ articles: [Recovery]) -> [Recovery]? {
    guard articles.count > 1, let first = articles.first,
      isContents(first, of: articles.dropFirst())
    else { return articles }
    return Array(articles.dropFirst())
  }

  /// At most how many headlines are looked for, and how long a list may be.
  private static let fewHeadlines = 40
  private static let longestList = 1 << 14

  /// Whether most headlines of the articles stand in a text, and hardly anything else.
  func isContents(_ list: Recovery, of articles: ArraySlice<Recovery>) -> Bool {
    guard let last = list.lines.last, let first = list.lines.first,
      last.range.upperBound - Int(first.start) <= Self.longestList
    else { return false }
    let text = Self.folded(list.text[Int(first.start)..<last.range.upperBound])
    var found = 0
    var covered = 0
    var distinct: Set<[UInt8]> = []
    let looked = articles.prefix(Self.fewHeadlines)
    for article in looked {
      guard let headline = article.findings[.headline]?.range, headline.count >= 12 else {
        continue
      }
      let words = Self.folded(article.text[headline])
      guard Self.holds(text, words) else { continue }
      found += 1
      covered += words.count
      distinct.insert(words)
    }
    let isComplete = found * 3 >= looked.count * 2
    let isNamed = list.lines.prefix(Self.linesToContents).contains { line in
      let word = line.range.drop { !list.text[$0].isWordByte }
      guard let (_, end) = Self.names.prefix(of: list.text, in: word) else { return false }
      return end == word.upperBound || list.text[end] == 0x3A
    }
    return isComplete && (isNamed || covered * 2 >= text.count || looked.count < articles.count)
      || found == looked.count && distinct.count > 1
        && (!list.isLead || covered * 3 >= text.count)
  }

  private static let linesToContents = 12

  /// What lists of contents are called.
  private static let names = PhraseTable<Bool>([
    (
      true,
      [
        "contents", "table of contents", "in this issue", "inhalt", "inhaltsverzeichnis",
        "sommaire", "sumario", "índice", "sumário", "sommario", "indice", "inhoud", "spis treści",
        "содержание", "оглавление", "innehåll", "indhold", "innhold", "i̇çindekiler", "目录", "目次",
      ]
    )
  ])

  /// White space runs as one blank.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in bytes {
      let isBlank = byte.isSpace
      if !isBlank { folded.append(byte) } else if folded.last != 0x20 { folded.append(0x20) }
    }
    return folded
  }

  private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    guard let first = words.first, words.count <= text.count else { return false }
    for at in 0...text.count - words.count where text[at] == first {
      if text[at..<at + words.count].elementsEqual(words) { return true }
    }
    return false
  }
}

extension SeveralArticles.Marks {
  /// Notes the lines that a list at the top holds, in its order, with a text below each.
  func takeListedTitles(of whole: borrowing Recovery) {
    let entries = Self.list(atTopOf: whole)
    guard entries.count > 2, let last = entries.last else { return }
    let keys = entries.map { Self.key(of: whole.withoutListMark(whole.lines[$0].range), in: whole) }
    var found: [Int] = []
    var next = 0
    var hasText = true
    for index in last + 1..<whole.roles.count {
      if whole.roles[index] == .prose { hasText = true }
      guard next < keys.count, whole.lines[index].words <= Self.longestTitle else { continue }
      let title = whole.withoutListMark(whole.lines[index].range)
      let first = whole.text[title].first(where: \.isWordByte)?.lowercased
      // Hardly any line begins as an entry does.
      guard keys[next...].contains(where: { $0.first == first }),
        let entry = keys[next...].firstIndex(of: Self.key(of: title, in: whole))
      else { continue }
      // Two titles without a text between them stand in another list.
      guard hasText, !found.isEmpty || entry == 0 else { return }
      found.append(index)
      hasText = false
      next = entry + 1
    }
    guard hasText, found.count * 4 >= entries.count * 3 else { return }
    listed = found
    listStart = entries[0]
  }

  /// The first lines that may be titles and follow each other without a text.
  private static func list(atTopOf whole: borrowing Recovery) -> [Int] {
    var entries: [Int] = []
    for index in min(whole.top, whole.roles.count)..<min(whole.top + linesToList, whole.roles.count)
    {
      let line = whole.lines[index]
      let isTitle =
        line.words >= 2 && line.words <= longestTitle && line.length >= 8 && line.ending != .colon
        && (whole.roles[index] == .text || whole.roles[index] == .menu
          || whole.roles[index] == .data)
      if isTitle, entries.isEmpty || line.blanksAbove == 0 {
        entries.append(index)
      } else if entries.count > 2 {
        return entries
      } else {
        entries = isTitle ? [index] : []
      }
    }
    return []
  }

  /// The letters of a title as small ones.
  private static func key(of range: Range<Int>, in whole: borrowing Recovery) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    for at in range where whole.text[at].isWordByte { key.append(whole.text[at].lowercased) }
    return key
  }

  private static let longestTitle = 24
  private static let linesToList = 32
}
