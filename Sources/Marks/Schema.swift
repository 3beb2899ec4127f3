internal import GRDB

/// The database's layout, as the steps that lead to it.
///
/// A step that was once released is never changed: what comes later is another step.
let schema: DatabaseMigrator = {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("marks") { database in
    try database.execute(
      sql: """
        CREATE TABLE folder (
          id INTEGER PRIMARY KEY,
          path BLOB NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE mark (
          folderID INTEGER NOT NULL REFERENCES folder (id) ON DELETE CASCADE,
          path BLOB NOT NULL,
          part INTEGER NOT NULL,
          isRead INTEGER NOT NULL CHECK (isRead IN (0, 1)),
          isStarred INTEGER NOT NULL CHECK (isStarred IN (0, 1)),
          PRIMARY KEY (folderID, path, part)
        ) STRICT, WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("corrections") { database in
    // By the file's whole path: what is wrong with a file is wrong whichever folder above it was opened.
    try database.execute(
      sql: """
        CREATE TABLE correction (
          file BLOB NOT NULL,
          part INTEGER NOT NULL,
          field TEXT NOT NULL,
          text TEXT NOT NULL,
          PRIMARY KEY (file, part, field)
        ) STRICT, WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("contents") { database in
    // What is wrong with a file stays wrong when the file is moved.
    try database.execute(
      sql: """
        CREATE TABLE correctedFile (
          file BLOB PRIMARY KEY,
          size INTEGER NOT NULL,
          hash INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("stories") { database in
    // Pairs of articles, by whole paths for the same reason as corrections.
    try database.execute(
      sql: """
        CREATE TABLE storyCorrection (
          file BLOB NOT NULL,
          part INTEGER NOT NULL,
          otherFile BLOB NOT NULL,
          otherPart INTEGER NOT NULL,
          isTogether INTEGER NOT NULL CHECK (isTogether IN (0, 1)),
          PRIMARY KEY (file, part, otherFile, otherPart)
        ) STRICT, WITHOUT ROWID;
        """)
  }
  return migrator
}()
