import Testing

@testable import dateline

@Suite struct WordCountTests {
  @Test(arguments: [
    ("", 0), (" \n ", 0), ("one", 1), ("one two\n\nthree", 3), ("don't stop", 2), ("a – b", 2),
    ("... !", 0), ("Überfähre für 3", 3), ("汐見原", 3), ("新しい car", 4), ("кот 2", 2),
  ])
  func wordsAreCounted(text: String, count: Int) { #expect(wordCount(of: text) == count) }
}
