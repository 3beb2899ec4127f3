/// Why there is no use of a cache.
package enum CacheProblem: Error, Equatable {
  /// What is in it isn't what was written.
  case damaged
  /// Another version of the program wrote it, or it was made of other folders.
  case foreign
  /// Somebody else could have written it.
  case unsafe(path: String)
  case unreadable(path: String, errno: Int32)
  case unwritable(path: String, errno: Int32)
  /// The writing was broken off.
  case cancelled
  /// Another program is writing it.
  case busy

  /// For people; nil for what is nothing to tell.
  package var sentence: String? {
    switch self {
    case .damaged: "The cache was damaged and is made anew."
    case .foreign: "The cache is another version's and is made anew."
    case .unsafe(let path): "The cache \(path) isn't used: it isn't a file that only you may write."
    case .unreadable(let path, let errno):
      "The cache \(path) can't be read: \(SkippedFile.Reason.unreadable(errno: errno).phrase)."
    case .unwritable(let path, let errno):
      "The cache \(path) can't be written: \(SkippedFile.Reason.unreadable(errno: errno).phrase)."
    case .cancelled, .busy: nil
    }
  }
}
