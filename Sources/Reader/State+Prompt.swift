import News
import Screen
import Search

/// Typing on the bottom row.
extension State {
  mutating func openPrompt(_ purpose: Prompt.Purpose, text: String = "") -> [Effect] {
    prompt = Prompt(purpose, text: text)
    return []
  }

  mutating func handlePrompt(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch key {
    case .escape, .control("c"), .control("g"):
      return cancelPrompt(prompt)
    case .enter:
      return accept(prompt)
    case .backspace where prompt.line.isEmpty:
      return cancelPrompt(prompt)
    case .control("p"), .control("n"):
      // The results can be walked without leaving the search.
      return selectArticle(list.selected + (key == .control("n") ? 1 : -1))
    case .up, .down:
      walkHistory(by: key == .up ? -1 : 1)
    case .tab, .backTab:
      complete(by: key == .tab ? 1 : -1)
      return []
    default:
      guard prompt.line.handle(key) else { return [] }
      prompt.completions = []
      prompt.completionPlace = nil
      self.prompt = prompt
    }
    return promptChanged()
  }

  /// What follows a change of the line at once: the search and the tags follow while one types.
  private mutating func promptChanged() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .search:
      return search(for: prompt.line.text, isTyping: true)
    case .narrowTags:
      tagsPane.narrow(
        to: prompt.line.text, filter: filter, height: contentHeight(of: .tags))
    case .narrowHelp:
      narrowHelp(to: prompt.line.text)
    case .filter:
      checkFilter(prompt.line.text)
    case .command, .pipe, .openURL:
      break
    }
    return []
  }

  /// A filter being typed is checked, not run.
  private mutating func checkFilter(_ text: String) {
    do {
      _ = try Query.parse(text, today: today, isTyping: true)
      queryError = nil
    } catch {
      queryError = error
    }
  }

  private mutating func cancelPrompt(_ prompt: Prompt) -> [Effect] {
    self.prompt = nil
    queryError = nil
    switch prompt.purpose {
    case .search:
      return restoreSearch()
    case .narrowTags:
      tagsPane.narrow(to: "", filter: filter, height: contentHeight(of: .tags))
    case .narrowHelp:
      narrowHelp(to: "")
    case .filter, .command, .pipe, .openURL:
      break
    }
    return []
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    let text = prompt.line.text
    switch prompt.purpose {
    case .search, .filter:
      return acceptQuery(text)
    case .narrowTags, .narrowHelp:
      self.prompt = nil
      return []
    case .command:
      self.prompt = nil
      remember(text)
      return run(commandLine: text)
    case .pipe:
      self.prompt = nil
      guard !text.isEmpty, let body = shownArticle?.body else { return [] }
      return [.pipe(body, to: text)]
    case .openURL:
      self.prompt = nil
      return [.browse(text)]
    }
  }

  /// A malformed query stays in its prompt, with what is wrong with it.
  private mutating func acceptQuery(_ text: String) -> [Effect] {
    let wasTyping = prompt?.purpose == .search
    let effects = search(for: text)
    guard queryError == nil else { return effects }
    prompt = nil
    searchToRestore = nil
    remember(text)
    if !wasTyping || !text.isEmpty { focus = .list }
    fitPanes()
    return effects
  }
}

/// The history of what was typed.
extension State {
  private mutating func remember(_ text: String) {
    guard !text.isEmpty else { return }
    promptHistory.removeAll { $0 == text }
    promptHistory.append(text)
  }

  private mutating func walkHistory(by step: Int) {
    guard var prompt, !promptHistory.isEmpty else { return }
    if prompt.historyPlace == nil {
      guard step < 0 else { return }
      prompt.lineBeforeHistory = prompt.line.text
    }
    let place = (prompt.historyPlace ?? promptHistory.count) + step
    if promptHistory.indices.contains(place) {
      prompt.historyPlace = place
      prompt.line.replace(with: promptHistory[place])
    } else if place >= promptHistory.count {
      prompt.historyPlace = nil
      prompt.line.replace(with: prompt.lineBeforeHistory)
    }
    self.prompt = prompt
  }
}
