/// Finds where names stand among the words of an article.
struct NameRunReader {
  let tokens: [NameToken]
  let statistics: NameStatistics

  private static let longestRun = 10
  /// A word with that share of capitals is a name by itself.
  static let nameShare = 0.8

  /// The places of the words of each name, in the order of the text.
  func names() -> [ClosedRange<Int>] {
    var names: [ClosedRange<Int>] = []
    var place = 0
    while place < tokens.count {
      guard let first = firstPart(at: place) else {
        place += 1
        continue
      }
      let end = runEnd(from: first)
      names += self.names(in: place...end)
      place = end + 1
    }
    return names
  }

  /// Whether a word stands with a capital nearly always.
  func isName(_ token: NameToken) -> Bool {
    (statistics.share(of: token.hash) ?? (token.beginsSentence ? 0 : 1)) >= Self.nameShare
  }
}

extension NameRunReader {
  /// Whether a name that was found leaves no doubt, even where it is met only once.
  func isSure(_ words: ClosedRange<Int>) -> Bool {
    guard words.count == 1 else { return true }
    let token = tokens[words.lowerBound]
    return token.shape == .capital && !token.beginsSentence && !token.hasEndingOfPeople
      && statistics.share(of: token.hash) ?? 1 == 1
  }
}

/// Runs of words that may be names, with titles and all.
extension NameRunReader {
  /// Where a word that may begin a name ends, which may have an article before it: `al-Hamra`.
  private func firstPart(at place: Int) -> Int? {
    if tokens[place].isNamePart { return place }
    guard place + 1 < tokens.count else { return nil }
    if isArabicArticle(place) { return place + 1 }
    return isCapitalBeforeName(place) ? place : nil
  }

  /// Whether `al` stands here before a hyphen and a name.
  private func isArabicArticle(_ place: Int) -> Bool {
    guard place + 1 < tokens.count, tokens[place].role == .arabicArticle else { return false }
    return tokens[place + 1].joint == .hyphen && tokens[place + 1].shape == .capital
  }

  /// Whether a name begins with a word that is none elsewhere: `At Tanf`.
  private func isCapitalBeforeName(_ place: Int) -> Bool {
    let (first, second) = (tokens[place], tokens[place + 1])
    guard first.shape == .capital, first.role == .function, !first.beginsSentence,
      second.shape == .capital, second.joint != .none, second.isNamePart
    else { return false }
    let count = statistics.pairCount(first.hash, second.hash)
    return count > 1 && count * 4 >= statistics.capitalCount(of: second.hash)
  }

  private func runEnd(from start: Int) -> Int {
    var end = start
    while end - start < Self.longestRun, !tokens[end].isPossessive, end + 1 < tokens.count,
      let next = nextPart(after: end)
    {
      end = next
    }
    return end
  }

  /// The next word of the run that goes on behind a word.
  private func nextPart(after place: Int) -> Int? {
    let next = tokens[place + 1]
    switch next.joint {
    case .none: return nil
    case .hyphen: return isBound(place) ? place + 1 : nil
    case .space where next.isNamePart: return place + 1
    case .space where !next.tiesNames: return nil
    case .space: break
    }
    switch next.role {
    case .arabicArticle where isArabicArticle(place + 1): return place + 2
    case .particle, .arabicArticle: return part(at: place + 2, behind: .particle)
    case .of where goesOn(tokens[place]) || tokens[place].role == .title:
      return part(at: place + 2, behind: .the)
    case .and where goesOn(tokens[place]) && hasOf(before: place) || isBodyOfTwo(place):
      return part(at: place + 2, behind: .and).flatMap { isName(tokens[$0]) ? nil : $0 }
    case .joining where goesOn(tokens[place]):
      return part(at: place + 2, behind: .the).flatMap { beginsSubject($0) ? $0 : nil }
    default: return nil
    }
  }

  /// A part of a name that stands here, or behind one more word of a role.
  private func part(at place: Int, behind role: NameWords.Role) -> Int? {
    guard place < tokens.count, tokens[place].joint != .none else { return nil }
    if tokens[place].isNamePart { return isPartOfWord(place) ? nil : place }
    guard tokens[place].shape == .lower, tokens[place].role == role, place + 1 < tokens.count,
      tokens[place + 1].joint != .none, tokens[place + 1].isNamePart, !isPartOfWord(place + 1)
    else { return nil }
    return place + 1
  }

  /// Whether a word goes on behind a hyphen as no name does: `Utopia-led`.
  private func isPartOfWord(_ place: Int) -> Bool {
    place + 1 < tokens.count && tokens[place + 1].joint == .hyphen && !isBound(place)
  }

