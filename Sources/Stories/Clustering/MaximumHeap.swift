/// A priority queue that gives the greatest element first (a binary heap).
struct MaximumHeap<Element: Comparable> {
  private var elements: [Element]

  init(_ elements: [Element]) { self.elements = elements.sorted(by: >) }

  var first: Element? { elements.first }

  mutating func insert(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, elements[(place - 1) / 2] < element {
      elements[place] = elements[(place - 1) / 2]
      place = (place - 1) / 2
    }
    elements[place] = element
  }

  mutating func popFirst() -> Element? {
    guard let first = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return first }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < elements.count else { break }
      if child + 1 < elements.count, elements[child] < elements[child + 1] { child += 1 }
      guard last < elements[child] else { break }
      elements[place] = elements[child]
      place = child
    }
    elements[place] = last
    return first
  }
}
