import Foundation

/// A home folder that lasts as long as the test.
final class Home {
  let folder: URL

  /// The environment that a process with this home would have.
  var environment: [String: String] { ["HOME": path] }

  var path: String { folder.path }

  var configuration: String { path + "/.config/dateline" }

  /// Makes the folder with files in it, named by their paths below `.config/dateline`.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("settings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files {
      let url = URL(fileURLWithPath: configuration).appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
