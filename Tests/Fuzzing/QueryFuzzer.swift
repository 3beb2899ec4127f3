@testable import News
@testable import Search

/// Reads the first half as a query, and looks for it in the second.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = String(decoding: bytes[(count / 2)...], as: UTF8.self)
  let typed = String(decoding: bytes[..<(count / 2)], as: UTF8.self)
  for isTyping in [false, true] {
    do {
      let query = try Query.parse(
        typed, today: PartialDate(year: 2019, month: 5, day: 6), isTyping: isTyping)
      precondition(query.source == typed, "what was typed is kept")
      check(query, in: text)
    } catch {
      precondition(error.range.lowerBound >= 0, "an error within what was typed")
      precondition(error.range.upperBound <= typed.utf8.count, "an error within what was typed")
      precondition(!error.sentence.isEmpty, "an error is told")
    }
  }
  return 0
}

private func check(_ query: Query, in text: String) {
  var end = 0
  for range in Highlighter(query).ranges(in: text, language: .english) {
    precondition(range.lowerBound >= end && !range.isEmpty, "matches in order, none in another")
    end = range.upperBound
  }
  precondition(end <= text.utf8.count, "matches within the text")
}
