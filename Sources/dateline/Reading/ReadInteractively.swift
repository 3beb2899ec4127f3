import Curses

/// Opens the reader and returns when the person at the terminal leaves.
func readInteractively(_ options: ReadingOptions) throws(TerminalError) {
  // Read while the terminal is opened, and the first articles with their corrections.
  let corrections = CorrectionTable(roots: options.roots, file: options.marksFile)
  let mailbox = Mailbox()
  let loading = ArchiveLoading(
    roots: options.roots, corrections: corrections, mailbox: mailbox, isWatching: true,
    cache: options.cache)
  loading.start()
  defer { loading.cancel() }
  let terminal = try CursesTerminal(usesColor: options.usesColor)
  ReadingLoop(
    options: options, terminal: terminal, corrections: corrections, mailbox: mailbox,
    loading: loading
  ).run()
}
