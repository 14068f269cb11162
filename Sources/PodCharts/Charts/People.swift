import PodModel
import Syntax

extension Chart {
  public static let people = Chart(
    name: "people",
    summary: "for the HR system: employee id, new manager's employee id, team, share, from when",
    help: """
      One row a seat, and one for everybody without a seat; the first pod of somebody in several is the home pod. `from` is \
      the day from which the decision holds, or the day the pod starts where that is later. Somebody who leaves has no new \
      team and no new manager; `leaves_on` is their last day, or `leaves` where none is said. `--as csv` is what systems take; \
      `--no-marking` leaves out the lines with the marking, for those that want the names of columns first. podboard \
      reads it back: `podboard import`.
      """,
    sheet: { content in
      content.sheet(
        "People, for the HR system",
        [.table(Grid(columns: columns, groups: [Grid.Group(rows: Grid.Rows(content.hrRows))]))])
    },
    records: { content in
      Records(
        of: "people",
        keys: ["employee_id", "name", "manager_id", "manager", "team", "share", "from", "leaves_on", "changes"],
        rows: content.hrValues)
    },
    namesEverybody: "The chart people is made of employee ids, so that it cannot be curtained. Take another chart.")

  private static let columns = [
    Grid.Column(title: "Employee", least: 8, most: 12),
    Grid.Column(title: "Name", least: 16, most: 30, weight: 5),
    Grid.Column(title: "Manager", least: 8, most: 12, from: 60, below: "manager "),
    Grid.Column(title: "Team", least: 12, most: 30, weight: 2),
    Grid.Column(title: "%", least: 3, most: 4, from: 54, isRight: true),
    Grid.Column(title: "From", least: 10, most: 10, from: 72, below: "from "),
  ]
}

extension ChartContent {
  /// What changes for one person in one place.
  private struct Entry {
    var person: Person
    var manager: PersonID?
    var place: SeatPlace?
    var leaves = false
  }

  private var entries: [Entry] {
    everybody.flatMap { id -> [Entry] in
      guard let person = plan.people[id] else { return [] }
      // Whatever else the option says of them, no other system should move somebody who leaves.
      if scenario.whereabouts(of: id) == .leaves { return [Entry(person: person, leaves: true)] }
      let manager = scenario.manager(of: id)
      let home = scenario.homePod(of: id)?.id
      let seats = scenario.seats(of: id)
      let inOrder = seats.filter { $0.pod == home } + seats.filter { $0.pod != home }
      return inOrder.isEmpty
        ? [Entry(person: person, manager: manager)]
        : inOrder.map { Entry(person: person, manager: manager, place: $0) }
    }
  }

  fileprivate var hrRows: [Grid.Row] {
    entries.map { entry in
      let manager = entry.manager.flatMap { plan.people[$0] }
      let share: Phrase = entry.place.map { [.plain("\($0.seat.percent(of: entry.person))")] } ?? [.plain("-")]
      return Grid.Row([
        [.words(entry.person.employee)], [.name(scenario.name(of: entry.person.id))],
        manager.map { [.words($0.employee)] } ?? [], entry.leaves ? leaving(entry) : place(of: entry), share,
        from(entry).map { [.plain("\($0)")] } ?? [],
      ])
    }
  }

  fileprivate var hrValues: [[Records.Value]] {
    entries.map { entry in
      let person = entry.person
      let isSame = !entry.leaves && entry.manager == person.today.manager && team(of: entry) == person.mainTeam
      return [
        .text(person.employee), nameValue(person.id),
        .text(entry.manager.flatMap { plan.people[$0]?.employee } ?? ""), nameValue(entry.manager),
        .text(team(of: entry)), entry.place.map { .number($0.seat.percent(of: person).digits) } ?? .none,
        from(entry).map { .text($0.text) } ?? .none, entry.leaves ? .text(lastDay(of: entry)?.text ?? "leaves") : .none,
        .text(isSame ? "no" : "yes"),
      ]
    }
  }

  private func lastDay(of entry: Entry) -> Day? { scenario.scenario.placements[ID(entry.person.id.text)]?.by }

  /// In the place of a team: "leaves on 2027-01-31".
  private func leaving(_ entry: Entry) -> Phrase {
    [.plain(lastDay(of: entry).map { "leaves on \($0)" } ?? "leaves")]
  }

  /// The same for people to read, who know a pod in ASCII by its id where its name is in another script.
  private func place(of entry: Entry) -> Phrase {
    if let pod = entry.place.flatMap({ scenario.scenario.pods[$0.pod] }) { return called(pod) }
    let team = team(of: entry)
    return team.isEmpty ? [] : [.words(team)]
  }

  /// The pod; today's team for who has none and stays where they are.
  private func team(of entry: Entry) -> Text {
    if let place = entry.place { return scenario.scenario.pods[place.pod]?.shownName ?? "" }
    return [.leader, .stays].contains(scenario.whereabouts(of: entry.person.id)) ? entry.person.mainTeam : ""
  }

  private func from(_ entry: Entry) -> Day? {
    if entry.leaves { return nil }
    let start = entry.place.flatMap { scenario.scenario.pods[$0.pod]?.start }
    return [scenario.scenario.decision.from, start].compactMap { $0 }.max()
  }
}
