@testable import Screen

/// Takes the bytes for what a terminal sends, then for keys in vim's notation.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let input = text.unicodeScalars.map { RawInput.scalar($0.value) }
  precondition(decodedKeys(input).count <= input.count, "no more keys than were sent")
  // Terminals are not bound to send characters.
  _ = decodedKeys((0..<count / 4).map { RawInput.scalar(word(of: start, at: $0)) })
  if let keys = try? Key.parse(text) {
    let again = try? Key.parse(keys.notation)
    precondition(again == keys, "what a key is written as names that key")
  }
  return 0
}

private func word(of bytes: UnsafePointer<UInt8>, at place: Int) -> UInt32 {
  (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[place * 4 + $1]) }
}
