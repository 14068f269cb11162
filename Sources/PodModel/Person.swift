import Syntax

/// Somebody on the roster, as they are today; what a scenario says of them stands in the scenario.
public struct Person: Record, Referable {
  public static let kind = Kind.person

  public var id = PersonID("")
  /// Empty for a post that was published without a name.
  public var name: Text = ""
  /// The name for charts in ASCII, where stripping accents leaves nothing.
  public var ascii: Text = ""
  public var title: Text = ""
  /// What the job is in one word: engineering, design, product.
  public var craft: Text = ""
  /// The id in the HR system; imports match by it.
  public var employee: Text = ""
  public var email: Text = ""
  public var location: Text = ""
  /// Nothing said means full time.
  public var fte: Percent?
  public var capabilities = Levels()
  public var utcOffset: UTCOffset?
  public var ai: WorkWithAI?
  /// A post of the roster that nobody holds; it is not counted as a person.
  public var vacant: Bool?
  public var today = Today()
  public var more = Members()
  public var unknown: [UnknownMember] = []

  public init() {}
  public init(id: PersonID) { self.id = id }

  /// Where somebody stands today, so that every scenario can be compared with it.
  public struct Today: Equatable, Sendable {
    /// The first is the main one.
    public var teams: [Text] = []
    public var manager: PersonID?
    public var dottedTo: [PersonID] = []
  }

  public static let fields = FieldTable<Person>([
    Field("id", "Id", \.id.text),
    Field("name", "Name", \.name),
    Field("ascii", "Name in ASCII", \.ascii),
    Field("title", "Job title", \.title),
    Field("craft", "Craft", \.craft),
    Field("employee", "Employee number", \.employee),
    Field("email", "E-mail", \.email),
    Field("location", "Location", \.location),
    Field("fte", "Working time, % of full time", \.fte),
    Field("capabilities", "Capabilities", \.capabilities),
    Field("utcOffset", "Time zone, from UTC", \.utcOffset),
    Field("ai", "Works with AI", \.ai),
    Field("vacant", "Vacant post", \.vacant),
    Field("today.teams", "Teams today", \.today.teams),
    Field("today.manager", "Manager today", \.today.manager),
    Field("today.dottedTo", "Dotted lines today", \.today.dottedTo),
    Field("more", "More from the roster", \.more),
  ])

  public var isVacant: Bool { vacant ?? false }
  public var workingTime: Percent { fte ?? .full }
  public var mainTeam: Text { today.teams.first ?? "" }

  /// The name that is shown: for somebody nameless the title and the id.
  public var shownName: Text {
    if !name.isEmpty { return name }
    return title.isEmpty ? "[\(id)]" : "\(title) [\(id)]"
  }
}

public enum WorkWithAI: String, Choice { case none, assisted, agentic }
