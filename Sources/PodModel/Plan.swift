import Syntax

/// One planning exercise: the people as they are today, and the scenarios that are being weighed.
public struct Plan: Record {
  public static let kind = Kind.plan
  /// The newest version of the plan file that this program reads, and the one it writes.
  public static let version = 1

  public var version: Int? = Plan.version
  public var title: Text = ""
  public var frame = Frame()
  /// Stands on every screen and chart, such as "CONFIDENTIAL".
  public var marking: Text = ""
  /// The day that dates are compared with; the clock never is.
  public var asOf: Day?
  public var rules = Members()
  public var people = Table<Person>()
  public var scenarios = Scenarios()
  public var unknown: [UnknownMember] = []

  public init() {}
  public var id: ID<Plan> { ID<Plan>("") }

  /// What the exercise is about, and who decides what by when.
  public struct Frame: Equatable, Sendable {
    public var question: Text = ""
    public var matters: [Text] = []
    public var leaders: [PersonID] = []
    public var decideBy: Day?
  }

  public static let fields = FieldTable<Plan>([
    Field("podboard", "Version", \.version),
    Field("title", "Title", \.title),
    Field("frame.question", "Question", \.frame.question),
    Field("frame.matters", "What matters", \.frame.matters),
    Field("frame.leaders", "Leaders who may take pods", \.frame.leaders),
    Field("frame.decideBy", "Decide by", \.frame.decideBy),
    Field("marking", "Marking", \.marking),
    Field("asOf", "As of", \.asOf),
    Field("rules", "Rules", \.rules),
    Field("people", "People", \.people),
    Field("scenarios", "Scenarios", \.scenarios),
  ])

  /// Whoever reads a file looks at the version before anything else of it.
  public func validate() throws(FieldRefusal) {
    do { try rules.refuseUnfitRules() } catch { throw error.below(.key("rules")) }
  }
}
