package import News

/// In how many articles of an index each term stands, by a hash of the term.
///
/// For work that looks at every article: a look-up is one step, where a segment's dictionary needs
/// twenty. Two terms of one hash, of a million some hundred, count as one.
package struct TermTable: Sendable {
  /// Open addressing: a term's hash and its document frequency; 0 is free.
  private var slots: [UInt64]

  fileprivate init(capacity: Int) {
    var size = 1 << 10
    while size < capacity * 2 { size <<= 1 }
    slots = Array(repeating: 0, count: size)
  }

  /// One above the largest number of a term.
  package var endNumber: Int { slots.count }

  /// The number of the term with a hash; nil when it stands in no article.
  @inline(__always)
  package func number(of hash: UInt32) -> Int? {
    let slot = slot(of: hash)
    return slots[slot] == 0 ? nil : slot
  }

  /// In how many articles a term stands; 0 for numbers that no term has.
  @inline(__always)
  package func documentFrequency(of number: Int) -> Int { Int(slots[number].owner) }

  fileprivate mutating func add(_ documentFrequency: Int, to hash: UInt32) {
    guard documentFrequency > 0 else { return }
    let slot = slot(of: hash)
    slots[slot] = UInt64(hash: hash, owner: slots[slot].owner + UInt32(documentFrequency))
  }

  /// Where a hash stands, or where it would.
  private func slot(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0, slots[slot] >> 32 != UInt64(hash) { slot = (slot + 1) & mask }
    return slot
  }
}

extension Index {
  /// How many articles each term of the index stands in.
  package func termTable() -> TermTable {
    var table = TermTable(capacity: members.reduce(0) { $0 + $1.segment.dictionary.count })
    for member in members {
      for term in 0..<member.segment.dictionary.count {
        table.add(
          member.documentFrequency(of: term), to: TermHash.hash(of: member.segment.dictionary[term])
        )
      }
    }
    return table
  }
}

/// The hash that a ``TermTable`` knows a term by.
package enum TermHash {
  /// Of a word as the index folds it.
  package static func hash(of word: ArraySlice<UInt8>) -> UInt32 {
    Vocabulary.hash(of: word.sortingKey, word.span, length: word.count)
  }
}

extension Article {
  /// Calls `body` for each term, in the order of places, with its ``TermHash`` and what kind of piece
  /// it stands in.
  @inline(__always)
  package func forEachTermHash(_ body: (_ hash: UInt32, _ kind: Piece.Kind) -> Void) {
    var tokenizer = Tokenizer()
    for piece in indexedPieces {
      let bytes = bytes(of: piece)
      tokenizer.restart()
      while let key = tokenizer.nextKey(in: bytes.span) {
        body(Vocabulary.hash(of: key, tokenizer.term.span, length: tokenizer.length), piece.kind)
      }
    }
  }
}
