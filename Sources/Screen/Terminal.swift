/// Shows canvases and says what was typed; the one seam between the program and a real terminal.
package protocol Terminal: ~Copyable {
  var size: Size { get }
  var depth: ColorDepth { get }

  /// Shows a whole frame, with the cursor at a point or hidden.
  mutating func show(_ canvas: Canvas, cursor: Point?)

  /// Waits until something happens or the time is over, and returns all that happened, in order.
  ///
  /// Without a time-out it waits for as long as it takes; after a time-out the list is empty.
  mutating func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent]

  /// Gives the terminal to a child program, as it was before the first frame.
  mutating func suspend()

  /// Takes the terminal back after `suspend()`; the next frame is painted whole.
  mutating func resume()

  /// Paints the next frame whole, whatever the terminal shows now.
  mutating func redraw()

  /// Puts a text on the clipboard of the person at the terminal, where the terminal can.
  ///
  /// False for a text that is longer than terminals take.
  @discardableResult
  mutating func copy(_ text: String) -> Bool
}

/// What a terminal has to say.
package enum TerminalEvent: Sendable, Equatable {
  case key(Key)
  case resized(Size)
  /// Another thread asked for attention.
  case woken
  /// The person or the system wants the program to end.
  case terminate
}
