/// The chunks of files that are to be read, in the order of finding.
///
/// Each is taken twice at most: by who fetches it from the disk ahead, and by who reads it.
struct ChunkQueue: Sendable {
  /// What there is to do.
  enum Step {
    case chunk(FileChunk)
    case end
  }

  /// So many chunks at most are fetched before they are read: what is fetched too early may have to
  /// make room again.
  static let mostAhead = 32

  private var chunks: [FileChunk] = []
  /// The next to be read.
  private var next = 0
  /// The next to be fetched ahead.
  private var ahead = 0
  /// Whether more may be found.
  private(set) var isListing = true

  mutating func append(_ chunk: FileChunk) { chunks.append(chunk) }

  /// Adds the last chunks that there are.
  mutating func finishListing(with rest: [FileChunk] = []) {
    chunks += rest
    isListing = false
  }

  /// The next chunk to be read; nil when there is none at the moment.
  mutating func takeFirst() -> FileChunk? {
    guard next < chunks.count else { return nil }
    defer {
      chunks[next] = FileChunk()
      next += 1
    }
    return chunks[next]
  }

  /// The next chunk to be read; nil while it has to be waited for.
  mutating func step() -> Step? {
    guard let chunk = takeFirst() else { return isListing ? nil : .end }
    return .chunk(chunk)
  }

  /// The next chunk to be fetched ahead, one that nobody reads yet; nil while it has to be waited for.
  mutating func stepAhead() -> Step? {
    let index = max(ahead, next)
    guard index < chunks.count else { return isListing ? nil : .end }
    guard index - next < Self.mostAhead else { return nil }
    ahead = index + 1
    return .chunk(chunks[index])
  }
}
