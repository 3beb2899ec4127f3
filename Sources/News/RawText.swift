/// The text of a file as it is: decoded, but neither cleaned nor taken apart.
///
/// Controls are left in; bytes that are no text in any encoding show as Windows-1252.
package func rawText(of bytes: [UInt8]) -> String {
  var text = DecodedBytes.decoding(bytes)?.utf8 ?? Windows1252.utf8(of: bytes)
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
  return String(decoding: text, as: UTF8.self)
}
