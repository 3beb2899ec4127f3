#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file or folder that gave no article, and why.
package struct SkippedFile: Sendable, Hashable {
  /// Why there is no article.
  package enum Reason: Sendable, Hashable {
    /// The system refused, with this error number.
    case unreadable(errno: Int32)
    case empty
    case binary
    /// A pipe, a socket or a device: never opened.
    case notAFile
    /// A link to a file or folder that is read anyway: where it is or through another link.
    case readElsewhere
  }

  /// The path below its folder; bytes that aren't UTF-8 show as U+FFFD.
  package let path: String
  /// Which of the folders on the command line it was found in, counted from 0.
  package let root: Int
  package let reason: Reason

  package init(path: String, root: Int, reason: Reason) {
    self.path = path
    self.root = root
    self.reason = reason
  }

  /// What happened, as a sentence for people; the path stands in it as it is.
  package var sentence: String { "\(path) was skipped: \(reason.phrase)." }
}

/// One of the given paths that nothing could be read from.
package struct UnreadableRoot: Sendable, Hashable {
  /// The path as it was given; bytes that aren't UTF-8 show as U+FFFD.
  package let path: String
  /// Its place among the given paths, counted from 0.
  package let root: Int
  package let reason: SkippedFile.Reason

  package init(path: String, root: Int, reason: SkippedFile.Reason) {
    self.path = path
    self.root = root
    self.reason = reason
  }

  /// What happened, as a sentence for people; the path stands in it as it is.
  package var sentence: String { "\(path) can't be read: \(reason.phrase)." }
}

extension SkippedFile.Reason {
  /// Why, as the end of a sentence.
  package var phrase: String {
    switch self {
    case .unreadable(ENOENT): "there is no such file or folder"
    case .unreadable(EACCES), .unreadable(EPERM): "permission is missing"
    case .unreadable(ELOOP): "its links lead in a circle"
    case .unreadable(ENAMETOOLONG): "its path is too long for the system"
    case .unreadable(EMFILE), .unreadable(ENFILE): "too many files are open"
    case .unreadable(let errno): systemMessage(of: errno)
    case .empty: "it is empty"
    case .binary: "it holds no text"
    case .notAFile: "it is neither a file nor a folder"
    case .readElsewhere: "it is a link to what is read anyway"
    }
  }
}
