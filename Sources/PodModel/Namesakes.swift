import Syntax

/// What tells people of one name apart where they are only named: "Chris Lee (Payments)" and "Chris Lee (Search)".
public struct Namesakes: Sendable {
  private var words: [PersonID: Text] = [:]

  public init(of plan: Plan) {
    var first: [Text: PersonID] = [:]
    var groups: [Text: [PersonID]] = [:]
    first.reserveCapacity(plan.people.count)
    for person in plan.people {
      guard let other = first.updateValue(person.id, forKey: person.shownName) else { continue }
      groups[person.shownName, default: [other]].append(person.id)
    }
    for ids in groups.values {
      let people = ids.compactMap { plan.people[$0] }
      for (person, word) in zip(people, Self.apart(people)) { words[person.id] = word }
    }
  }

  /// nil for whoever is the only one of that name.
  public subscript(person: PersonID) -> Text? { words[person] }

  /// The first thing that all of them have and no two of them share; what is always so is the id.
  private static func apart(_ people: [Person]) -> [Text] {
    let ways: [(Person) -> Text] = [\.mainTeam, \.title, \.craft, \.location, \.employee]
    let told = ways.lazy.map { people.map($0) }
    return told.first { !$0.contains("") && Set($0).count == $0.count } ?? people.map(\.id.text)
  }
}
