import Testing

@testable import Screen

@Suite struct CanvasTests {
  private let bold = Style(attributes: .bold)

  @Test func writesWhereItIsTold() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    #expect(canvas.write("Port", at: Point(x: 2, y: 1), style: bold) == 4)
    #expect(canvas.lines() == ["", "  Port"])
    #expect(canvas[Point(x: 2, y: 1)].style == bold)
    #expect(canvas[Point(x: 1, y: 1)].style == .plain)
  }

  @Test func leavesOutWhatExceedsTheWidth() {
    var canvas = Canvas(size: Size(width: 8, height: 1))
    #expect(canvas.write("港口今天", at: .zero, style: .plain, maxWidth: 5) == 4)
    #expect(canvas.lines() == ["港口"])
  }

  @Test(arguments: [(0, "x 口"), (1, " x口"), (2, "港x"), (3, "港 x")])
  func overwritingOneHalfBlanksTheOther(x: Int, expected: String) {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.write("港口", at: .zero, style: .plain)
    canvas.write("x", at: Point(x: x, y: 0), style: .plain)
    #expect(canvas.lines() == [expected])
  }

  @Test func aWideGlyphInTheLastColumnIsASpace() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.write("a港口", at: .zero, style: .plain)
    #expect(canvas.lines() == ["a港"])
    canvas.write("ab港", at: .zero, style: bold)
    #expect(canvas.lines() == ["ab"])
    #expect(canvas[Point(x: 2, y: 0)] == .blank(bold))
  }

  @Test func aWideGlyphAcrossTheLeftEdgeLeavesASpace() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.fill(canvas.bounds, with: Glyph("."), style: .plain)
    canvas.write("港a", at: Point(x: -1, y: 0), style: .plain)
    #expect(canvas.lines() == [" a."])
  }

  @Test func drawsOnlyInsideTheClip() {
    var canvas = Canvas(size: Size(width: 6, height: 3))
    canvas.clip = Rect(x: 1, y: 1, width: 3, height: 1)
    for y in -1...3 { canvas.write("abcdef", at: Point(x: 0, y: y), style: .plain) }
    #expect(canvas.lines() == ["", " bcd", ""])
    canvas.fill(Rect(x: -5, y: -5, width: 50, height: 50), style: bold)
    #expect(canvas.lines() == ["", "", ""])
    #expect(canvas[.zero].style == .plain)
    #expect(canvas[Point(x: 3, y: 1)].style == bold)
  }

  @Test func restylingKeepsTheGlyphs() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.write("ab", at: .zero, style: Style(foreground: .ansi(1)))
    canvas.restyle(Rect(x: 1, y: 0, width: 9, height: 9), with: Style(attributes: .reverse))
    #expect(canvas.lines() == ["ab"])
    #expect(canvas[Point(x: 0, y: 0)].style == Style(foreground: .ansi(1)))
    #expect(
      canvas[Point(x: 1, y: 0)].style == Style(foreground: .ansi(1), attributes: .reverse))
  }

  @Test func isWholeWhateverIsDrawn() {
    var texts = SeededTexts(seed: 7)
    for _ in 0..<400 {
      let size = Size(width: texts.number(in: 0...12), height: texts.number(in: 0...4))
      var canvas = Canvas(size: size)
      for _ in 0..<8 {
        let rect = Rect(
          x: texts.number(in: -3...14), y: texts.number(in: -2...5),
          width: texts.number(in: 0...9), height: texts.number(in: 0...3))
        canvas.clip = texts.number(in: 0...2) == 0 ? rect : canvas.bounds
        canvas.write(texts.text(length: 9), at: rect.origin, style: .plain)
        if texts.number(in: 0...2) == 0 { canvas.fill(rect, style: .plain) }
      }
      expectWhole(canvas)
    }
  }

  /// Each row is as wide as the canvas, and second halves follow exactly the wide glyphs.
  private func expectWhole(_ canvas: Canvas) {
    for y in 0..<canvas.size.height {
      var isSecondDue = false
      for cell in canvas.row(y) {
        #expect((cell.width == 0) == isSecondDue)
        isSecondDue = cell.width == 2
      }
      #expect(!isSecondDue)
    }
  }
}
