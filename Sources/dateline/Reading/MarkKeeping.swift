import Archive
import Marks
import News
import Reader
import Search
import Synchronization

/// Brings back what was marked in earlier sessions, and keeps what is marked now.
///
/// On a thread of its own, where the store is opened when it is first needed: the first frame doesn't
/// wait for a database, and no key waits for another program that writes to it.
final class MarkKeeping: Sendable {
  private let folders: [[UInt8]]
  private let file: String?
  private let mailbox: Mailbox
  private let worker = Worker()
  private let store = Mutex<MarkStore?>(nil)
  /// The version of the store that this reader knows.
  private let version = Mutex<Int?>(nil)
  /// How many times marks were to be saved.
  private let saves = Mutex(0)

  /// - Parameters:
  ///   - roots: The paths that are read; the marks of a single file are those of its folder.
  ///   - file: Where marks are kept; nil when there is no such place.
  ///   - mailbox: Where the marks and any problem go.
  init(roots: [[UInt8]], file: String?, mailbox: Mailbox) {
    folders = roots.map {
      resolvedFolder(String(decoding: containingFolder(of: $0), as: UTF8.self))
    }
    self.file = file
    self.mailbox = mailbox
  }

  /// Posts what was marked before.
  func load() {
    worker.run { [self] in
      report { store throws(MarksError) in
        let known = try store.version()
        version.withLock { $0 = known }
        mailbox.post(.marked(try savedMarks(in: store)))
        try postStoryCorrections(in: store)
      }
    }
  }

  /// Posts what another program changed in the store since the last look, if it did.
  ///
  /// Without a change it takes a few microseconds.
  func look(at corrections: CorrectionTable) {
    let count = saves.withLock(\.self)
    worker.run { [self] in
      guard let store = store.withLock(\.self) else { return }
      // Nothing is said when it fails: the next change of this reader's own will say it.
      guard let found = try? store.version(), found != version.withLock(\.self),
        let saved = try? savedMarks(in: store), let kept = try? store.corrections()
      else { return }
      // What was marked since isn't in the store yet: the next look sees both.
      guard saves.withLock({ $0 == count }) else { return }
      version.withLock { $0 = found }
      mailbox.post(.changedElsewhere(saved, corrections.take(kept)))
      mailbox.post(.storiesCorrected(StoryPlaces(folders: folders).corrections(kept.stories)))
    }
  }

  private func savedMarks(in store: MarkStore) throws(MarksError) -> SavedMarks {
    var saved = SavedMarks()
    for (root, folder) in folders.enumerated() {
      for mark in try store.marks(under: folder) {
        let key = SavedMarks.Key(root: root, path: mark.path, part: mark.part)
        if mark.isRead { saved.read.insert(key) }
        if mark.isStarred { saved.starred.insert(key) }
      }
    }
    return saved
  }

  /// Says when the corrections of earlier sessions could not be read.
  func report(on corrections: CorrectionTable) {
    worker.run { [self] in
      if let problem = corrections.problem { post(problem) }
    }
  }

  /// Keeps what was set of a field, and what the file holds.
  func save(_ correction: KeptCorrection, in corrections: CorrectionTable) {
    worker.run { [self] in
      defer { corrections.finishSaving(correction) }
      let bytes = correction.text == nil ? nil : try? readFile(at: correction.file)
      let contents = bytes.map { [correction.file: FileContent(of: $0)] } ?? [:]
      report("Corrections") { store throws(MarksError) in
        try store.save([correction], contents: contents)
      }
    }
  }

  /// Keeps what is needed to know corrected files again, and the corrections of those that were moved.
  func saveUnkept(of corrections: CorrectionTable) {
    worker.run { [self] in
      let unkept = corrections.takeUnkept()
      guard !unkept.contents.isEmpty else { return }
      report("Corrections") { store throws(MarksError) in
        try store.save(unkept.corrections, contents: unkept.contents)
        guard !unkept.stories.isEmpty else { return }
        try store.save(unkept.stories)
        try postStoryCorrections(in: store)
      }
    }
  }

  /// Keeps what was said of stories, and what the files hold that are named.
  func save(_ change: StoryCorrectionChange) {
    saves.withLock { $0 += 1 }
    worker.run { [self] in
      let places = StoryPlaces(folders: folders)
      let kept = change.added.compactMap(places.kept)
      var contents: [[UInt8]: FileContent] = [:]
      for file in Set(kept.flatMap { [$0.article.file, $0.other.file] }) {
        if let bytes = try? readFile(at: file) { contents[file] = FileContent(of: bytes) }
      }
      report("Stories") { store throws(MarksError) in
        try store.save(
          kept, forgetting: change.removed.compactMap(places.kept), contents: contents)
      }
    }
  }

  private func postStoryCorrections(in store: MarkStore) throws(MarksError) {
    let kept = try store.corrections().stories
    mailbox.post(.storiesCorrected(StoryPlaces(folders: folders).corrections(kept)))
  }

  /// Keeps the marks of some articles as they are now.
  func save(_ ids: [ArticleID], marks: Search.Marks, in index: Index) {
    saves.withLock { $0 += 1 }
    worker.run { [self] in
      let byRoot = Dictionary(grouping: ids) { index.article($0).root }
      report { store throws(MarksError) in
        for (root, ids) in byRoot where folders.indices.contains(root) {
          let changed = ids.map { id in
            let article = index.article(id)
            return ArticleMark(
              path: Array(article.pathBytes), part: article.part,
              isRead: marks.read.contains(id), isStarred: marks.starred.contains(id))
          }
          try store.save(changed, under: folders[root])
        }
      }
    }
  }

  /// Waits until everything is kept.
  func finish() { worker.finish() }

  private func report(
    _ what: String = "Marks", _ work: (MarkStore) throws(MarksError) -> Void
  ) {
    do {
      guard let store = try openedStore() else { return }
      try work(store)
    } catch {
      post("\(what) can't be kept: \(error.reason).")
    }
  }

  private func post(_ problem: String) {
    mailbox.post(.notice(Notice(problem, isError: true)))
  }

  private func openedStore() throws(MarksError) -> MarkStore? {
    if let opened = store.withLock({ $0 }) { return opened }
    guard let file else { return nil }
    let opened = try MarkStore(file: file)
    if let problem = opened.problem { post(problem) }
    store.withLock { $0 = opened }
    return opened
  }
}
