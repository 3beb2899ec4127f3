/// Where a line of text may end: the part of Unicode's line breaking (UAX 14) that news needs.
enum LineBreaking {
  /// Whether a scalar is white space to break at; a no-break space is not.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a line may end between two glyphs without white space between them.
  static func isAllowed(between left: Glyphs.Element, and right: Glyphs.Element) -> Bool {
    if isIdeographic(left) || isIdeographic(right) {
      return !isClosing(right.source) && !isOpening(left.source)
    }
    return isDash(left.source) && right.source.properties.isAlphabetic
  }

  /// Chinese and Japanese writing, wide symbols and emoji; Korean is written in words.
  private static func isIdeographic(_ item: Glyphs.Element) -> Bool {
    guard item.glyph.width == 2 else { return false }
    let value = item.source.value
    return !(0x1100...0x11FF).contains(value) && !(0x3130...0x318F).contains(value)
      && !(0xA960...0xA97F).contains(value) && !(0xAC00...0xD7FF).contains(value)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2012...0x2014).contains(scalar.value) || scalar.value == 0x2010
  }

  /// What must not begin a line (kinsoku shori).
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "%", ")", ",", ".", ":", ";", "?", "]", "}", "’", "”", "»", "›", "…", "‥", "–", "—":
      true
    case "、", "。", "〃", "々", "〉", "》", "」", "』", "】", "〕", "〗", "〙", "〛", "〜", "〞", "〟":
      true
    case "！", "％", "）", "，", "．", "：", "；", "？", "］", "｝", "｠", "・", "ー", "゛", "゜", "ゝ",
      "ゞ":
      true
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ",
      "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ":
      true
    default: false
    }
  }

  /// What must not end a line.
  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "‘", "“", "«", "‹", "$", "£", "¥", "€": true
    case "〈", "《", "「", "『", "【", "〔", "〖", "〘", "〚", "〝", "（", "［", "｛", "｟": true
    default: false
    }
  }
}
