/// The program under test and what it is shown.
enum Program {
  /// The built `dateline`, which lies beside the test bundle.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let folder = bundle.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { !$0.hasSuffix(".xctest") }
    return (folder + ["dateline"]).joined(separator: "/")
  }()

  /// The repository's folder of articles.
  static let fixtures: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast(3) + ["Fixtures"]).joined(separator: "/")
  }()
}
