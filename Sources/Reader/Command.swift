/// Everything that a key or the command line can ask for; the raw value is its name there.
package enum Command: String, Sendable, CaseIterable {
  // Moving
  case down, up, top, bottom
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case readOn = "read-on"
  case nextGroup = "next-group"
  case previousGroup = "previous-group"
  // Panes
  case paneLeft = "pane-left"
  case paneRight = "pane-right"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case widenPane = "widen-pane"
  case narrowPane = "narrow-pane"
  case zen
  // Opening and leaving
  case open
  case back
  case quit
  case cancel
  case visitPrevious = "visit-previous"
  case visitNext = "visit-next"
  // Finding
  case search
  case filter
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case sort
  case foldReprints = "fold-reprints"
  // Tags
  case tags
  case tagsPane = "tags-pane"
  case include
  case exclude
  case only
  case toggleOr = "toggle-or"
  case includeSuggested = "include-suggested"
  case narrowTags = "narrow-tags"
  case clearFilter = "clear-filter"
  // Related
  case related
  case follow1 = "follow-1"
  case follow2 = "follow-2"
  case follow3 = "follow-3"
  case follow4 = "follow-4"
  case follow5 = "follow-5"
  case follow6 = "follow-6"
  case follow7 = "follow-7"
  case follow8 = "follow-8"
  case follow9 = "follow-9"
  case newerReport = "newer-report"
  case olderReport = "older-report"
  case versions
  case split
  case join
  // Marks
  case star
  case toggleUnread = "toggle-unread"
  case markAllRead = "mark-all-read"
  case undo
  case acceptTags = "accept-tags"
  // This article elsewhere
  case raw
  case why
  case openURL = "open-url"
  case edit
  case pipe
  case copyPath = "copy-path"
  case copyURL = "copy-url"
  case copyHeadline = "copy-headline"
  case copyText = "copy-text"
  // The program
  case commandLine = "command-line"
  case help
  case messages
  case rescan
  case redraw
  case suspend

  /// The number of the link that a `follow` command follows.
  package var linkNumber: Int? {
    rawValue.hasPrefix("follow-") ? Int(rawValue.dropFirst("follow-".count)) : nil
  }
}
