/// What a piece of the screen means; a theme says how each looks.
///
/// The raw values are the names in theme files. A role that a theme leaves out falls back by its
/// dotted prefix: `list.selected`, then `list`, then `text`.
package enum Role: String, Sendable, CaseIterable {
  case text
  case textDim = "text.dim"

  case paneTitle = "pane.title"
  case paneTitleFocused = "pane.title.focused"
  case paneBorder = "pane.border"

  case list
  case listUnread = "list.unread"
  case listRead = "list.read"
  case listSelected = "list.selected"
  case listSelectedUnfocused = "list.selected.unfocused"
  case listDay = "list.day"
  case listDate = "list.date"
  case listSource = "list.source"
  case listStar = "list.star"
  case listMatch = "list.match"
  case listGuess = "list.guess"

  case detailHeadline = "detail.headline"
  case detailMeta = "detail.meta"
  case detailTag = "detail.tag"
  case detailTagSuggested = "detail.tag.suggested"
  case detailBody = "detail.body"
  case detailSubheading = "detail.subheading"
  case detailCaption = "detail.caption"
  case detailCredit = "detail.credit"
  case detailLink = "detail.link"
  case detailLinkMissing = "detail.link.missing"
  case detailRelated = "detail.related"
  case detailWhy = "detail.why"
  case detailMatch = "detail.match"
  case detailMatchCurrent = "detail.match.current"
  case detailGuess = "detail.guess"

  case facet
  case facetCount = "facet.count"
  case facetIncluded = "facet.included"
  case facetExcluded = "facet.excluded"
  case facetGroup = "facet.group"

  case status
  case statusKey = "status.key"
  case statusProgress = "status.progress"
  case statusError = "status.error"
  case prompt
  case promptError = "prompt.error"

  case helpKey = "help.key"
  case helpText = "help.text"
  case raw
  case rawControl = "raw.control"
  case rawLine = "raw.line"
  case overlay
  case overlayTitle = "overlay.title"
  case scrollbar

  case version
  case versionAdded = "version.added"
  case versionDropped = "version.dropped"
  case versionChanged = "version.changed"
  case versionMoved = "version.moved"

  /// The roles to try in turn: the role itself, then its dotted prefixes, then `text`.
  package var fallbacks: [Role] {
    var roles: [Role] = []
    var name = rawValue[...]
    while true {
      if let role = Role(rawValue: String(name)) { roles.append(role) }
      guard let dot = name.lastIndex(of: ".") else { break }
      name = name[..<dot]
    }
    return roles.last == .text ? roles : roles + [.text]
  }
}
