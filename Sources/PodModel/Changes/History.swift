import Syntax

/// What was done and what was undone, each with the sentence that was told and the place where the cursor was.
public struct History<Place: Sendable>: Sendable {
  public struct Step: Sendable {
    /// What the step is known by in journals; unique among all sessions.
    public let id: Text
    public let change: Change
    public let said: String
    /// Where the cursor was before the change.
    public let place: Place
    /// By whom it was done in an earlier session, and when; empty for what is done in this one.
    public let origin: String

    public init(_ id: Text, _ change: Change, said: String, at place: Place, origin: String = "") {
      self.origin = origin
      self.id = id
      self.change = change
      self.said = said
      self.place = place
    }
  }

  public private(set) var past: [Step] = []
  public private(set) var future: [Step] = []
  private let session: Text
  private var count = 0

  /// - Parameter session: what tells the steps of this session from those of all others.
  public init(session: Text = "") { self.session = session }

  /// Remembers a step, and gives its id; what was undone before it cannot be done again.
  public mutating func record(_ change: Change, said: String, at place: Place) -> Text {
    count += 1
    let step = Step(Text("\(session)-\(count)"), change, said: said, at: place)
    past.append(step)
    future.removeAll()
    return step.id
  }

  /// Puts what earlier sessions did and undid before all that this one did.
  public mutating func prepend(past earlier: [Step], future undone: [Step]) {
    if past.isEmpty, future.isEmpty { future = undone }
    past = earlier + past
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

  /// Forgets the step that was last taken back: it cannot be.
  public mutating func dropUndone() { _ = future.popLast() }
  /// Forgets the step that was last done again: it cannot be.
  public mutating func dropRedone() { _ = past.popLast() }
}
