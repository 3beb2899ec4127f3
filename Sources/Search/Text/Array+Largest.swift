extension Array where Element: Comparable {
  /// Keeps so many of the largest elements, in any order.
  ///
  /// C. A. R. Hoare, "Algorithm 65: Find" (Communications of the ACM 4, 1961), the pivot being the median
  /// of three.
  @inlinable
  package mutating func keepLargest(_ wanted: Int) {
    guard count > wanted else { return }
    var (low, high) = (0, count)
    while high - low > 1 {
      let (first, second, third) = (self[low], self[(low + high) / 2], self[high - 1])
      let pivot = Swift.max(Swift.min(first, second), Swift.min(Swift.max(first, second), third))
      var (left, right) = (low, high - 1)
      while left <= right {
        while self[left] > pivot { left += 1 }
        while self[right] < pivot { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if wanted < right + 1 {
        high = right + 1
      } else if wanted > left {
        low = left
      } else {
        break
      }
    }
    removeSubrange(wanted...)
  }
}
