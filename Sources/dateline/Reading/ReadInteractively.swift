import Curses

/// Shows an archive that is being read, and returns when the person at the terminal leaves.
func readInteractively(
  _ opening: ArchiveOpening, _ options: ReadingOptions
) throws(TerminalError) {
  let terminal = try CursesTerminal(usesColor: options.usesColor)
  ReadingLoop(of: opening, options: options, terminal: terminal).run()
}
