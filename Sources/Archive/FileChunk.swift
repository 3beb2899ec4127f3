/// Files to be read together by one worker.
struct FileChunk: Sendable {
  struct File: Sendable {
    /// Where the path below its root stands in the chunk's bytes.
    let path: Range<Int>
    let root: Int
    /// Whether it is itself one of the given paths.
    let isRoot: Bool
    /// Whether a link on the way was looked at and found good.
    let followsLink: Bool
  }

  /// Counted from 0 in the order of finding.
  var number = 0
  private(set) var files: [File] = []
  private var bytes: [UInt8] = []

  mutating func append(
    _ path: some Collection<UInt8>, root: Int, isRoot: Bool, followsLink: Bool
  ) {
    let start = bytes.count
    bytes.append(contentsOf: path)
    files.append(
      File(path: start..<bytes.count, root: root, isRoot: isRoot, followsLink: followsLink))
  }

  func path(of file: File) -> [UInt8] { Array(bytes[file.path]) }
}

/// Two parts of a path with one slash between them.
func joined(_ folder: [UInt8], _ path: some Collection<UInt8>) -> [UInt8] {
  let slash = UInt8(ascii: "/")
  var whole: [UInt8] = []
  whole.reserveCapacity(folder.count + path.count + 2)
  whole.append(contentsOf: folder)
  if let last = folder.last, last != slash { whole.append(slash) }
  whole.append(contentsOf: path)
  return whole
}

/// The part of a path behind the last slash that has something behind it.
func lastComponent(of path: [UInt8]) -> ArraySlice<UInt8> {
  let slash = UInt8(ascii: "/")
  let end = (path.lastIndex { $0 != slash } ?? -1) + 1
  let start = (path[..<end].lastIndex(of: slash) ?? -1) + 1
  return start < end ? path[start..<end] : path[...]
}
