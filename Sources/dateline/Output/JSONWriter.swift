/// Writes JSON lines into bytes: keys in the order they are added, nothing sorted, nothing dropped.
///
/// Every control character is escaped, and so are the separators and bidi controls that would change
/// how a terminal shows the line. A string is valid UTF-8 always, hence every line is.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Writes one object and ends its line.
  mutating func line(_ members: (inout JSONWriter) -> Void) {
    object(members)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func add(_ key: String, _ text: String?) {
    begin(key)
    if let text { write(text) } else { bytes += "null".utf8 }
  }

  mutating func add(_ key: String, _ number: Int) {
    begin(key)
    bytes += String(number).utf8
  }

  /// A number with at most `digits` decimals; null when it is none.
  mutating func add(_ key: String, _ number: Double, digits: Int = 4) {
    begin(key)
    bytes += Self.decimal(number, digits: digits).utf8
  }

  mutating func add(_ key: String, _ flag: Bool) {
    begin(key)
    bytes += (flag ? "true" : "false").utf8
  }

  mutating func add(_ key: String, _ texts: [String]) {
    add(key, texts) { $0.write($1) }
  }

  mutating func add(_ key: String, lists: [[String]]) {
    add(key, lists) { writer, list in writer.list(list) { $0.write($1) } }
  }

  mutating func add(_ key: String, _ members: (inout JSONWriter) -> Void) {
    begin(key)
    object(members)
  }

  /// A list of objects, each with the members that `body` adds.
  mutating func add<Element>(
    _ key: String, objects: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    add(key, objects) { writer, element in writer.object { body(&$0, element) } }
  }

  /// The bytes so far; the writer is empty then.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}

extension JSONWriter {
  private mutating func add<Element>(
    _ key: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    begin(key)
    list(elements, write)
  }

  private mutating func list<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func object(_ members: (inout JSONWriter) -> Void) {
    let wasFirst = isFirst
    isFirst = true
    bytes.append(UInt8(ascii: "{"))
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = wasFirst
  }

  private mutating func begin(_ key: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    write(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { write($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    var written = 0
    var next = 0
    while next < text.count {
      guard let escape = Escape(at: next, of: text) else {
        next += 1
        continue
      }
      bytes.append(contentsOf: text[written..<next])
      bytes += escape.text.utf8
      next += escape.length
      written = next
    }
    bytes.append(contentsOf: text[written..<next])
  }

  private static func decimal(_ number: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (number * scale).rounded() / scale
    guard rounded.isFinite else { return "null" }
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? String(Int(rounded)) : String(rounded)
  }
}

/// What stands in JSON for a scalar that must not stand there as it is.
private struct Escape {
  let text: String
  /// Of the scalar, in bytes.
  let length: Int

  /// The escape for what begins at a place; nil where a byte stands for itself.
  init?(at place: Int, of text: UnsafeBufferPointer<UInt8>) {
    let byte = text[place]
    switch byte {
    case UInt8(ascii: "\""): self.init(text: "\\\"", length: 1)
    case UInt8(ascii: "\\"): self.init(text: "\\\\", length: 1)
    case UInt8(ascii: "\n"): self.init(text: "\\n", length: 1)
    case UInt8(ascii: "\r"): self.init(text: "\\r", length: 1)
    case UInt8(ascii: "\t"): self.init(text: "\\t", length: 1)
    case 0..<0x20, 0x7F: self.init(code: UInt32(byte), length: 1)
    case 0xC2, 0xD8, 0xE2: self.init(wideAt: place, of: text)
    default: return nil
    }
  }

  /// C1 controls (`C2 80`...), the Arabic letter mark (`D8 9C`), separators and bidi controls (`E2`).
  private init?(wideAt place: Int, of text: UnsafeBufferPointer<UInt8>) {
    let length = text[place] == 0xE2 ? 3 : 2
    guard place + length <= text.count else { return nil }
    var code = UInt32(text[place] & (length == 3 ? 0x0F : 0x1F))
    for byte in text[place + 1..<place + length] { code = code << 6 | UInt32(byte & 0x3F) }
    switch code {
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      self.init(code: code, length: length)
    default: return nil
    }
  }

  private init(code: UInt32, length: Int) {
    let digits = String(code, radix: 16)
    self.init(
      text: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits, length: length)
  }

  private init(text: String, length: Int) {
    self.text = text
    self.length = length
  }
}