  /// Whether a body is named by two things: `Boats and Harbours Commission`.
  private func isBodyOfTwo(_ place: Int) -> Bool {
    guard place + 3 < tokens.count else { return false }
    let things = [tokens[place], tokens[place + 2]]
    return tokens[place + 2].joint == .space && tokens[place + 3].joint == .space
      && tokens[place + 3].role == .institution && tokens[place + 3].shape == .capital
      && things.allSatisfy {
        $0.shape == .capital && ($0.role == .none || $0.role == .common) && !isName($0)
      }
  }

  /// Whether `of` or `for` stands shortly before: `Department of Health and Social Care`.
  private func hasOf(before place: Int) -> Bool {
    (max(0, place - 2)..<place).contains {
      tokens[$0].shape == .lower && (tokens[$0].role == .of || tokens[$0].role == .joining)
    }
  }

  /// Whether what a body is for begins here: `Council on Foreign Relations`, but not `Council on Utopia`.
  private func beginsSubject(_ place: Int) -> Bool {
    guard isName(tokens[place]), place + 1 < tokens.count else { return true }
    return tokens[place + 1].joint == .space && tokens[place + 1].isNamePart
  }

  /// Whether `of` may go on with a name: `Bank of`.
  private func goesOn(_ token: NameToken) -> Bool {
    switch token.role {
    case .institution: true
    case .title, .abbreviation, .people: false
    default: token.shape == .capital && !isName(token)
    }
  }

  /// Whether a word and the one behind its hyphen are one name: `Ki-moon`, not `Utopia-backed`.
  private func isBound(_ place: Int) -> Bool {
    let (first, second) = (tokens[place], tokens[place + 1])
    guard first.shape != .initial else { return false }
    let count = statistics.pairCount(first.hash, second.hash)
    if second.isNamePart {
      if first.role == .particle || first.role == .arabicArticle
        || first.role == .title && second.role == .title
      {
        return true
      }
      if first.role == .people || second.role == .people { return false }
      let fewer = min(
        statistics.capitalCount(of: first.hash), statistics.capitalCount(of: second.hash))
      return count * 2 >= fewer
    }
    guard second.shape == .lower, second.role != .describing, second.range.count <= 5,
      first.shape == .capital, first.role == .none
    else { return false }
    return count * 5 >= statistics.capitalCount(of: first.hash) * 4
  }
}

/// Names in a run.
extension NameRunReader {
  private func names(in run: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var names: [ClosedRange<Int>] = []
    var start = run.lowerBound
    var isAfterTitle = false
    for place in run where isTitle(place, in: run) {
      if start < place, let name = nameBeforeTitle(start...place - 1, isAfterTitle: isAfterTitle) {
        names.append(name)
      }
      start = place + 1
      isAfterTitle = true
    }
    guard start <= run.upperBound else { return names }
    for part in partsBeforePerson(start...run.upperBound) {
      if let name = name(part, isAfterTitle: isAfterTitle) { names.append(name) }
    }
    return names
  }

  /// A body and the person who stands behind it: `Committee on Foreign Affairs Mara Quill`.
  private func partsBeforePerson(_ range: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var start = range.upperBound
    while start > range.lowerBound, tokens[start].role == .none, tokens[start].isCapital,
      isName(tokens[start]), tokens[start].joint == .space
    {
      start -= 1
    }
    let count = range.upperBound - start
    let hasJoint = tokens[range].contains { !$0.isCapital && $0.role != .particle }
    guard count > 1, count < 4, start > range.lowerBound + 1, hasJoint, tokens[start].isCapital
    else {
      return [range]
    }
    return [range.lowerBound...start, start + 1...range.upperBound]
  }

  private func isTitle(_ place: Int, in run: ClosedRange<Int>) -> Bool {
    guard tokens[place].isCapital else { return false }
    switch tokens[place].role {
    case .abbreviation: return true
    case .title: break
    default: return false
    }
    guard place < run.upperBound else { return true }
    let next = tokens[place + 1]
    guard tokens[place].hash == NameWords.general else { return true }
    return next.role != .institution && next.role != .common && isName(next)
  }

  /// What stands before a title without the words that belong to the office: `Senate Majority Leader`.
  private func nameBeforeTitle(_ range: ClosedRange<Int>, isAfterTitle: Bool) -> ClosedRange<Int>? {
    var end = range.upperBound
    while end >= range.lowerBound, tokens[end].role != .institution, !isName(tokens[end]) {
      end -= 1
    }
    return end < range.lowerBound
      ? nil : name(range.lowerBound...end, isAfterTitle: isAfterTitle)
  }

