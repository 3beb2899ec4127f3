import Dispatch

/// Does one thing after the other on a thread beside the loop.
struct Worker: Sendable {
  private let queue = DispatchQueue(label: "dateline.worker", qos: .userInitiated)

  func run(_ work: @escaping @Sendable () -> Void) {
    queue.async(execute: work)
  }

  /// Waits until all that was asked for is done.
  func finish() { queue.sync {} }
}
