import News

/// Watches paths that were read, and reads what comes or changes.
///
/// On a thread of its own. Nothing is ever written to the folders.
package final class FolderWatch: Sendable {
  private let signal: WatchSignal

  /// Starts to watch; nil when the system doesn't give what that needs.
  ///
  /// - Parameters:
  ///   - rootPaths: the paths that were read.
  ///   - known: what was read of them; it is taken away.
  ///   - asksSystem: whether the system may tell what changes; else it is looked for again and again.
  ///   - deliver: called on the watching thread with what happened since.
  package init?(
    rootPaths: [[UInt8]], known: KnownFiles, asksSystem: Bool = true,
    deliver: @escaping @Sendable (WatchDelivery) -> Void
  ) {
    guard let signal = WatchSignal() else { return nil }
    self.signal = signal
    let isStarted = WorkerThread.start {
      var run = WatchRun(
        roots: rootPaths, known: known.takeAll(), asksSystem: asksSystem, signal: signal,
        deliver: deliver)
      run.watch()
    }
    guard isStarted else { return nil }
  }

  /// Ends the watching as soon as what is being read is read.
  package func stop() { signal.raise() }

  deinit { stop() }
}

/// The work of a ``FolderWatch``.
struct WatchRun {
  private let roots: [[UInt8]]
  private let signal: WatchSignal
  private let deliver: @Sendable (WatchDelivery) -> Void
  private var files: WatchedFiles
  private var reader = WatchReader()
  private var burst = WatchBurst()
  #if canImport(Glibc)
  /// Nil when folders are looked through again and again instead.
  private var folders: WatchedFolders?
  #endif
  /// When to look through all folders again; nil when the system tells of changes.
  private var nextLook: ContinuousClock.Instant?

  init(
    roots: [[UInt8]], known: [FilePlace: FileStamp], asksSystem: Bool, signal: WatchSignal,
    deliver: @escaping @Sendable (WatchDelivery) -> Void
  ) {
    self.roots = roots
    self.signal = signal
    self.deliver = deliver
    files = WatchedFiles(roots: roots, known: known)
    #if canImport(Glibc)
    let mounts = MountTable()
    let isRemote = roots.contains { root in
      (try? FileStatus(of: root)).map { mounts.isRemote($0.identity.device) } ?? false
    }
    folders = isRemote || !asksSystem ? nil : WatchedFolders(roots: roots)
    #endif
  }

  /// Watches until the signal is raised.
  mutating func watch() {
    lookThroughAll()
    while signal.wait(for: descriptor, until: burst.due ?? nextLook) {
      takeNotes()
      if let due = burst.due, due <= .now { look() }
      if let nextLook, nextLook <= .now { lookThroughAll() }
    }
  }
}

extension WatchRun {
  /// So many times as long as a look through all folders takes is waited until the next one.
  private static let pauseShare = 20
  private static let leastPause = Duration.seconds(1)

  private var descriptor: Int32? {
    #if canImport(Glibc)
    folders?.descriptor
    #else
    nil
    #endif
  }

  private mutating func takeNotes() {
    #if canImport(Glibc)
    for meaning in folders?.meanings() ?? [] {
      switch meaning {
      case .everything: burst.noteEverything()
      case .file(let place): burst.note(place)
      case .created(let place): if files.isComplete(place) { burst.note(place) }
      }
    }
    #endif
  }

  /// Looks at what was noted.
  private mutating func look() {
    let noted = burst
    burst = WatchBurst()
    guard !noted.needsWalk else { return lookThroughAll() }
    let differences = files.compare(noted.files)
    // What the files were is forgotten only when they are told of: first these, then the walk.
    tell(differences)
    if differences.needsWalk { lookThroughAll() }
  }

  private mutating func lookThroughAll() {
    let start = ContinuousClock.now
    tell(walk())
    #if canImport(Glibc)
    if folders != nil { return }
    #endif
    nextLook = .now + max(Self.leastPause, (.now - start) * Self.pauseShare)
  }

  private mutating func tell(_ differences: WatchedFiles.Differences) {
    let deliver = deliver
    reader.read(differences, noting: &files) { deliver(.changes($0)) }
  }

  private mutating func walk() -> WatchedFiles.Differences {
    #if canImport(Glibc)
    guard let folders else { return files.compareAll { _ in } }
    folders.beginWalk()
    let differences = files.compareAll { folders.watch($0) }
    folders.endWalk()
    if let failure = folders.failure {
      self.folders = nil
      deliver(.looksInstead(Self.sentence(for: failure)))
    }
    return differences
    #else
    return files.compareAll { _ in }
    #endif
  }

  private static func sentence(for failure: SystemError) -> String {
    "The system can't watch so many folders (\(systemMessage(of: failure.errno))): "
      + "changes show a little later."
  }
}
