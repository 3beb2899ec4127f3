import Foundation
internal import GRDB

/// Keeps what a person notes about articles, in one file for all folders.
///
/// Every call reads or writes the file and may wait for another program that does: call it on a worker.
package final class MarkStore: Sendable {
  /// What happened to earlier marks, as a sentence, when their file was damaged and set aside.
  package let problem: String?

  private let file: String
  private let database: DatabaseQueue

  /// Opens the file; makes it, and the folders that lead to it, where they are missing.
  package init(file: String) throws(MarksError) {
    let opened = try OpenedFile.opened(file)
    self.file = file
    database = opened.database
    problem = opened.problem
  }

  /// The marks of a folder's articles, in the order of their paths.
  ///
  /// The folder is named as ``resolvedFolder(_:)`` does.
  package func marks(under folder: [UInt8]) throws(MarksError) -> [ArticleMark] {
    do {
      return try database.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT mark.path, part, isRead, isStarred
            FROM mark JOIN folder ON folder.id = folderID
            WHERE folder.path = ? ORDER BY mark.path, part
            """,
          arguments: [Data(folder)])
        return try Array(rows.compactMap { ArticleMark($0) })
      }
    } catch {
      throw MarksError(error, file: file)
    }
  }

  /// Keeps marks, all or none of them; of two for the same article the later one counts.
  ///
  /// Marks of other articles stay as they are. The folder is named as ``resolvedFolder(_:)`` does.
  package func save(_ marks: [ArticleMark], under folder: [UInt8]) throws(MarksError) {
    guard !marks.isEmpty else { return }
    try write { database in
      let folderID = try database.idOfFolder(folder)
      try database.save(marks, folderID: folderID)
    }
  }

  /// A number that is another one when another program has changed the file since.
  package func version() throws(MarksError) -> Int {
    do {
      return try database.read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    } catch {
      throw MarksError(error, file: file)
    }
  }

  /// Every correction, as it is now.
  package func corrections() throws(MarksError) -> KeptCorrections {
    do {
      return try database.read { try $0.corrections() }
    } catch {
      throw MarksError(error, file: file)
    }
  }

  /// Makes changes in one transaction.
  func write(_ changes: (Database) throws -> Void) throws(MarksError) {
    do {
      try database.write(changes)
    } catch {
      throw MarksError(error, file: file)
    }
  }
}

extension ArticleMark {
  /// Reads a row; nil for one that this program did not write.
  fileprivate init?(_ row: Row) {
    guard let path = Data.fromDatabaseValue(row[0]), let part = Int.fromDatabaseValue(row[1]),
      let isRead = Bool.fromDatabaseValue(row[2]), let isStarred = Bool.fromDatabaseValue(row[3])
    else { return nil }
    self.init(path: Array(path), part: part, isRead: isRead, isStarred: isStarred)
  }
}

extension Database {
  fileprivate func idOfFolder(_ path: [UInt8]) throws -> Int64 {
    let path = Data(path)
    let known = try Int64.fetchOne(
      self, sql: "SELECT id FROM folder WHERE path = ?", arguments: [path])
    if let known { return known }
    try execute(sql: "INSERT INTO folder (path) VALUES (?)", arguments: [path])
    return lastInsertedRowID
  }

  /// An article without any mark has no row.
  fileprivate func save(_ marks: [ArticleMark], folderID: Int64) throws {
    let upsert = try makeStatement(
      sql: """
        INSERT INTO mark (folderID, path, part, isRead, isStarred) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET isRead = excluded.isRead, isStarred = excluded.isStarred
        """)
    let delete = try makeStatement(
      sql: "DELETE FROM mark WHERE folderID = ? AND path = ? AND part = ?")
    for mark in marks {
      let path = Data(mark.path)
      if mark.isRead || mark.isStarred {
        try upsert.execute(arguments: [folderID, path, mark.part, mark.isRead, mark.isStarred])
      } else {
        try delete.execute(arguments: [folderID, path, mark.part])
      }
    }
  }
}
