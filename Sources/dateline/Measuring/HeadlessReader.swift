import Archive
import Dispatch
import Reader
import Screen
import Search
import Stories
import Views

/// The reader without a terminal: its state, workers and messages, and frames that nobody sees.
struct HeadlessReader {
  private(set) var state: State
  private let mailbox: Mailbox
  private let woken = DispatchSemaphore(value: 0)
  private let worker = Worker()
  private let merger = Worker()
  private var articleToRelate: ArticleID?
  /// What is left to find out about articles when all is read.
  private var connections: [Effect] = []
  private var pace = ListPace()
  private let loading: ArchiveLoading

  private static let size = Size(width: 140, height: 40)

  /// - Parameters:
  ///   - roots: the paths to read.
  ///   - theme: what frames are drawn with.
  ///   - cache: what was kept of an earlier session, and where to keep what is open.
  ///   - corrections: what was set of articles; nil for what this person set.
  init(
    roots: [[UInt8]], theme: Theme, cache: ArchiveCache? = nil, corrections: CorrectionTable? = nil
  ) {
    mailbox = Mailbox()
    loading = ArchiveLoading(
      roots: roots, corrections: corrections ?? CorrectionTable(roots: roots), mailbox: mailbox,
      cache: cache)
    mailbox.notify { [woken] in woken.signal() }
    state = State(size: Self.size, title: "", today: today(), theme: theme)
  }

  var index: Index { state.index }

  /// Opens the archive as the reader does, until all is read, listed, merged and drawn.
  ///
  /// - Returns: when all was read and listed, so that every answer was whole.
  @discardableResult
  mutating func open() -> ContinuousClock.Instant {
    loading.start()
    draw()
    var ready: ContinuousClock.Instant?
    while state.loading != nil || state.isTidying || state.requestInFlight != nil {
      if state.loading == nil, state.requestInFlight == nil { ready = ready ?? .now }
      _ = woken.wait(timeout: .now() + .milliseconds(100))
      if state.loading != nil, pace.isDue() { handle(.tick) }
      for message in mailbox.takeAll() { handle(message) }
      relate()
      draw()
    }
    return ready ?? .now
  }

  /// Finds names, suggested tags, copies and stories, as the reader does in the background.
  ///
  /// Only then lists are what they are to a person.
  ///
  /// - Returns: how long the stories took of that.
  @discardableResult
  mutating func connect() -> Duration {
    var ofStories = Duration.zero
    while !connections.isEmpty {
      switch connections.removeFirst() {
      case .findNames: handle(.namesFound(index.names(concurrently: onAllProcessors)))
      case .findStories:
        let stories = timed(&ofStories) { index.stories(concurrently: onAllProcessors) }
        handle(.storiesFound(stories))
      case .learnTags:
        handle(
          .tagsLearnt(TagSuggester(learningFrom: index, concurrently: onAllProcessors)))
      default:
        guard let suggester = state.tagSuggester else { break }
        handle(.tagsSuggested(index.suggestedTags(by: suggester, concurrently: onAllProcessors)))
      }
    }
    ArrayMemory.giveBackNow()
    while state.requestInFlight != nil {
      _ = woken.wait(timeout: .now() + .milliseconds(100))
      for message in mailbox.takeAll() { handle(message) }
    }
    return ofStories
  }

  /// Keeps what is open for another session.
  func keep() throws { try loading.keepNow(index) }

  /// Takes a key in and draws; what follows from the key is left to ``settle()``.
  mutating func press(_ key: Key) -> [Effect] {
    let effects = state.handle(.key(key))
    draw()
    return effects
  }

  /// Does what a key asked for.
  mutating func settle(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
    relate()
  }
}

extension HeadlessReader {
  private func draw() { _ = frame(of: state) }

  private mutating func handle(_ message: Message) {
    if case .listed = message { pace.end() }
    for effect in state.handle(message) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .list(let request):
      pace.begin()
      worker.run { [index, sender = mailbox.sender] in
        sender.post(.listed(ListAnswer(request, in: index).whole(), for: request))
      }
    case .merge(let merge):
      merger.run { [sender = mailbox.sender] in sender.post(.merged(merge.run())) }
    case .settleDates:
      merger.run { [index, sender = mailbox.sender] in
        sender.post(.datesSettled(index.settledDates()))
      }
    case .relate(let id): articleToRelate = id
    case .findNames, .findStories, .learnTags, .suggestTags: connections.append(effect)
    case .rescan:
      loading.cancel()
      mailbox.startOver()
      handle(.restarted)
      loading.start()
    default: break
    }
  }

  private mutating func relate() {
    guard let id = articleToRelate else { return }
    articleToRelate = nil
    handle(.related(index.shownRelated(to: id), to: id))
  }
}
