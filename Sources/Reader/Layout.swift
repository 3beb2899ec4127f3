package import Screen

/// A pane of the screen.
package enum Pane: Sendable, Hashable, CaseIterable {
  case tags, list, detail
}

/// Where the panes stand on a screen of a given size; computed anew for each frame.
package struct Layout: Sendable, Equatable {
  /// How the panes share the screen.
  package enum Arrangement: Sendable, Equatable {
    /// Below 20x5 nothing fits.
    case tooSmall
    /// One pane at a time.
    case single
    /// The list above the detail, the tags as a drawer over them.
    case stacked
    /// Side by side.
    case columns
  }

  package let arrangement: Arrangement
  /// The panes that are shown; the tags drawer is listed last, as it lies on top.
  package let panes: [(pane: Pane, frame: Rect)]
  /// The bottom row: status, progress or prompt.
  package let status: Rect

  /// - Parameters:
  ///   - size: The size of the screen in cells.
  ///   - focus: The pane with the keys; alone on a narrow screen.
  ///   - showsTags: Whether the reader wants the tags.
  ///   - isZen: Whether only the detail is wanted.
  ///   - shares: How the reader shifted the borders.
  package init(size: Size, focus: Pane, showsTags: Bool?, isZen: Bool, shares: Shares = Shares()) {
    let area = Rect(x: 0, y: 0, width: size.width, height: max(0, size.height - 1))
    status = Rect(x: 0, y: max(0, size.height - 1), width: size.width, height: min(1, size.height))
    guard size.width >= 20, size.height >= 5 else {
      arrangement = .tooSmall
      panes = []
      return
    }
    if isZen {
      arrangement = size.width < 60 ? .single : size.width < 110 ? .stacked : .columns
      panes = [(.detail, area)]
    } else if size.width < 60 {
      arrangement = .single
      panes = [(focus, area)]
    } else if size.width < 110 {
      arrangement = .stacked
      panes = Self.stacked(in: area, showsTags: showsTags ?? false, shares: shares)
    } else {
      arrangement = .columns
      panes = Self.columns(in: area, showsTags: showsTags ?? true, shares: shares)
    }
  }

  package func frame(of pane: Pane) -> Rect? { panes.first { $0.pane == pane }?.frame }

  package static func == (one: Layout, other: Layout) -> Bool {
    one.arrangement == other.arrangement && one.status == other.status
      && one.panes.elementsEqual(other.panes) { $0.pane == $1.pane && $0.frame == $1.frame }
  }
}

extension Layout {
  /// How far the reader shifted the borders from where they stand by default, in cells.
  package struct Shares: Sendable, Equatable {
    package var tags = 0
    package var list = 0
    package init() {}
  }

  private static func stacked(
    in area: Rect, showsTags: Bool, shares: Shares
  ) -> [(pane: Pane, frame: Rect)] {
    let wanted = max(3, area.height * 2 / 5) + shares.list
    let listHeight = min(max(2, wanted), max(2, area.height - 3))
    var panes: [(pane: Pane, frame: Rect)] = [
      (.list, Rect(x: 0, y: 0, width: area.width, height: listHeight)),
      (.detail, Rect(x: 0, y: listHeight, width: area.width, height: area.height - listHeight)),
    ]
    if showsTags {
      let width = min(max(20, 30 + shares.tags), area.width - 20)
      panes.append((.tags, Rect(x: 0, y: 0, width: width, height: area.height)))
    }
    return panes
  }

  private static func columns(
    in area: Rect, showsTags: Bool, shares: Shares
  ) -> [(pane: Pane, frame: Rect)] {
    let tagsWidth = showsTags ? min(max(16, area.width / 6 + shares.tags), area.width / 3) : 0
    let rest = area.width - tagsWidth
    // The detail wants the measure of 76 columns and its margins; what is beyond goes to the list.
    let wanted = max(rest * 2 / 5, rest - 100) + shares.list
    let listWidth = min(max(24, wanted), rest - 30)
    let list = Rect(x: tagsWidth, y: 0, width: listWidth, height: area.height)
    let detail = Rect(x: list.maxX, y: 0, width: rest - listWidth, height: area.height)
    let tags = Rect(x: 0, y: 0, width: tagsWidth, height: area.height)
    return (showsTags ? [(.tags, tags)] : []) + [(.list, list), (.detail, detail)]
  }
}
