import News

/// What each file was when it was read, until the cache is written.
///
/// 40 bytes a file; its path is known by a hash.
package final class FileLedger: Sendable {
  /// Why the content of a file gave no article, in numbers that stay.
  enum SkipReason: UInt32 {
    case empty = 1
    case binary = 2

    init?(_ reason: SkippedFile.Reason) {
      switch reason {
      case .empty: self = .empty
      case .binary: self = .binary
      case .unreadable, .notAFile, .readElsewhere: return nil
      }
    }
  }

  struct Skipped: Sendable {
    let place: FilePlace
    let version: FileVersion
    let reason: SkipReason
  }

  struct Contents: Sendable {
    /// As they came: in one array they would need twice the room while it grows.
    var versions: [[(key: UInt64, version: FileVersion)]] = []
    var skipped: [Skipped] = []
  }

  /// When the first file may have been read, in nanoseconds since 1970.
  let begun: Int64
  private let contents = Monitor(Contents())

  package convenience init() { self.init(begun: FileVersion.now) }

  init(begun: Int64) { self.begun = begun }

  func add(_ read: [(key: UInt64, version: FileVersion)]) {
    guard !read.isEmpty else { return }
    contents.change { $0.versions.append(read) }
  }

  func add(_ skipped: Skipped) { contents.change { $0.skipped.append(skipped) } }

  func takeAll() -> Contents {
    contents.change { contents in
      defer { contents = Contents() }
      return contents
    }
  }
}

extension FilePlace {
  /// What the file is found by; places that share it by chance are told apart by their paths.
  var key: UInt64 { SectionHash.value(of: path, seed: UInt64(truncatingIfNeeded: root)) }
}
