#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where marks are kept, by the XDG base directories; nil when the environment names no home.
package func marksFile(environment: [String: String]) -> String? {
  // The specification has relative paths ignored.
  if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
    return data + "/dateline/marks.sqlite"
  }
  guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
  return home + "/.local/share/dateline/marks.sqlite"
}

/// The one spelling of a folder's path by which its marks are found again.
///
/// Absolute, links resolved, `.` and `..` gone. A folder that can't be resolved keeps its spelling,
/// made absolute.
package func resolvedFolder(_ path: String) -> [UInt8] {
  if let resolved = takenBytes(realpath(path, nil)) { return resolved }
  guard !path.hasPrefix("/"), let current = takenBytes(getcwd(nil, 0)) else {
    return Array(path.utf8)
  }
  return current + "/".utf8 + path.utf8
}

/// The bytes of a C string that is the caller's to free, which this does.
private func takenBytes(_ string: UnsafeMutablePointer<CChar>?) -> [UInt8]? {
  guard let string else { return nil }
  defer { free(string) }
  return Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
}
