/// A language that the reader knows words, months or a stemmer of.
package enum Language: UInt8, Sendable, CaseIterable {
  case english, german, french, spanish, portuguese, italian, dutch, russian, polish, turkish
  case japanese, chinese, korean, arabic

  /// Whether it is written in the scripts of China, Japan or Korea.
  var isEastAsian: Bool { self == .japanese || self == .chinese || self == .korean }

  /// The ISO 639-1 code.
  package var code: String {
    switch self {
    case .english: "en"
    case .german: "de"
    case .french: "fr"
    case .spanish: "es"
    case .portuguese: "pt"
    case .italian: "it"
    case .dutch: "nl"
    case .russian: "ru"
    case .polish: "pl"
    case .turkish: "tr"
    case .japanese: "ja"
    case .chinese: "zh"
    case .korean: "ko"
    case .arabic: "ar"
    }
  }
}
