internal import GRDB

/// The file of marks, open, whole and laid out as this version wants it.
struct OpenedFile {
  let database: DatabaseQueue
  /// What became of a damaged file, as a sentence.
  let problem: String?

  /// Opens the file; makes it where it is missing, replaces it where it is damaged.
  static func opened(_ file: String) throws(MarksError) -> OpenedFile {
    try makeFolder(of: file)
    // Two programs that start together must not both set a damaged file aside.
    return try lockingFolder(of: file) { () throws(MarksError) in
      do throws(MarksError) {
        return OpenedFile(database: try openedDatabase(file), problem: nil)
      } catch .damaged {
        let aside = try setAside(file)
        return OpenedFile(
          database: try openedDatabase(file),
          problem: "The marks in \(file) were damaged and are now in \(aside); new ones begin.")
      }
    }
  }
}

private func openedDatabase(_ file: String) throws(MarksError) -> DatabaseQueue {
  try makePrivateFile(file)
  do {
    let database = try DatabaseQueue(path: file, configuration: configuration)
    try database.read { database in
      // Damage is found here, where the file can be replaced, and not in the middle of reading.
      let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
      guard verdict == "ok" else { throw MarksError.damaged(file: file) }
      guard try !schema.hasBeenSuperseded(database) else { throw MarksError.newer(file: file) }
    }
    try schema.migrate(database)
    return database
  } catch {
    throw MarksError(error, file: file)
  }
}

private var configuration: Configuration {
  var configuration = Configuration()
  configuration.label = "marks"
  configuration.busyMode = .timeout(5)
  configuration.prepareDatabase { database in
    // Readers and a writer don't wait for each other. Where the file system can't do it, SQLite stays
    // with its rollback journal, which is as safe.
    try database.execute(sql: "PRAGMA journal_mode = WAL")
    // 16 MiB at most: a large save then needn't write its pages more than once (two thirds of the time
    // for 100,000 marks in no order).
    try database.execute(sql: "PRAGMA cache_size = -16384")
  }
  return configuration
}
