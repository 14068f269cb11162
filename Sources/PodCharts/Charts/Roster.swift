import PodModel
import Syntax

extension Chart {
  public static let roster = Chart(
    name: "roster",
    summary: "everybody by name: role, pod, share; wider: the old team, managers, capabilities",
    help: """
      One row a person, by name, and a line a seat for who has several. From 66 cells there are columns for the share and \
      for marks, from 100 for the team of today, from 140 for the manager, from 170 for the manager of today, from 200 \
      for capabilities. In Markdown, CSV and JSON there are always all of them.
      """,
    sheet: { content in
      let people = content.everybody
      let seating = Seating(of: content)
      let rows = Grid.Rows(count: people.count) { content.rosterRow(of: people[$0], seating, $1) }
      let leaving = content.isCurtained ? content.lists(withLeaders: false).filter(\.entries.isEmpty) : []
      return content.sheet(
        "Roster, by name",
        [.table(Grid(columns: rosterColumns, groups: [Grid.Group(rows: rows)]))] + leaving.map { .list($0) })
    },
    records: { content in
      Records(
        of: "people",
        keys: [
          "id", "employee_id", "name", "title", "pods", "shares", "roles", "leads", "standing", "manager_id", "manager",
          "team_today", "manager_today", "capabilities",
        ],
        rows: content.everybody.map(content.rosterValues))
    })

  private static let rosterColumns = [
    Grid.Column(title: "Person", least: 22, most: 30),
    Grid.Column(title: "Role", least: 12, most: 26, weight: 3, from: 50, below: ""),
    Grid.Column(title: "Pod", least: 12, most: 30, weight: 2),
    Grid.Column(title: "%", least: 3, most: 4, from: 66, isRight: true),
    Grid.Column(title: "Mk", least: 2, most: 2, from: 66),
    Grid.Column(title: "Was in", least: 14, most: 26, from: 100),
    Grid.Column(title: "Manager", least: 16, most: 26, from: 140),
    Grid.Column(title: "Manager today", least: 16, most: 26, from: 170),
    Grid.Column(title: "Capabilities", least: 24, most: 60, weight: 2, from: 200),
  ]
}

extension ChartContent {
  fileprivate func rosterRow(of id: PersonID, _ seating: Seating, _ wanted: Grid.Wanted) -> Grid.Row {
    guard let person = plan.people[id] else { return Grid.Row([]) }
    let head: [Phrase] = [[.name(Name(person))], [.words(person.title)]]
    let tail: [Phrase] = [
      person.mainTeam.isEmpty ? [] : [.words(person.mainTeam)], wanted[6] ? named(scenario.manager(of: id)) : [],
      wanted[7] ? named(person.today.manager) : [], wanted[8] ? person.capabilitiesTold : [],
    ]
    let seats = seating[id]
    // Who has a seat stands nowhere else, unless that was said.
    let isPlaced = seats.isEmpty || scenario.scenario.placements.contains(ID(id.text))
    let standing = isPlaced ? self.standing(of: id) : ""
    guard let first = seats.first else {
      return Grid.Row(head + [[.plain(standing)], [.plain("-")], []] + tail)
    }
    let others = seats.dropFirst().map { [[], []] + self.cells(of: $0, person) + [[], [], [], []] }
    var cells = self.cells(of: first, person)
    if !standing.isEmpty { cells[0].append(.plain(" \(standing)")) }
    return Grid.Row(lines: [head + cells + tail] + others)
  }

  /// Pod, share and marks of one seat.
  private func cells(of place: Seating.Place, _ person: Person) -> [Phrase] {
    let lead: Phrase = place.isLead ? [.sign(.lead)] : []
    let change: Phrase = since?.sign(of: person.id, in: place.pod).map { [.sign($0)] } ?? []
    return [place.called, [.plain("\((place.share ?? person.workingTime))")], lead + change]
  }

  fileprivate func rosterValues(of id: PersonID) -> [Records.Value] {
    guard let person = plan.people[id] else { return [] }
    let seats = scenario.seats(of: id)
    let pods = seats.compactMap { scenario.scenario.pods[$0.pod] }
    let standing = self.standing(of: id).filter { $0 != "(" && $0 != ")" }
    return [
      value(id), .text(person.employee), .text(person.name), .text(person.title), .list(pods.map(\.shownName)),
      .list(seats.map { $0.seat.percent(of: person).digits }), .list(seats.map { $0.seat.role(of: person) }),
      .list(pods.filter { $0.lead == id }.map(\.shownName)), .text(Text(standing)),
      value(scenario.manager(of: id)), nameValue(scenario.manager(of: id)), .text(person.mainTeam),
      nameValue(person.today.manager), .list(person.capabilities.entries.map { Text("\($0.capability) \($0.level)") }),
    ]
  }
}

extension Person {
  /// "product 4, research 2"
  fileprivate var capabilitiesTold: Phrase {
    var phrase: Phrase = []
    for entry in capabilities.entries {
      if !phrase.isEmpty { phrase.append(.plain(", ")) }
      phrase.append(.words(entry.capability))
      phrase.append(.plain(" \(entry.level)"))
    }
    return phrase
  }
}
