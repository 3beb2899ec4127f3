/// How many colours a terminal can show.
package enum ColorDepth: Sendable, Hashable, CaseIterable {
  case none, ansi8, ansi16, indexed256, rgb
}

/// A colour as a terminal takes it.
package enum ReducedColor: Sendable, Hashable {
  /// A number in the terminal's palette.
  case index(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

extension ColorDepth {
  /// The nearest colour that this depth has; nil where there is no colour.
  package func reduced(_ color: Color) -> ReducedColor? {
    switch (self, color) {
    case (.none, _): nil
    // Grey, the bright black, would be black on black.
    case (.ansi8, .ansi(8)): .index(7)
    case (.ansi8, .ansi(let number)): .index(number & 7)
    case (.ansi16, .ansi(let number)), (.indexed256, .ansi(let number)), (.rgb, .ansi(let number)):
      .index(number & 15)
    case (.rgb, .rgb(let red, let green, let blue)): .rgb(red, green, blue)
    case (.indexed256, .rgb(let red, let green, let blue)):
      .index(Palette.nearest(to: (red, green, blue), in: 16..<256))
    case (.ansi16, .rgb(let red, let green, let blue)):
      .index(Palette.nearest(to: (red, green, blue), in: 0..<16))
    case (.ansi8, .rgb(let red, let green, let blue)):
      .index(Palette.nearest(to: (red, green, blue), in: 0..<8))
    }
  }
}

/// The colours that terminals commonly have at the numbers of their palette.
enum Palette {
  typealias Parts = (red: UInt8, green: UInt8, blue: UInt8)

  /// The number in the range whose colour looks nearest.
  static func nearest(to color: Parts, in numbers: Range<UInt16>) -> UInt8 {
    var best: UInt8 = 0
    var least = Int.max
    for number in numbers {
      let distance = distance(color, parts(of: UInt8(truncatingIfNeeded: number)))
      guard distance < least else { continue }
      least = distance
      best = UInt8(truncatingIfNeeded: number)
    }
    return best
  }

  static func parts(of number: UInt8) -> Parts {
    switch number {
    case 0..<16: basic[Int(number)]
    case 16..<232: cube(number - 16)
    default: grey(number - 232)
    }
  }

  /// The squared distance, weighted for the eye ("redmean", Riemersma 2008, www.compuphase.com).
  static func distance(_ one: Parts, _ other: Parts) -> Int {
    let mean = (Int(one.red) + Int(other.red)) / 2
    let red = Int(one.red) - Int(other.red)
    let green = Int(one.green) - Int(other.green)
    let blue = Int(one.blue) - Int(other.blue)
    return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
  }

  private static func cube(_ number: UInt8) -> Parts {
    func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + step * 40 }
    return (level(number / 36), level(number / 6 % 6), level(number % 6))
  }

  private static func grey(_ step: UInt8) -> Parts {
    let level = 8 + step * 10
    return (level, level, level)
  }

  /// What xterm shows for the sixteen; each terminal has its own, but not far from these.
  private static let basic: [Parts] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
