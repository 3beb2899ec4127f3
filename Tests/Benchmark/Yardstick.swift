/// Work that is as fast as the machine is, which loops are compared with.
///
/// Times differ from machine to machine and from minute to minute; how often a loop takes as long as
/// its yardstick differs much less.
enum Yardstick: String, Codable {
  /// One multiplication after the other, over numbers in the nearest cache.
  case arithmetic
  /// Reading numbers here and there in 16 MB.
  case memory

  func run() -> Int {
    switch self {
    case .arithmetic: Self.mixed()
    case .memory: Self.gathered()
    }
  }

  private static let near = (0..<8_192).map { UInt64($0) }
  private static let far = (0..<(4 << 20)).map { UInt32(truncatingIfNeeded: $0 &* 0x9E37_79B1) }

  private static func mixed() -> Int {
    var sum: UInt64 = 1
    for _ in 0..<32 { for number in near { sum = (sum ^ number) &* 0x100_0000_01B3 } }
    return Int(truncatingIfNeeded: sum)
  }

  private static func gathered() -> Int {
    var sum: UInt32 = 0
    for step in 0..<200_000 {
      sum = sum &+ far[Int(truncatingIfNeeded: (step &* 0x9E37_79B1) & (far.count - 1))]
    }
    return Int(sum)
  }
}
