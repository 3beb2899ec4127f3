/// Does something that nobody waits for, on a thread that lets all others go first.
///
/// Nothing is done when the system has no thread to give.
package func runInBackground(_ work: @escaping @Sendable () -> Void) {
  _ = WorkerThread.start {
    WorkerThread.yieldToOthers()
    work()
  }
}
