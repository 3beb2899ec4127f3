#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import News
import Search

/// Finding the article that an argument names.
extension ArchivePaths {
  /// The article with a name as ``name(of:)`` makes it, or else the one in the file of that path.
  func id(of name: String, in index: Index) -> ArticleID? {
    for root in roots.indices {
      guard let path = path(named: name, root: root) else { continue }
      if let id = id(ofPath: path, root: root, in: index) { return id }
    }
    return idOfFile(at: name, in: index)
  }

  /// However the path leads there: the file is known by its canonical path.
  private func idOfFile(at path: String, in index: Index) -> ArticleID? {
    let (file, part) = Self.split(path)
    return places(ofFile: RawArguments.bytes(of: file)).lazy
      .compactMap { id(ofPath: $0.path + part, root: $0.root, in: index) }.first
  }

  /// Where an archive has a file: below which of its roots, and the path from there.
  func places(ofFile file: [UInt8]) -> [(root: Int, path: String)] {
    guard let file = canonicalPath(of: file) else { return [] }
    return roots.indices.compactMap { root in
      guard let folder = canonicalPath(of: roots[root]) else { return nil }
      if folder == file { return (root, String(file.split(separator: "/").last ?? "")) }
      guard file.hasPrefix(folder + (folder == "/" ? "" : "/")) else { return nil }
      return (root, String(file.dropFirst(folder.count).drop { $0 == "/" }))
    }
  }

  private func id(ofPath path: String, root: Int, in index: Index) -> ArticleID? {
    index.ids(ofPath: path).first { index.article($0).root == root }
  }

  /// A path and the number of the article in its file, such as `#2`; empty for the first.
  static func split(_ path: String) -> (file: String, part: String) {
    guard let hash = path.lastIndex(of: "#"), let number = Int(path[path.index(after: hash)...]),
      number > 1
    else { return (path, "") }
    return (String(path[..<hash]), String(path[hash...]))
  }

  private func canonicalPath(of path: [UInt8]) -> String? {
    guard let resolved = withCString(path, { realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
