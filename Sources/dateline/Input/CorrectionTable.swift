import Archive
import Marks
import News
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a person corrected of the articles below some paths.
///
/// Read on a thread of its own as soon as it is made; whoever asks waits for that. Without a store of
/// marks there is nothing to wait for.
final class CorrectionTable: Sendable {
  /// A correction belongs to its file, whichever folder above it was opened.
  private struct Key: Hashable {
    /// Absolute.
    let file: [UInt8]
    let part: Int
  }

  private struct Contents: Sendable {
    /// By field, as they are kept: only those of articles that are read are worth understanding.
    var kept: [Key: [String: String]] = [:]
    /// For each root the folder that its articles' paths count from; nil until it is needed.
    var folders: [[UInt8]]?
    var problem: String?
  }

  private let roots: [[UInt8]]
  private let contents = Mutex(Contents())
  private let worker = Worker()

  /// - Parameters:
  ///   - roots: The paths that are read.
  ///   - file: Where marks are kept; nil when there is no such place.
  init(roots: [[UInt8]], file: String?) {
    self.roots = roots
    guard let file, access(file, F_OK) == 0 else { return }
    worker.run { [self] in read(file) }
  }

  /// What was corrected in the reader of the person whose environment this is.
  convenience init(roots: [[UInt8]]) {
    self.init(roots: roots, file: marksFile(environment: Environment.variables))
  }

  /// Why the corrections could not be read, as a sentence.
  var problem: String? {
    worker.finish()
    return contents.withLock(\.problem)
  }

  /// The articles of a batch with their corrections.
  func corrected(_ batch: ArticleBatch) -> ArticleBatch {
    worker.finish()
    let kept = contents.withLock(\.kept)
    guard !kept.isEmpty else { return batch }
    let folders = folders()
    return batch.corrected { article in
      kept[Self.key(of: article, in: folders)].map(Corrections.init(kept:)) ?? [:]
    }
  }

  /// Takes in what a field was set to, nil to let it be as recovered; returns what has to be kept.
  func set(
    _ field: CorrectableField, of article: Article, to correction: Correction?
  ) -> KeptCorrection {
    let key = Self.key(of: article, in: folders())
    let text = correction?.values.joined(separator: "\n")
    contents.withLock { $0.kept[key, default: [:]][field.rawValue] = text }
    return KeptCorrection(file: key.file, part: key.part, field: field.rawValue, text: text)
  }
}

extension CorrectionTable {
  private func read(_ file: String) {
    do throws(MarksError) {
      let kept = try MarkStore.corrections(in: file)
      contents.withLock { contents in
        for kept in kept {
          let key = Key(file: kept.file, part: kept.part)
          contents.kept[key, default: [:]][kept.field] = kept.text
        }
      }
    } catch {
      contents.withLock { $0.problem = "Corrections can't be looked up: \(error.reason)." }
    }
  }

  private func folders() -> [[UInt8]] {
    contents.withLock { contents in
      if let folders = contents.folders { return folders }
      // A list of files names the same few folders over and over.
      var resolved: [[UInt8]: [UInt8]] = [:]
      let folders = roots.map { root in
        let folder = containingFolder(of: root)
        if let known = resolved[folder] { return known }
        let path = resolvedFolder(String(decoding: folder, as: UTF8.self))
        resolved[folder] = path
        return path
      }
      contents.folders = folders
      return folders
    }
  }

  private static func key(of article: Article, in folders: [[UInt8]]) -> Key {
    let slash = UInt8(ascii: "/")
    var file = folders.indices.contains(article.root) ? folders[article.root] : []
    if file.last != slash { file.append(slash) }
    return Key(file: file + article.pathBytes, part: article.part)
  }
}

extension Corrections {
  /// Without what this version doesn't know or would not have kept.
  fileprivate init(kept: [String: String]) {
    self.init()
    for (name, text) in kept {
      guard let field = CorrectableField(rawValue: name) else { continue }
      self[field] = try? Correction(field, values: text.split(separator: "\n").map(String.init))
    }
  }
}
