package import News

/// Reads a cache, section by section, in the order in which they were written.
///
/// `read(2)`, not `mmap`: what another program does to the file meanwhile must not end this one, and what
/// was checked must not change afterwards.
package struct CacheReader: SectionSource, ~Copyable {
  private let file: OpenFile
  private let table: [CacheSection]
  private var nextSection = 0

  init(_ file: consuming OpenFile, program: UInt64) throws(CacheProblem) {
    guard let fileSize = (try? FileStatus(of: file))?.size,
      let header = (try? file.elements(of: CacheHeader.self, count: 1, at: 0))?.first
    else { throw .damaged }
    let range = try header.tableRange(program: program, fileSize: fileSize)
    let count = range.count / MemoryLayout<CacheSection>.stride
    guard
      let table = try? file.elements(of: CacheSection.self, count: count, at: range.lowerBound),
      table.count == count, header.fits(table)
    else { throw .damaged }
    self.table = table
    self.file = file
  }

  package mutating func next<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(SectionDamage) -> [Element] {
    guard nextSection < table.count else { throw SectionDamage() }
    let section = table[nextSection]
    let (count, rest) = Int(section.length).quotientAndRemainder(
      dividingBy: MemoryLayout<Element>.stride)
    guard rest == 0,
      let elements = try? file.elements(of: type, count: count, at: Int(section.offset)),
      elements.count == count,
      unsafe SectionHash.value(of: elements.span.bytes, seed: UInt64(nextSection)) == section.check
    else { throw SectionDamage() }
    nextSection += 1
    return elements
  }
}
