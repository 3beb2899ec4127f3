#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import Archive
import Marks

/// Corrected files that are no longer where they were corrected.
///
/// A file is one of them by its size and a hash of what it holds. Sizes are asked for only while some
/// corrected file is missing, and only files of such a size are read a second time. A copy of a file
/// that is still there is a file of its own.
struct MovedFiles: Sendable {
  /// By what they held, the paths where they were.
  private var paths: [FileContent: [UInt8]] = [:]
  private var sizes: Set<Int> = []
  /// Files that have had corrections of their own, also if all have been taken back.
  private var known: Set<[UInt8]> = []

  init() {}

  init(_ kept: KeptCorrections) {
    let corrected = Set(
      kept.corrections.map(\.file) + kept.stories.flatMap { [$0.article.file, $0.other.file] })
    known = corrected.union(kept.contents.keys)
    for (file, content) in kept.contents where corrected.contains(file) {
      guard withCString(file, { access($0, F_OK) }) != 0 else { continue }
      paths[content] = file
      sizes.insert(content.size)
    }
  }

  var isEmpty: Bool { sizes.isEmpty }

  /// Whether a file of a size may be a corrected one that was moved.
  func mayBe(_ file: [UInt8], size: Int) -> Bool { sizes.contains(size) && !known.contains(file) }

  /// Where a file was when it was corrected, and what it holds; nil for one that wasn't.
  func former(of file: [UInt8]) -> (path: [UInt8], content: FileContent)? {
    guard !known.contains(file), let size = Self.size(of: file), sizes.contains(size),
      let bytes = try? readFile(at: file)
    else { return nil }
    let content = FileContent(of: bytes)
    return paths[content].map { ($0, content) }
  }

  private static func size(of file: [UInt8]) -> Int? {
    var status = stat()
    return withCString(file) { stat($0, &status) } == 0 ? Int(status.st_size) : nil
  }
}
