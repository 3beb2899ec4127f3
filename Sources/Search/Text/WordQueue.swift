/// Words of a text that wait to be numbered together.
///
/// Where a word stands in a table is told by its letters. When one is looked up after the other, the
/// processor waits for the memory behind each; of many at once it fetches all at the same time.
struct WordQueue {
  /// Why no more words came.
  enum Filling {
    /// There is no room.
    case full
    /// The next word is too long to wait; it is the tokenizer's present one and has this key.
    case long(key: UInt64)
    /// The text is at its end.
    case end
  }

  /// Of words of up to ``WordKey/longest`` bytes.
  var keys = [WordKey](repeating: WordKey(), count: room)
  /// How many wait; what stands behind is left over from others.
  var count = 0
  /// What stands in the table where each word would.
  var candidates = [UInt32](repeating: 0, count: room)

  private static let room = 128
}

extension Tokenizer {
  /// Lets words wait, as ``nextKey(in:)`` finds them, instead of those that waited before.
  mutating func fill(_ queue: inout WordQueue, from bytes: Span<UInt8>) -> WordQueue.Filling {
    var count = 0
    let filling = fill(&queue.keys, from: bytes, &count)
    queue.count = count
    return filling
  }

  private mutating func fill(
    _ keys: inout [WordKey], from bytes: Span<UInt8>, _ count: inout Int
  ) -> WordQueue.Filling {
    var keys = keys.mutableSpan
    // In variables of their own, which the processor holds.
    var place = offset
    var block = block
    defer {
      offset = place
      self.block = block
    }
    while place < bytes.count {
      guard keys.count - count >= PlainWords.most else { return .full }
      if !block.contains(place) { block = WordBlock(bytes, at: place) }
      var plain = block.plainWords(from: place)
      while let word = plain.next() {
        place = word.upperBound
        let key = bytes.longWordKey(word)
        guard word.count <= WordKey.longest else {
          take(word, in: bytes)
          return .long(key: key.first)
        }
        keys[count] = key
        count += 1
      }
      switch block.finding(from: place) {
      case .nothing(let next):
        place = next
        continue
      case .cut(let start):
        place = start
        block = WordBlock(bytes, at: start)
        continue
      case .word(let word): offset = word.lowerBound
      case .other(let start): offset = start
      }
      let isThere = next(in: bytes)
      place = offset
      guard isThere else { return .end }
      guard length <= WordKey.longest else { return .long(key: key) }
      keys[count] = WordKey(first: key, term.span, length: length)
      count += 1
    }
    return .end
  }
}

extension Vocabulary {
  /// Appends the numbers of a text's words in their order, new ones for words that are met for the
  /// first time.
  mutating func appendNumbers(
    ofWordsIn text: Span<UInt8>, cutBy tokenizer: inout Tokenizer, by queue: inout WordQueue,
    to numbers: inout [UInt32]
  ) {
    tokenizer.restart()
    while true {
      let filling = tokenizer.fill(&queue, from: text)
      appendNumbers(of: &queue, to: &numbers)
      switch filling {
      case .full: break
      case .long(let key):
        numbers.append(number(of: key, tokenizer.term.span, length: tokenizer.length))
      case .end: return
      }
    }
  }
}
