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
}
