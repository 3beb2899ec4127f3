/// Lines that mail programs put above a message which another one holds.
enum Quotations {
  /// `Begin forwarded message:`, `---------- Forwarded message ---------`.
  static func isMark(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    line.count < 80 && marks.first(in: text, line) != nil
  }

  private static let marks = PhraseTable<Bool>([
    (
      true,
      [
        "forwarded message", "original message", "forwarded by", "weitergeleitete nachricht",
        "ursprüngliche nachricht", "message transféré", "message d'origine", "mensaje reenviado",
        "mensaje original", "messaggio inoltrato", "messaggio originale", "mensagem encaminhada",
        "mensagem original", "doorgestuurd bericht", "oorspronkelijk bericht",
        "пересылаемое сообщение", "исходное сообщение",
      ]
    )
  ])
}
