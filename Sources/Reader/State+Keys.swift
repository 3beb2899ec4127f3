import Screen

extension State {
  mutating func handle(_ key: Key) -> [Effect] {
    hasMoved = true
    if prompt != nil { return handlePrompt(key) }
    notice = nil
    pendingKeys.append(key)
    switch keys.lookup(pendingKeys, in: contexts) {
    case .command(let command):
      pendingKeys = []
      return perform(command)
    case .moreKeysNeeded:
      return []
    case .none:
      let typed = pendingKeys.notation
      let wasSequence = pendingKeys.count > 1
      pendingKeys = []
      if wasSequence { say("\(typed) means nothing here; ? shows the keys.") }
      return []
    }
  }

  /// Where keys are looked up, innermost first.
  package var contexts: [KeyContext] {
    switch overlay {
    case .raw: return [.raw, .global]
    case .versions: return [.versions, .global]
    case .page: return [.help, .global]
    case nil: break
    }
    return [paneContext, .global]
  }

  /// The context of the focused pane, whatever lies on top of it.
  var paneContext: KeyContext {
    switch focus {
    case .tags: .tags
    case .list: .list
    case .detail: .detail
    }
  }

  /// Does what a command says.
  mutating func perform(_ command: Command) -> [Effect] {
    if overlay != nil, let effects = performInOverlay(command) { return effects }
    if let number = command.linkNumber { return follow(linkNumber: number) }
    switch command {
    case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp:
      return move(command)
    case .nextArticle: return selectArticle(list.selected + 1)
    case .previousArticle: return selectArticle(list.selected - 1)
    case .readOn: return readOn()
    case .nextGroup: return selectGroup(step: 1)
    case .previousGroup: return selectGroup(step: -1)
    case .paneLeft, .previousPane: return moveFocus(by: -1, wraps: command == .previousPane)
    case .paneRight, .nextPane: return moveFocus(by: 1, wraps: command == .nextPane)
    case .widenPane: return shiftBorder(by: 2)
    case .narrowPane: return shiftBorder(by: -2)
    case .zen: return toggleZen()
    case .open: return open()
    case .back: return goBack()
    case .cancel: return cancel()
    case .quit: return [.quit]
    case .visitPrevious: return visit(.previous)
    case .visitNext: return visit(.next)
    case .search: return openSearch()
    case .filter: return openPrompt(.filter, text: queryText)
    case .nextMatch: return findMatch(step: 1)
    case .previousMatch: return findMatch(step: -1)
    case .sort: return changeSort()
    case .foldReprints: return foldReprints()
    case .tags: return toggleTags()
    case .tagsPane: return toggleTagsPane()
    case .include, .exclude, .only, .toggleOr, .includeSuggested, .narrowTags, .clearFilter:
      return performOnTags(command)
    case .related: return openRelated()
    case .newerReport: return visitReport(step: 1)
    case .olderReport: return visitReport(step: -1)
    case .versions: return openVersions()
    case .split: return splitFromStory()
    case .join: return openPrompt(.command, text: "join ")
    case .star, .toggleUnread, .markAllRead, .undo: return performOnMarks(command)
    case .acceptTags: return acceptSuggestedTags()
    case .raw, .why, .openURL, .edit, .pipe, .copyPath, .copyURL, .copyHeadline, .copyText:
      return performOnArticle(command)
    case .commandLine: return openPrompt(.command)
    case .help: return showPage(.help)
    case .messages: return showPage(.messages)
    case .rescan: return [.rescan]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .follow1, .follow2, .follow3, .follow4, .follow5, .follow6, .follow7, .follow8, .follow9:
      return []
    }
  }
}
