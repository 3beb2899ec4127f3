/// What a file held when something of it was corrected, to know it again where it was moved to.
package struct FileContent: Sendable, Hashable {
  /// In bytes.
  package let size: Int
  /// FNV-1a, 64 bits: files of one size that share it by chance are one in 10^19.
  package let hash: UInt64

  package init(size: Int, hash: UInt64) {
    self.size = size
    self.hash = hash
  }

  package init(of bytes: [UInt8]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    self.init(size: bytes.count, hash: hash)
  }
}

/// All that was corrected.
package struct KeptCorrections: Sendable, Equatable {
  /// By file, part and field.
  package var corrections: [KeptCorrection] = []
  /// What was said of stories, by file and part.
  package var stories: [KeptStoryCorrection] = []
  /// By path, what the files held; none for those that a version before this one corrected.
  ///
  /// A file can be in it whose corrections have all been taken back.
  package var contents: [[UInt8]: FileContent] = [:]

  package init() {}
}
