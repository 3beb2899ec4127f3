/// Lists inside a text.
extension Recovery {
  /// `- Where: the old mill` between paragraphs is an entry of a list, not a field.
  mutating func keepListsInText() {
    var index = top
    var isInText = false
    while index < roles.count {
      if roles[index] == .prose, lines[index].words >= 12 { isInText = true }
      guard isInText, isEntry(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < roles.count, isEntry(end) { end += 1 }
      let isFollowed = (end..<min(end + 2, roles.count)).contains { roles[$0] == .prose }
      let named = (index..<end).count { isLabelledEntry($0) || isNamed($0) }
      let fields = (index..<end).count(where: isHeadField)
      if isFollowed, named * 2 >= end - index, end - index >= 2, fields < 2 {
        for entry in index..<end { roles[entry] = .data }
      }
      index = end
    }
  }

  private func isEntry(_ index: Int) -> Bool {
    let start = Int(lines[index].start)
    return text[start] == 0x2D && lines[index].length > 2 && text[start + 1] == 0x20
      && lines[index].words <= 24
  }

  private func isLabelledEntry(_ index: Int) -> Bool {
    guard case .label(let label, _) = roles[index] else { return false }
    return label != .related
  }

  /// `- Author: Ada Quill`: two of these make a header of a list.
  private func isHeadField(_ index: Int) -> Bool {
    guard case .label(let label, _) = roles[index] else { return false }
    return label == .author || label == .date || label == .source || label == .headline
  }

  /// `- Where: the old mill`.
  private func isNamed(_ index: Int) -> Bool {
    let head = lines[index].range.dropFirst(2).prefix(32)
    guard let colon = text[head].firstIndex(of: 0x3A) else { return false }
    return colon + 2 < lines[index].range.upperBound && text[colon + 1] == 0x20
  }
}
