import News
import Stories

/// The rows that programs read, one object an article.
extension JSONWriter {
  /// Every recovered field, and the tags that the archive suggests.
  mutating func exportRow(of article: Article, named name: String, suggested tags: [SuggestedTag]) {
    let body = article.body
    line {
      $0.add("path", name)
      $0.addHead(of: article)
      $0.add("section", article.section)
      $0.add("authors", article.authors)
      $0.add("dateline", article.dateline)
      $0.add("tags", article.tags)
      $0.add("suggestedTags", tags.map(\.name))
      $0.add("related", article.related)
      $0.add("captions", article.captions)
      $0.add("credits", article.credits)
      $0.add("language", article.language?.code)
      $0.add("words", wordCount(of: body))
      $0.add("body", body)
      $0.add("standfirst", article.standfirst)
    }
  }

  /// What a list shows of an article.
  mutating func listRow(of article: Article, named name: String) {
    line {
      $0.add("path", name)
      $0.addHead(of: article)
      $0.add("tags", article.tags)
      $0.add("words", wordCount(of: article.body))
    }
  }

  /// Headline, date and source.
  mutating func addHead(of article: Article) {
    add("headline", article.headline)
    add("published", article.published?.description)
    add("source", article.source)
  }
}

/// How many words a text has: runs between white space, and each Chinese or Japanese glyph by itself.
func wordCount(of text: String) -> Int {
  var count = 0
  var isInWord = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x1FFF, 0x2C00...0x2DFF, 0xA000...0xFDFF,
      0xFE70...0xFEFC, 0x10000...0x1EFFF:
      if !isInWord { count += 1 }
      isInWord = true
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
      count += 1
      isInWord = false
    case 0x09, 0x0A, 0x20, 0x3000...0x303F: isInWord = false
    default: break
    }
  }
  return count
}
