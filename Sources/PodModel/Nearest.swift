import Syntax

extension Text {
  /// The word that differs least, by at most a third of its letters; nil where none is near.
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
}
