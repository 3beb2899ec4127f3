/// The text of a file as it is: decoded, but neither cleaned nor taken apart.
package func rawText(of bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self)
}
