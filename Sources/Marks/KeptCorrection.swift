/// What a person set one field of an article to.
package struct KeptCorrection: Sendable, Hashable {
  /// The file's absolute path, as the file system spells it.
  package let file: [UInt8]
  /// Which article of the file.
  package let part: Int
  /// The field's name.
  package let field: String
  /// The values, a line each, empty when the article is said to have none; nil takes a correction back.
  package let text: String?

  package init(file: [UInt8], part: Int, field: String, text: String?) {
    self.file = file
    self.part = part
    self.field = field
    self.text = text
  }
}
