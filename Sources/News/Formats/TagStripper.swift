/// Takes out tags that were left in text which is otherwise plain.
enum TagStripper {
  /// Whether text holds tags of HTML, as far as its first bytes tell.
  static func holdsTags(_ text: [UInt8]) -> Bool {
    let head = Array(text.prefix(1 << 13))
    guard head.contains(0x3C), head.firstIndex(of: "</", in: 0..<head.count) != nil
      || head.firstIndex(ofFolded: "<br", from: 0) != nil
      || head.firstIndex(ofFolded: "<p>", from: 0) != nil
    else { return false }
    var scanner = MarkupScanner(head)
    var known = 0
    while let token = scanner.next() {
      let name: Range<Int>
      switch token {
      case .open(let tag): name = tag.name
      case .close(let closing): name = closing
      case .text, .section: continue
      }
      if MarkupNames.element(head, name, in: .page) != nil { known += 1 }
      if known >= 2 { return true }
    }
    return false
  }
}
