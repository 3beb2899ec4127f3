/// Tags that are written differently and mean the same.
extension FoldedName {
  /// A tag as it is compared with others.
  ///
  /// Beside case and diacritics, dots, apostrophes, a hash sign before it, and hyphens for spaces make no
  /// difference, nor does the plural of a single longer word; and a few abbreviations that mean one thing
  /// everywhere stand for their long forms.
  package init(tag: String) {
    let plain = FoldedName(tag)
    var bytes = Self.withoutMarks(plain.bytes)
    if let long = Self.abbreviations[bytes] { bytes = long }
    Self.singularize(&bytes)
    self.init(bytes: bytes.isEmpty ? plain.bytes : bytes)
  }

  private static func withoutMarks(_ name: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count)
    for (place, byte) in name.enumerated() {
      switch byte {
      case UInt8(ascii: "#") where place == 0: break
      case UInt8(ascii: "'"): break
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
        // `1.5`, `2018-19`.
        if isBetweenDigits(place, in: name) {
          bytes.append(byte)
        } else if byte != UInt8(ascii: "."), bytes.last != UInt8(ascii: " "), !bytes.isEmpty {
          bytes.append(UInt8(ascii: " "))
        }
      case UInt8(ascii: " ") where bytes.last == byte || bytes.isEmpty: break
      default: bytes.append(byte)
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes
  }

  private static func isBetweenDigits(_ place: Int, in name: [UInt8]) -> Bool {
    place > 0 && place + 1 < name.count && AsciiFolds.isDigit(name[place - 1])
      && AsciiFolds.isDigit(name[place + 1])
  }

  /// So many letters a plural has at least; among shorter ones too many are other words: `news`.
  private static let shortestPlural = 6

  /// Takes the plural off a single word: `bridges`, `ferries`.
  ///
  /// Of several words the last one may be a last name, which no plural is told from.
  private static func singularize(_ name: inout [UInt8]) {
    let word = name.reversed()
    guard name.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains),
      !otherWords.contains(name)
    else { return }
    // `is`, `us`, `ss` and `ics` are no plurals.
    guard word.count >= shortestPlural, word.first == UInt8(ascii: "s"),
      let before = word.dropFirst().first, !"iusc".utf8.contains(before)
    else { return }
    name.removeLast()
    if name.suffix(2).elementsEqual("ie".utf8) {
      name.replaceSubrange((name.count - 2)..., with: "y".utf8)
    }
  }

  /// Last names, and words that mean something else than their singular.
  private static let otherWords = Set(
    """
    abrams adams andrews brooks collins customs daniels davies edwards fields forbes gates graves \
    hawkins hayes hopkins hughes jacobs jenkins matthews meyers michaels myers parsons perkins peters \
    phillips powers reynolds richards rights rivers roberts rodgers rogers sanders saunders simmons \
    simons stephens stevens stocks summers walters watkins waters wilkins williams winters withers woods \
    yates spirits arms grounds forces letters colours colors glasses times series species
    """.split(separator: " ").map { Array($0.utf8) })

  private static let abbreviations: [[UInt8]: [UInt8]] = {
    let long = [
      "us": "united states", "usa": "united states", "united states of america": "united states",
      "uk": "united kingdom", "eu": "european union", "un": "united nations",
      "uae": "united arab emirates",
    ]
    return Dictionary(
      uniqueKeysWithValues: long.map { (Array($0.key.utf8), Array($0.value.utf8)) })
  }()
}
