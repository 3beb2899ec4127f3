import Archive

/// Paths whose files are being read, from before there is a terminal to show them on.
struct ArchiveOpening: Sendable {
  /// Paths as the system has them; not always UTF-8.
  let roots: [[UInt8]]
  /// Where read and starred articles and corrections are kept; nil to keep them nowhere.
  let marksFile: String?
  /// With these the articles come.
  let corrections: CorrectionTable
  /// Where they come to.
  let mailbox = Mailbox()
  let loading: ArchiveLoading

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - roots: The paths to read.
  ///   - marksFile: Where marks and corrections are kept; nil to keep them nowhere.
  ///   - cache: What earlier sessions kept of the paths; nil to read all files and keep nothing.
  init(roots: [[UInt8]], marksFile: String?, cache: ArchiveCache?) {
    self.roots = roots
    self.marksFile = marksFile
    corrections = CorrectionTable(roots: roots, file: marksFile)
    loading = ArchiveLoading(
      roots: roots, corrections: corrections, mailbox: mailbox, isWatching: true, cache: cache)
    loading.start()
  }

  /// The paths as a person reads them.
  var title: String { roots.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }
}
