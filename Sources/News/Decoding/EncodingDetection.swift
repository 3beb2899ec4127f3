internal import CUchardet

/// Tells which eight-bit or multi-byte encoding text is in that is no UTF-8.
enum EncodingDetection {
  /// How much of a file is looked at.
  private static let sampleSize = 1 << 17

  /// Names of encodings that use the upper half for single letters among ASCII ones.
  ///
  /// The detector often takes a few curly quotes for one of these; western text is likelier.
  private static let rareLatin: Set<String> = [
    "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "WINDOWS-1253", "WINDOWS-1257", "WINDOWS-1258",
    "ISO-8859-3", "ISO-8859-4", "ISO-8859-7", "ISO-8859-8", "ISO-8859-10", "ISO-8859-13",
    "ISO-8859-16", "MAC-CENTRALEUROPE", "VISCII", "TIS-620", "IBM852", "IBM865", "ISO-8859-11",
    "WINDOWS-1255", "WINDOWS-1256", "IBM855", "IBM866", "MAC-CYRILLIC", "ISO-8859-6", "UTF-8",
    "ASCII", "",
  ]

  /// The name of an encoding as iconv knows it; Windows-1252 when nothing speaks for another.
  static func encoding(of bytes: [UInt8]) -> String {
    let sample = Array(bytes.prefix(sampleSize))
    if holdsOnlySigns(sample) { return "WINDOWS-1252" }
    let name = detectedName(of: sample)
    if name == "ISO-8859-15" || name == "ISO-8859-1" {
      // What 0x80...0x9F hold is printed in Windows-1252 and control codes in Latin-1 and Latin-9.
      let hasWindowsBytes = sample.contains { $0 & 0xE0 == 0x80 }
      return hasWindowsBytes || name == "ISO-8859-1" ? "WINDOWS-1252" : name
    }
    if isSparse(sample), rareLatin.contains(name) { return "WINDOWS-1252" }
    return name.isEmpty ? "WINDOWS-1252" : name
  }

  /// Whether all that is beyond ASCII is quotes, dashes and dots of Windows-1252, where such stand.
  ///
  /// The detector has nothing else to go by in such a text, and takes long.
  private static func holdsOnlySigns(_ sample: [UInt8]) -> Bool {
    let bytes = sample.span
    var at = bytes.firstIndexBeyondText(from: 0)
    while at < bytes.count {
      switch bytes[at] {
      // Apostrophes and dashes stand between letters too.
      case 0x92, 0x96, 0x97: break
      case 0x85, 0x91, 0x93...0x95:
        let isInWord =
          at > 0 && at + 1 < bytes.count && bytes[at - 1].isLetter && bytes[at + 1].isLetter
        if isInWord { return false }
      default: return false
      }
      at = bytes.firstIndexBeyondText(from: at + 1)
    }
    return true
  }

  /// Whether bytes of the upper half mostly stand alone among ASCII, as in Latin scripts.
  private static func isSparse(_ sample: [UInt8]) -> Bool {
    var high = 0
    var neighbours = 0
    var previous: UInt8 = 0
    for byte in sample {
      if byte >= 0x80 {
        high += 1
        if previous >= 0x80 { neighbours += 1 }
      }
      previous = byte
    }
    return neighbours * 4 <= high && high * 5 <= sample.count
  }

  private static func detectedName(of sample: [UInt8]) -> String {
    guard let detector = unsafe uchardet_new() else { return "" }
    defer { unsafe uchardet_delete(detector) }
    let status = unsafe sample.withUnsafeBytes { buffer in
      unsafe uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0 else { return "" }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return "" }
    return unsafe String(cString: name)
  }
}
