import Foundation

/// An empty folder that is gone when nothing refers to it any more.
final class TemporaryFolder: Sendable {
  let path: String
  /// A place for marks in a folder that doesn't exist yet.
  var marks: String { path + "/data/dateline/marks.sqlite" }

  init() throws {
    path = NSTemporaryDirectory() + "dateline-marks-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func names(beside file: String) throws -> [String] {
    let folder = (file as NSString).deletingLastPathComponent
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
