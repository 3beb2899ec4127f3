import Testing

@testable import Settings

struct NearestTests {
  @Test(arguments: [
    ("drak", "dark"), ("Dark", "dark"), ("lihgt", "light"), ("lite", nil), ("solarized", nil),
    ("", nil), ("x", nil), (String(repeating: "a", count: 1000), nil),
  ])
  func `a misspelt name has a nearest one`(written: String, meant: String?) {
    #expect(nearest(to: written, in: ["ansi", "dark", "light"]) == meant)
  }

  @Test func `without names none is near`() {
    #expect(nearest(to: "dark", in: []) == nil)
  }
}
