/// UTF-16 and UTF-32 in either byte order.
struct WideEncoding: Equatable {
  /// Bytes a code unit: 2 or 4.
  let width: Int
  let isBigEndian: Bool

  /// Tells wide text without a mark from other bytes by where its zero bytes stand.
  ///
  /// Most text, of whatever script, holds spaces, digits or line breaks, whose upper bytes are zero
  /// and always stand at the same place of a unit; nothing else puts all zero bytes there.
  init?(zeroBytesOf bytes: [UInt8]) {
    let sample = bytes.prefix(1 << 14)
    var zeros = [0, 0, 0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place & 3] += 1 }
    let quarter = max(sample.count / 4, 1)
    let all = zeros.reduce(0, +)
    if zeros[0] * 10 >= quarter * 9, zeros[1] * 10 >= quarter * 7, zeros[3] * 10 < quarter {
      self.init(width: 4, isBigEndian: true)
    } else if zeros[3] * 10 >= quarter * 9, zeros[2] * 10 >= quarter * 7, zeros[0] * 10 < quarter {
      self.init(width: 4, isBigEndian: false)
    } else {
      // Zeros also stand at the other place now and then: the lower byte of U+5F00.
      let low = zeros[0] + zeros[2]
      guard all * 50 >= sample.count, max(low, all - low) * 3 >= all * 2 else { return nil }
      self.init(width: 2, isBigEndian: low * 2 > all)
    }
    guard isPlausible(for: sample.span) else { return nil }
  }

  init(width: Int, isBigEndian: Bool) {
    self.width = width
    self.isBigEndian = isBigEndian
  }

  /// The text as UTF-8, and whether something in it was no scalar.
  func utf8(of bytes: ArraySlice<UInt8>) -> (text: [UInt8], isBroken: Bool) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isBroken = bytes.count % width != 0
    let units = bytes.span
    var at = 0
    while at + width <= units.count {
      var scalar = unit(in: units, at: at)
      at += width
      if scalar < 0x80 {
        text.append(UInt8(scalar))
        continue
      }
      if width == 2, scalar & 0xFC00 == 0xD800, at + 2 <= units.count {
        let low = unit(in: units, at: at)
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + low & 0x3FF
          at += 2
        }
      }
      if scalar & 0xFFFF_F800 == 0xD800 || scalar > 0x10_FFFF { isBroken = true }
      text.append(scalar: scalar)
    }
    return (text, isBroken)
  }

  @inline(__always)
  private func unit(in bytes: Span<UInt8>, at: Int) -> UInt32 {
    let first = UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1])
    guard width == 4 else { return isBigEndian ? first : first.byteSwapped >> 16 }
    let unit = first << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
    return isBigEndian ? unit : unit.byteSwapped
  }

  /// Whether the units read as text: nearly all of them are letters, signs and spaces in wide use.
  private func isPlausible(for sample: Span<UInt8>) -> Bool {
    var usual = 0
    var units = 0
    for at in stride(from: 0, to: sample.count - width + 1, by: width) {
      units += 1
      switch unit(in: sample, at: at) {
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F, 0xA0..<0x0600, 0x0600..<0x1100, 0x1E00..<0x2200:
        usual += 1
      case 0x3000..<0x3100, 0x3400..<0xA000, 0xAC00..<0xE000, 0xFE30..<0xFE70: usual += 1
      case 0xFEFF, 0xFF00..<0xFFF0, 0x1_0000..<0x3_0000: usual += 1
      default: break
      }
    }
    return units > 0 && usual * 20 >= units * 19
  }
}
