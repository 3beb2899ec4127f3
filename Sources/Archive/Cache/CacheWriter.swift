import News

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes a cache, section by section; nothing is held but the table of sections.
package struct CacheWriter: SectionSink, ~Copyable {
  private let file: OpenFile
  private let isCancelled: () -> Bool
  private var table: [CacheSection] = []
  private var end = CacheHeader.size
  /// What first went wrong; nothing is written from then on.
  private var error: SystemError?
  private var wasCancelled = false

  init(_ file: consuming OpenFile, isCancelled: @escaping () -> Bool) {
    self.file = file
    self.isCancelled = isCancelled
  }

  package mutating func keep<Element: BitwiseCopyable>(_ elements: [Element]) {
    wasCancelled = wasCancelled || isCancelled()
    guard error == nil, !wasCancelled else { return }
    let bytes = unsafe elements.span.bytes
    // What the file's end vouches for is what was written, not where: an array in the place of another of
    // the same length is found by its number.
    let check = SectionHash.value(of: bytes, seed: UInt64(table.count))
    table.append(
      CacheSection(offset: UInt64(end), length: UInt64(bytes.byteCount), check: check))
    write(bytes)
  }

  /// Ends the file; false when it was broken off.
  mutating func finish(program: UInt64) throws(SystemError) -> Bool {
    let tableOffset = end
    let header = CacheHeader(program: program, tableOffset: tableOffset, table: table)
    let table = table
    unsafe write(table.span.bytes)
    end = 0
    unsafe write([header].span.bytes)
    if let error { throw error }
    return !wasCancelled
  }

  private mutating func write(_ bytes: RawSpan) {
    guard error == nil, !wasCancelled else { return }
    do throws(SystemError) {
      try file.write(bytes, at: end)
      end += bytes.byteCount
    } catch {
      self.error = error
    }
  }
}

extension OpenFile {
  /// Writes all of some bytes.
  func write(_ bytes: RawSpan, at offset: Int) throws(SystemError) {
    var written = 0
    while written < bytes.byteCount {
      let rest = bytes.extracting(written..<bytes.byteCount)
      written += try retrying {
        unsafe rest.withUnsafeBytes {
          unsafe pwrite(number, $0.baseAddress, $0.count, off_t(offset + written))
        }
      }
    }
  }

  /// Reads so many elements, which may be any at all; fewer when the file ends before.
  func elements<Element: BitwiseCopyable>(
    of type: Element.Type, count: Int, at offset: Int
  ) throws(SystemError) -> [Element] {
    var error: SystemError?
    // Read to where they stay: two thirds of a second start are copies from the system's memory, and
    // zeros written first would be as many again.
    let elements = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var read = 0
      do throws(SystemError) {
        while read < bytes.count {
          let length = try retrying {
            unsafe pread(
              number, bytes.baseAddress.map { unsafe $0 + read }, bytes.count - read,
              off_t(offset + read))
          }
          if length == 0 { break }
          read += length
        }
      } catch let failure {
        error = failure
      }
      filled = read / MemoryLayout<Element>.stride
    }
    if let error { throw error }
    return elements
  }
}
