import TestSupport
import Testing

@testable import Search

struct VarintTests {
  /// So many numbers end where reading them one by one does.
  @Test(arguments: [1, 63, 64, 65, 300])
  func numbersArePassedOver(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    var bytes: [UInt8] = [1, 2, 3]
    var ends = [bytes.count]
    for _ in 0..<count {
      let bits = UInt32.random(in: 1...32, using: &random)
      Varint.append(UInt32.random(in: 0...UInt32.max >> (32 - bits), using: &random), to: &bytes)
      ends.append(bytes.count)
    }
    let found = ends.indices.map { bytes.span.endOfVarints($0, from: 3) }
    #expect(found == ends)
    #expect(bytes.span.endOfVarints(count + 9, from: 3) == bytes.count)
    #expect(bytes.span.endOfVarints(1, from: bytes.count + 5) == bytes.count)
  }

  /// Behind the end there are zeros.
  @Test(arguments: [0, 1, 7, 8, 9, 20]) func eightBytesAreRead(count: Int) {
    let bytes = (0..<count).map { UInt8(200 + $0) }
    let wrong = (0...count).filter { offset in
      let expected = bytes[offset...].prefix(8).enumerated().reduce(UInt64(0)) {
        $0 | UInt64($1.element) << UInt64(8 * $1.offset)
      }
      return bytes.span.eightBytes(from: offset) != expected
    }
    #expect(wrong.isEmpty)
  }
}
