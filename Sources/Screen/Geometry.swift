/// A width and a height in cells; never negative.
package struct Size: Sendable, Hashable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = max(width, 0)
    self.height = max(height, 0)
  }

  package static let zero = Size(width: 0, height: 0)

  package var isEmpty: Bool { width == 0 || height == 0 }
}

/// A cell's place: `x` columns from the left, `y` rows from the top, both from zero.
package struct Point: Sendable, Hashable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  package static let zero = Point(x: 0, y: 0)
}

/// A rectangle of cells, half open: `maxX` and `maxY` lie just outside.
package struct Rect: Sendable, Hashable {
  package var origin: Point
  package var size: Size

  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  package static let zero = Rect(origin: .zero, size: .zero)

  package var minX: Int { origin.x }
  package var minY: Int { origin.y }
  package var maxX: Int { origin.x + size.width }
  package var maxY: Int { origin.y + size.height }
  package var width: Int { size.width }
  package var height: Int { size.height }
  package var isEmpty: Bool { size.isEmpty }

  package func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  /// The part that both cover; empty when they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let x = max(minX, other.minX)
    let y = max(minY, other.minY)
    return Rect(
      x: x, y: y, width: min(maxX, other.maxX) - x, height: min(maxY, other.maxY) - y)
  }
}

extension Rect {
  /// The rectangle without a margin on each side; empty when nothing remains.
  package func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    Rect(
      x: minX + left, y: minY + top, width: width - left - right, height: height - top - bottom)
  }

  /// The left part of at most so many columns, and what remains to its right.
  package func split(left columns: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(columns, 0), width)
    return (
      Rect(x: minX, y: minY, width: taken, height: height),
      Rect(x: minX + taken, y: minY, width: width - taken, height: height)
    )
  }

  /// The top part of at most so many rows, and what remains below it.
  package func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(rows, 0), height)
    return (
      Rect(x: minX, y: minY, width: width, height: taken),
      Rect(x: minX, y: minY + taken, width: width, height: height - taken)
    )
  }

  /// The bottom part of at most so many rows, and what remains above it.
  package func split(bottom rows: Int) -> (bottom: Rect, rest: Rect) {
    let (rest, bottom) = split(top: height - min(max(rows, 0), height))
    return (bottom, rest)
  }

  /// The right part of at most so many columns, and what remains to its left.
  package func split(right columns: Int) -> (right: Rect, rest: Rect) {
    let (rest, right) = split(left: width - min(max(columns, 0), width))
    return (right, rest)
  }

  /// The one row that lies so many rows below the top; empty outside.
  package func row(_ index: Int) -> Rect {
    Rect(x: minX, y: minY + index, width: width, height: 1).intersection(self)
  }

  /// A rectangle of at most that size in the middle of this one.
  package func centred(_ inner: Size) -> Rect {
    let taken = Size(width: min(inner.width, width), height: min(inner.height, height))
    return Rect(
      x: minX + (width - taken.width) / 2, y: minY + (height - taken.height) / 2,
      width: taken.width, height: taken.height)
  }
}
