import Syntax

extension IndexedScenario {
  /// Whether people or pods report to somebody here.
  public func leads(_ person: PersonID) -> Bool { index.reportsTo[person] != nil || index.podsUnder[person] != nil }

  /// Whether one of the people who report to somebody leads in turn.
  public func leadsLeaders(_ leader: PersonID) -> Bool {
    guard let reports = index.reportsTo[leader] else { return false }
    // Whichever is less to look through: a leader of everybody has very many reports, and few of them lead.
    if reports.count <= index.reportsTo.count + index.podsUnder.count { return reports.contains(where: leads) }
    return index.reportsTo.keys.contains(where: reports.contains)
      || index.podsUnder.keys.contains(where: reports.contains)
  }

  /// 1 for whoever has no manager here, one more for every step down; nil on a circle and below one.
  public func depth(of person: PersonID) -> Int? { index.depth(of: person) }

  /// Whether nobody manages them here: their depth is 1.
  public func isAtTop(_ person: PersonID) -> Bool { index.managerOf[person] == nil }

  /// The greatest depth of anybody who neither leaves nor is a vacant post; 0 where there is nobody.
  public var layers: Int {
    index.depths.greatest.map { $0 + 1 } ?? (plan.people.contains { !$0.isVacant && !scenario.leaves($0.id) } ? 1 : 0)
  }

  /// Everybody to whom a line leads, before people who leave are skipped; in no order.
  public var endsOfLines: some Collection<PersonID> { index.linesTo.keys }

  /// Everybody whose line leads to somebody, before people who leave are skipped; in no order.
  public func peopleWithLine(to person: PersonID) -> Set<PersonID> { index.linesTo[person] ?? [] }

  /// These people and everybody whose line leads to them, over people who leave and vacant posts too.
  public func everybodyBelow(_ people: some Sequence<PersonID>) -> Set<PersonID> {
    var below = Set(people)
    var waiting = Array(below)
    while let person = waiting.popLast() {
      for report in index.linesTo[person] ?? [] where below.insert(report).inserted { waiting.append(report) }
    }
    return below
  }
}
