import Syntax

/// A place in a pod: a role, a share of somebody's full time, and the person in it, or nobody.
public struct Seat: Record {
  public static let kind = Kind.seat

  /// An open seat always has one; it stays when the seat is filled.
  public var ownID: Text = ""
  public var person: PersonID?
  public var role: Text = ""
  /// Of full time; nothing said means all of the person's working time.
  public var share: Percent?
  public var needs = Levels()
  public var by: Day?
  public var because: Text = ""
  public var locked: Bool?
  public var unknown: [UnknownMember] = []

  public init() {}

  public init(person: PersonID, share: Percent? = nil, role: Text = "") {
    self.person = person
    self.share = share
    self.role = role
  }

  /// Its own id, else its person.
  public var id: SeatID { SeatID(ownID.isEmpty ? person?.text ?? "" : ownID) }

  /// What an open seat is called.
  public var shownRole: Text { role.isEmpty ? id.text : role }

  public static let fields = FieldTable<Seat>([
    Field("id", "Id", \.ownID),
    Field("person", "Person", \.person),
    Field("role", "Role", \.role),
    Field("share", "Share, % of full time", \.share),
    Field("needs", "Needs", \.needs),
    Field("by", "Needed by", \.by),
    Field("because", "Because", \.because),
    Field("locked", "Locked", \.locked),
  ])

  public func validate() throws(FieldRefusal) {
    if id.text.isEmpty { throw FieldRefusal("a seat needs a \"person\", or an \"id\" while it is open") }
  }
}
