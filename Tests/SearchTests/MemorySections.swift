import News

/// Sections in memory.
struct MemorySections: SectionSink, SectionSource {
  var sections: [[UInt8]] = []
  private var nextSection = 0

  mutating func keep<Element: BitwiseCopyable>(_ elements: [Element]) {
    sections.append(elements.withUnsafeBytes { Array($0) })
  }

  mutating func next<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(SectionDamage) -> [Element] {
    guard nextSection < sections.count,
      sections[nextSection].count.isMultiple(of: MemoryLayout<Element>.stride)
    else { throw SectionDamage() }
    let bytes = sections[nextSection]
    nextSection += 1
    return [Element](
      unsafeUninitializedCapacity: bytes.count / MemoryLayout<Element>.stride
    ) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      count = buffer.count
    }
  }
}
