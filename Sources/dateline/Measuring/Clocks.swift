#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The time that `body` takes on the clock on the wall, added up.
func timed<Result>(_ sum: inout Duration, _ body: () throws -> Result) rethrows -> Result {
  let start = ContinuousClock.now
  defer { sum += .now - start }
  return try body()
}

/// The time that the processor spends on `body`, which has to stay on this thread, added up.
///
/// What else the machine does meanwhile doesn't count.
func processorTimed<Result>(_ sum: inout Duration, _ body: () throws -> Result) rethrows -> Result {
  let start = threadTime()
  defer { sum += threadTime() - start }
  return try body()
}

private func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// The most memory that this process has had in use so far, in bytes.
func peakResidentBytes() -> Int {
  var usage = rusage()
  #if canImport(Glibc)
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss << 10
  #else
  getrusage(RUSAGE_SELF, &usage)
  return usage.ru_maxrss
  #endif
}
