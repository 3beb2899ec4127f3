#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import Archive
import News
import Screen

/// The folders and files that a command was given, and how articles in them are named.
///
/// With a single folder, paths are relative to it. With several paths, with a file or with a list from
/// standard input, an article's path begins with what was given, so that none is ambiguous and each
/// can be opened from the current folder.
struct ArchivePaths: Sendable {
  /// As the system has them, not always UTF-8.
  let roots: [[UInt8]]
  /// What is put before the paths that were found below each root.
  private let prefixes: [String]

  private static let slash = UInt8(ascii: "/")

  init(roots: [[UInt8]], isList: Bool = false) {
    self.roots = roots
    prefixes = roots.map { root in
      let isFile = Self.isFile(root)
      if roots.count == 1 && !isFile && !isList { return "" }
      return String(decoding: isFile ? Self.folder(of: root) : Self.opened(root), as: UTF8.self)
    }
  }

  /// How an article is named in what is printed.
  func name(of article: Article) -> String { name(of: article.path, root: article.root) }

  /// How a file is named by its path below a root.
  func name(of path: String, root: Int) -> String {
    prefixes.indices.contains(root) ? prefixes[root] + path : path
  }

  /// The path below a root of the article with this name; nil when it can't be there.
  func path(named name: String, root: Int) -> String? {
    name.hasPrefix(prefixes[root]) ? String(name.dropFirst(prefixes[root].count)) : nil
  }

  /// Fails, naming each of the paths, when none of them can be read.
  func requireOneReadable() throws {
    let errors = roots.map(Self.errorOfReading)
    guard !errors.contains(nil) else { return }
    let sentences = zip(roots, errors).map { root, errno in
      let name = sanitized(String(decoding: root, as: UTF8.self))
      let reason = SkippedFile.Reason.unreadable(errno: errno ?? 0)
      return "\(name) can't be read: \(reason.phrase)."
    }
    for sentence in sentences.dropLast() { StandardError.tell(sentence) }
    throw Failure.unreadable(sentences.last ?? "")
  }

  func isFile(root: Int) -> Bool { roots.indices.contains(root) && Self.isFile(roots[root]) }
}

extension ArchivePaths {
  private static func isFile(_ path: [UInt8]) -> Bool {
    var status = stat()
    let isThere = withCString(path) { stat($0, &status) } == 0
    return isThere && status.st_mode & S_IFMT != S_IFDIR
  }

  /// The number of the error that reading a path would meet; nil when there would be none.
  private static func errorOfReading(_ path: [UInt8]) -> Int32? {
    withCString(path) { access($0, R_OK) } == 0 ? nil : errno
  }

  /// Everything up to the last slash.
  private static func folder(of path: [UInt8]) -> ArraySlice<UInt8> {
    path[..<((path.lastIndex(of: slash) ?? -1) + 1)]
  }

  /// The folder with a slash at its end.
  private static func opened(_ folder: [UInt8]) -> ArraySlice<UInt8> {
    folder.last == slash || folder.isEmpty ? folder[...] : (folder + [slash])[...]
  }
}
