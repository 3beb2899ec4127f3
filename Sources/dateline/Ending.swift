#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import ArgumentParser
import Curses

extension Dateline {
  /// Says why the program ends, where there is something to say, and ends it.
  static func exit(after error: any Error) -> Never {
    systemExit(status(after: error).rawValue)
  }

  /// What a command threw as an exit status; whatever there is to say has been said by then.
  private static func status(after error: any Error) -> ExitCode {
    switch error {
    case let failure as Failure:
      StandardError.tell(failure.sentence)
      return failure.status
    case StandardOutput.WriteError.closed:
      // Who closed it has read enough.
      return .success
    case StandardOutput.WriteError.failed(let errno):
      StandardError.tell("The output can't be written: \(systemMessage(of: errno)).")
      return ExitStatus.inputOutput
    case let error as TerminalError:
      StandardError.tell(error.sentence)
      return ExitStatus.wrongUse
    case let code as ExitCode:
      return code
    default:
      return statusOfParsing(error)
    }
  }

  /// Help, the version or a completion script, or what is wrong with the arguments.
  private static func statusOfParsing(_ error: any Error) -> ExitCode {
    let text = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      StandardError.tell(text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text)
      return ExitStatus.wrongUse
    }
    do {
      var output = StandardOutput()
      try output.writeLine(text)
      try output.flush()
      return .success
    } catch {
      return status(after: error)
    }
  }
}

private func systemExit(_ status: Int32) -> Never { exit(status) }
