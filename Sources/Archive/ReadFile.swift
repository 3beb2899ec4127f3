/// Why a file could not be read.
package struct ReadError: Error, Equatable {
  package let reason: SkippedFile.Reason

  package init(reason: SkippedFile.Reason) { self.reason = reason }

  /// What is wrong with the file, as the end of a sentence.
  package var phrase: String { reason.phrase }
}

/// Reads the file of an article, as it is on disk now.
///
/// `root` is the path that the archive was opened with, `path` the article's path below it (when the
/// root is itself a file, its name). At most `limit` bytes are read.
package func readFile(
  root: [UInt8], path: some Collection<UInt8>, limit: Int = Loader.defaultFileLimit
) throws(ReadError) -> [UInt8] {
  try readFile(at: fullPath(root: root, path: path), limit: limit)
}

/// Reads a file whose path is bytes as the system has them, not always UTF-8.
package func readFile(
  at path: [UInt8], limit: Int = Loader.defaultFileLimit
) throws(ReadError) -> [UInt8] {
  var reader = FileReader(limit: limit)
  try reader.read(path, followsLink: true)
  return reader.contents
}

/// Where the file of an article is on disk.
///
/// `root` is the path that the archive was opened with, `path` the article's path below it (when the
/// root is itself a file, its name).
package func fullPath(root: [UInt8], path: some Collection<UInt8>) -> [UInt8] {
  isFile(root) ? root : joined(root, path)
}

/// The folder that articles' paths count from: the path that was given or, when that is a file, its
/// folder.
package func containingFolder(of root: [UInt8]) -> [UInt8] {
  guard isFile(root) else { return root }
  let folder = root.dropLast(lastComponent(of: root).count)
  return folder.isEmpty ? [UInt8(ascii: ".")] : Array(folder)
}

private func isFile(_ path: [UInt8]) -> Bool { (try? FileStatus(of: path))?.kind == .file }
