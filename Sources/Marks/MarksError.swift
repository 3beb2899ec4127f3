internal import GRDB

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Why marks can't be looked up or kept.
package enum MarksError: Error, Equatable {
  /// The system refused to make the folder or the file, with this error number.
  case notMade(path: String, errno: Int32)
  case notOpened(file: String)
  case notWritable(file: String)
  case diskFull(file: String)
  /// Another program held the file for longer than is worth waiting.
  case busy(file: String)
  /// The file is no database, or its pages contradict each other.
  case damaged(file: String)
  /// A later version of this program changed the file's layout.
  case newer(file: String)
  /// Anything else, in SQLite's words.
  case failed(file: String, message: String)

  /// What happened, as the end of a sentence for people; the path stands in it as it is.
  package var reason: String {
    switch self {
    case .notMade(let path, let errno): "\(path) can't be made: \(String(cString: strerror(errno)))"
    case .notOpened(let file): "\(file) can't be opened"
    case .notWritable(let file): "\(file) or its folder can't be written to"
    case .diskFull(let file): "the disk that holds \(file) is full"
    case .busy(let file): "another program is busy with \(file)"
    case .damaged(let file): "\(file) is damaged; it is set aside when the reader next starts"
    case .newer(let file): "\(file) belongs to a later version of dateline"
    case .failed(let file, let message): "\(file) fails: \(message)"
    }
  }
}

extension MarksError {
  /// Sorts what GRDB throws by what a person can do about it.
  init(_ error: any Error, file: String) {
    guard let error = error as? DatabaseError else {
      self = error as? MarksError ?? .failed(file: file, message: String(describing: error))
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_CANTOPEN: .notOpened(file: file)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .notWritable(file: file)
      case .SQLITE_FULL: .diskFull(file: file)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(file: file)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(file: file)
      default: .failed(file: file, message: error.message ?? error.resultCode.description)
      }
  }
}
