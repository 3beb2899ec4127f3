extension Array {
  /// The same elements with little spare room, in a copy if need be.
  ///
  /// A large array stays as it is: room that nothing was written to takes addresses, not memory.
  /// `Array(self[...])` wouldn't do: it shares the room.
  package consuming func trimmed() -> [Element] {
    let isLarge = count * MemoryLayout<Element>.stride >= 1 << 20
    guard !isLarge, capacity - count > count / 16 else { return self }
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact.append(contentsOf: self)
    return exact
  }
}
