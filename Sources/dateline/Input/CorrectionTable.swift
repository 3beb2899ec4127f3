import Archive
import Marks
import News
import Reader
import Search
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a person corrected of the articles below some paths.
///
/// Read by the first who asks; others wait for that. Without a store of marks there is nothing to read.
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
    /// Those of the kept corrections.
    var files: Set<[UInt8]> = []
    /// What was said of stories.
    var stories: Set<KeptStoryCorrection> = []
    var moved = MovedFiles()
    /// Files whose corrections were found where they had been before, and what they hold.
    var adopted: [[UInt8]: FileContent] = [:]
    /// Files that were corrected before it was kept what they hold.
    var unknown: Set<[UInt8]> = []
    /// How many changes of an article are still to be kept.
    var unsaved: [Key: Int] = [:]
    /// For each root the folder that its articles' paths count from; nil until it is needed.
    var folders: [[UInt8]]?
    var problem: String?
  }

  private let roots: [[UInt8]]
  private let contents = Mutex(Contents())
  /// Where marks are kept, until it is read.
  private let unread: Mutex<String?>

  /// - Parameters:
  ///   - roots: The paths that are read.
  ///   - file: Where marks are kept; nil when there is no such place.
  init(roots: [[UInt8]], file: String?) {
    self.roots = roots
    unread = Mutex(file.flatMap { access($0, F_OK) == 0 ? $0 : nil })
  }

  /// What was corrected in the reader of the person whose environment this is.
  convenience init(roots: [[UInt8]]) {
    self.init(roots: roots, file: marksFile(environment: Environment.variables))
  }

  /// Why the corrections could not be read, as a sentence.
  var problem: String? {
    readOnce()
    return contents.withLock(\.problem)
  }

  /// The articles of a batch with their corrections.
  func corrected(_ batch: ArticleBatch) -> ArticleBatch {
    readOnce()
    let (isEmpty, moved) = contents.withLock { ($0.kept.isEmpty, $0.moved) }
    guard !isEmpty || !moved.isEmpty else { return batch }
    let folders = folders()
    if !moved.isEmpty { adopt(batch.articles, moved, folders) }
    let kept = contents.withLock(\.kept)
    return batch.corrected { article in
      kept[Self.key(of: article, in: folders)].map(Corrections.init(kept:)) ?? [:]
    }
  }

  /// Whether a file of a size has corrections, or may have those of a file that was moved.
  func concerns(_ file: FilePlace, size: Int) -> Bool {
    readOnce()
    let (isEmpty, moved) = contents.withLock { ($0.kept.isEmpty, $0.moved) }
    guard !isEmpty || !moved.isEmpty else { return false }
    let folders = folders()
    let folder = folders.indices.contains(file.root) ? folders[file.root] : []
    let path = Self.opened(folder) + file.path
    return moved.mayBe(path, size: size) || contents.withLock { $0.files.contains(path) }
  }

  /// Takes in what a field was set to, nil to let it be as recovered; returns what has to be kept.
  func set(
    _ field: CorrectableField, of article: Article, to correction: Correction?
  ) -> KeptCorrection {
    readOnce()
    let key = Self.key(of: article, in: folders())
    let text = correction?.values.joined(separator: "\n")
    contents.withLock {
      $0.kept[key, default: [:]][field.rawValue] = text
      $0.unsaved[key, default: 0] += 1
    }
    return KeptCorrection(file: key.file, part: key.part, field: field.rawValue, text: text)
  }

  /// Notes that a change was kept, or that it can't be.
  func finishSaving(_ correction: KeptCorrection) {
    let key = Key(file: correction.file, part: correction.part)
    contents.withLock {
      let count = $0.unsaved[key, default: 1] - 1
      $0.unsaved[key] = count > 0 ? count : nil
    }
  }

  /// Takes over what a store holds now; returns the corrections of each article whose corrections
  /// changed, but for those that this program is about to change.
  func take(_ kept: KeptCorrections) -> [SavedMarks.Key: Corrections] {
    readOnce()
    let folders = folders()
    let stored = Self.table(of: kept)
    let changed = contents.withLock { contents in
      Set(stored.keys).union(contents.kept.keys).filter { key in
        guard stored[key] ?? [:] != contents.kept[key] ?? [:], contents.unsaved[key] == nil,
          contents.adopted[key.file] == nil
        else { return false }
        contents.kept[key] = stored[key]
        return true
      }
    }
    var corrections: [SavedMarks.Key: Corrections] = [:]
    for key in changed {
      for (root, folder) in folders.enumerated() {
        let folder = Self.opened(folder)
        guard key.file.starts(with: folder) else { continue }
        let path = Array(key.file.dropFirst(folder.count))
        corrections[SavedMarks.Key(root: root, path: path, part: key.part)] =
          Corrections(kept: stored[key] ?? [:])
      }
    }
    return corrections
  }

  /// What is still to be kept, each once: the corrections of files that were moved, for where the files
  /// are now, and what files hold of which that is not kept yet.
  func takeUnkept() -> KeptCorrections {
    readOnce()
    let unknown = contents.withLock { contents in
      defer { contents.unknown = [] }
      return contents.unknown
    }
    var unkept = takeAdopted()
    for file in unknown {
      guard let bytes = try? readFile(at: file) else { continue }
      unkept.contents[file] = FileContent(of: bytes)
    }
    return unkept
  }

  /// What was said of the stories of an index, also of files that were moved since.
  func storyCorrections(of index: Index) -> Set<StoryCorrection> {
    readOnce()
    let moved = contents.withLock(\.moved)
    let folders = folders()
    if !moved.isEmpty { adopt(index.ids.lazy.map(index.article), moved, folders) }
    return StoryPlaces(folders: folders).corrections(Array(contents.withLock(\.stories)))
  }

  private func takeAdopted() -> KeptCorrections {
    contents.withLock { contents in
      var adopted = KeptCorrections()
      adopted.contents = contents.adopted
      contents.adopted = [:]
      for (key, fields) in contents.kept where adopted.contents[key.file] != nil {
        for (field, text) in fields {
          adopted.corrections.append(
            KeptCorrection(file: key.file, part: key.part, field: field, text: text))
        }
      }
      adopted.stories = contents.stories.filter { correction in
        adopted.contents.keys.contains(where: correction.names)
      }
      return adopted
    }
  }
}

