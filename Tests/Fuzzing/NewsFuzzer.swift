@testable import News

/// Reads the bytes as the content of a file, and holds what comes out to its promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var builder = ArticleBatchBuilder()
  let unread = builder.add(bytes, path: Array("2019/05/a-b-c.txt".utf8), root: 0)
  let batch = builder.finish()
  precondition((unread == nil) == (batch.count > 0), "articles, or the reason why there are none")
  for position in 0..<batch.count {
    let article = batch[position]
    precondition(article.part == (batch.count > 1 ? position + 1 : 1), "parts counted from 1")
    check(article)
  }
  // A byte becomes U+FFFD at the worst; repaired copies of lines stand behind the text.
  precondition(batch.bytes.count <= 8 * count + 4096, "text in proportion to the file")
  precondition(batch.pieces.count <= 2 * count + 64, "pieces in proportion to the file")
  let starts = (0..<batch.count).map { batch[$0].start }
  precondition(starts == starts.sorted(), "articles begin one behind the other")
  let (above, below) = rawText(of: bytes, partedAt: starts.last ?? 0)
  precondition(above + below == rawText(of: bytes), "a file is parted without loss")
  return 0
}

/// Puts runs of lines of two texts together, as libFuzzer's interface has it.
///
/// Rules read lines by their neighbours, and bytes that change alone seldom bring whole lines beside
/// each other.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func weave(
  _ first: UnsafePointer<UInt8>, _ firstCount: Int, _ second: UnsafePointer<UInt8>,
  _ secondCount: Int, _ out: UnsafeMutablePointer<UInt8>, _ room: Int, _ seed: CUnsignedInt
) -> Int {
  let lines = [
    UnsafeBufferPointer(start: first, count: firstCount),
    UnsafeBufferPointer(start: second, count: secondCount),
  ].map { $0.split(separator: 0x0A, omittingEmptySubsequences: false) }
  var chance = Chance(state: UInt64(seed))
  var woven: [UInt8] = []
  repeat {
    let source = lines[chance.below(2)]
    let start = chance.below(source.count)
    for line in source[start..<min(start + 1 + chance.below(4), source.count)] {
      woven += line
      woven.append(0x0A)
    }
  } while woven.count < room && chance.below(12) > 0
  let count = min(woven.count, room)
  UnsafeMutableBufferPointer(start: out, count: count).update(fromContentsOf: woven.prefix(count))
  return count
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same seed weaves the same text.
private struct Chance {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }
}

private func check(_ article: Article) {
  precondition(
    article.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 },
    "no controls in a text")
  precondition(isText(article.bytes), "a text is UTF-8")
  for piece in article.pieces {
    precondition(!piece.range.isEmpty, "no piece is empty")
    precondition(piece.range.upperBound <= article.bytes.count, "pieces within the text")
    precondition(isText(article.bytes(of: piece)), "pieces begin and end between characters")
    precondition(piece.confidence <= 100, "confidence in per cent")
  }
  let blocks = article.blocks
  for (block, next) in zip(blocks, blocks.dropFirst()) {
    precondition(block.start <= next.start, "blocks in the order of the text")
  }
  for kind in [Piece.Kind.headline, .published, .source, .section, .dateline, .url] {
    precondition(article.all(kind).count <= 1, "a field once at most")
  }
}

private func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}
