import Archive
import Dispatch
import News
import Reader
import Screen
import Search
import Synchronization

/// A start with what an earlier session kept: its segments are shown at once, and let go as far as the
/// folders have changed.
final class CachedStart: Sendable {
  private struct Outcome: Sendable {
    /// Let go as soon as it is known which of them still hold.
    var files = FileTable()
    var fileCount = 0
    /// Of each segment that was loaded the number of articles.
    var counts: [Int] = []
    /// Copies of articles that are shown before their segments are there; they have the first numbers.
    var frontOrigins: [KeptFront.Origin] = []
    var isCancelled = false
    var isOutdated = false
    /// How many of the files that were kept are as they were; nil until that is known.
    var heldFiles: Int?
    /// How many files of the folders are never kept, as a person corrected what is in them.
    var excludedFiles = 0
  }

  private let sender: Sender
  private let loaded = DispatchGroup()
  private let outcome = Mutex(Outcome())

  /// From one changed file in so many on, what is kept is written anew.
  private static let changedShare = 100
  private static let fewChanged = 32
  private static let mostSegments = 1 << 16

  init(sender: Sender) {
    self.sender = sender
    loaded.enter()
  }

  /// Whether most of what was kept no longer holds; all that was loaded is to be let go.
  var isOutdated: Bool { outcome.withLock(\.isOutdated) }

  /// Whether so much has changed since that it is worth writing, when so many files were found.
  func isWorthKeeping(filesFound: Int) -> Bool {
    let outcome = outcome.withLock(\.self)
    guard let heldFiles = outcome.heldFiles else { return true }
    // Those that are never kept are no difference.
    let differences = outcome.fileCount + filesFound - outcome.excludedFiles - 2 * heldFiles
    return differences > max(Self.fewChanged, filesFound / Self.changedShare)
  }

  func cancel() { outcome.withLock { $0.isCancelled = true } }

  /// Shows the newest articles, and says which files needn't be read.
  func begin(
    with reader: inout CacheReader, rootCount: Int, corrections: CorrectionTable
  ) throws(CacheProblem) -> FileSieve {
    let files: FileTable
    do throws(SectionDamage) {
      let front = try KeptFront(from: &reader, rootCount: rootCount)
      sender.post(.loaded([front.segment], LoadingProgress()))
      outcome.withLock { $0.frontOrigins = front.origins }
      files = try FileTable(from: &reader)
    } catch {
      sender.post(.withdrawn(copies))
      throw .damaged
    }
    outcome.withLock { outcome in
      outcome.files = files
      outcome.fileCount = files.count
    }
    let isExcluded = { @Sendable [self] (place: FilePlace, size: Int) in
      let isCorrected = corrections.concerns(place, size: size)
      if isCorrected { outcome.withLock { $0.excludedFiles += 1 } }
      return isCorrected
    }
    return FileSieve(files, isExcluded: isExcluded) { [self] in conclude($0) }
  }

  /// Loads what was kept, to be called once, behind ``begin(with:rootCount:corrections:)``.
  ///
  /// Damage ends it: what was loaded by then is sound, and what was not counts as changed.
  func load(_ reader: inout CacheReader, rootCount: Int) {
    defer { loaded.leave() }
    let files = outcome.withLock(\.files)
    let start = ContinuousClock.now
    var filesLoaded = 0
    do throws(SectionDamage) {
      for number in 0..<(try reader.nextCount(limit: Self.mostSegments)) {
        guard !outcome.withLock(\.isCancelled) else { return }
        let segment = try Segment(from: &reader, rootCount: rootCount)
        filesLoaded += try files.countFiles(of: segment, number)
        let progress = LoadingProgress(
          filesFound: files.count, filesRead: filesLoaded, isListing: false,
          milliseconds: Int((.now - start) / .milliseconds(1)))
        post(segment, number, progress)
      }
    } catch {
      tell(.damaged, to: sender)
    }
  }
}

extension CachedStart {
  /// The numbers of the copies that were shown first.
  private var copies: [ArticleID] {
    Array(0..<ArticleID(outcome.withLock(\.frontOrigins.count)))
  }

  /// Shows a segment, and takes away the copies of its articles.
  private func post(_ segment: Segment, _ number: Int, _ progress: LoadingProgress) {
    let (base, origins) = outcome.withLock { outcome in
      defer { outcome.counts.append(segment.count) }
      return (outcome.frontOrigins.count + outcome.counts.reduce(0, +), outcome.frontOrigins)
    }
    var successors: [ArticleID: ArticleID] = [:]
    for (copy, origin) in origins.enumerated() where Int(origin.segment) == number {
      guard Int(origin.article) < segment.count else { continue }
      successors[ArticleID(copy)] = ArticleID(base) + origin.article
    }
    sender.post(.loaded([segment], progress))
    if !successors.isEmpty {
      sender.post(.withdrawn(Array(successors.keys), successors: successors))
    }
  }

  /// Lets go what no longer holds; says of which files the articles are there.
  private func conclude(_ isUnchanged: [Bool]) -> [Bool]? {
    loaded.wait()
    let (files, counts, frontCount) = outcome.withLock { outcome in
      defer { outcome.files = FileTable() }
      return (outcome.files, outcome.counts, outcome.frontOrigins.count)
    }
    var isHeld = isUnchanged
    var isLive = counts.map { [Bool](repeating: false, count: $0) }
    for file in isHeld.indices where isHeld[file] {
      guard let (segment, articles) = files.articles(of: file) else { continue }
      isHeld[file] = counts.indices.contains(segment)
      guard isHeld[file] else { continue }
      for article in articles { isLive[segment][article] = true }
    }
    // What was loaded first has the first numbers.
    let dead = isLive.joined().enumerated().compactMap { $1 ? nil : ArticleID(frontCount + $0) }
    let heldFiles = isHeld.count(where: \.self)
    guard heldFiles * 2 >= files.count, dead.count * 2 <= counts.reduce(0, +) else {
      outcome.withLock { $0.isOutdated = true }
      sender.post(.outdated)
      return nil
    }
    outcome.withLock { $0.heldFiles = heldFiles }
    // Copies whose segments could not be loaded are still there.
    sender.post(.withdrawn(copies + dead))
    return isHeld
  }
}

extension FileTable {
  /// How many files are in a segment, all of which hold what they should.
  fileprivate func countFiles(
    of segment: Segment, _ number: Int
  ) throws(SectionDamage) -> Int {
    var files = 0
    for file in 0..<count {
      guard let found = articles(of: file), found.segment == number else { continue }
      try SectionDamage.unless(segment.holds(found.articles, of: place(of: file)))
      files += 1
    }
    return files
  }
}

/// Says what is wrong with the cache, if that is worth a word.
func tell(_ problem: CacheProblem, to sender: Sender) {
  if let sentence = problem.sentence { sender.post(.notice(Notice(sanitized(sentence)))) }
}
