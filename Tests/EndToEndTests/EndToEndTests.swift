import Testing

/// All tests in a real terminal, one after the other so that each has the machine to itself.
@Suite(.serialized, .enabled(if: TerminalSession.isAvailable, "tmux is not installed"))
struct EndToEndTests {}
