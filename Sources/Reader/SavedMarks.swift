package import News

/// Marks from earlier sessions, by file, until the articles they belong to are loaded.
package struct SavedMarks: Sendable {
  /// What stays the same when a folder is read again: which folder, which file, which article in it.
  package struct Key: Sendable, Hashable {
    package let root: Int
    package let path: [UInt8]
    package let part: Int

    package init(root: Int, path: [UInt8], part: Int) {
      self.root = root
      self.path = path
      self.part = part
    }

    /// As ``Article/path`` spells it.
    var text: String {
      let path = String(decoding: path, as: UTF8.self)
      return part > 1 ? path + "#" + String(part) : path
    }

    package init(_ article: Article) {
      self.init(root: article.root, path: Array(article.pathBytes), part: article.part)
    }
  }

  package var read: Set<Key> = []
  package var starred: Set<Key> = []

  package init() {}

  var isEmpty: Bool { read.isEmpty && starred.isEmpty }
}
