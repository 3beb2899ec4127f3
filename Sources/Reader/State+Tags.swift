import Search

/// The tag filter.
extension State {
  mutating func performOnTags(_ command: Command) -> [Effect] {
    switch command {
    case .clearFilter:
      guard !filter.isEmpty else { return [] }
      return change(filter: FacetFilter(includesSuggested: filter.includesSuggested))
    case .toggleOr:
      var changed = filter
      changed.combinesWithOr.toggle()
      say(changed.combinesWithOr ? "Any of the included tags." : "All of the included tags.")
      return change(filter: changed)
    case .includeSuggested: return toggleSuggested()
    case .narrowTags:
      showsTags = true
      _ = changeFocus(to: .tags)
      return openPrompt(.narrowTags, text: tagsPane.narrowing)
    default:
      break
    }
    switch tagsPane.selectedRow {
    case .more(let facet, _):
      tagsPane.expand(facet, filter: filter, height: contentHeight(of: .tags))
      return []
    case .value(let value, _, _, _):
      return change(filter: toggled(value, by: command))
    case .group, nil:
      return []
    }
  }

  private func toggled(_ value: FacetValue, by command: Command) -> FacetFilter {
    var changed = filter
    let isIncluded = filter.included.contains(value)
    let isExcluded = filter.excluded.contains(value)
    changed.included.removeAll { $0 == value }
    changed.excluded.removeAll { $0 == value }
    switch command {
    case .exclude:
      if !isExcluded { changed.excluded.append(value) }
    case .only:
      let isOnly = filter.included == [value] && filter.excluded.isEmpty
      changed = FacetFilter(includesSuggested: filter.includesSuggested)
      if !isOnly { changed.included = [value] }
    default:
      if !isIncluded { changed.included.append(value) }
    }
    return changed
  }

  private mutating func toggleSuggested() -> [Effect] {
    guard !suggestedTags.isEmpty else {
      say(
        isSuggestingTags
          ? "Tags for articles with few of them are still being found."
          : "No tags are suggested for the articles here.")
      return []
    }
    var changed = filter
    changed.includesSuggested.toggle()
    say(
      changed.includesSuggested
        ? "Suggested tags count as the articles' own." : "Suggested tags are counted apart.")
    return change(filter: changed)
  }

  private mutating func change(filter: FacetFilter) -> [Effect] {
    self.filter = filter
    folding.pinned = nil
    return requestList()
  }
}
