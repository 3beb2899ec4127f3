import News

/// The sentences of an article, their words numbered, to compare them with those of another one.
struct VersionText {
  struct Sentence {
    let text: String
    /// Whether a paragraph begins with it.
    let beginsParagraph: Bool
    let words: [Word]
    /// The numbers of its words, ascending: by them sentences are likened.
    let sortedWords: [UInt32]
    /// The same number in both texts means the same words in the same order.
    let number: Int
  }

  struct Word {
    /// In the sentence's UTF-8.
    let range: Range<Int>
    /// Equal when the words are, case and diacritics folded.
    let number: UInt32
  }

  private(set) var sentences: [Sentence] = []
  /// Whether the article goes on behind what was taken of it.
  private(set) var isCut = false

  /// In bytes: what is longer is no news text.
  static let largestLength = 256 << 10

  /// Takes the running text with its subheadings and what stands before it; captions and links stay out.
  init(_ article: Article, numbers: inout WordNumbers) {
    var room = Self.largestLength
    for piece in article.blocks where Self.isRunningText(piece.kind) && !isCut {
      let text = article.text(of: piece)
      add(text, upTo: room, numbers: &numbers)
      isCut = text.utf8.count > room
      room -= text.utf8.count
    }
  }

  private mutating func add(_ text: String, upTo room: Int, numbers: inout WordNumbers) {
    let start = text.utf8.count > room ? String(text.unicodeScalars.prefix(room)) : text
    var beginsParagraph = true
    for text in SentenceSplitter.sentences(of: start) {
      let words = numbers.words(of: text)
      sentences.append(
        Sentence(
          text: text, beginsParagraph: beginsParagraph, words: words,
          sortedWords: words.map(\.number).sorted(), number: numbers.number(of: words)))
      beginsParagraph = false
    }
  }

  private static func isRunningText(_ kind: Piece.Kind) -> Bool {
    kind == .paragraph || kind == .subheading || kind == .standfirst
  }
}

extension VersionText.Sentence {
  /// The share of words that two sentences have in common, wherever they stand: Dice's coefficient.
  func likeness(_ other: VersionText.Sentence) -> Float {
    let (ones, others) = (sortedWords, other.sortedWords)
    var (place, otherPlace, shared) = (0, 0, 0)
    while place < ones.count, otherPlace < others.count {
      if ones[place] == others[otherPlace] {
        shared += 1
        place += 1
        otherPlace += 1
      } else if ones[place] < others[otherPlace] {
        place += 1
      } else {
        otherPlace += 1
      }
    }
    return 2 * Float(shared) / Float(max(1, ones.count + others.count))
  }
}
