/// The text of a file as it is: decoded, but neither cleaned nor taken apart.
///
/// Controls are left in; bytes that are no text in any encoding show as Windows-1252.
package func rawText(of bytes: [UInt8]) -> String {
  String(decoding: rawBytes(of: bytes), as: UTF8.self)
}

/// The text of a file as it is, parted at a place; see ``Article/start``.
///
/// The file may have changed since the place was found: any place will do.
package func rawText(of bytes: [UInt8], partedAt place: Int) -> (above: String, below: String) {
  let text = rawBytes(of: bytes)
  var start = max(0, min(place, text.count))
  while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
  let (above, below) = (text[..<start], text[start...])
  return (String(decoding: above, as: UTF8.self), String(decoding: below, as: UTF8.self))
}

private func rawBytes(of bytes: [UInt8]) -> [UInt8] {
  var text = DecodedBytes.decoding(bytes)?.utf8 ?? Windows1252.utf8(of: bytes)
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
  return text
}
