/// How the files of an archive write dates in figures, to settle those that can be read in two ways.
///
/// Each article whose date can be read in one order only, `31/12/2016`, is a vote for that order, in
/// its folder and in all folders above. The nearest folder with enough votes decides: files of one
/// outlet mostly lie together, and some outlets have a folder for each day, whose few files, all of
/// one date, can't decide anything by themselves.
package struct DateOrderVotes: Sendable {
  /// Fewer votes could be mishaps.
  private static let quorum = 3

  /// By the keys of folders, the votes in them and below.
  private var tallies: [UInt64: Tally] = [:]

  package init() {}

  /// Counts the votes of a batch.
  package init(_ batch: ArticleBatch) {
    for position in 0..<batch.count { add(batch[position]) }
  }

  /// Counts an article's date when it can be read in one order only.
  package mutating func add(_ article: Article) {
    let flags = article.flags
    guard !flags.contains(.hasAmbiguousDate), let order = flags.dateOrder else { return }
    for key in article.folderKeys { tallies[key, default: Tally()].count(order) }
  }

  /// Counts what was counted elsewhere.
  package mutating func add(_ other: DateOrderVotes) {
    tallies.merge(other.tallies) { $0.adding($1) }
  }

  /// The order in which the files around an article write their dates; nil when that isn't clear.
  ///
  /// Votes in a nearer folder that are too few to decide can still object.
  package func order(for article: Article) -> DateOrder? {
    guard !tallies.isEmpty else { return nil }
    var nearer = Tally()
    for key in article.folderKeys.reversed() {
      guard let tally = tallies[key] else { continue }
      if tally.total >= Self.quorum {
        guard let order = tally.order else { return nil }
        return nearer.isClear(for: order) ? order : nil
      }
      nearer = tally
    }
    return nil
  }
}

extension DateOrderVotes {
  private struct Tally: Sendable {
    private var dayFirst = 0
    private var monthFirst = 0

    var total: Int { dayFirst + monthFirst }

    /// The order that nearly all are for.
    var order: DateOrder? {
      isClear(for: .dayFirst) ? .dayFirst : isClear(for: .monthFirst) ? .monthFirst : nil
    }

    /// Whether nine in ten are for an order.
    func isClear(for order: DateOrder) -> Bool {
      (order == .dayFirst ? monthFirst : dayFirst) * 10 <= total
    }

    mutating func count(_ order: DateOrder) {
      switch order {
      case .dayFirst: dayFirst += 1
      case .monthFirst: monthFirst += 1
      }
    }

    func adding(_ other: Tally) -> Tally {
      var sum = self
      sum.dayFirst += other.dayFirst
      sum.monthFirst += other.monthFirst
      return sum
    }
  }
}

extension Article {
  /// Keys of all that it lies in: the archive, the folder of the command line, and so on down to its own.
  ///
  /// Hashes (FNV-1a), so that a path is gone through once however deep it is. Folders that share a
  /// key by chance share their votes.
  fileprivate var folderKeys: [UInt64] {
    let prime: UInt64 = 0x100_0000_01b3
    let archive: UInt64 = 0xcbf2_9ce4_8422_2325
    var key = (archive ^ UInt64(UInt32(truncatingIfNeeded: root) &+ 1)) &* prime
    var keys = [archive, key]
    for byte in pathBytes {
      if byte == 0x2F { keys.append(key) }
      key = (key ^ UInt64(byte)) &* prime
    }
    return keys
  }
}
