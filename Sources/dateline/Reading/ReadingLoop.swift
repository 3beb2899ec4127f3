import Archive
import Curses
import News
import Reader
import Screen
import Search
import Stories
import Synchronization
import Views

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The one loop that owns the state and the terminal.
///
/// Events and the workers' messages change the state; the effects that this asks for are done here or
/// by a worker that posts its answer; then the frame is drawn, once for all that had come.
struct ReadingLoop: ~Copyable {
  private var state: State
  private var terminal: CursesTerminal
  private let options: ReadingOptions
  private let roots: [[UInt8]]
  private let mailbox: Mailbox
  private let loading: ArchiveLoading
  private let marks: MarkKeeping
  private let corrections: CorrectionTable
  private let worker = Worker()
  /// Apart from the other worker, so that no list waits for a merge.
  private let merger = Worker()
  /// Whether arrays that are let go are kept for the next, as after loading.
  private var keepsArrays = false
  /// For stories of which most are known: they needn't wait for names.
  private let storyFinder = Worker()
  /// Another one for each time that the folder is read.
  private var stories: StoryKeeping
  /// The article whose related stories are still to be looked up; only the last one asked for counts.
  private var articleToRelate: ArticleID?
  private var pace = ListPace()
  private var areMarksLoading = false
  private var isOver = false
  /// When another reader's changes are next worth a look.
  private var nextLook = ContinuousClock.now

  /// The first frame waits so many milliseconds for rows: of a small folder none is ever seen empty.
  private static let firstPatience = 8
  /// Up to so many articles a request is answered at once, within the frame that asks for it.
  private static let immediateCount = 20_000

  /// Takes over the loading, which has begun, and the mailbox that it posts to.
  init(of opening: ArchiveOpening, options: ReadingOptions, terminal: consuming CursesTerminal) {
    self.options = options
    roots = opening.roots
    mailbox = opening.mailbox
    corrections = opening.corrections
    loading = opening.loading
    stories = loading.makeStoryKeeping()
    marks = MarkKeeping(roots: roots, file: opening.marksFile, mailbox: mailbox)
    state = State(
      size: terminal.size, title: opening.title, today: today(),
      theme: options.theme, themeNames: options.themeNames, keys: options.keys,
      query: options.query, sort: options.sort)
    self.terminal = terminal
  }

  /// Runs until the reader leaves.
  consuming func run() {
    tellProblems()
    mailbox.notify { [waker = terminal.waker] in waker.wake() }
    takeIn(within: Self.firstPatience)
    while !isOver {
      draw()
      loadMarks()
      if relate() { draw() }
      takeIn(within: state.loading == nil ? nil : 100)
    }
    loading.cancel()
    stories.cancel()
    terminal.close()
    marks.finish()
  }

  /// Says what is wrong with the settings, one thing itself, of several that there are some.
  private mutating func tellProblems() {
    for problem in options.problems { handle(.notice(Notice(problem, isError: true))) }
    guard options.problems.count > 1 else { return }
    let sentence = "The settings have \(options.problems.count) problems; :messages names them."
    handle(.notice(Notice(sentence, isError: true)))
  }

  /// Asks for what was marked before once there are articles on the screen, which don't wait for the
  /// store to be opened.
  private mutating func loadMarks() {
    guard !areMarksLoading, state.index.count > 0 || state.loading == nil else { return }
    areMarksLoading = true
    marks.report(on: corrections)
    marks.load()
  }

  /// Looks up what is related to the article on the screen; false when nobody asked for that.
  private mutating func relate() -> Bool {
    guard let id = articleToRelate else { return false }
    articleToRelate = nil
    handle(.related(state.index.shownRelated(to: id), to: id))
    return true
  }

  private mutating func draw() {
    let frame = frame(of: state)
    terminal.show(frame.canvas, cursor: frame.cursor)
  }

  /// Takes in what the terminal and the workers say, as soon as one of them does.
  private mutating func takeIn(within milliseconds: Int?) {
    let isLoading = state.loading != nil
    let events = terminal.waitForEvents(timeoutMilliseconds: milliseconds)
    if events.contains(where: \.isFromPerson) { lookElsewhere() }
    for event in events {
      switch event {
      case .key(let key): handle(.key(key))
      case .resized(let size): handle(.resized(size))
      case .terminate: handle(.terminated)
      case .woken: break
      }
    }
    if isLoading, pace.isDue() { handle(.tick) }
    for message in mailbox.takeAll() { handle(message) }
  }

  /// Looks whether another reader changed what is kept: whenever somebody comes back to this one, not
  /// while it lies idle.
  private mutating func lookElsewhere() {
    guard nextLook < .now else { return }
    nextLook = .now + .seconds(1)
    marks.look(at: corrections)
  }

  private mutating func handle(_ message: Message) {
    if case .listed = message { pace.end() }
    if case .finishedLoading = message { marks.saveUnkept(of: corrections) }
    for effect in state.handle(message) { perform(effect) }
  }
}

