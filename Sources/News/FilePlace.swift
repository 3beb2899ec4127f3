/// A file of an archive: which of the given paths it was found below, and where.
package struct FilePlace: Sendable, Hashable {
  package let root: Int
  /// Below its root, as the file system spells it; of a file that was itself given, its name.
  package let path: [UInt8]

  package init(root: Int, path: [UInt8]) {
    self.root = root
    self.path = path
  }
}

extension Article {
  /// The file that it stands in.
  package var file: FilePlace { FilePlace(root: root, path: Array(pathBytes)) }
}
