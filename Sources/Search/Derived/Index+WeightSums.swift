extension Index {
  /// Adds up weights for each article that folded terms stand in, each term's by how often it does, and
  /// makes something of the sums of each segment, which are those of its articles from `first` on.
  ///
  /// There are equally many weights for each term, one after the other, from that of no occurrence on. What
  /// is more frequent than a term has weights counts as the last. The sums of removed articles are 0.
  package func summing<Value: Sendable>(
    _ terms: [ArraySlice<UInt8>], weights: [Int32], concurrently: Concurrently = oneByOne,
    make: @escaping @Sendable (_ sums: inout [Int32], _ first: ArticleID) -> Value
  ) -> [Value] {
    let weightCount = weights.count / max(terms.count, 1)
    precondition(
      weightCount * terms.count == weights.count && (terms.isEmpty || weightCount > 0),
      "Each term has equally many weights.")
    return results(of: members.count, concurrently) { [members] number in
      let member = members[number]
      let segment = member.segment
      var sums = [Int32](repeating: 0, count: segment.count)
      let numbers = segment.dictionary.numbers(of: terms)
      segment.lists.prefetchPostings(of: numbers.compactMap(\.self))
      for (place, number) in numbers.enumerated() {
        guard let number else { continue }
        let own = place * weightCount..<(place + 1) * weightCount
        segment.lists.addWeights(weights.span.extracting(own), of: number, to: &sums)
      }
      for article in member.removed.articles.numbers { sums[Int(article)] = 0 }
      return make(&sums, member.base)
    }
  }
}
