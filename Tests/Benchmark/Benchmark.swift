import ArgumentParser
import Foundation

/// Times the hot loops, in ratios that hold from machine to machine.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline-benchmark",
    abstract: "Times the program's hot loops, each as a multiple of a yardstick's time.",
    discussion: """
      The yardsticks are bare arithmetic and bare memory access, timed in turns with the loop. Beside \
      each ratio stands that of the baseline that was compiled in. A new baseline is made by \
      dateline-benchmark --json > Tests/Benchmark/Baseline.json.
      """)

  @Argument(help: "Time only loops whose names begin so.")
  var names: [String] = []

  @Flag(help: "End with status 1 when a loop is much slower than in the baseline.")
  var check = false

  @Flag(help: "Print the ratios as JSON, as the baseline has them.")
  var json = false

  /// A loop is slower when even its fastest quarter takes so much longer.
  private static let tolerance = 1.3

  func run() throws {
    let baseline = try JSONDecoder().decode(
      [String: Double].self, from: Data(PackageResources.Baseline_json))
    let loops = try HotLoops().all().filter { loop in
      names.isEmpty || names.contains { loop.name.hasPrefix($0) }
    }
    var ratios: [String: Double] = [:]
    var slower: [String] = []
    for loop in loops {
      let ratio = loop.measured()
      ratios[loop.name] = (ratio.median * 1_000).rounded() / 1_000
      let before = baseline[loop.name]
      if let before, ratio.quartiles.lowerBound > before * Self.tolerance {
        slower.append(loop.name)
      }
      if !json { print(line(loop, ratio, before)) }
    }
    if json { print(try encoded(ratios)) }
    guard check, !slower.isEmpty else { return }
    FileHandle.standardError.write(Data("Slower: \(slower.joined(separator: ", ")).\n".utf8))
    throw ExitCode(1)
  }

  private func line(_ loop: Loop, _ ratio: Loop.Ratio, _ before: Double?) -> String {
    let name = loop.name.padding(toLength: 14, withPad: " ", startingAt: 0)
    let change = before.map { String(format: "%+5.0f %%", (ratio.median / $0 - 1) * 100) } ?? "new"
    return String(format: "%@ %9.3f x %@  %@", name, ratio.median, loop.yardstick.rawValue, change)
      + (ratio.isNoisy ? "  (too noisy)" : "")
  }

  private func encoded(_ ratios: [String: Double]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(ratios), as: UTF8.self)
  }
}
