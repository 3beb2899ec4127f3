/// Character references as HTML writes them.
enum Entities {
  /// The scalar that a reference stands for, and its length with `&` and `;`; nil when it is none.
  ///
  /// The `;` is required, so that addresses with `&copy=1` stay as they are.
  static func scalar(in text: Span<UInt8>, at: Int) -> (scalar: UInt32, length: Int)? {
    guard let end = semicolon(in: text, after: at) else { return nil }
    let length = end + 1 - at
    if text[at + 1] == 0x23 {
      return number(in: text, at + 2..<end).map { ($0, length) }
    }
    var name: UInt64 = 0
    for place in at + 1..<end { name = name << 8 | UInt64(text[place]) }
    return named[name].map { ($0, length) }
  }

  private static func semicolon(in text: Span<UInt8>, after at: Int) -> Int? {
    var place = at + 1
    let limit = min(text.count, at + 11)
    while place < limit {
      let byte = text[place]
      if byte == 0x3B { return place > at + 1 ? place : nil }
      let isName = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
      guard isName || byte == 0x23 && place == at + 1 else { return nil }
      place += 1
    }
    return nil
  }

  private static func number(in text: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    guard let first = range.first else { return nil }
    let isHexadecimal = text[first] | 0x20 == 0x78
    let digits = isHexadecimal ? first + 1..<range.upperBound : range
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for place in digits {
      let byte = text[place]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46 where isHexadecimal: digit = byte - 0x37
      case 0x61...0x66 where isHexadecimal: digit = byte - 0x57
      default: return nil
      }
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
      guard value <= 0x10_FFFF else { return nil }
    }
    // Browsers read the upper controls as Windows-1252, and writers rely on it.
    return value < 0x100 ? Windows1252.scalar(of: UInt8(value)) : value
  }

  /// The scalars by name, the name's bytes packed into an integer.
  private static let named: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (name, scalar) in names {
      table[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = scalar
    }
    return table
  }()

  /// Names of at most eight bytes that turn up in news text.
  private static let names: [(String, UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0xA0),
    ("AMP", 0x26), ("LT", 0x3C), ("GT", 0x3E), ("QUOT", 0x22), ("iexcl", 0xA1), ("cent", 0xA2),
    ("pound", 0xA3), ("yen", 0xA5), ("sect", 0xA7), ("copy", 0xA9), ("ordf", 0xAA),
    ("laquo", 0xAB), ("shy", 0xAD), ("reg", 0xAE), ("deg", 0xB0), ("plusmn", 0xB1),
    ("sup2", 0xB2), ("sup3", 0xB3), ("acute", 0xB4), ("micro", 0xB5), ("para", 0xB6),
    ("middot", 0xB7), ("ordm", 0xBA), ("raquo", 0xBB), ("frac14", 0xBC), ("frac12", 0xBD),
    ("frac34", 0xBE), ("iquest", 0xBF), ("Agrave", 0xC0), ("Aacute", 0xC1), ("Acirc", 0xC2),
    ("Atilde", 0xC3), ("Auml", 0xC4), ("Aring", 0xC5), ("AElig", 0xC6), ("Ccedil", 0xC7),
    ("Egrave", 0xC8), ("Eacute", 0xC9), ("Ecirc", 0xCA), ("Euml", 0xCB), ("Igrave", 0xCC),
    ("Iacute", 0xCD), ("Icirc", 0xCE), ("Iuml", 0xCF), ("Ntilde", 0xD1), ("Ograve", 0xD2),
    ("Oacute", 0xD3), ("Ocirc", 0xD4), ("Otilde", 0xD5), ("Ouml", 0xD6), ("times", 0xD7),
    ("Oslash", 0xD8), ("Ugrave", 0xD9), ("Uacute", 0xDA), ("Ucirc", 0xDB), ("Uuml", 0xDC),
    ("szlig", 0xDF), ("agrave", 0xE0), ("aacute", 0xE1), ("acirc", 0xE2), ("atilde", 0xE3),
    ("auml", 0xE4), ("aring", 0xE5), ("aelig", 0xE6), ("ccedil", 0xE7), ("egrave", 0xE8),
    ("eacute", 0xE9), ("ecirc", 0xEA), ("euml", 0xEB), ("igrave", 0xEC), ("iacute", 0xED),
    ("icirc", 0xEE), ("iuml", 0xEF), ("ntilde", 0xF1), ("ograve", 0xF2), ("oacute", 0xF3),
    ("ocirc", 0xF4), ("otilde", 0xF5), ("ouml", 0xF6), ("divide", 0xF7), ("oslash", 0xF8),
    ("ugrave", 0xF9), ("uacute", 0xFA), ("ucirc", 0xFB), ("uuml", 0xFC), ("OElig", 0x152),
    ("oelig", 0x153), ("Scaron", 0x160), ("scaron", 0x161), ("ndash", 0x2013), ("mdash", 0x2014),
    ("lsquo", 0x2018), ("rsquo", 0x2019), ("sbquo", 0x201A), ("ldquo", 0x201C), ("rdquo", 0x201D),
    ("bdquo", 0x201E), ("dagger", 0x2020), ("bull", 0x2022), ("hellip", 0x2026),
    ("prime", 0x2032), ("lsaquo", 0x2039), ("rsaquo", 0x203A), ("euro", 0x20AC),
    ("trade", 0x2122), ("larr", 0x2190), ("rarr", 0x2192), ("minus", 0x2212), ("ensp", 0x20),
    ("emsp", 0x20), ("thinsp", 0x20), ("zwnj", 0x200C), ("zwj", 0x200D), ("lrm", 0x200E),
    ("rlm", 0x200F),
  ]
}
