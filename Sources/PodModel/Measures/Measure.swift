/// One number of a plan, told for today and for each scenario side by side: a measure is one record and one line in
/// `Measure.all`.
public struct Measure: Sendable {
  /// What scripts know it by.
  public let key: String
  public let label: String
  /// What is counted, in a sentence.
  public let meaning: String
  /// nil where there is nothing to measure: today has no pods.
  let value: @Sendable (Organisation) -> MeasuredValue?

  init(
    _ key: String, _ label: String, _ meaning: String,
    _ value: @escaping @Sendable (Organisation) -> MeasuredValue?
  ) {
    self.key = key
    self.label = label
    self.meaning = meaning
    self.value = value
  }
}
