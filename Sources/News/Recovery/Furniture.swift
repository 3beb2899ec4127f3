/// Lines that databases and pages put around an article: counters, lengths, end marks.
enum Furniture {
  /// Whether a line is only about the document or its page: `2 of 20 DOCUMENTS`, `600 words`, `5 min
  /// read`, `View 12 comments`.
  static func isOne(_ text: [UInt8], _ line: Line) -> Bool {
    guard line.words <= 7 else { return false }
    if line.words >= 2, line.words <= 4, isAboutComments(text, line) { return true }
    guard line.digits > 0 else { return false }
    return isCounterOfArticles(text, line) || isLength(text, line.range) || isEndMark(text, line)
      || isPageOfSeveral(text, line)
  }

  /// `Page 1 of 3`, `Seite 1 von 3`.
  private static func isPageOfSeveral(_ text: [UInt8], _ line: Line) -> Bool {
    guard line.words == 4 else { return false }
    let words = Array(Words(text, line.range))
    guard words.count == 4, pages.value(of: text, in: words[0]) != nil else { return false }
    return joints.value(of: text, in: words[2]) != nil && text[words[1]].allSatisfy(\.isDigit)
      && text[words[3]].allSatisfy(\.isDigit)
  }

  /// `2 of 20 DOCUMENTS`, `Document 1 of 3`, `Dokument 2 von 5`, `Record: 2`.
  static func isCounterOfArticles(_ text: [UInt8], _ line: Line) -> Bool {
    guard line.digits > 0, line.words >= 2, line.words <= 5, line.length <= 48 else { return false }
    var numbers = 0
    var nouns = 0
    for word in Words(text, line.range) {
      if text[word].allSatisfy(\.isDigit) {
        numbers += 1
      } else if nouns == 0, documents.value(of: text, in: word) != nil {
        nouns += 1
      } else if joints.value(of: text, in: word) == nil {
        return false
      }
    }
    let isRecord = numbers == 1 && line.words == 2 && text[line.range].contains(0x3A)
    return nouns == 1 && (numbers == 2 || isRecord)
  }

  /// `View/Post Comments`, `12 commentaires`, `Kommentare anzeigen`.
  private static func isAboutComments(_ text: [UInt8], _ line: Line) -> Bool {
    guard line.ending == .none || line.ending == .colon else { return false }
    var words = Words(text, line.range)
    guard let first = words.next() else { return false }
    let last = words.reduce(first) { $1 }
    if comments.value(of: text, in: last) != nil {
      return text[first].allSatisfy(\.isDigit) || calls.value(of: text, in: first) != nil
    }
    return comments.value(of: text, in: first) != nil && calls.value(of: text, in: last) != nil
  }

  /// `600 words`, `345 mots`, `5 min read`: a number and a unit of reading.
  static func isLength(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, text[range.lowerBound].isDigit else { return false }
    var words = Words(text, range)
    guard let number = words.next(), text[number].allSatisfy({ $0.isDigit || $0 == 0x2C }),
      let unit = words.next()
    else { return false }
    let rest = Array(words)
    let end = rest.last?.upperBound ?? unit.upperBound
    return rest.count <= 2 && units.value(of: text, in: unit.lowerBound..<end) != nil
  }

  /// `p. 4`, `Seite 11`, `Pg. A6`.
  static func isPage(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var words = Words(text, range)
    guard let noun = words.next(), let number = words.next(), words.next() == nil,
      number.count <= 5, text[number].contains(where: \.isDigit)
    else { return false }
    return pages.value(of: text, in: noun) != nil
  }

  /// `Document OLDP000020180306e1f`, `END OF DOCUMENT`, `-30-`, `###`.
  static func isEndMark(_ text: [UInt8], _ line: Line) -> Bool {
    guard line.length <= 48, line.words <= 3 else { return false }
    if ends.value(of: text, in: line.range) != nil { return true }
    guard line.digits >= 8 else { return false }
    // A code of two capitals may stand before it.
    let words = Array(Words(text, line.range)).suffix(2)
    guard let noun = words.first, let number = words.last, words.count == 2,
      text[number].count >= 16, documents.value(of: text, in: noun) != nil
    else { return false }
    let digits = text[number].count(where: \.isDigit)
    return digits >= 8 && text[number].allSatisfy { $0.isDigit || $0.isLetter }
  }

  /// What blanks part, without colons at the ends.
  private struct Words: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var rest: Range<Int>

    init(_ text: [UInt8], _ range: Range<Int>) {
      self.text = text
      rest = range
    }

    mutating func next() -> Range<Int>? {
      var at = rest.lowerBound
      while at < rest.upperBound, text[at] == 0x20 { at += 1 }
      guard at < rest.upperBound else { return nil }
      let start = at
      while at < rest.upperBound, text[at] != 0x20 { at += 1 }
      rest = at..<rest.upperBound
      var end = at
      while end > start, text[end - 1] == 0x3A { end -= 1 }
      return start..<end
    }
  }

  private static let documents = PhraseTable<Bool>([
    (
      true,
      [
        "document", "documents", "record", "records", "article", "articles", "story", "stories",
        "item", "items", "result", "results", "dokument", "dokumente", "dokumenten", "artikel",
        "documento", "documentos", "documenti", "documenten", "artículo", "artigo", "articolo",
        "документ", "dokumentów",
      ]
    )
  ])

  private static let comments = PhraseTable<Bool>([
    (
      true,
      [
        "comments", "comment", "kommentare", "kommentar", "commentaires", "commentaire",
        "comentarios", "comentário", "comentários", "commenti", "commento", "reacties",
        "kommentarer", "komentarze", "komentarzy", "комментарии", "комментариев", "yorum",
      ]
    )
  ])

  private static let calls = PhraseTable<Bool>([
    (
      true,
      [
        "view", "view/post", "post", "show", "read", "hide", "see", "add", "leave", "write", "all",
        "join", "open", "jump", "anzeigen", "lesen", "schreiben", "voir", "lire", "ver", "leer",
        "leggi", "mostra", "lees", "visa", "vis", "skriv", "zobacz", "показать", "göster", "yaz",
      ]
    )
  ])

  private static let joints = PhraseTable<Bool>([
    (true, ["of", "von", "de", "sur", "di", "van", "из", "z", "/", "no", "no.", "nr", "nr.", "#"])
  ])

  private static let pages = PhraseTable<Bool>([
    (
      true,
      [
        "p.", "p", "pp.", "pg.", "pg", "page", "pages", "s.", "seite", "seiten", "side", "sida",
        "página", "pág.",
        "pag.", "pagina", "blz.", "стр.", "с.", "str.", "strona",
      ]
    )
  ])

  private static let units = PhraseTable<Bool>([
    (
      true,
      [
        "words", "word", "mots", "ord", "wörter", "worte", "palabras", "palavras", "parole",
        "woorden",
        "слов", "słów", "kelime", "min read", "minute read", "minutes read", "mins read",
        "min. read", "minutes", "min. lesezeit", "min lesezeit", "minuten lesezeit",
        "min de lecture", "min de lectura", "min di lettura", "minuti di lettura", "字", "語",
      ]
    )
  ])

  private static let ends = PhraseTable<Bool>([
    (
      true,
      [
        "end of document", "ende des dokuments", "fin du document", "fin del documento", "-30-",
        "- 30 -", "ends", "-ends-", "- ends -", "(ends)", "(end)", "-end-", "###", "# # #",
      ]
    )
  ])
}
