import TestSupport

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Made-up news, the same each time: words of made-up syllables, as common as words are.
///
/// Every four articles tell one event in words that few others have, on days that are near.
struct SampleNews {
  struct File {
    let path: [UInt8]
    let contents: [UInt8]
  }

  private(set) var files: [File] = []
  /// The commonest first.
  let words: [String]
  private var random = SeededGenerator(seed: 1)

  private static let vocabularySize = 20_000
  private static let sources = ["Coast Wire", "Morning Ledger", "Lowmere Post", "Fell Times"]
  private static let tags = [
    "harbour", "bridges", "gardens", "chess", "ferries", "schools", "weather",
  ]

  init(count: Int) {
    words = Self.vocabulary()
    for number in 0..<count { files.append(file(number)) }
  }

  private static func vocabulary() -> [String] {
    var random = SeededGenerator(seed: 2)
    let onsets = ["b", "d", "f", "gr", "h", "k", "l", "m", "n", "p", "r", "st", "t", "v", "w"]
    let vowels = ["a", "e", "i", "o", "u", "ea", "ou"]
    var known: Set<String> = []
    var words: [String] = []
    while words.count < vocabularySize {
      // Common words are short.
      let syllables =
        1 + min(3, words.count / 60) - Int.random(in: 0...min(1, words.count / 60), using: &random)
      let word = (0..<max(1, syllables)).map { _ in
        onsets[Int.random(in: 0..<onsets.count, using: &random)]
          + vowels[Int.random(in: 0..<vowels.count, using: &random)]
      }.joined()
      if known.insert(word).inserted || words.count < 60 && known.count >= 105 {
        words.append(word)
      }
    }
    return words
  }

  /// A word by Zipf's law: half as common at twice the rank.
  private mutating func word() -> String {
    let share = Double.random(in: 0..<1, using: &random)
    return words[min(words.count - 1, Int(pow(Double(words.count), share)) - 1)]
  }

  private mutating func sentence(of event: [String]) -> String {
    var parts = (0..<Int.random(in: 8...24, using: &random)).map { _ in word() }
    if Bool.random(using: &random) {
      parts[Int.random(in: 0..<parts.count, using: &random)] =
        event[Int.random(in: 0..<event.count, using: &random)]
    }
    return capitalized(parts.joined(separator: " ")) + "."
  }

  private mutating func file(_ number: Int) -> File {
    let event = (0..<8).map { words[(number / 4 * 8 + $0) * 7 % 15_000 + 5_000] }
    let headline = ([event[0], word(), event[1], word(), event[number % 8]]).map(capitalized)
      .joined(separator: " ")
    let body = (0..<8).map { _ in
      (0..<3).map { _ in sentence(of: event) }.joined(separator: " ")
    }.joined(separator: "\n\n")
    let day = 1 + number / 4 % 27 + number % 2
    let month = 1 + number / 113 % 12
    let date = "\(2014 + number / 1_400)-\(twoDigits(month))-\(twoDigits(day))"
    let source = Self.sources[number % Self.sources.count]
    let tag = Self.tags[number / 4 % Self.tags.count]
    let text =
      switch number % 4 {
      case 0:
        "Title: \(headline)\nDate: \(date)\nSource: \(source)\nTags: \(tag), news\n\n\(body)\n"
      case 1:
        "---\ntitle: \"\(headline)\"\ndate: \(date)\nsource: \(source)\ntags: [\(tag)]\n---\n\n\(body)\n"
      case 2:
        "\(headline)\n\nBy Ada Quill | \(date)\n\nOLDPORT (\(source)) - \(body)\n\nTags:\n\(tag)\n"
      default:
        "\(source)\n\n\(headline)\n\n\(date)\n\n\(body)\n\nShare this\n\nMost read\n1. \(word())\n"
      }
    return File(path: Array("\(number % 40)/\(number).txt".utf8), contents: Array(text.utf8))
  }
}

private func capitalized(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
