/// What a person said of two articles: that they report one event, or that one doesn't belong to the other's
/// story.
package struct KeptStoryCorrection: Sendable, Hashable {
  /// An article by its file's absolute path, as the file system spells it.
  package struct Place: Sendable, Hashable {
    package let file: [UInt8]
    /// Which article of the file.
    package let part: Int

    package init(file: [UInt8], part: Int) {
      self.file = file
      self.part = part
    }
  }

  package let article: Place
  package let other: Place
  /// Whether they report one event.
  package let isTogether: Bool

  package init(_ article: Place, _ other: Place, isTogether: Bool) {
    self.article = article
    self.other = other
    self.isTogether = isTogether
  }
}
