import CNcurses
package import Screen

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The terminal that the program was started in, by way of ncurses.
///
/// There is one at a time. It is given back as it was when the value is destroyed, and by a signal
/// handler when the program crashes. Everything but the `waker` belongs to one thread.
package struct CursesTerminal: ~Copyable, Terminal {
  package internal(set) var size: Size
  package let depth: ColorDepth
  let screen: OpaquePointer
  let input: UnsafeMutablePointer<WINDOW>
  /// Signals and wakes arrive here.
  let signals: CInt
  private var encoder: RowEncoder
  /// What ncurses has been told last.
  var shown: Canvas?

  /// Takes the terminal over: alternate screen, no echo, each key at once.
  package init(usesColor: Bool) throws(TerminalError) {
    let opened = try Self.open()
    screen = opened.screen
    input = opened.input
    signals = opened.signals
    depth = usesColor ? Self.startedColor() : .none
    encoder = RowEncoder(depth: depth)
    size = Self.realSize()
    Self.setModes(input: input)
    cn_guard_raise()
  }

  deinit {
    endwin()
    delwin(input)
    delscreen(screen)
    cn_guard_lower()
    cn_guard_close()
  }

  /// Ends `waitForEvents` from any thread.
  package var waker: Waker { Waker() }

  /// Gives the terminal back; destroying the value does the same.
  package consuming func close() {}
}

extension CursesTerminal {
  package mutating func show(_ canvas: Canvas, cursor: Point?) {
    let window = cn_screen()
    if shown?.size != canvas.size {
      shown = nil
      werase(window)
    }
    for y in 0..<min(canvas.size.height, size.height) where shown?.row(y) != canvas.row(y) {
      let row = encoder.encode(canvas.row(y), columns: size.width)
      wmove(window, CInt(y), 0)
      wadd_wchnstr(window, row, CInt(row.count))
    }
    shown = canvas
    place(cursor)
    wnoutrefresh(window)
    doupdate()
  }

  package mutating func redraw() { cn_repaint() }

  package mutating func suspend() {
    endwin()
    cn_guard_lower()
  }

  package mutating func resume() {
    cn_guard_raise()
    reset_prog_mode()
    adoptRealSize()
    cn_repaint()
    doupdate()
  }

  /// False for a text that is longer than terminals take.
  @discardableResult
  package mutating func copy(_ text: String) -> Bool {
    Clipboard.sequence(for: text).map(Clipboard.send) ?? false
  }

  /// Follows the terminal's size; the next frame is converted whole.
  mutating func adoptRealSize() {
    size = Self.realSize()
    resizeterm(CInt(size.height), CInt(size.width))
    shown = nil
  }

  private func place(_ cursor: Point?) {
    let window = cn_screen()
    guard let cursor, Rect(origin: .zero, size: size).contains(cursor) else {
      leaveok(window, true)
      curs_set(0)
      return
    }
    leaveok(window, false)
    wmove(window, CInt(cursor.y), CInt(cursor.x))
    curs_set(1)
  }
}

extension CursesTerminal {
  private static func open() throws(TerminalError) -> (
    screen: OpaquePointer, input: UnsafeMutablePointer<WINDOW>, signals: CInt
  ) {
    let type = try checkedType()
    _ = cn_set_locale()
    let signals = cn_guard_open()
    guard signals >= 0 else { throw .alreadyOpen }
    // LINES and COLUMNS in the environment are a shell's, and older than the terminal's own answer.
    use_env(false)
    use_tioctl(true)
    guard let screen = newterm(nil, nil, nil), let input = newpad(1, 1) else {
      cn_guard_close()
      throw .unknownType(type)
    }
    endFlushingEveryMove()
    return (screen, input, signals)
  }

  /// Has ncurses send a frame as one piece.
  ///
  /// Until a program comes back from its first `endwin`, ncurses 6.3 and 6.4 flush after each move of
  /// the cursor (`_nc_mvcur` in lib_mvcur.c): some eighty writes a frame. Nothing has been drawn yet.
  private static func endFlushingEveryMove() {
    endwin()
    doupdate()
  }

  /// The terminal's type, if there is a terminal that can paint.
  private static func checkedType() throws(TerminalError) -> String {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let variable = getenv("TERM"), variable.pointee != 0 else { throw .typeUnset }
    let type = String(cString: variable)
    switch cn_terminal_ability() {
    case cn_able: return type
    case cn_unable: throw .cannotPaint(type: type)
    default: throw .unknownType(type)
    }
  }

  private static func setModes(input: UnsafeMutablePointer<WINDOW>) {
    cbreak()
    noecho()
    nonl()
    cn_free_keys()
    intrflush(nil, false)
    keypad(input, true)
    nodelay(input, true)
    set_escdelay(25)
    typeahead(-1)
    curs_set(0)
  }

  private static func startedColor() -> ColorDepth {
    guard has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    switch cn_color_count() {
    case ..<8: return .none
    case ..<16: return .ansi8
    case ..<256: return .ansi16
    case ..<(1 << 24): return .indexed256
    default: return .rgb
    }
  }

  private static func realSize() -> Size {
    var columns = getmaxx(cn_screen())
    var rows = getmaxy(cn_screen())
    _ = cn_real_size(&columns, &rows)
    return Size(width: Int(columns), height: Int(rows))
  }
}
