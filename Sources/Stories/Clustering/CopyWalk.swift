/// One walk through texts in their order that finds for each an earlier one that it is a copy of.
struct CopyWalk {
  private let sketches: TextSketches
  /// Each text that stands for its copies, or for itself, plus one; open addressing by its hash.
  private var exact: [UInt32]
  /// By the keys of pairs of bins the last text that had them, plus one; 0 is free.
  ///
  /// What is crowded out is met by another pair.
  private var slots: [UInt32]
  private var keys: [Int] = []
  private var met: [UInt32] = []
  private var tried: [UInt32] = []
  /// For each text that was passed the first that it is a copy of; itself when it is none.
  private(set) var leaders: [UInt32] = []
  /// What was there before the steps that may be taken back.
  private var formerSlots: [(slot: Int, text: UInt32)] = []
  private var newTexts: [Int] = []
  private var settledCount = 0

  static let largestTries = 4

  init(_ sketches: TextSketches) {
    self.sketches = sketches
    var size = 1 << 10
    while size < sketches.count * TextSketches.binCount { size <<= 1 }
    slots = Array(repeating: 0, count: size)
    exact = Array(repeating: 0, count: size / 8)
    leaders.reserveCapacity(sketches.count)
  }

  /// Passes the texts before one, by what `isCopy` says.
  mutating func pass(to end: Int, _ isCopy: (CopyQuestion) -> Bool) {
    for text in leaders.count..<end {
      leaders.append(leader(of: text, isCopy).map { leaders[Int($0)] } ?? UInt32(text))
    }
  }

  /// Steps until here won't be taken back.
  mutating func settle() {
    formerSlots.removeAll(keepingCapacity: true)
    newTexts.removeAll(keepingCapacity: true)
    settledCount = leaders.count
  }

  /// Takes back all steps since the last ``settle()``.
  mutating func takeBack() {
    for former in formerSlots.reversed() { slots[former.slot] = former.text }
    // The last ones first, as those stand behind others.
    for slot in newTexts.reversed() { exact[slot] = 0 }
    leaders.removeSubrange(settledCount...)
    settle()
  }
}

extension CopyWalk {
  /// A text before that this one is a copy of; without any, the text is kept for later ones.
  private mutating func leader(of text: Int, _ isCopy: (CopyQuestion) -> Bool) -> UInt32? {
    let hash = sketches.hash(of: text)
    guard hash != 0 else { return nil }
    let isShort = sketches.isShort(text)
    let place = place(of: hash)
    if exact[place] != 0 {
      let equal = exact[place] - 1
      let question = CopyQuestion(article: text, other: Int(equal), isAboutHeadlines: true)
      return !isShort || isCopy(question) ? equal : nil
    }
    exact[place] = UInt32(text) + 1
    newTexts.append(place)
    guard !isShort else { return nil }
    let mask = slots.count - 1
    keys.removeAll(keepingCapacity: true)
    sketches.forEachKey(of: text) { keys.append(Int($0) & mask) }
    if let copied = copied(by: text, isCopy) { return copied }
    for key in keys {
      formerSlots.append((key, slots[key]))
      slots[key] = UInt32(text) + 1
    }
    return nil
  }

  /// Where the text with a hash stands, or where it would.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 24) & (exact.count - 1)
    while exact[place] != 0, sketches.hash(of: Int(exact[place]) - 1) != hash {
      place = (place + 1) & (exact.count - 1)
    }
    return place
  }

  private mutating func copied(by text: Int, _ isCopy: (CopyQuestion) -> Bool) -> UInt32? {
    tried.removeAll(keepingCapacity: true)
    // Looked up all before any is used, so that the waits for memory coincide.
    met.removeAll(keepingCapacity: true)
    for key in keys where slots[key] != 0 { met.append(slots[key] - 1) }
    for other in met {
      guard tried.count < Self.largestTries, !tried.contains(other),
        mayBeCopy(text, of: Int(other))
      else { continue }
      tried.append(other)
      let question = CopyQuestion(article: text, other: Int(other), isAboutHeadlines: false)
      if isCopy(question) { return other }
    }
    return nil
  }

  /// Whether the bins don't rule out that one text is a copy of the other.
  private func mayBeCopy(_ text: Int, of other: Int) -> Bool {
    let (equal, filled) = sketches.sharedBins(of: text, other)
    // A shortened copy shares 9/20 of all runs at the least.
    return equal * 8 >= filled * 3
  }
}
