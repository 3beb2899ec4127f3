extension Array {
  /// The same elements with little spare room, in a copy if need be.
  ///
  /// `Array(self[...])` wouldn't do: it shares the room.
  package consuming func trimmed() -> [Element] {
    guard capacity - count > count / 16 else { return self }
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact.append(contentsOf: self)
    return exact
  }
}
