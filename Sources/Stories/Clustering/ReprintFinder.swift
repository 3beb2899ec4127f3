import News
import Search

/// Finds the copies of one text among many.
///
/// Equal texts have equal hashes. Others are met by pairs of bins of their sketches, and are copies when
/// ``Shingles/isCopy(of:)`` says so. A text is compared with those only that stand first for the copies
/// found so far, at most with ``CopyWalk/largestTries`` of them, so that neither equal nor alike files
/// cost more than others.
///
/// Which texts are met depends on what was found before, so that it is one long walk through all of
/// them. To read texts costs most of it: some thousand steps guess from the sketches what isn't known yet,
/// what they met is read on all processors, and they are taken again where a guess was wrong.
struct ReprintFinder {
  private let judge: CopyJudge
  private let sketches: TextSketches
  private let concurrently: Concurrently
  /// What was asked before and what was answered.
  private(set) var verdicts: CopyVerdicts

  /// Guesses may be wrong again and again; then texts are read as they are met.
  private static let guessCount = 6
  private static let stepCount = 4_096
  private static let sliceSize = 32

  /// The articles in their order, with what is known of them from another time.
  init(
    index: Index, articles: ReadArticles, verdicts: CopyVerdicts = CopyVerdicts(),
    concurrently: @escaping Concurrently
  ) {
    judge = CopyJudge(index: index, ids: articles.ids)
    sketches = articles.sketches
    self.verdicts = verdicts
    self.concurrently = concurrently
  }

  /// For each article the first that it is a copy of; itself when it is none.
  mutating func leaders() -> [UInt32] {
    var walk = CopyWalk(sketches)
    let known = verdicts
    verdicts = [:]
    for start in stride(from: 0, to: sketches.count, by: Self.stepCount) {
      let end = min(start + Self.stepCount, sketches.count)
      if !guess(&walk, to: end, known) {
        var judge = judge
        walk.pass(to: end) { question in
          decide(question, known) { judge.isCopy($0) }
        }
      }
      walk.settle()
    }
    return walk.leaders
  }

  /// Takes some steps, again and again, until no guess was wrong; false when that took too long.
  private mutating func guess(_ walk: inout CopyWalk, to end: Int, _ known: CopyVerdicts) -> Bool {
    for _ in 0..<Self.guessCount {
      var guessed: [(question: CopyQuestion, answer: Bool)] = []
      walk.pass(to: end) { question in
        decide(question, known) { [sketches] question in
          guessed.append((question, question.isLikely(by: sketches)))
          return guessed[guessed.count - 1].answer
        }
      }
      let answers = answers(to: guessed.map(\.question))
      for (guess, answer) in zip(guessed, answers) {
        verdicts[judge.key(of: guess.question)] = answer
      }
      if guessed.map(\.answer) == answers { return true }
      walk.takeBack()
    }
    return false
  }

  /// What is known, or else what `decide` says.
  private mutating func decide(
    _ question: CopyQuestion, _ known: CopyVerdicts, _ decide: (CopyQuestion) -> Bool
  ) -> Bool {
    let key = judge.key(of: question)
    if let verdict = verdicts[key] { return verdict }
    guard let verdict = known[key] else { return decide(question) }
    verdicts[key] = verdict
    return verdict
  }

  private func answers(to questions: [CopyQuestion]) -> [Bool] {
    var answers: [Bool] = []
    inSlices(of: questions.count, size: Self.sliceSize, concurrently) { [judge] slice in
      var judge = judge
      return questions[slice].map { judge.isCopy($0) }
    } take: {
      answers += $0
    }
    return answers
  }
}

/// By the numbers of two articles, the later one above the earlier one, whether one is a copy of the other.
typealias CopyVerdicts = [UInt64: Bool]

/// Whether an article is a copy of an earlier one; both by their places.
struct CopyQuestion: Sendable {
  let article: Int
  let other: Int
  /// Their few words are the same: whether their headlines are too.
  let isAboutHeadlines: Bool

  /// What the sketches alone say.
  func isLikely(by sketches: TextSketches) -> Bool {
    guard !isAboutHeadlines else { return true }
    let (equal, filled) = sketches.sharedBins(of: article, other)
    return equal * 20 >= filled * 13
  }
}

/// Answers a ``CopyQuestion`` by reading both texts.
struct CopyJudge: Sendable {
  let index: Index
  /// By place.
  let ids: [ArticleID]
  private var known: [Int: Shingles] = [:]

  private static let largestKnown = 64

  init(index: Index, ids: [ArticleID]) {
    self.index = index
    self.ids = ids
  }

  func key(of question: CopyQuestion) -> UInt64 {
    UInt64(ids[question.article]) << 32 | UInt64(ids[question.other])
  }

  mutating func isCopy(_ question: CopyQuestion) -> Bool {
    if question.isAboutHeadlines { return haveEqualHeadlines(question) }
    return makeShingles(of: question.article).isCopy(of: knownShingles(of: question.other))
  }

  /// The texts that others are compared with are mostly those of the same days, again and again.
  private mutating func knownShingles(of article: Int) -> Shingles {
    if let shingles = known[article] { return shingles }
    if known.count == Self.largestKnown { known.removeAll(keepingCapacity: true) }
    let shingles = makeShingles(of: article)
    known[article] = shingles
    return shingles
  }

  private func makeShingles(of article: Int) -> Shingles {
    Shingles(of: WrittenText(index.article(ids[article])))
  }

  /// A few words may be those of many reports.
  private func haveEqualHeadlines(_ question: CopyQuestion) -> Bool {
    let headlines = [question.article, question.other].map {
      FoldedHeadline(index.article(ids[$0]).title).words
    }
    return headlines[0] == headlines[1]
  }
}
