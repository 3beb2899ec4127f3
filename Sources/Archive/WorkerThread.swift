#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A thread of its own for work that blocks in the system.
///
/// Not a `Task`: reads that wait for a disk would hold up the few threads that all tasks share, and
/// starting the concurrency runtime costs more than reading a small archive.
enum WorkerThread {
  /// Lets this thread have only what time the others leave.
  static func yieldToOthers() {
    #if canImport(Glibc)
    // On Linux a thread has a priority of its own.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
    #endif
  }

  /// Runs `body` on a new thread; false when the system has no thread to give.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let work = unsafe Unmanaged.passRetained(Work(body: body))
    guard unsafe startDetached(work.toOpaque()) else {
      unsafe work.release()
      return false
    }
    return true
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }

  #if canImport(Glibc)
  private typealias Context = UnsafeMutableRawPointer?
  #else
  private typealias Context = UnsafeMutableRawPointer
  #endif

  private static let entry: @convention(c) (Context) -> UnsafeMutableRawPointer? = { context in
    let context: UnsafeMutableRawPointer? = unsafe context
    if let context = unsafe context {
      unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
    }
    return nil
  }

  private static func startDetached(_ context: UnsafeMutableRawPointer) -> Bool {
    var attributes = pthread_attr_t()
    guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    #if canImport(Glibc)
    var thread = pthread_t()
    #else
    var thread: pthread_t?
    #endif
    return unsafe pthread_create(&thread, &attributes, entry, context) == 0
  }
}
