extension Text {
  /// The word that differs least, by three letters and by a third of them at most; nil where none is near.
  public func nearest(among words: some Sequence<Text>) -> Text? {
    guard utf8.count <= 64 else { return nil }
    let count = utf8.count
    var best: (word: Text, distance: Int)?
    for word in words {
      let limit = min((best?.distance ?? 4) - 1, max(1, max(count, word.utf8.count) / 3))
      guard abs(word.utf8.count - count) <= limit else { continue }
      let distance = self.distance(to: word)
      if distance <= limit { best = (word, distance) }
    }
    return best?.word
  }

  /// How many bytes must be put in, taken out, replaced or swapped with their neighbour to make one of the other
  /// (optimal string alignment).
  public func distance(to other: Text) -> Int {
    let (left, right) = (Array(utf8), Array(other.utf8))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
