import News

/// Segments in which dates that can be read in two ways are read as the articles around them write
/// theirs; for ``Index/apply(_:)-(SettledDates)``.
package struct SettledDates: Sendable {
  struct Change: Sendable {
    let former: Segment
    let settled: Segment
  }

  /// In the order of the segments.
  let changes: [Change]

  package var isEmpty: Bool { changes.isEmpty }
}

extension Index {
  /// Settles the dates that can be read in two ways by those that can't; see `DateOrderVotes`.
  ///
  /// Looks at every article and copies the pieces and dates, not the text, of the batches that hold
  /// such dates: for a worker when there are many. Dates that are settled already aren't looked at
  /// again.
  package func settledDates() -> SettledDates {
    var votes = DateOrderVotes()
    for member in members {
      for article in member.articles { votes.add(member.segment.article(Int(article))) }
    }
    return SettledDates(
      changes: members.compactMap { member in
        member.segment.settlingDates(by: votes).map {
          SettledDates.Change(former: member.segment, settled: $0)
        }
      })
  }

  /// Takes in settled dates; every id stays the same.
  ///
  /// - Returns: Whether all segments were still there; those that a merge replaced meanwhile have to
  ///   be looked at again.
  @discardableResult
  package mutating func apply(_ settled: SettledDates) -> Bool {
    let segments = Dictionary(
      uniqueKeysWithValues: settled.changes.map { (ObjectIdentifier($0.former), $0.settled) })
    var count = 0
    var before: [UInt64] = []
    var after: [UInt64] = []
    for place in members.indices {
      let former = members[place]
      guard let segment = segments[ObjectIdentifier(former.segment)] else { continue }
      members[place].segment = segment
      dayStamps.replaceSubrange(
        Int(former.base)..<Int(former.ids.upperBound), with: segment.columns.dayStamps)
      count += 1
      for article in former.articles {
        let key = members[place].dateKey(of: article)
        guard key != former.dateKey(of: article) else { continue }
        before.append(former.dateKey(of: article))
        after.append(key)
      }
    }
    dateOrder = dateOrder.subtracting(before.sorted())
    dateOrder.merge(after.sorted(), by: <)
    return count == segments.count
  }
}
