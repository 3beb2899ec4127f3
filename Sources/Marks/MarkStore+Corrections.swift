import Foundation
internal import GRDB

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension MarkStore {
  /// Keeps corrections, all or none of them; of two for the same field the later one counts.
  package func save(_ corrections: [KeptCorrection]) throws(MarksError) {
    guard !corrections.isEmpty else { return }
    try write { database in
      for correction in corrections { try database.save(correction) }
    }
  }

  /// Every correction in a store, by file; none where there is no store yet.
  ///
  /// Makes and changes nothing and checks no page, so that it takes a millisecond and not many: the
  /// first articles wait for it.
  package static func corrections(in file: String) throws(MarksError) -> [KeptCorrection] {
    guard access(file, F_OK) == 0 else { return [] }
    do {
      return try DatabaseQueue(path: file, configuration: lookupConfiguration).read { database in
        guard try !schema.hasBeenSuperseded(database) else { throw MarksError.newer(file: file) }
        guard try database.tableExists("correction") else { return [] }
        let rows = try Row.fetchCursor(
          database, sql: "SELECT file, part, field, text FROM correction ORDER BY file, part, field"
        )
        return try Array(rows.compactMap { KeptCorrection($0) })
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

extension Database {
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
