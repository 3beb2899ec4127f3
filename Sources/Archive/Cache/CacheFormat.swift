import News

/// The beginning of a cache: what it is, whose it is, and where its table of sections stands.
///
/// Numbers stand as this machine has them; on one with the other order of bytes nothing fits.
struct CacheHeader: BitwiseCopyable {
  private let magic: UInt64
  private let format: UInt64
  /// Which build of the program wrote it: another one may recover other articles from the same files.
  private let program: UInt64
  private let tableOffset: UInt64
  private let sectionCount: UInt64
  /// Of the numbers before and of the table.
  private var check: UInt64 = 0

  static let size = MemoryLayout<Self>.size
  private static let expectedMagic = UInt64(0x656E_696C_6574_6164)  // "dateline"
  /// To be raised whenever sections hold something else than before.
  private static let expectedFormat: UInt64 = 1

  init(program: UInt64, tableOffset: Int, table: [CacheSection]) {
    magic = Self.expectedMagic
    format = Self.expectedFormat
    self.program = program
    self.tableOffset = UInt64(tableOffset)
    sectionCount = UInt64(table.count)
    check = expectedCheck(table)
  }

  /// Where the table stands in a file of a size; fails when the file isn't one of this program's.
  func tableRange(program: UInt64, fileSize: Int) throws(CacheProblem) -> Range<Int> {
    guard magic == Self.expectedMagic, format == Self.expectedFormat, self.program == program else {
      throw .foreign
    }
    let stride = UInt64(MemoryLayout<CacheSection>.stride)
    let (size, overflows) = sectionCount.multipliedReportingOverflow(by: stride)
    guard !overflows, tableOffset <= UInt64(fileSize), size == UInt64(fileSize) - tableOffset else {
      throw .damaged
    }
    return Int(tableOffset)..<fileSize
  }

  /// Whether a table is the one that was written, and its sections lie one behind the other.
  func fits(_ table: [CacheSection]) -> Bool {
    guard check == expectedCheck(table) else { return false }
    var end = UInt64(Self.size)
    for section in table {
      guard section.offset == end, section.length <= tableOffset, end <= tableOffset else {
        return false
      }
      end += section.length
    }
    return end == tableOffset
  }

  private func expectedCheck(_ table: [CacheSection]) -> UInt64 {
    let numbers = [magic, format, program, tableOffset, sectionCount]
    let seed = unsafe SectionHash.value(of: numbers.span.bytes)
    return unsafe SectionHash.value(of: table.span.bytes, seed: seed)
  }
}

/// Where an array stands in a cache.
struct CacheSection: BitwiseCopyable {
  let offset: UInt64
  /// In bytes.
  let length: UInt64
  let check: UInt64
}
