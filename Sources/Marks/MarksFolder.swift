#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes the folders that lead to a file, for this person only, where they are missing.
func makeFolder(of file: String) throws(MarksError) {
  let names = file.split(separator: "/").dropLast()
  var folder = file.hasPrefix("/") ? "" : "."
  for name in names {
    folder += "/" + name
    guard mkdir(folder, 0o700) != 0, errno != EEXIST else { continue }
    let reason = errno
    // A folder that exists may still refuse with another reason, as the root of a read-only disk does.
    guard access(folder, F_OK) == 0 else { throw .notMade(path: folder, errno: reason) }
  }
}

/// Makes an empty file that only this person may read, unless there is one.
///
/// One that exists is never opened: closing it would release SQLite's locks on it.
func makePrivateFile(_ file: String) throws(MarksError) {
  let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  if descriptor >= 0 {
    close(descriptor)
  } else if errno != EEXIST {
    throw .notMade(path: file, errno: errno)
  }
}

/// Renames a damaged file, with what SQLite wrote beside it, and gives the new name.
func setAside(_ file: String) throws(MarksError) -> String {
  let names = (1...).lazy.map { "\(file).damaged-\($0)" }
  guard let aside = names.first(where: { access($0, F_OK) != 0 }) else {
    throw .damaged(file: file)
  }
  // The log goes first: left behind, it would be replayed into the new file.
  for suffix in ["-wal", "-shm", ""] where rename(file + suffix, aside + suffix) != 0 {
    guard errno == ENOENT else { throw .notWritable(file: file) }
  }
  return aside
}

/// Runs `body` while no other program does so for a file in the same folder.
///
/// Where the system can't lock, nothing is locked: all that is lost is certainty about two programs that
/// start in the same instant.
func lockingFolder<Result>(
  of file: String, _ body: () throws(MarksError) -> Result
) throws(MarksError) -> Result {
  let folder = file.lastIndex(of: "/").map { file[...$0] } ?? "."
  let descriptor = open(String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return try body() }
  defer { close(descriptor) }
  while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  return try body()
}
