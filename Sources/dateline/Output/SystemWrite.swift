#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `write(2)`, by a name that no method of ours hides.
func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  #if canImport(Glibc)
  Glibc.write(descriptor, bytes.baseAddress, bytes.count)
  #else
  Darwin.write(descriptor, bytes.baseAddress, bytes.count)
  #endif
}

/// Waits until a descriptor that doesn't block takes bytes again.
func waitUntilWritable(_ descriptor: Int32) {
  var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  _ = poll(&state, 1, -1)
}

/// The system's words for an error number.
func systemMessage(of errno: Int32) -> String {
  guard let message = strerror(errno) else { return "error \(errno)" }
  return String(cString: message)
}
