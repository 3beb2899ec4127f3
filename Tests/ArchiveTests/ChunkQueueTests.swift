@testable import Archive
import Testing

@Suite struct ChunkQueueTests {
  enum Act { case read, ahead }

  /// Chunks are handed out in order, whoever takes them; ahead is only what nobody reads yet.
  @Test(arguments: [
    ([Act.read, .read, .read, .read], [0, 1, 2, nil]),
    ([.ahead, .ahead, .ahead, .ahead], [0, 1, 2, nil]),
    ([.ahead, .read, .ahead, .read], [0, 0, 1, 1]),
    ([.read, .read, .ahead, .ahead], [0, 1, 2, nil]),
    ([.ahead, .read, .read, .ahead, .ahead, .read], [0, 0, 1, 2, nil, 2]),
  ])
  func handsOut(acts: [Act], numbers: [Int?]) {
    var queue = queue(of: 3)
    queue.finishListing()
    #expect(acts.map { taken(by: $0, from: &queue)?.number } == numbers)
  }

  @Test(arguments: [Act.read, .ahead]) func waitsWhileMoreMayBeFound(act: Act) {
    var queue = queue(of: 0)
    #expect(step(of: act, in: &queue) == nil)
    queue.append(chunk(0))
    #expect(taken(by: act, from: &queue)?.number == 0)
    #expect(step(of: act, in: &queue) == nil)
    queue.finishListing(with: [chunk(1)])
    #expect(taken(by: act, from: &queue)?.number == 1)
    #expect(step(of: act, in: &queue)?.isEnd == true)
  }

  /// Who is too far ahead waits, and goes on when a chunk is read: it has not come to the end.
  @Test func isAheadByFewChunksOnly() {
    let count = ChunkQueue.mostAhead
    var queue = queue(of: count + 2)
    queue.finishListing()
    for number in 0..<count { #expect(taken(by: .ahead, from: &queue)?.number == number) }
    for number in 0..<2 {
      #expect(queue.stepAhead() == nil)
      #expect(queue.takeFirst()?.number == number)
      #expect(taken(by: .ahead, from: &queue)?.number == count + number)
    }
    #expect(queue.stepAhead()?.isEnd == true)
    #expect(queue.takeFirst()?.number == 2)
  }
}

extension ChunkQueueTests {
  private func chunk(_ number: Int) -> FileChunk {
    var chunk = FileChunk()
    chunk.number = number
    return chunk
  }

  private func queue(of count: Int) -> ChunkQueue {
    var queue = ChunkQueue()
    for number in 0..<count { queue.append(chunk(number)) }
    return queue
  }

  private func step(of act: Act, in queue: inout ChunkQueue) -> ChunkQueue.Step? {
    switch act {
    case .read: queue.step()
    case .ahead: queue.stepAhead()
    }
  }

  private func taken(by act: Act, from queue: inout ChunkQueue) -> FileChunk? {
    if case .chunk(let chunk) = step(of: act, in: &queue) { chunk } else { nil }
  }
}

extension ChunkQueue.Step {
  fileprivate var isEnd: Bool { if case .end = self { true } else { false } }
}
