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
  /// What was named to find the file in; nil when that is only the current folder.
  private let archive: ArchivePaths?

  /// Finds the file: below the paths given, else as it is named, else below those that stand for them.
  init(named name: String, in options: ArchiveOptions) throws {
    let archive = try options.archive()
    let folders = archive.roots.map { String(decoding: $0, as: UTF8.self) + "/" }
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
        self.archive = isGiven || folders != ["./"] ? archive : nil
        return
      }
    }
    throw Failure.unreadable("\(sanitized(name)) can't be read: there is no such file or folder.")
  }

  /// The article, and the file's articles indexed.
  func article() throws -> (article: Article, segment: Segment) {
    let corrections = CorrectionTable(roots: [file])
    let corrected = corrections.corrected(try batch())
    if let problem = corrections.problem { StandardError.tell(sanitized(problem)) }
    let article = corrected[part - 1]
    if article.dateDecision != nil, let settled = settledInArchive() {
      return (settled[0], Segment(indexing: settled))
    }
    return (article, Segment(indexing: corrected))
  }

  /// The article alone with its date read as the archive around it writes dates; nil outside of one.
  ///
  /// The archive is read for it: only where the date could be another one, and the archive was named.
  private func settledInArchive() -> ArticleBatch? {
    guard let archive, let place = archive.places(ofFile: file).first else { return nil }
    var votes = DateOrderVotes()
    var found: ArticleBatch?
    _ = archive.stream { [part] batch in
      let article = batch.articles.first {
        $0.root == place.root && $0.part == part && $0.pathBytes.elementsEqual(place.path.utf8)
      }
      return (
        votes: DateOrderVotes(batch), found: article?.corrected(by: article?.corrections ?? [:])
      )
    } take: { part in
      votes.add(part.votes)
      found = found ?? part.found
    }
    return found?.settlingDates(by: votes)
  }

  /// Whether an article behind the first of its file was named.
  var isPart: Bool { part > 1 }

  /// What the file says of the article, decoded, up to where the next one begins.
  func rawText() throws -> String {
    let batch = try batch()
    let start = batch[part - 1].start
    let text = News.rawText(of: try contents(), partedAt: start).below
    guard part < batch.count else { return text }
    return String(decoding: text.utf8.prefix(max(0, batch[part].start - start)), as: UTF8.self)
  }

  /// The articles of the file, the one that was named among them.
  private func batch() throws -> ArticleBatch {
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
    return batch
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
