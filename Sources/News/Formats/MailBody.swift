/// The text of a message, whatever its parts are.
enum MailBody {
  /// How deep parts may hold parts.
  private static let deepest = 8

  /// The text for readers: of alternatives the plain one, of a mixture all.
  static func text(of body: [UInt8], _ header: MailHeader, depth: Int) -> [UInt8] {
    let type = header["content-type"] ?? []
    if type.hasFolded("multipart/", at: 0), depth < deepest,
      let boundary = MailHeader.parameter("boundary", of: type), !boundary.isEmpty
    {
      let parts = parts(of: body, boundary)
      if !parts.isEmpty {
        let isChoice = type.hasFolded("multipart/alternative", at: 0)
        return text(of: parts, isChoice: isChoice, depth: depth + 1)
      }
    }
    let disposition = header["content-disposition"] ?? []
    let isText = type.isEmpty || type.hasFolded("text/", at: 0) || depth == 0
    guard isText, depth == 0 || !disposition.hasFolded("attachment", at: 0) else {
      return type.hasFolded("message/rfc822", at: 0) ? body : []
    }
    return decoded(body, header, isHTML: type.hasFolded("text/html", at: 0))
  }

  private static func text(of parts: [[UInt8]], isChoice: Bool, depth: Int) -> [UInt8] {
    var texts: [[UInt8]] = []
    var plain: [UInt8]?
    for part in parts {
      let header = MailHeader(part, in: 0..<part.count)
      let text = text(of: Array(part[header.end...]), header, depth: depth)
      guard text.contains(where: { !$0.isSpace }) else { continue }
      let type = header["content-type"] ?? []
      if type.isEmpty || type.hasFolded("text/plain", at: 0) { plain = plain ?? text }
      texts.append(text)
    }
    if isChoice { return plain ?? texts.last ?? [] }
    return Array(texts.joined(separator: [0x0A, 0x0A]))
  }

  private static func decoded(_ body: [UInt8], _ header: MailHeader, isHTML: Bool) -> [UInt8] {
    let encoding = TransferEncoding(name: header["content-transfer-encoding"] ?? [])
    var text = encoding.decoded(body)
    if encoding != .plain {
      let charset = MailHeader.parameter("charset", of: header["content-type"] ?? [])
      text = NamedCharset.utf8(of: text, from: charset ?? [])
      text.removeAll { $0 == 0x0D }
    }
    return isHTML ? MarkupReader.text(ofFragment: text) : unquotedFrom(text)
  }

  /// Lines that mailboxes wrote as `>From ` so that they begin no message.
  private static func unquotedFrom(_ text: [UInt8]) -> [UInt8] {
    guard text.firstIndex(of: ">From ", in: 0..<text.count) != nil else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for (at, byte) in text.enumerated() {
      let isMark = byte == 0x3E && (at == 0 || text[at - 1] == 0x0A)
      if !isMark || !text.has(">From ", at: at, before: text.count) { result.append(byte) }
    }
    return result
  }

  /// What stands between the lines of a boundary.
  private static func parts(of body: [UInt8], _ boundary: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start: Int?
    var at = 0
    while at < body.count {
      let lineEnd = body[at...].firstIndex(of: 0x0A) ?? body.count
      if body.has("--", at: at, before: lineEnd), body[(at + 2)...].starts(with: boundary) {
        if let start { parts.append(Array(body[start..<at])) }
        start = min(lineEnd + 1, body.count)
        if body.has("--", at: at + 2 + boundary.count, before: lineEnd) { return parts }
      }
      at = lineEnd + 1
    }
    if let start { parts.append(Array(body[start...])) }
    return parts
  }
}
