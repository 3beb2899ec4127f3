import Foundation
internal import GRDB

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension MarkStore {
  /// Keeps corrections, all or none of them; of two for the same field the later one counts.
  ///
  /// `contents` are those of the corrected files, by path.
  package func save(
    _ corrections: [KeptCorrection], contents: [[UInt8]: FileContent] = [:]
  ) throws(MarksError) {
    guard !corrections.isEmpty || !contents.isEmpty else { return }
    try write { database in
      for correction in corrections { try database.save(correction) }
      for (file, content) in contents { try database.save(content, of: file) }
    }
  }

  /// Every correction in a store; none where there is no store yet.
  ///
  /// Makes and changes nothing and checks no page, so that it takes a millisecond and not many: the
  /// first articles wait for it.
  package static func corrections(in file: String) throws(MarksError) -> KeptCorrections {
    guard access(file, F_OK) == 0 else { return KeptCorrections() }
    do {
      return try DatabaseQueue(path: file, configuration: lookupConfiguration).read { database in
        guard try !schema.hasBeenSuperseded(database) else { throw MarksError.newer(file: file) }
        return try database.corrections()
      }
    } catch {
      throw MarksError(error, file: file)
    }
  }

  private static var lookupConfiguration: Configuration {
    var configuration = Configuration()
    configuration.label = "corrections"
    configuration.busyMode = .timeout(1)
    return configuration
  }
}

extension KeptCorrection {
  /// Reads a row; nil for one that this program did not write.
  fileprivate init?(_ row: Row) {
    guard let file = Data.fromDatabaseValue(row[0]), let part = Int.fromDatabaseValue(row[1]),
      let field = String.fromDatabaseValue(row[2]), let text = String.fromDatabaseValue(row[3])
    else { return nil }
    self.init(file: Array(file), part: part, field: field, text: text)
  }
}

extension FileContent {
  fileprivate init?(_ row: Row) {
    guard let size = Int.fromDatabaseValue(row[1]), let hash = Int64.fromDatabaseValue(row[2])
    else { return nil }
    self.init(size: size, hash: UInt64(bitPattern: hash))
  }
}

extension Database {
  /// What there is; a version before this one may have made the store.
  func corrections() throws -> KeptCorrections {
    var kept = KeptCorrections()
    kept.stories = try storyCorrections()
    guard try tableExists("correction") else { return kept }
    let rows = try Row.fetchCursor(
      self, sql: "SELECT file, part, field, text FROM correction ORDER BY file, part, field")
    kept.corrections = try Array(rows.compactMap { KeptCorrection($0) })
    guard try tableExists("correctedFile") else { return kept }
    let files = try Row.fetchCursor(self, sql: "SELECT file, size, hash FROM correctedFile")
    while let row = try files.next() {
      guard let file = Data.fromDatabaseValue(row[0]), let content = FileContent(row) else {
        continue
      }
      kept.contents[Array(file)] = content
    }
    return kept
  }

  func save(_ content: FileContent, of file: [UInt8]) throws {
    try execute(
      sql: """
        INSERT INTO correctedFile (file, size, hash) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET size = excluded.size, hash = excluded.hash
        """,
      arguments: [Data(file), content.size, Int64(bitPattern: content.hash)])
  }

  fileprivate func save(_ correction: KeptCorrection) throws {
    let file = Data(correction.file)
    guard let text = correction.text else {
      return try execute(
        sql: "DELETE FROM correction WHERE file = ? AND part = ? AND field = ?",
        arguments: [file, correction.part, correction.field])
    }
    try execute(
      sql: """
        INSERT INTO correction (file, part, field, text) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET text = excluded.text
        """,
      arguments: [file, correction.part, correction.field, text])
  }
}
