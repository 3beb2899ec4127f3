import ArgumentParser
import Screen

/// What the program tells the one who started it.
enum ExitStatus {
  static let nothingFound = ExitCode(1)
  static let wrongUse = ExitCode(2)
  /// A path can't be read (`EX_NOINPUT`).
  static let unreadable = ExitCode(66)
  /// Output can't be written (`EX_IOERR`).
  static let inputOutput = ExitCode(74)
}

/// An end that is told in a sentence.
struct Failure: Error {
  let sentence: String
  let status: ExitCode

  static func wrongUse(_ sentence: String) -> Failure {
    Failure(sentence: sentence, status: ExitStatus.wrongUse)
  }

  static func unreadable(_ sentence: String) -> Failure {
    Failure(sentence: sentence, status: ExitStatus.unreadable)
  }
}