extension CorrectionTable {
  private func readOnce() {
    unread.withLock { file in
      guard let unread = file else { return }
      file = nil
      read(unread)
    }
  }

  private func read(_ file: String) {
    do throws(MarksError) {
      let kept = try MarkStore.corrections(in: file)
      let moved = MovedFiles(kept)
      contents.withLock {
        $0.kept = Self.table(of: kept)
        $0.files = Set(kept.corrections.map(\.file))
        $0.stories = Set(kept.stories)
        $0.moved = moved
        $0.unknown = Set(kept.corrections.map(\.file)).subtracting(kept.contents.keys)
      }
    } catch {
      contents.withLock { $0.problem = "Corrections can't be looked up: \(error.reason)." }
    }
  }

  private static func table(of kept: KeptCorrections) -> [Key: [String: String]] {
    var table: [Key: [String: String]] = [:]
    for kept in kept.corrections {
      table[Key(file: kept.file, part: kept.part), default: [:]][kept.field] = kept.text
    }
    return table
  }

  /// Gives files that were moved the corrections that they had where they were.
  private func adopt(
    _ articles: some Sequence<Article>, _ moved: MovedFiles, _ folders: [[UInt8]]
  ) {
    for article in articles where article.part == 1 {
      let file = Self.key(of: article, in: folders).file
      guard let (former, content) = moved.former(of: file) else { continue }
      contents.withLock { contents in
        for (key, fields) in contents.kept where key.file == former {
          contents.kept[Key(file: file, part: key.part)] = fields
        }
        for correction in contents.stories where correction.names(former) {
          contents.stories.remove(correction)
          contents.stories.insert(correction.moving(former, to: file))
        }
        contents.adopted[file] = content
      }
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
    let folder = folders.indices.contains(article.root) ? folders[article.root] : []
    return Key(file: opened(folder) + article.pathBytes, part: article.part)
  }

  /// The folder with a slash at its end.
  static func opened(_ folder: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    return folder.last == slash ? folder : folder + [slash]
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
