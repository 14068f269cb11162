import Syntax

/// What tells people of one name apart where they are only named: "Chris Lee (Payments)" and "Chris Lee (Search)".
public struct Namesakes: Sendable {
  private var words: [PersonID: Text] = [:]

  public init(of plan: Plan) { self.init(among: plan.people) }

  /// - Parameter people: those of whom some are named together, each once.
  public init(among people: some Collection<Person>) {
    var first: [Text: Person] = [:]
    var groups: [Text: [Person]] = [:]
    first.reserveCapacity(people.count)
    for person in people {
      guard let other = first.updateValue(person, forKey: person.shownName) else { continue }
      groups[person.shownName, default: [other]].append(person)
    }
    for people in groups.values {
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
