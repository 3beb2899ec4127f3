#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A number that is another one for each build of this program.
///
/// What one build recovered from a file, another one may read differently: what a build kept is for itself.
func programVersion() -> UInt64 {
  var status = stat()
  guard stat(executablePath, &status) == 0 else { return 0 }
  #if canImport(Glibc)
  let built = status.st_mtim
  #else
  let built = status.st_mtimespec
  #endif
  let numbers = [
    UInt64(truncatingIfNeeded: status.st_size), UInt64(truncatingIfNeeded: status.st_ino),
    UInt64(truncatingIfNeeded: built.tv_sec), UInt64(truncatingIfNeeded: built.tv_nsec),
  ]
  return numbers.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
}

private var executablePath: String {
  #if canImport(Glibc)
  return "/proc/self/exe"
  #else
  var length: UInt32 = 0
  _NSGetExecutablePath(nil, &length)
  var path = [CChar](repeating: 0, count: Int(length) + 1)
  _NSGetExecutablePath(&path, &length)
  return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  #endif
}
