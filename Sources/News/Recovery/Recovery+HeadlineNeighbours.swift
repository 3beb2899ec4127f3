/// What the lines around a line say of it as the headline.
extension Recovery {
  /// A standfirst follows its headline; what stands above it is shorter.
  func isFirstLong(_ index: Int, _ head: Range<Int>) -> Bool {
    lines[index].words >= 4
      && !(head.lowerBound..<index).contains {
        (roles[$0] == .text || roles[$0] == .prose) && lines[$0].words >= 4
      }
  }

  func isBelowLonger(_ index: Int, _ head: Range<Int>) -> Bool {
    (max(head.lowerBound, index - 3)..<index).contains {
      (roles[$0] == .text || roles[$0] == .prose) && lines[$0].words > lines[index].words
    }
  }

  /// Whether a date or byline, and a line that may be a headline above it, stand right above.
  func isBelowMeta(_ index: Int, _ head: Range<Int>) -> Bool {
    // One with a byline of its own is the headline all the same, below the date of a letter.
    if index + 1 < lines.count, roles[index + 1] == .byline { return false }
    let near = max(head.lowerBound, index - 8)..<index
    guard let meta = near.last(where: { roles[$0] == .date || roles[$0] == .byline }) else {
      return false
    }
    return (max(head.lowerBound, meta - 3)..<meta).contains {
      roles[$0] == .text && lines[$0].words >= 4 && lines[$0].capitalised > 0
        && !isNameOfOutlet(lines[$0]) && !isUnitOfAgency($0)
    }
  }

  /// Whether Markdown's heading of a lower level has one of the highest above it.
  func isBelowTitle(_ index: Int, _ head: Range<Int>) -> Bool {
    lines[index].headingLevel > 1 && lines[index].headingLevel < Line.boldLevel
      && (head.lowerBound..<index).contains { lines[$0].headingLevel == 1 }
  }

  /// Whether a few words end a column of sections and the like, apart from a title that a byline or a day
  /// stands below: the topic that the page is filed under.
  func isLastCrumb(_ index: Int, _ head: Range<Int>) -> Bool {
    guard lines[index].words <= 2, index >= head.lowerBound + 2, lines[index].blanksAbove == 0,
      index + 2 < lines.count, lines[index + 1].blanksAbove > 0, mayBeTitle(index + 1),
      roles[index + 2] == .byline || roles[index + 2] == .date
    else { return false }
    let column = index - 2..<index
    return lines[index - 1].blanksAbove == 0
      && column.allSatisfy { lines[$0].words <= 3 && lines[$0].digits == 0 }
      && column.contains {
        Sections.table.value(of: text, in: lines[$0].range) != nil || roles[$0] == .junk
      }
  }

  /// Whether a few words stand right above a line that has a standfirst of its own: the topic of a headline.
  func isTopic(_ index: Int, of headline: Int) -> Bool {
    guard index == headline - 1, headline + 2 < roles.count else { return false }
    return lines[headline].blanksAbove == 0 && lines[index].words <= 3
      && lines[headline].words > lines[index].words && lines[headline].ending == .none
      && roles[headline + 1] == .prose && lines[headline + 1].ending == .sentence
      && roles[(headline + 2)...].prefix(2).contains { $0 == .date || $0 == .byline }
  }

  private func mayBeTitle(_ index: Int) -> Bool {
    roles[index] == .text && lines[index].words >= 3
  }

  func isAboveDate(_ index: Int) -> Bool {
    index + 1 < lines.count && roles[index + 1] == .date
  }

  /// What stands above and below: a date, a byline or a blank line speak for a headline.
  func neighbourScore(_ index: Int) -> Int {
    var score = 0
    if index + 1 < lines.count {
      switch roles[index + 1] {
      case .date, .byline, .label(.date, _), .label(.updated, _), .label(.author, _): score += 8
      // `(Image: Ada Quill)` right below what a picture shows.
      case .credit where lines[index + 1].blanksAbove == 0 && isInBrackets(lines[index + 1].range):
        score -= 20
      case .credit: score += 2
      case .menu, .junk: score -= 4
      default: break
      }
      if lines[index + 1].blanksAbove > 0 { score += 3 }
    }
    if index > top {
      switch roles[index - 1] {
      case .date: score += 4
      case .menu, .junk: score -= 2
      case .credit: score -= 6
      // Alone between what a database says of an article and the article.
      case .label where index + 1 == body.lowerBound && isApart(index): score += 8
      default: break
      }
    }
    return score - min(12, (body.lowerBound - index) / 2)
  }

  /// Whether blank lines stand above and below a line.
  private func isApart(_ index: Int) -> Bool {
    lines[index].blanksAbove > 0 && index + 1 < lines.count && lines[index + 1].blanksAbove > 0
  }

  /// What two long lines, one below the other, say of each other.
  ///
  /// A picture's title stands above the headline, and the headline apart from the picture's credit.
  /// A standfirst is written like a sentence below a headline that has capitals.
  func rankScore(_ index: Int, _ head: Range<Int>) -> Int {
    if index > head.lowerBound, isLongText(index - 1) {
      let isApart = lines[index].blanksAbove > 0
      if isApart, index + 1 < lines.count, roles[index + 1] == .credit,
        lines[index + 1].blanksAbove > 0
      {
        return 12
      }
      if isApart, lines[index - 1].capitalShare >= 70, lines[index].capitalShare < 40 { return -8 }
    }
    return 0
  }

  func isLongText(_ index: Int) -> Bool {
    roles[index] == .text && lines[index].words >= 4
  }
}
