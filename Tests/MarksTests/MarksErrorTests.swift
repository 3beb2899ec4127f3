import GRDB
import Testing

@testable import Marks

@Suite struct MarksErrorTests {
  @Test(
    arguments: [
      (.SQLITE_CANTOPEN, .notOpened(file: "m")),
      (.SQLITE_READONLY_DBMOVED, .notWritable(file: "m")),
      (.SQLITE_FULL, .diskFull(file: "m")),
      (.SQLITE_BUSY_RECOVERY, .busy(file: "m")),
      (.SQLITE_CORRUPT_VTAB, .damaged(file: "m")),
      (.SQLITE_NOTADB, .damaged(file: "m")),
      (.SQLITE_IOERR, .failed(file: "m", message: "disk I/O error")),
    ] as [(ResultCode, MarksError)])
  func sortsWhatSQLiteSays(code: ResultCode, expected: MarksError) {
    #expect(MarksError(DatabaseError(resultCode: code), file: "m") == expected)
  }

  @Test(
    arguments: [
      .notMade(path: "m", errno: 13), .notOpened(file: "m"), .notWritable(file: "m"),
      .diskFull(file: "m"), .busy(file: "m"), .damaged(file: "m"), .newer(file: "m"),
      .failed(file: "m", message: "unknown"),
    ] as [MarksError])
  func saysWhichFile(error: MarksError) {
    #expect(" \(error.reason) ".contains(" m "))
    #expect(!error.reason.hasSuffix("."))
  }
}
