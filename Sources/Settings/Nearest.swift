/// The known name that a misspelt one most likely means; nil when none is near.
func nearest(to name: String, in known: [String]) -> String? {
  let written = Array(name.lowercased().utf8)
  guard written.count <= 64 else { return nil }
  let ranked = known.map { (name: $0, distance: editDistance(written, Array($0.utf8))) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(1, written.count / 3) ? best.name : nil
}

/// How many letters to insert, remove, replace or swap with the next to make one name the other
/// (optimal string alignment, after Damerau 1964).
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var rows = [Array(0...other.count)]
  for (place, letter) in one.enumerated() {
    var row = [place + 1]
    for column in other.indices {
      let replaced = rows[place][column] + (letter == other[column] ? 0 : 1)
      var best = min(replaced, rows[place][column + 1] + 1, row[column] + 1)
      if place > 0, column > 0, letter == other[column - 1], one[place - 1] == other[column] {
        best = min(best, rows[place - 1][column - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[one.count][other.count]
}
