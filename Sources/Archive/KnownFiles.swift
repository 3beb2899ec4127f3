import News

/// The files that were read, each with what tells whether it changed since.
package final class KnownFiles: Sendable {
  private let stamps = Monitor<[FilePlace: FileStamp]>([:])

  package init() {}

  func add(_ read: [(FilePlace, FileStamp)]) {
    stamps.change { stamps in
      for (place, stamp) in read { stamps[place] = stamp }
    }
  }

  /// Gives them away.
  func takeAll() -> [FilePlace: FileStamp] {
    stamps.change { stamps in
      defer { stamps = [:] }
      return stamps
    }
  }
}
