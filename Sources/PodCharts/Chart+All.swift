extension Chart {
  /// In the order in which they are offered.
  public static let all: [Chart] = [
    .cards,
    .tree,
    .roster,
    .outcomes,
    .changes,
    .summary,
    .matrix,
    .brief,
    .tell,
    .people,
  ]
}
