import Reader
import Synchronization

/// Where workers leave messages for the loop that owns the state.
final class Mailbox: Sendable {
  private struct Contents: Sendable {
    var messages: [Message] = []
    var generation = 0
  }

  private let contents = Mutex(Contents())
  private let wake: @Sendable () -> Void

  /// - Parameter wake: Makes the loop look; may be called on any thread.
  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
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
    let isFirst = contents.withLock { contents in
      guard generation == nil || generation == contents.generation else { return false }
      contents.messages.append(message)
      return contents.messages.count == 1
    }
    if isFirst { wake() }
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
