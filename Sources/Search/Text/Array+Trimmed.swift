extension Array {
  /// The same elements with little spare room.
  ///
  /// A copy is made of a slice's elements one by one: an array made of the slice would share the room.
  consuming func trimmed() -> [Element] {
    guard capacity - count > count / 16 else { return self }
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact.append(contentsOf: self)
    return exact
  }
}
