/// What was done and what was undone, each with the sentence that was told and the place where the cursor was.
public struct History<Place: Sendable>: Sendable {
  public struct Step: Sendable {
    public let change: Change
    public let said: String
    /// Where the cursor was before the change.
    public let place: Place

    public init(_ change: Change, said: String, at place: Place) {
      self.change = change
      self.said = said
      self.place = place
    }
  }

  public private(set) var past: [Step] = []
  public private(set) var future: [Step] = []

  public init() {}

  /// Remembers a step; what was undone before it cannot be done again.
  public mutating func record(_ step: Step) {
    past.append(step)
    future.removeAll()
  }

  /// The step to take back; it is then the first to be done again.
  public mutating func stepBack() -> Step? {
    guard let step = past.popLast() else { return nil }
    future.append(step)
    return step
  }

  /// The step to do again.
  public mutating func stepForward() -> Step? {
    guard let step = future.popLast() else { return nil }
    past.append(step)
    return step
  }
}
