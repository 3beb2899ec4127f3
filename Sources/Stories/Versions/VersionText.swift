import News
import Search

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

/// Gives the words of two texts numbers, and their sentences too.
struct WordNumbers {
  private var words: [FoldedName: UInt32] = [:]
  private var sentences: [[UInt32]: Int] = [:]

  init() {}

  mutating func number(of words: [VersionText.Word]) -> Int {
    let key = words.map(\.number)
    let number = sentences[key] ?? sentences.count
    sentences[key] = number
    return number
  }

  /// The words of a sentence: runs of letters and digits, apostrophes between them; letters of scripts
  /// without spaces, and signs that say something, each by itself.
  mutating func words(of text: String) -> [VersionText.Word] {
    var words: [VersionText.Word] = []
    var offset = 0
    var start = 0
    var end = 0
    for scalar in text.unicodeScalars {
      let next = offset + UTF8.width(scalar)
      let kind = SentenceScalar(scalar)
      if kind != .letter && kind != .apostrophe || end == 0 {
        if end > start { words.append(word(start..<end, of: text)) }
        start = offset
        end = kind == .letter || kind == .single ? next : 0
      } else if kind == .letter {
        end = next
      }
      if kind == .single {
        words.append(word(start..<end, of: text))
        end = 0
      }
      offset = next
    }
    if end > start { words.append(word(start..<end, of: text)) }
    // Of signs alone the sentence is all of them.
    return words.isEmpty ? [word(0..<text.utf8.count, of: text)] : words
  }

  private mutating func word(_ range: Range<Int>, of text: String) -> VersionText.Word {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    let name = FoldedName(String(text[start..<end]))
    let number = words[name] ?? UInt32(truncatingIfNeeded: words.count)
    words[name] = number
    return VersionText.Word(range: range, number: number)
  }
}

/// What a scalar is to the words of a sentence.
private enum SentenceScalar {
  case letter, apostrophe, punctuation
  /// A word by itself.
  case single

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": self = .letter
    case "'", "’": self = .apostrophe
    case "$", "%", "+", "=", "§", "°": self = .single
    case _ where scalar.value < 0x80: self = .punctuation
    default: self = Self.beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> SentenceScalar {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .single
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .format:
      return .letter
    case .currencySymbol, .mathSymbol: return .single
    default: return .punctuation
    }
  }
}
