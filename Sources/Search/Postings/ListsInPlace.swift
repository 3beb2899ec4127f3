/// ``PostingLists`` that somebody else holds meanwhile.
///
/// Merging looks at those of several segments in turn, millions of times. Out of an array of them each look
/// would retain and release the four arrays; it is through spans of these, whose bounds are checked.
@safe struct ListsInPlace {
  let entries: UnsafeBufferPointer<PostingLists.Entry>
  let postings: UnsafeBufferPointer<UInt8>
  let places: UnsafeBufferPointer<UInt8>
  let skips: UnsafeBufferPointer<PostingLists.Skip>
}

extension [PostingLists] {
  /// Calls `body` with all of them in place.
  func withAllInPlace(_ body: ([ListsInPlace]) -> Void) {
    unsafe Search.withAllInPlace(map(\.entries)) { entries in
      unsafe Search.withAllInPlace(map(\.postings)) { postings in
        unsafe Search.withAllInPlace(map(\.places)) { places in
          unsafe Search.withAllInPlace(map(\.skips)) { skips in
            body(
              indices.map {
                unsafe ListsInPlace(
                  entries: entries[$0], postings: postings[$0], places: places[$0],
                  skips: skips[$0])
              })
          }
        }
      }
    }
  }
}

/// Calls `body` with the elements of all arrays, which stay where they are until it returns.
@unsafe func withAllInPlace<Element>(
  _ arrays: [[Element]], _ body: ([UnsafeBufferPointer<Element>]) -> Void
) {
  var inPlace: [UnsafeBufferPointer<Element>] = unsafe []
  func take(_ index: Int) {
    guard index < arrays.count else { return unsafe body(inPlace) }
    unsafe arrays[index].withUnsafeBufferPointer { elements in
      unsafe inPlace.append(elements)
      take(index + 1)
    }
  }
  take(0)
}
