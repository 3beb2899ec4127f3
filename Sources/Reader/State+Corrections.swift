import News
import Search

/// Setting right what was recovered wrongly.
extension State {
  /// Corrects a field of the shown article to what was typed.
  mutating func correct(_ name: String, to text: String) -> [Effect] {
    guard let (id, field) = fieldToCorrect(named: name) else { return [] }
    return correct(id) { () throws(CorrectionError) in try Correction(field, typed: text) }
  }

  /// Corrects a field of the shown article to values that are what they are, whatever they would mean if
  /// they were typed.
  mutating func correct(_ field: CorrectableField, to values: [String]) -> [Effect] {
    guard let id = detail.id else { return [] }
    return correct(id) { () throws(CorrectionError) in try Correction(field, values: values) }
  }

  /// Lets the shown article have what its file says of a field.
  mutating func takeBackCorrection(of name: String) -> [Effect] {
    guard let (id, field) = fieldToCorrect(named: name) else { return [] }
    guard corrections(of: id)[field] != nil else {
      say("The \(field.noun) can't be unset: nothing was set.", isError: true)
      return []
    }
    say("Took back the correction of the \(field.noun); \(key(for: .undo)) sets it again.")
    return correct(id, field, to: nil)
  }

  mutating func undoCorrection(
    of id: ArticleID, _ field: CorrectableField, to before: Correction?
  ) -> [Effect] {
    say("Undid the last change of the \(field.noun).")
    return change(id, field, to: before)
  }

  /// For completing `:set FIELD`: the name, then the name with the present value to edit.
  var fieldCompletions: [String] {
    CorrectableField.allCases.flatMap { field in
      let values = shownArticle?.values(of: field) ?? []
      let text = Correction.text(of: values)
      return [field.rawValue] + (values.isEmpty ? [] : [field.rawValue + " " + text])
    }
  }

  /// For completing `:unset FIELD`: what was corrected of the shown article.
  var correctedFieldNames: [String] {
    let corrections = detail.id.map(corrections(of:)) ?? [:]
    return CorrectableField.allCases.filter { corrections[$0] != nil }.map(\.rawValue)
  }
}

extension State {
  private mutating func correct(
    _ id: ArticleID, _ make: () throws(CorrectionError) -> Correction
  ) -> [Effect] {
    do {
      let correction = try make()
      say(correction.confirmation + ". \(key(for: .undo)) takes it back.")
      return correct(id, correction.field, to: correction)
    } catch {
      say(error.sentence, isError: true)
      return []
    }
  }

  private mutating func fieldToCorrect(
    named name: String
  ) -> (id: ArticleID, field: CorrectableField)? {
    guard let field = CorrectableField(named: name) else {
      let names = CorrectableField.allCases.map(\.rawValue)
      let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
      say("Fields are \(list).", isError: true)
      return nil
    }
    guard let id = detail.id else {
      say("No article is shown.", isError: true)
      return nil
    }
    return (id, field)
  }

  /// What is set of an article, or is about to be.
  private func corrections(of id: ArticleID) -> Corrections {
    correctionsInFlight[id] ?? index.article(id).corrections
  }

  private mutating func correct(
    _ id: ArticleID, _ field: CorrectableField, to correction: Correction?
  ) -> [Effect] {
    undoableChanges.append(.correction(id, field, before: corrections(of: id)[field]))
    return change(id, field, to: correction)
  }

  private mutating func change(
    _ id: ArticleID, _ field: CorrectableField, to correction: Correction?
  ) -> [Effect] {
    var changed = corrections(of: id)
    changed[field] = correction
    correctionsInFlight[id] = changed
    return [.correct(id, changed, changing: field)]
  }
}

extension CorrectableField {
  /// What it is called in sentences, behind an article.
  fileprivate var noun: String { self == .url ? "address" : rawValue }
}

extension Correction {
  /// What was understood, as the first clause of a sentence.
  fileprivate var confirmation: String {
    guard !values.isEmpty else { return "The article now has no \(field.noun)" }
    if let date { return "Corrected the date to \(DateText.long(date))" }
    guard field.isList else { return "Corrected the \(field.noun)" }
    // How many there are tells whether they were parted as they were meant.
    let noun = values.count == 1 ? String(field.noun.dropLast()) : field.noun
    return "Set \(values.count) \(noun): " + Self.text(of: values)
  }
}

extension CorrectionError {
  fileprivate var sentence: String {
    switch self {
    case .noValue: "There is nothing in it to show; \(Correction.none) empties a field."
    case .notADate: "No date: write it as 2018-06-29, 29 June 2018 or 2018-06-29 11:36 +03:00."
    case .tooLong: "That is too long for a field."
    }
  }
}
