import Reader
import Synchronization

/// Where workers leave messages for the loop that owns the state.
final class Mailbox: Sendable {
  private struct Contents: Sendable {
    var messages: [Message] = []
    var generation = 0
    var wake: (@Sendable () -> Void)?
  }

  private let contents = Mutex(Contents())

  /// Says how the loop is made to look, which needs it at once when messages have come before.
  ///
  /// - Parameter wake: May be called on any thread.
  func notify(_ wake: @escaping @Sendable () -> Void) {
    let isWaitedFor = contents.withLock { contents in
      contents.wake = wake
      return !contents.messages.isEmpty
    }
    if isWaitedFor { wake() }
  }

  /// Posts about what is loaded now are dropped once it has been let go; see ``startOver()``.
  var sender: Sender { Sender(mailbox: self, generation: contents.withLock(\.generation)) }

  /// Leaves a message that holds whatever is loaded.
  func post(_ message: Message) { post(message, generation: nil) }

  /// Drops what was posted about the articles so far, and what is still going to be.
  func startOver() {
    contents.withLock { contents in
      contents.generation += 1
      contents.messages.removeAll { !$0.isLasting }
    }
  }

  func takeAll() -> [Message] {
    contents.withLock { contents in
      defer { contents.messages = [] }
      return contents.messages
    }
  }

  fileprivate func post(_ message: Message, generation: Int?) {
    let wake: (@Sendable () -> Void)? = contents.withLock { contents in
      guard generation == nil || generation == contents.generation else { return nil }
      contents.messages.append(message)
      return contents.messages.count == 1 ? contents.wake : nil
    }
    wake?()
  }
}

/// Posts messages about the articles that were loaded when it was made.
struct Sender: Sendable {
  fileprivate let mailbox: Mailbox
  fileprivate let generation: Int

  func post(_ message: Message) { mailbox.post(message, generation: generation) }
}

extension Message {
  /// Whether it holds after the folder was read anew.
  fileprivate var isLasting: Bool {
    switch self {
    case .marked, .changedElsewhere, .notice: true
    default: false
    }
  }
}
