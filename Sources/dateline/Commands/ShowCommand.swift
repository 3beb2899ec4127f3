import Archive
import ArgumentParser
import News
import Reader
import Screen
import Search

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one article as the reader shows it.",
    discussion: """
      ARTICLE is a file, or a path as list prints it; PATH#2 is the second article of a file. As \
      jsonl it is the object that export prints. A date such as 03/04/2017 is read as the other files \
      write theirs when ARTICLE is in a folder that is named, here or in DATELINE_ARCHIVE or the \
      settings; else no other file is read, and it is read as the article's language has it.
      """)

  @Argument(help: "The article.", completion: .file())
  var article: String

  @OptionGroup var archive: ArchiveOptions

  @Flag(
    help: """
      The file as it is on disk; for PATH#2 its part of the file, decoded. On a terminal with its \
      controls made visible.
      """)
  var raw = false

  @OptionGroup var format: FormatOptions

  func run() throws {
    let place = try ArticlePlace(named: article, in: archive)
    var output = StandardOutput()
    if raw {
      try writeRaw(place, to: &output)
    } else {
      try write(place, to: &output)
    }
    try output.flush()
  }
}

extension ShowCommand {
  private func write(_ place: ArticlePlace, to output: inout StandardOutput) throws {
    let (article, segment) = try place.article()
    switch format.format {
    case .jsonl:
      var json = JSONWriter()
      // What an archive would suggest isn't known of one article.
      json.exportRow(of: article, named: place.name, suggested: [])
      try output.write(json.bytes)
    case .text:
      var index = Index()
      index.append(segment)
      let style = TextStyle()
      var builder = DocumentBuilder(width: style.measure, highlighter: nil)
      let document = builder.document(
        of: ArticleID(article.position), in: index, linkTargets: [], related: nil)
      try output.write(document.text(style: style))
    }
  }

  private func writeRaw(_ place: ArticlePlace, to output: inout StandardOutput) throws {
    if place.isPart {
      let text = try place.rawText()
      guard TextStyle.isTerminal else { return try output.write(Array(text.utf8)) }
      for line in visible(text) { try output.writeLine(line) }
      return
    }
    let bytes = try place.contents()
    guard TextStyle.isTerminal else { return try output.write(bytes) }
    for line in visible(News.rawText(of: bytes)) { try output.writeLine(line) }
  }
}

extension Document {
  /// The lines as text, in the looks of their roles.
  fileprivate func text(style: TextStyle) -> String {
    var text = ""
    for block in blocks {
      text += String(repeating: "\n", count: block.gap)
      let blanks = String(repeating: " ", count: block.indent)
      // Links have numbers in the reader only, where a key follows them.
      let label = block.link == nil ? block.label : padded("  →", toWidth: block.indent)
      text += style.lines(
        block.lines, of: block.text, block.role, label: label, indent: blanks)
    }
    return text
  }
}
