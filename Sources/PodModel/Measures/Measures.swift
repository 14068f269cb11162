/// The measures of today or of one scenario, in the order of `Measure.all`.
public struct Measures: Sendable, RandomAccessCollection {
  /// One measure with its value; none where there is nothing to measure.
  public struct Entry: Sendable {
    public let measure: Measure
    public let value: MeasuredValue?

    public var key: String { measure.key }
    public var label: String { measure.label }
  }

  private let entries: [Entry]

  private init(of organisation: Organisation) {
    entries = Measure.all.map { Entry(measure: $0, value: $0.value(organisation)) }
  }

  public static func of(_ scenario: IndexedScenario) -> Measures { Measures(of: Organisation(scenario)) }

  /// The organisation as the roster has it, before any scenario.
  public static func ofToday(_ plan: Plan) -> Measures { Measures(of: Organisation(today: plan)) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public subscript(position: Int) -> Entry { entries[position] }

  /// The value of the measure with a key; nil where there is none to tell.
  public subscript(key: String) -> MeasuredValue? { entries.first { $0.key == key }?.value }
}
