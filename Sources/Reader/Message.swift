package import News
package import Screen
package import Search
package import Stories

/// Everything that can happen to the reader.
package enum Message: Sendable {
  case key(Key)
  case resized(Size)
  /// Articles were read; their index comes along.
  case loaded([Segment], LoadingProgress)
  /// Small parts of the index were merged into larger ones on the side.
  case merged(MergedSegment)
  /// Dates that can be read in two ways were settled by those that can't.
  case datesSettled(SettledDates)
  case storiesFound(StoryTable)
  /// All that is kept of what was said of stories.
  case storiesCorrected(Set<StoryCorrection>)
  /// The names of people, places and organisations in articles.
  case namesFound(FoundValues)
  /// nil when the archive has too few tags to learn from.
  case tagsLearnt(TagSuggester?)
  /// The tags that articles seem to lack.
  case tagsSuggested(FoundValues)
  /// Reading has ended; how many files were skipped, and a sentence for each that matters.
  case finishedLoading(LoadingProgress, skipped: [String])
  /// What these articles were made of is no longer there, or is being read anew; those that are
  /// there already in the place of some.
  case withdrawn([ArticleID], successors: [ArticleID: ArticleID] = [:])
  /// What was loaded is that of an earlier session, and most of it no longer holds.
  case outdated
  /// The folder is being read anew: what was loaded is let go, what was marked is not.
  case restarted
  /// The best of what a request for the list found are in order; the answer follows.
  case listBegun(ListContents, for: ListRequest)
  /// A request for the list was answered.
  case listed(ListContents, for: ListRequest)
  case related([RelatedStory], to: ArticleID)
  /// A file as it is on disk, its controls made visible, and the byte at which the article begins.
  case rawText(String, of: ArticleID, from: Int)
  /// Other reports of an article's event, those with most in common first.
  case versionsFound([ArticleID], of: ArticleID)
  case compared(VersionComparison, VersionPair)
  /// An article was made anew with what was set of it; its index comes along.
  case corrected(ArticleID, Corrections, Segment)
  /// Files came, changed or went while the reader was open.
  case filesChanged(FileChanges)
  /// What was marked in earlier sessions.
  case marked(SavedMarks)
  /// Another reader changed what is kept: all marks as they are now, and the corrections of those
  /// articles whose corrections changed.
  case changedElsewhere(SavedMarks, [SavedMarks.Key: Corrections])
  case themed(Theme)
  case notice(Notice)
  /// Time has passed; sent while something loads.
  case tick
  /// The terminal or another program asks to leave.
  case terminated
}

/// Something that the reader should be told.
package struct Notice: Sendable, Equatable {
  package let sentence: String
  package let isError: Bool

  package init(_ sentence: String, isError: Bool = false) {
    self.sentence = sentence
    self.isError = isError
  }
}

/// How far reading the folder has come.
package struct LoadingProgress: Sendable, Equatable {
  package var filesFound: Int
  package var filesRead: Int
  package var bytesRead: Int
  /// Whether the number of files found still grows.
  package var isListing: Bool
  package var milliseconds: Int

  package init(
    filesFound: Int = 0, filesRead: Int = 0, bytesRead: Int = 0, isListing: Bool = true,
    milliseconds: Int = 0
  ) {
    self.filesFound = filesFound
    self.filesRead = filesRead
    self.bytesRead = bytesRead
    self.isListing = isListing
    self.milliseconds = milliseconds
  }

  package var filesPerSecond: Int { milliseconds > 0 ? filesRead * 1000 / milliseconds : 0 }

  /// What is left at the rate so far; nil while the number of files isn't known.
  package var secondsLeft: Int? {
    guard !isListing, filesPerSecond > 0 else { return nil }
    return (filesFound - filesRead + filesPerSecond - 1) / filesPerSecond
  }
}
