package import News
package import Search

/// What the state wants done outside of itself; the event loop does it and answers with a message.
package enum Effect: Sendable, Equatable {
  /// Answered by `listed`.
  case list(ListRequest)
  /// Answered by `related`.
  case relate(ArticleID)
  /// Finds which of the reports of a story have most in common with one; answered by `versionsFound`.
  case findVersions(of: ArticleID, among: [ArticleID])
  /// Answered by `compared`.
  case compare(VersionPair)
  /// Answered by `rawText`.
  case readRaw(ArticleID)
  /// Merges small parts of the index; answered by `merged`.
  case merge(IndexMerge)
  /// Settles dates that can be read in two ways; answered by `datesSettled`.
  case settleDates
  /// Finds out which articles report one event, by what changed since that was last found; answered by
  /// `storiesFound`.
  case findStories
  /// Finds the names in articles; answered by `namesFound`.
  case findNames
  /// Learns from the archive's tags which ones articles lack; answered by `tagsLearnt`.
  case learnTags
  /// Finds the tags that articles with few of them seem to lack, by ``State/tagSuggester``; answered by
  /// `tagsSuggested`.
  case suggestTags
  /// Makes the tables of an index of which nothing is left to merge.
  case prepare
  /// Keeps the index for the next session.
  case keepIndex
  /// Loads a theme by name or path; answered by `themed`.
  case loadTheme(String)
  /// Opens an address in the browser, never through a shell.
  case browse(String)
  case edit(ArticleID)
  /// Keeps what was set of a field, and makes the article anew with all its corrections; answered by
  /// `corrected`.
  case correct(ArticleID, Corrections, changing: CorrectableField)
  /// Makes the article anew with corrections that are kept already; answered by `corrected`.
  case remake(ArticleID, Corrections)
  /// Keeps what was said of stories, and forgets what no longer holds.
  case saveStoryCorrections(StoryCorrectionChange)
  /// Keeps the marks of these articles, as they are now, for later sessions.
  case saveMarks([ArticleID])
  /// Gives text to a command of the reader's own.
  case pipe(String, to: String)
  case copy(String)
  case rescan
  case redraw
  case suspend
  case quit
}
