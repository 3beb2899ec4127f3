import Curses

/// Opens the reader and returns when the person at the terminal leaves.
func readInteractively(_ options: ReadingOptions) throws(TerminalError) {
  // Looked up while the terminal is opened: the first articles are shown with their corrections.
  let corrections = CorrectionTable(roots: options.roots, file: options.marksFile)
  let terminal = try CursesTerminal(usesColor: options.usesColor)
  ReadingLoop(options: options, terminal: terminal, corrections: corrections).run()
}
