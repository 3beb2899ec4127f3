import Testing

@testable import Screen

@Suite struct ColorDepthTests {
  @Test(
    arguments: [
      (.none, .rgb(255, 0, 0), nil), (.none, .ansi(3), nil),
      (.ansi8, .ansi(9), .index(1)), (.ansi16, .ansi(9), .index(9)), (.rgb, .ansi(9), .index(9)),
      (.rgb, .rgb(1, 2, 3), .rgb(1, 2, 3)),
      (.indexed256, .rgb(255, 0, 0), .index(196)), (.indexed256, .rgb(95, 135, 175), .index(67)),
      (.indexed256, .rgb(8, 8, 8), .index(232)), (.indexed256, .rgb(255, 255, 255), .index(231)),
      (.indexed256, .rgb(0, 0, 0), .index(16)), (.indexed256, .rgb(128, 128, 128), .index(244)),
      (.ansi16, .rgb(250, 5, 5), .index(9)), (.ansi16, .rgb(120, 120, 120), .index(8)),
      (.ansi16, .rgb(200, 10, 10), .index(1)), (.ansi8, .rgb(250, 5, 5), .index(1)),
      (.ansi8, .rgb(255, 255, 255), .index(7)), (.ansi8, .rgb(10, 10, 10), .index(0)),
    ] as [(ColorDepth, Color, ReducedColor?)])
  func reduces(depth: ColorDepth, color: Color, expected: ReducedColor?) {
    #expect(depth.reduced(color) == expected)
  }

  @Test func paletteColoursReduceToThemselves() {
    for number in UInt8(16)...255 {
      let (red, green, blue) = Palette.parts(of: number)
      guard case .index(let found) = ColorDepth.indexed256.reduced(.rgb(red, green, blue)) else {
        Issue.record("No colour for \(number)")
        continue
      }
      #expect(Palette.parts(of: found) == (red, green, blue))
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func staysInThePalette(depth: ColorDepth) {
    let count = [ColorDepth.none: 0, .ansi8: 8, .ansi16: 16][depth] ?? 256
    for value in stride(from: UInt8(0), to: 250, by: 25) {
      for color in [Color.rgb(value, 255 - value, value / 2), .ansi(value)] {
        if case .index(let number) = depth.reduced(color) { #expect(Int(number) < count) }
      }
    }
  }
}

@Suite struct StyleTests {
  @Test func overlaysColoursAndAddsAttributes() {
    let base = Style(foreground: .ansi(1), background: .ansi(2), attributes: .bold)
    let over = Style(background: .rgb(1, 2, 3), attributes: .underline)
    #expect(
      base.overlaid(by: over)
        == Style(
          foreground: .ansi(1), background: .rgb(1, 2, 3), attributes: [.bold, .underline]))
  }
}

@Suite struct GeometryTests {
  private let area = Rect(x: 2, y: 1, width: 10, height: 4)

  @Test func splitsWithoutGapOrOverlap() {
    #expect(area.split(left: 3).left == Rect(x: 2, y: 1, width: 3, height: 4))
    #expect(area.split(left: 3).rest == Rect(x: 5, y: 1, width: 7, height: 4))
    #expect(area.split(right: 3).right == Rect(x: 9, y: 1, width: 3, height: 4))
    #expect(area.split(top: 1).rest == Rect(x: 2, y: 2, width: 10, height: 3))
    #expect(area.split(bottom: 1).bottom == Rect(x: 2, y: 4, width: 10, height: 1))
    #expect(area.split(left: 99).rest.isEmpty && area.split(bottom: -1).rest == area)
  }

  @Test func insetsToNothingAtLeast() {
    #expect(area.inset(top: 1, left: 2) == Rect(x: 4, y: 2, width: 8, height: 3))
    #expect(area.inset(left: 6, right: 6).isEmpty)
  }

  @Test func intersectionOfStrangersIsEmpty() {
    #expect(area.intersection(Rect(x: 50, y: 50, width: 3, height: 3)).isEmpty)
    #expect(
      area.intersection(Rect(x: 0, y: 0, width: 3, height: 2))
        == Rect(x: 2, y: 1, width: 1, height: 1))
  }

  @Test func rowsAndCentre() {
    #expect(area.row(1) == Rect(x: 2, y: 2, width: 10, height: 1))
    #expect(area.row(4).isEmpty)
    #expect(area.centred(Size(width: 4, height: 9)) == Rect(x: 5, y: 1, width: 4, height: 4))
  }
}
