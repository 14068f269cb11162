import Syntax

/// Three to five people with a mission, a lead, a line to a leader, outcomes and agents.
public struct Pod: Record, Referable {
  public static let kind = Kind.pod

  public var id = PodID("")
  /// Spoken in the room; given once and kept for good.
  public var number: Int?
  public var name: Text = ""
  public var mission: Text = ""
  public var importance: Importance?
  /// The least and the most people, where they differ from the plan's rules.
  public var size: PodSize?
  public var homeTeam: Text = ""
  /// Working time wanted in all, in percent of one full time.
  public var fte: Number?
  public var needs = Levels()
  /// What the pod may decide alone.
  public var decides: [Text] = []
  public var waitsFor: [PodID] = []
  public var lead: PersonID?
  public var reportsTo: PersonID?
  public var dottedTo: [PersonID] = []
  /// Why it reports where it does, or why it is there at all.
  public var why: Text = ""
  public var wave: Text = ""
  public var start: Day?
  public var seats: [Seat] = []
  public var unknown: [UnknownMember] = []

  public init() {}
  public init(id: PodID) { self.id = id }

  /// The numbers that a pod can have.
  public static let numbers = 1...999_999

  public static let fields = FieldTable<Pod>([
    Field("id", "Id", \.id.text),
    Field("number", "Number", \.number),
    Field("name", "Name", \.name),
    Field("mission", "Mission", \.mission),
    Field("importance", "Importance", \.importance),
    Field("size", "Size, least and most", \.size),
    Field("homeTeam", "Home team", \.homeTeam),
    Field("fte", "Working time wanted, %", \.fte),
    Field("needs", "Needs", \.needs),
    Field("decides", "Decides alone", \.decides),
    Field("waitsFor", "Waits for", \.waitsFor),
    Field("lead", "Lead", \.lead),
    Field("reportsTo", "Reports to", \.reportsTo),
    Field("dottedTo", "Dotted lines to", \.dottedTo),
    Field("why", "Why", \.why),
    Field("wave", "Wave", \.wave),
    Field("start", "Starts", \.start),
    Field("seats", "Seats", \.seats),
  ])

  public func validate() throws(FieldRefusal) {
    if id.text.isEmpty { throw FieldRefusal("a pod needs an \"id\"") }
    if let number, !Pod.numbers.contains(number) {
      throw FieldRefusal("a pod's number is from 1 to \(Pod.numbers.upperBound)", at: [.key("number")])
    }
    var known: Set<SeatID> = []
    var seated: Set<PersonID> = []
    for (index, seat) in seats.enumerated() {
      let isNew = known.insert(seat.id).inserted
      guard isNew, seat.person.map({ seated.insert($0).inserted }) ?? true else {
        throw FieldRefusal(
          "a second seat \(isNew ? "of" : "known as") \"\(isNew ? seat.person?.text ?? "" : seat.id.text)\" in this pod; "
            + "a person has one seat in a pod",
          at: [.key("seats"), .index(index)])
      }
    }
  }

  public var shownName: Text { name.isEmpty ? "[\(id)]" : name }
  public var weight: Importance { importance ?? .medium }
  /// The people of the pod, in the order of their seats.
  public var people: [PersonID] {
    var people: [PersonID] = []
    people.reserveCapacity(seats.count)
    for seat in seats { if let person = seat.person { people.append(person) } }
    return people
  }
  public var openSeats: [Seat] { seats.filter { $0.person == nil } }
  public var hasPeople: Bool { seats.contains { $0.person != nil } }
  public var hasOpenSeats: Bool { seats.contains { $0.person == nil } }

  public func seat(of person: PersonID) -> Seat? { seats.first { $0.person == person } }
}

public enum Importance: String, Choice { case critical, high, medium, low, exploratory }

/// The least and the most people that a pod is to have.
public struct PodSize: FieldValue, Hashable {
  public var least: Int
  public var most: Int

  public static let standard = PodSize(least: 3, most: 5)

  public init(least: Int, most: Int) {
    self.least = least
    self.most = most
  }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .list(let ends) = json, ends.count == 2, let least = try? Int(json: ends[0]),
      let most = try? Int(json: ends[1]), 0 <= least, least <= most
    else { throw FieldRefusal(found: json.told, expected: "the least and the most people, such as [3, 5]") }
    self.init(least: least, most: most)
  }

  public static var type: FieldType { .list(.whole) }
  public var json: JSON? { .list([least, most].compactMap(\.json)) }
}
