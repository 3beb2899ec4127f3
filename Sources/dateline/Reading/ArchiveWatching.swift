import Archive
import Reader
import Search

extension FolderWatch {
  /// Watches folders that were read and posts what comes, changes and goes, indexed.
  convenience init?(
    roots: [[UInt8]], known: KnownFiles, corrections: CorrectionTable, sender: Sender
  ) {
    self.init(rootPaths: roots, known: known) { delivery in
      switch delivery {
      case .changes(let changes):
        let segment = Segment(indexing: corrections.corrected(changes.batch))
        sender.post(
          .filesChanged(
            FileChanges(
              segment: segment, read: changes.read, vanished: changes.vanished,
              moved: changes.moved)))
      case .looksInstead(let sentence):
        sender.post(.notice(Notice(sentence)))
      }
    }
  }
}
