import Search

extension Pool {
  /// Texts whose words are less alike aren't looked at closer.
  private static let smallestLikeness: Float = 0.6

  /// Those of some members whose texts have to be compared to tell whether they are copies of each other.
  func possibleCopies(among members: [Int]) -> [Int] {
    members.filter { member in
      members.contains { $0 != member && mayBeCopies(member, $0) }
    }
  }

  /// Groups of members whose texts are copies, in the order they come in; the first of each group, which
  /// has one at least, stands for it.
  ///
  /// The shingles are those of the ``possibleCopies(among:)``.
  func reprintGroups(of members: [Int], _ shingles: [Int: Shingles]) -> [[Int]] {
    var groups: [[Int]] = []
    for member in members {
      let place = groups.firstIndex { group in
        guard mayBeCopies(member, group[0]), let own = shingles[member],
          let others = shingles[group[0]]
        else { return false }
        return own.isCopy(of: others)
      }
      if let place { groups[place].append(member) } else { groups.append([member]) }
    }
    return groups
  }

  private func mayBeCopies(_ first: Int, _ second: Int) -> Bool {
    likeness(first, second) >= Self.smallestLikeness
  }
}

/// The runs of four words that a text consists of.
struct Shingles {
  /// How many distinct ones there are.
  private var count = 0
  /// Their hashes, by open addressing; 0 is free.
  private var slots: [UInt64]
  /// The hashes of the text's distinct numbers.
  private var figures: Set<UInt64> = []
  private let seed = Self.seed

  private static let length = 4
  /// Shorter texts have too little to be sure of; they must be the same.
  private static let smallestCount = 12
  /// The shared part of all runs of both texts that makes a copy.
  private static let resemblance = 0.7
  /// The shared part of the shorter text's runs that makes it a shortened copy.
  private static let containment = 0.9
  /// How much of the longer text a shortened copy has at least.
  private static let shortening = 0.5
  /// Nobody can write a text of which all runs are sought in one place.
  private static let seed = UInt64.random(in: .min ... .max) | 1

  init(of text: WrittenText) {
    let words = text.words.map { text.foldedHash(of: $0) }
    var size = 16
    while size < 2 * words.count { size <<= 1 }
    slots = Array(repeating: 0, count: size)
    for (place, word) in text.words.enumerated() where word.isNumber {
      figures.insert(words[place])
    }
    for start in stride(from: 0, through: words.count - Self.length, by: 1) {
      var hash: UInt64 = 0
      for place in start..<start + Self.length {
        hash = (hash &* 0x100_0000_01B3) ^ words[place]
      }
      insert(hash == 0 ? 1 : hash)
    }
  }

  /// Whether one is the other, word for word or lightly edited, or a shortened form of it.
  func isCopy(of other: Shingles) -> Bool {
    let small = min(count, other.count)
    let large = max(count, other.count)
    guard small > 0 else { return false }
    guard small >= Self.smallestCount else {
      return small == large && shares(small, with: other)
    }
    guard Double(small) >= Self.shortening * Double(large), tellsSameFigures(as: other) else {
      return false
    }
    // So many shared ones are so great a part of all of both.
    let resembling = Self.resemblance / (1 + Self.resemblance) * Double(small + large)
    let containing = Self.containment * Double(small)
    return shares(Int(min(resembling, containing).rounded(.up)), with: other)
  }

  /// Whether both have half of the numbers of the one with fewer.
  ///
  /// What else is alike may be a form, filled in anew each day.
  private func tellsSameFigures(as other: Shingles) -> Bool {
    guard figures.count <= other.figures.count else { return other.tellsSameFigures(as: self) }
    return figures.count { other.figures.contains($0) } * 2 >= figures.count
  }

  /// The part of the shorter text's runs that both have.
  func overlap(with other: Shingles) -> Double {
    guard count <= other.count else { return other.overlap(with: self) }
    let shared = slots.count { $0 != 0 && other.slots[other.slot(of: $0)] != 0 }
    return Double(shared) / Double(max(1, count))
  }

  /// Whether so many runs or more are in both; mostly it is soon seen that they aren't.
  private func shares(_ wanted: Int, with other: Shingles) -> Bool {
    guard count <= other.count else { return other.shares(wanted, with: self) }
    var spare = count - wanted
    for hash in slots where hash != 0 && other.slots[other.slot(of: hash)] == 0 {
      spare -= 1
      if spare < 0 { return false }
    }
    return spare >= 0
  }

  private mutating func insert(_ hash: UInt64) {
    let slot = slot(of: hash)
    count += slots[slot] == 0 ? 1 : 0
    slots[slot] = hash
  }

  /// Where a hash stands, or where it would.
  private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    var slot = Int((hash &* seed) >> 32) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
