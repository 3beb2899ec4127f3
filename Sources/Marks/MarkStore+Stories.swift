import Foundation
internal import GRDB

extension MarkStore {
  /// Forgets what was said of some pairs of articles and keeps what is said of others, all or nothing.
  ///
  /// `contents` are those of the files that are named, by path.
  package func save(
    _ corrections: [KeptStoryCorrection], forgetting former: [KeptStoryCorrection] = [],
    contents: [[UInt8]: FileContent] = [:]
  ) throws(MarksError) {
    guard !corrections.isEmpty || !former.isEmpty else { return }
    try write { database in
      for correction in former { try database.forget(correction) }
      for correction in corrections { try database.save(correction) }
      for (file, content) in contents { try database.save(content, of: file) }
    }
  }
}

extension KeptStoryCorrection {
  /// Reads a row; nil for one that this program did not write.
  fileprivate init?(_ row: Row) {
    guard let file = Data.fromDatabaseValue(row[0]), let part = Int.fromDatabaseValue(row[1]),
      let otherFile = Data.fromDatabaseValue(row[2]),
      let otherPart = Int.fromDatabaseValue(row[3]), let isTogether = Bool.fromDatabaseValue(row[4])
    else { return nil }
    self.init(
      Place(file: Array(file), part: part), Place(file: Array(otherFile), part: otherPart),
      isTogether: isTogether)
  }
}

extension Database {
  /// What there is; a version before this one may have made the store.
  func storyCorrections() throws -> [KeptStoryCorrection] {
    guard try tableExists("storyCorrection") else { return [] }
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT file, part, otherFile, otherPart, isTogether FROM storyCorrection
        ORDER BY file, part, otherFile, otherPart
        """)
    return try Array(rows.compactMap { KeptStoryCorrection($0) })
  }

  fileprivate func forget(_ correction: KeptStoryCorrection) throws {
    try execute(
      sql: """
        DELETE FROM storyCorrection
        WHERE file = ? AND part = ? AND otherFile = ? AND otherPart = ? AND isTogether = ?
        """,
      arguments: arguments(of: correction))
  }

  fileprivate func save(_ correction: KeptStoryCorrection) throws {
    try execute(
      sql: """
        INSERT INTO storyCorrection (file, part, otherFile, otherPart, isTogether)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET isTogether = excluded.isTogether
        """,
      arguments: arguments(of: correction))
  }

  private func arguments(of correction: KeptStoryCorrection) -> StatementArguments {
    let (article, other) = (correction.article, correction.other)
    return [
      Data(article.file), article.part, Data(other.file), other.part, correction.isTogether,
    ]
  }
}
