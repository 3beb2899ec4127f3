import ArgumentParser
import Reader

@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Read folders of news text.")
  @Argument var paths: [String] = ["."]
  func run() throws {
    try readInteractively(ReadingOptions(roots: paths, theme: .plain))
  }
}