  private func name(_ range: ClosedRange<Int>, isAfterTitle: Bool) -> ClosedRange<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    let isOffice = isAfterTitle && (tokens[start].role == .of || tokens[start].role == .joining)
    while start <= end, isNoBeginning(start, ofOffice: isOffice) { start += 1 }
    while end > start, isNoEnd(end) { end -= 1 }
    guard start <= end else { return nil }
    if let later = laterBeginning(in: start...end) { start = later }
    if tokens[start].beginsSentence, end > start, !isKnownBeginning(start) {
      start += 1
      while start <= end, isNoBeginning(start, ofOffice: false) { start += 1 }
      guard start <= end else { return nil }
    }
    return isAccepted(start...end) ? start...end : nil
  }

  /// Where a name begins behind the word that only describes it: `Utopian King Otto`, `UN Utopia`.
  private func laterBeginning(in range: ClosedRange<Int>) -> Int? {
    let first = tokens[range.lowerBound]
    guard range.count > 1, first.role == .people || first.shape == .acronym else { return nil }
    let second = tokens[range.lowerBound + 1]
    if second.role == .rank || isArabicArticle(range.lowerBound + 1) { return range.lowerBound + 1 }
    let count = statistics.pairCount(first.hash, second.hash)
    return second.role == .none && second.shape == .capital && isName(second)
      && count * 2 < statistics.capitalCount(of: second.hash) ? range.lowerBound + 1 : nil
  }

  /// Whether no name begins with a word; the words behind `Secretary of` are those of an office.
  private func isNoBeginning(_ place: Int, ofOffice: Bool) -> Bool {
    let token = tokens[place]
    guard token.isCapital else { return !isArabicArticle(place) }
    return ofOffice && (token.role == .institution || !isName(token))
  }

  /// Whether no name ends with a word: `Inc`, or `W.` when nothing follows.
  private func isNoEnd(_ place: Int) -> Bool {
    let token = tokens[place]
    return token.role == .company || token.shape == .initial
      || !token.isCapital && token.joint != .hyphen
  }

  /// Whether a word at the beginning of a sentence belongs to the name that follows.
  private func isKnownBeginning(_ place: Int) -> Bool {
    let token = tokens[place]
    if token.shape != .capital || statistics.pairCount(token.hash, tokens[place + 1].hash) > 0 {
      return true
    }
    guard let share = statistics.share(of: token.hash) else {
      return token.role != .common && !statistics.hasSmallPlural(of: token.hash)
    }
    return share >= 0.5
  }
}

/// What is no name.
extension NameRunReader {
  private func isAccepted(_ range: ClosedRange<Int>) -> Bool {
    guard range.count > 1 else { return isAccepted(range.lowerBound) }
    let words = tokens[range]
    if words.contains(where: { $0.shape == .acronym }), isShouted(range) { return false }
    if isOfPeople(tokens[range.upperBound]) { return false }
    return !words.allSatisfy { token in
      isOfPeople(token) || token.role == .common || token.shape == .initial || !token.isCapital
    }
  }

  /// A word by itself.
  private func isAccepted(_ place: Int) -> Bool {
    let token = tokens[place]
    switch token.shape {
    case .acronym: return token.role == .none && !isShouted(place...place) && !isLoudName(token)
    case .capital: break
    default: return false
    }
    guard token.role == .none, !isOfPeople(token), isName(token) else { return false }
    return !isAdjective(token)
  }

  private func isOfPeople(_ token: NameToken) -> Bool {
    token.role == .people || token.isPluralOfPeople
  }

  /// Whether a word is more often than not followed by what it describes, as `Utopian` is.
  private func isAdjective(_ token: NameToken) -> Bool {
    token.hasEndingOfPeople && statistics.modifyingShare(of: token.hash) >= 0.5
  }

  /// Whether words in capitals stand beside others, where capitals are loudness.
  private func isShouted(_ range: ClosedRange<Int>) -> Bool {
    let inside = tokens[range].count { $0.shape == .acronym }
    let before =
      range.lowerBound > 0 && tokens[range.lowerBound].joint != .none
      && isLoud(tokens[range.lowerBound - 1])
    let after =
      range.upperBound + 1 < tokens.count && tokens[range.upperBound + 1].joint != .none
      && isLoud(tokens[range.upperBound + 1])
    return before || after || inside > 1
  }

  /// Whether a word in capitals is more often written as other names are: `LINDAU`.
  private func isLoudName(_ token: NameToken) -> Bool {
    token.range.count > 3
      && statistics.capitalCount(of: LetterHash.ofAcronym(token.hash))
        >= statistics.capitalCount(of: token.hash)
  }

  private func isLoud(_ token: NameToken) -> Bool {
    token.shape == .acronym || token.isLongInCapitals
  }
}
