package import Screen
package import Search

/// What the detail pane shows of one article at one width: blocks of wrapped text, top to bottom.
///
/// Made once for an article and a width; drawing picks the lines that are in sight. Blocks keep their
/// text whole, and lines are ranges of it, so that a book-sized file costs its line table and no more.
package struct Document: Sendable {
  /// A run of text in one role, wrapped.
  package struct Block: Sendable {
    package let text: String
    package let role: Role
    package let lines: [WrappedLine]
    /// Columns left of each line.
    package let indent: Int
    /// What stands in the indent of the first line: a link's number, a caption's bar.
    package let label: String
    package let labelRole: Role
    /// Whether the label stands before every line, as a caption's bar does.
    package let repeatsLabel: Bool
    /// Empty lines above.
    package let gap: Int
    /// The link that this block is, a place in ``Document/links``.
    package let link: Int?
    /// Parts in another role, as UTF-8 offsets into the text; ascending, disjoint.
    package let marks: [Mark]
  }

  package struct Mark: Sendable, Equatable {
    package let range: Range<Int>
    package let role: Role
  }

  /// Something that can be followed.
  package struct Link: Sendable, Equatable {
    package enum Target: Sendable, Equatable {
      case article(ArticleID)
      /// The archive doesn't hold it; following searches for these words.
      case search(String)
    }

    package let target: Target
    /// The block that shows it.
    package let block: Int
    /// Whether it stands below the article, among the related stories.
    package let isRelated: Bool
  }

  /// A place in the text that means the same at any width.
  package struct Place: Sendable, Equatable {
    package var block: Int
    /// UTF-8 offset in the block's text.
    package var offset: Int
    /// So many lines above it, in the gap before the block.
    package var linesAbove = 0

    package init(block: Int, offset: Int, linesAbove: Int = 0) {
      self.block = block
      self.offset = offset
      self.linesAbove = linesAbove
    }
  }

  /// In columns: the width the lines were wrapped to.
  package let width: Int
  package let blocks: [Block]
  package let links: [Link]
  /// Where the search's words stand, top to bottom.
  package let matches: [Place]
  /// The number of the first line of each block, gaps counted, and behind them the number of lines.
  private let firstLines: [Int]

  package init(width: Int, blocks: [Block], links: [Link], matches: [Place]) {
    self.width = width
    self.blocks = blocks
    self.links = links
    self.matches = matches
    var next = 0
    var firstLines: [Int] = []
    firstLines.reserveCapacity(blocks.count + 1)
    for block in blocks {
      firstLines.append(next)
      next += block.gap + block.lines.count
    }
    self.firstLines = firstLines + [next]
  }

  package var lineCount: Int { firstLines.last ?? 0 }

  /// The block and the line of it that stand at a line of the document; the line is nil in a gap.
  package func position(ofLine line: Int) -> (block: Int, line: Int?)? {
    guard line >= 0, line < lineCount else { return nil }
    var low = 0
    var high = blocks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if firstLines[middle] <= line { low = middle } else { high = middle - 1 }
    }
    let inside = line - firstLines[low] - blocks[low].gap
    return (low, inside < 0 ? nil : inside)
  }

  /// What stands at the start of a line.
  package func place(ofLine line: Int) -> Place {
    guard let (block, inside) = position(ofLine: line) else { return Place(block: 0, offset: 0) }
    guard let inside else {
      return Place(
        block: block, offset: 0, linesAbove: firstLines[block] + blocks[block].gap - line)
    }
    return Place(block: block, offset: blocks[block].lines[inside].range.lowerBound)
  }

  /// The line that holds a place.
  package func line(of place: Place) -> Int {
    guard blocks.indices.contains(place.block) else { return 0 }
    let block = blocks[place.block]
    let inside = block.lines.lastIndex { $0.range.lowerBound <= place.offset } ?? 0
    return firstLines[place.block] + max(0, block.gap - place.linesAbove) + inside
  }

  /// The lines that a block takes, without the gap above it.
  package func lines(ofBlock block: Int) -> Range<Int> {
    guard blocks.indices.contains(block) else { return 0..<0 }
    return firstLines[block] + blocks[block].gap..<firstLines[block + 1]
  }
}
