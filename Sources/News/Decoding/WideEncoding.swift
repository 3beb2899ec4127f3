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
    } else if (zeros[1] + zeros[3]) * 20 >= all * 19, all * 40 >= sample.count {
      self.init(width: 2, isBigEndian: false)
    } else if (zeros[0] + zeros[2]) * 20 >= all * 19, all * 40 >= sample.count {
      self.init(width: 2, isBigEndian: true)
    } else {
      return nil
    }
    guard isPlausible(for: Array(sample)) else { return nil }
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
    var at = bytes.startIndex
    while at + width <= bytes.endIndex {
      var scalar = unit(in: bytes, at: at)
      at += width
      if width == 2, scalar & 0xFC00 == 0xD800, at + 2 <= bytes.endIndex {
        let low = unit(in: bytes, at: at)
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

  private func unit(in bytes: ArraySlice<UInt8>, at: Int) -> UInt32 {
    var unit: UInt32 = 0
    for offset in 0..<width {
      let byte = UInt32(bytes[at + offset])
      unit |= byte << UInt32(8 * (isBigEndian ? width - 1 - offset : offset))
    }
    return unit
  }

  /// Whether the units read as text: hardly a control or a lone surrogate among them.
  private func isPlausible(for sample: [UInt8]) -> Bool {
    let (text, _) = utf8(of: sample[0..<sample.count / width * width])
    var controls = 0
    var scalars = 0
    for byte in text {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09, byte != 0x0C { controls += 1 }
    }
    return controls * 50 <= scalars
  }
}
