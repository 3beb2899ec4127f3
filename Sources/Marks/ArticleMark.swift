/// What a person noted about one article.
package struct ArticleMark: Sendable, Hashable {
  /// The file's path below its folder, as the file system spells it.
  package let path: [UInt8]
  /// Which article of the file.
  package let part: Int
  package let isRead: Bool
  package let isStarred: Bool

  package init(path: [UInt8], part: Int, isRead: Bool, isStarred: Bool) {
    self.path = path
    self.part = part
    self.isRead = isRead
    self.isStarred = isStarred
  }
}
