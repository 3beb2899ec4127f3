#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import Archive
import News
import Screen
import Search

/// The file of an article that was named, and which article in it is meant.
struct ArticlePlace {
  /// As it was named.
  let name: String
  private let file: [UInt8]
  /// Counted from 1.
  private let part: Int

  /// Finds the file: below the paths given, else as it is named, else below those that stand for them.
  init(named name: String, in options: ArchiveOptions) throws {
    let folders = try options.archive().roots.map { String(decoding: $0, as: UTF8.self) + "/" }
    let isGiven = !options.paths.isEmpty
    let candidates = isGiven ? folders + [""] : [""] + folders
    // A file may well have a # in its name.
    let (file, suffix) = ArchivePaths.split(name)
    for spelling in suffix.isEmpty ? [(name, "")] : [(name, ""), (file, suffix)] {
      for folder in candidates where name.hasPrefix("/") ? folder.isEmpty : true {
        let path = RawArguments.bytes(of: spelling.0)
        let place = Array(folder.utf8) + path
        guard Self.exists(place) else { continue }
        self.name = name
        self.file = place
        part = Int(spelling.1.dropFirst()) ?? 1
        return
      }
    }
    throw Failure.unreadable("\(sanitized(name)) can't be read: there is no such file or folder.")
  }

  /// The article, and the file's articles indexed.
  func article() throws -> (article: Article, segment: Segment) {
    let collection = Loader(rootPaths: [file], workers: 1).collect { $0 }
    guard let batch = collection.values.first, !Self.isFolder(file) else {
      let reasons =
        collection.outcome.unreadableRoots.map(\.reason)
        + collection.outcome.skipped.map(\.reason)
      let reason =
        Self.isFolder(file) ? "it is a folder" : reasons.first?.phrase ?? "it holds no text"
      throw Failure.unreadable("\(sanitized(name)) can't be read: \(reason).")
    }
    guard part <= batch.count else {
      let count = batch.count == 1 ? "one article" : "\(batch.count) articles"
      throw Failure.unreadable("\(sanitized(name)) can't be read: its file holds \(count).")
    }
    let corrections = CorrectionTable(roots: [file])
    let corrected = corrections.corrected(batch)
    if let problem = corrections.problem { StandardError.tell(sanitized(problem)) }
    return (corrected[part - 1], Segment(indexing: corrected))
  }

  /// The bytes of the file.
  func contents() throws -> [UInt8] {
    do {
      return try readFile(at: file, limit: .max)
    } catch {
      throw Failure.unreadable("\(sanitized(name)) can't be read: \(error.phrase).")
    }
  }

  private static func exists(_ path: [UInt8]) -> Bool {
    withCString(path) { access($0, F_OK) } == 0
  }

  private static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return withCString(path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
