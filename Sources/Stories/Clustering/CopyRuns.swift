/// The copies of texts, cut where too much time passes between one and the next.
///
/// What is printed again after months is a copy, but not of the story of that time.
struct CopyRuns: Sendable {
  /// For each article the first of all its copies.
  let leaders: [UInt32]
  /// For each article the first of those copies that appear about the same time.
  private(set) var firsts: [UInt32] = []

  init(leaders: [UInt32], firsts: [UInt32]) {
    self.leaders = leaders
    self.firsts = firsts
  }

  init(leaders: [UInt32], days: [StoryDay], largestGap: Int) {
    self.leaders = leaders
    firsts.reserveCapacity(leaders.count)
    // Of each leader with copies its last run.
    var runs: [UInt32: (first: UInt32, day: Int?)] = [:]
    for (article, leader) in leaders.enumerated() {
      let day = days[article].number
      var run = runs[leader] ?? (leader, days[Int(leader)].number)
      if let day, let last = run.day, day - last > largestGap { run.first = UInt32(article) }
      run.day = day ?? run.day
      if leader != UInt32(article) { runs[leader] = run }
      firsts.append(run.first)
    }
  }

  /// Whether an article stands for its copies, or for itself alone.
  func isFirst(_ article: Int) -> Bool { firsts[article] == UInt32(article) }
}
