#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import Reader
import Screen

/// How text for people is laid out and coloured: as the terminal can, and plainly into a pipe.
struct TextStyle {
  /// In columns; nil when lines may be of any length.
  let width: Int?
  private let depth: ColorDepth

  /// As standard output and the environment allow.
  init() {
    width = Self.columns
    depth = Self.isTerminal ? Self.supportedDepth : .none
  }

  /// Whether standard output is one.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The widest a line of running text gets.
  var measure: Int { max(1, min(width ?? DocumentBuilder.measure, DocumentBuilder.measure)) }

  /// The text in the look of its role; made safe to show.
  func styled(_ text: some StringProtocol, _ role: Role) -> String {
    let text = sanitized(String(text))
    guard depth != .none, text.contains(where: { $0 != " " }) else { return text }
    let sequence = Self.theme[role].selectGraphicRendition(at: depth)
    return sequence.isEmpty || text.isEmpty ? text : "\u{1B}[\(sequence)m\(text)\u{1B}[0m"
  }

  /// The text in the look of its role, the ranges in another; made safe to show.
  ///
  /// Ranges are UTF-8 offsets, ascending and disjoint.
  func styled(_ text: String, _ role: Role, marks: [Range<Int>], as markRole: Role) -> String {
    var line = ""
    var next = 0
    for range in marks where range.lowerBound >= next {
      line += styled(text.utf8Slice(next..<range.lowerBound), role)
      line += styled(text.utf8Slice(range), markRole)
      next = range.upperBound
    }
    return line + styled(text.utf8Slice(next..<max(next, text.utf8.count)), role)
  }
}

extension TextStyle {
  /// The text wrapped to the measure, behind an indent; see ``lines(_:of:_:label:indent:marks:)``.
  func paragraph(
    _ text: String, _ role: Role, label: String? = nil, indent: String = "",
    marks: [Range<Int>] = []
  ) -> String {
    // A file name may hold line breaks.
    let text = marks.isEmpty ? sanitized(text) : text
    let lines = wrapped(text, width: max(1, measure - GlyphWidth.columns(of: indent)))
    return self.lines(lines, of: text, role, label: label, indent: indent, marks: marks)
  }

  /// Lines of a text, the first behind the label, the others behind the indent.
  func lines(
    _ lines: [WrappedLine], of text: String, _ role: Role, label: String? = nil,
    indent: String = "", marks: [Range<Int>] = []
  ) -> String {
    var result = ""
    for (place, line) in lines.enumerated() {
      let shown = marks.filter { $0.overlaps(line.range) }.map {
        $0.clamped(to: line.range).shifted(by: -line.range.lowerBound)
      }
      let content = String(text.utf8Slice(line.range))
      result += styled(place == 0 ? label ?? indent : indent, .textDim)
      result += styled(content, role, marks: shown, as: .detailMatch) + "\n"
    }
    return result
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Self {
    lowerBound + distance..<upperBound + distance
  }
}

extension TextStyle {
  private static var columns: Int? {
    if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    guard isTerminal else { return nil }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  private static var supportedDepth: ColorDepth {
    guard Environment["NO_COLOR"] == nil, let terminal = Environment["TERM"], terminal != "dumb"
    else { return .none }
    return terminal == "linux" ? .ansi8 : .ansi16
  }

  /// The sixteen colours only: they go with whatever background the terminal has.
  private static let theme = Theme(
    name: "print",
    styles: [
      .detailHeadline: Style(attributes: .bold),
      .detailGuess: Style(attributes: [.bold, .italic]),
      .detailMeta: Style(foreground: .ansi(6)),
      .detailTag: Style(foreground: .ansi(2)),
      .detailSubheading: Style(attributes: .bold),
      .detailCaption: Style(attributes: .italic),
      .detailCredit: Style(attributes: .dim),
      .detailLink: Style(foreground: .ansi(4)),
      .detailMatch: Style(foreground: .ansi(3), attributes: .bold),
      .detailWhy: Style(attributes: .dim),
      .textDim: Style(attributes: .dim),
      .listDate: Style(foreground: .ansi(6)),
      .listSource: Style(foreground: .ansi(5)),
      .listDay: Style(attributes: .bold),
      .facetCount: Style(foreground: .ansi(6)),
      .statusError: Style(foreground: .ansi(1)),
      .rawControl: Style(attributes: .reverse),
    ])
}

extension Style {
  /// The parameters of the SGR sequence, such as `1;36`; empty for a plain style.
  fileprivate func selectGraphicRendition(at depth: ColorDepth) -> String {
    var parameters: [Int] = []
    if attributes.contains(.bold) { parameters.append(1) }
    if attributes.contains(.dim) { parameters.append(2) }
    if attributes.contains(.italic) { parameters.append(3) }
    if attributes.contains(.underline) { parameters.append(4) }
    if attributes.contains(.reverse) { parameters.append(7) }
    if let foreground, case .index(let number)? = depth.reduced(foreground) {
      parameters.append(number < 8 ? 30 + Int(number) : 82 + Int(number))
    }
    return parameters.map(String.init).joined(separator: ";")
  }
}
