@testable import Archive
import News
import Testing

/// A reader's copy of a folder, kept up by what a watch tells.
final class WatchLog: Sendable {
  struct Seen: Sendable {
    /// By path, the headline or the opening of the text.
    var articles: [String: String] = [:]
    var moved: [String: String] = [:]
    /// How many times each file was read.
    var reads: [String: Int] = [:]
    var deliveries = 0
  }

  private let seen = Monitor(Seen())
  private let watch: FolderWatch?

  /// Reads a folder, then watches it.
  init(_ roots: [String], asksSystem: Bool = true) {
    let known = KnownFiles()
    let paths = roots.map { Array($0.utf8) }
    let loading = Monitor(Deliveries())
    Loader(rootPaths: paths).start(noting: known) { delivery in
      loading.change { $0.take(delivery) }
    }
    let articles = loading.wait { $0.finishes > 0 ? $0.articles : nil }
    seen.change { seen in
      for article in articles { seen.articles[article.path] = article.title }
    }
    watch = FolderWatch(rootPaths: paths, known: known, asksSystem: asksSystem) {
      [seen] delivery in
      if case .changes(let changes) = delivery { seen.change { $0.take(changes) } }
    }
  }

  deinit { watch?.stop() }

  var now: Seen { seen.read(\.self) }

  /// Waits until what was seen is as it should be.
  func wait(until isMet: (Seen) -> Bool) async throws -> Seen {
    let deadline = ContinuousClock.now + .seconds(20)
    // Where other tests keep all threads busy, the deadline may pass before the next look.
    var isLastLook = false
    while true {
      let seen = now
      if isMet(seen) { return seen }
      guard !isLastLook else { throw TimedOut(seen: seen) }
      isLastLook = ContinuousClock.now >= deadline
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  struct TimedOut: Error { let seen: Seen }

  /// Waits for these files, and no others.
  func wait(for paths: [String]) async throws -> Seen {
    try await wait { $0.articles.keys.sorted() == paths.sorted() }
  }
}

extension WatchLog.Seen {
  mutating func take(_ changes: FolderChanges) {
    deliveries += 1
    for place in changes.read + changes.vanished + changes.moved.values {
      articles[place.text] = nil
    }
    for position in 0..<changes.batch.count {
      let article = changes.batch[position]
      articles[article.path] = article.title
    }
    for place in changes.read { reads[place.text, default: 0] += 1 }
    for (to, from) in changes.moved { moved[to.text] = from.text }
  }
}

extension FilePlace {
  var text: String { String(decoding: path, as: UTF8.self) }
}
