import Curses

/// Opens the reader and returns when the person at the terminal leaves.
func readInteractively(_ options: ReadingOptions) throws(TerminalError) {
  let terminal = try CursesTerminal(usesColor: options.usesColor)
  ReadingLoop(options: options, terminal: terminal).run()
}
