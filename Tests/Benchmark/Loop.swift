#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One of the program's hot loops.
struct Loop {
  let name: String
  let yardstick: Yardstick
  /// Does the work once, and returns something that depends on it.
  let run: () -> Int

  /// How often its yardstick's time it takes.
  struct Ratio {
    let median: Double
    /// The quarter of the turns that was fastest took no more, the slowest no less.
    let quartiles: ClosedRange<Double>

    /// Whether the turns agree so little that the median says nothing.
    var isNoisy: Bool { quartiles.upperBound > quartiles.lowerBound * 1.3 }
  }

  /// Takes turns with the yardstick, so that both meet the machine in the same mood.
  func measured(turns: Int = 15) -> Ratio {
    var checksum = run() &+ yardstick.run()
    // A turn lasts for some milliseconds.
    let once = Self.processorTime { checksum &+= run() }
    let times = max(1, Int(Duration.milliseconds(8) / max(once, .microseconds(1))))
    var ratios: [Double] = []
    for _ in 0..<turns {
      let unit = Self.processorTime { for _ in 0..<4 { checksum &+= yardstick.run() } }
      let taken = Self.processorTime { for _ in 0..<times { checksum &+= run() } }
      ratios.append(taken / Double(times) / (unit / 4))
    }
    // What nobody looks at, the compiler would leave out.
    if checksum == .min { print("") }
    ratios.sort()
    return Ratio(
      median: ratios[turns / 2], quartiles: ratios[turns / 4]...ratios[turns * 3 / 4])
  }
  /// The time that the processor spends on work of this thread, whatever else the machine does.
  private static func processorTime(_ work: () -> Void) -> Duration {
    let start = threadTime()
    work()
    return threadTime() - start
  }

  private static func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