extension ReadingLoop {
  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .list(let request): list(request)
    case .relate(let id): if state.detail.id == id { articleToRelate = id }
    case .merge(let merge):
      merger.run { [sender = mailbox.sender] in sender.post(.merged(merge.run())) }
    case .prepare:
      // Once for each loading: what is given back, the next query has the system clear anew.
      if !keepsArrays { ArrayMemory.keep() }
      keepsArrays = true
      merger.run { [index = state.index] in index.prepare() }
    case .findStories:
      let worker = stories.isQuick ? storyFinder : merger
      worker.run { [index = state.index, sender = mailbox.sender, stories] in
        sender.post(.storiesFound(stories.find(in: index)))
      }
    case .findNames:
      merger.run { [index = state.index, sender = mailbox.sender] in
        sender.post(.namesFound(index.names(concurrently: onAllProcessors)))
      }
    case .learnTags:
      merger.run { [index = state.index, sender = mailbox.sender] in
        sender.post(
          .tagsLearnt(TagSuggester(learningFrom: index, concurrently: onAllProcessors)))
      }
    case .suggestTags: suggestTags()
    case .keepIndex: loading.keep(state.index)
    case .settleDates: settleDates()
    case .findVersions(let id, let reports):
      worker.run { [index = state.index, sender = mailbox.sender] in
        sender.post(.versionsFound(index.nearestVersions(of: id, among: reports), of: id))
      }
    case .compare(let pair): compare(pair)
    case .readRaw(let id): readRaw(id)
    case .loadTheme(let name): loadTheme(name)
    case .browse(let address): report(openInBrowser(address))
    case .edit(let id): edit(id)
    case .correct(let id, let corrections, let field): correct(id, corrections, changing: field)
    case .remake(let id, let corrections): remake(id, corrections)
    case .saveStoryCorrections(let change): marks.save(change)
    case .saveMarks(let ids): marks.save(ids, marks: state.marks, in: state.index)
    case .pipe(let text, let command): pipe(text, to: command)
    case .copy(let text): terminal.copy(text)
    case .rescan:
      loading.cancel()
      mailbox.startOver()
      stories.cancel()
      stories = loading.makeStoryKeeping()
      handle(.restarted)
      keepsArrays = false
      loading.start()
    case .redraw: terminal.redraw()
    case .suspend: stop()
    case .quit: isOver = true
    }
  }

  private mutating func list(_ request: ListRequest) {
    let index = state.index
    pace.begin()
    if index.count <= Self.immediateCount {
      handle(.listed(ListAnswer(request, in: index).whole(), for: request))
    } else {
      worker.run { [sender = mailbox.sender] in
        let answer = ListAnswer(request, in: index, concurrently: onAllProcessors)
        if let beginning = answer.beginning() { sender.post(.listBegun(beginning, for: request)) }
        sender.post(.listed(answer.whole(concurrently: onAllProcessors), for: request))
      }
    }
  }

  private mutating func settleDates() {
    let index = state.index
    if index.count <= Self.immediateCount {
      handle(.datesSettled(index.settledDates()))
    } else {
      merger.run { [sender = mailbox.sender] in sender.post(.datesSettled(index.settledDates())) }
    }
  }

  private mutating func suggestTags() {
    guard let suggester = state.tagSuggester else { return }
    merger.run { [index = state.index, sender = mailbox.sender] in
      let suggested = index.suggestedTags(by: suggester, concurrently: onAllProcessors)
      sender.post(.tagsSuggested(suggested))
    }
  }

  private mutating func correct(
    _ id: ArticleID, _ corrections: Corrections, changing field: CorrectableField
  ) {
    let article = state.index.article(id)
    let correction = self.corrections.set(field, of: article, to: corrections[field])
    marks.save(correction, in: self.corrections)
    remake(id, corrections)
  }

  private mutating func remake(_ id: ArticleID, _ corrections: Corrections) {
    let article = state.index.article(id)
    worker.run { [sender = mailbox.sender] in
      let segment = Segment(indexing: article.corrected(by: corrections))
      sender.post(.corrected(id, corrections, segment))
    }
  }

  private mutating func compare(_ pair: VersionPair) {
    worker.run { [index = state.index, sender = mailbox.sender] in
      let comparison = VersionComparison(
        older: index.article(pair.older), newer: index.article(pair.newer))
      sender.post(.compared(comparison, pair))
    }
  }

  private mutating func readRaw(_ id: ArticleID) {
    let article = state.index.article(id)
    let root = roots[article.root]
    worker.run { [sender = mailbox.sender] in
      do throws(ReadError) {
        let bytes = try readFile(root: root, path: article.pathBytes)
        let (text, start) = visibleText(of: bytes, from: article.start)
        sender.post(.rawText(text, of: id, from: start))
      } catch {
        sender.post(.notice(Notice("The file can't be read: \(error.phrase).", isError: true)))
      }
    }
  }

  private mutating func loadTheme(_ name: String) {
    switch options.loadTheme(name) {
    case .success(let theme): handle(.themed(theme))
    case .failure(let problem): handle(.notice(Notice(problem.sentence, isError: true)))
    }
  }

  private mutating func edit(_ id: ArticleID) {
    let article = state.index.article(id)
    let path = fullPath(root: roots[article.root], path: article.pathBytes)
    terminal.suspend()
    let problem = runEditor(on: path)
    terminal.resume()
    report(problem)
  }

  private mutating func pipe(_ text: String, to command: String) {
    terminal.suspend()
    let problem = runShell(command, input: text)
    terminal.resume()
    report(problem)
  }

  /// Stops as Ctrl-Z does; ncurses gives the terminal back and takes it again.
  private mutating func stop() {
    raise(SIGTSTP)
    terminal.redraw()
  }

  private mutating func report(_ problem: String?) {
    if let problem { handle(.notice(Notice(problem, isError: true))) }
  }
}

extension TerminalEvent {
  /// Whether it says that somebody looks at the screen.
  fileprivate var isFromPerson: Bool {
    switch self {
    case .key, .resized: true
    case .woken, .terminate: false
    }
  }
}
