import PodModel
import Syntax

extension Chart {
  public static let changes = Chart(
    name: "changes",
    summary: "what happens to whom, by the team that people leave",
    help: """
      Compared with today, or with another option (`--since ID`): pods created, teams dissolved, who moves and whether the \
      manager changes, who gets a new manager only, who has no pod, who leaves, which seats are open, and for whom nothing \
      changes. Everybody on the roster stands there once.
      """,
    sheet: { content in
      let people = content.peopleChanges
      let lines =
        content.podLines + content.movingLines(people) + content.newManagerLines(people) + content.benchLines(people)
        + content.leavingLines + content.openSeatLines + content.unchangedLines(people)
      return content.sheet("Changes", [.lines(lines)])
    },
    records: { content in
      Records(
        of: "people",
        keys: [
          "id", "employee_id", "name", "what", "from", "to", "shares", "manager_before_id", "manager_before",
          "manager_id", "manager",
        ],
        rows: content.peopleChanges.map(content.changeValues))
    },
    comparesWith: .today)
}

/// What a scenario does to one person.
struct PersonChange: Sendable {
  enum Kind: String, Sendable {
    case moves, manager = "new manager", bench = "no pod", leaves, nothing
  }

  var person: PersonID
  var kind: Kind
  var managerBefore: PersonID?
  var manager: PersonID?
  /// Where they worked before.
  var from: Phrase
  /// How many people reported to them before.
  var ledBefore = 0

  var hasNewManager: Bool { manager != managerBefore }
}

extension ChartContent {
  /// What the chart compares with; today where nothing was asked for.
  var comparison: Comparison { since ?? Comparison(scenario, nil) }

  /// Everybody who is shown, by name, with what becomes of them.
  var peopleChanges: [PersonChange] { changes(of: everybody) }

  /// What becomes of these people.
  func changes(of people: [PersonID]) -> [PersonChange] {
    let comparison = self.comparison
    let led = comparison.peopleLed
    return people.map { person in
      var change = PersonChange(
        person: person, kind: .nothing, managerBefore: comparison.manager(of: person),
        manager: scenario.manager(of: person), from: comparison.place(of: person), ledBefore: led[person] ?? 0)
      change.kind = kind(of: change)
      return change
    }
  }

  private func kind(of change: PersonChange) -> PersonChange.Kind {
    let whereabouts = scenario.whereabouts(of: change.person)
    // Another option may have said the same of them; today says nothing of it.
    let isAsBefore = comparison.before?.whereabouts(of: change.person) == whereabouts
    switch whereabouts {
    case .leaves: return isAsBefore ? .nothing : .leaves
    case .bench where !isAsBefore: return .bench
    case .inPod where comparison.before == nil: return .moves
    case .inPod where !staysWithTeam(change.person): return .moves
    default: return change.hasNewManager ? .manager : .nothing
    }
  }

  /// Whether somebody works where they did before: in the same pods, or in one that goes on with their team.
  func staysWithTeam(_ person: PersonID) -> Bool {
    scenario.seats(of: person).allSatisfy { comparison.sign(of: person, in: $0.pod) == nil }
  }

  // MARK: Pods and teams

  fileprivate var podLines: [Line] {
    let comparison = self.comparison
    let pods = scenario.scenario.pods.map { pod -> Line in
      let team: Phrase = pod.homeTeam.isEmpty ? [] : [.plain(", goes on with "), .words(pod.homeTeam)]
      let isNew = comparison.before.map { !$0.scenario.pods.contains(pod.id) } ?? pod.homeTeam.isEmpty
      return .item(line(of: pod) + team, mark: isNew ? [.sign(.new)] : [.plain(" ")])
    }
    return section("Pods", pods)
      + section("Pods that go", comparison.podsGone.map { .item($0.title, mark: [.sign(.gone)]) })
  }

  /// "1 Checkout: reports to Deepa Nair, dotted to Farah Haddad"
  private func line(of pod: Pod) -> Phrase {
    var phrase = pod.title + [.plain(": reports to ")] + (pod.reportsTo.map(named) ?? [.plain("nobody yet")])
    if !pod.dottedTo.isEmpty {
      phrase += [.plain(", dotted to ")] + Phrase(pod.dottedTo.map(named), between: .plain(" and "))
    }
    return phrase
  }

  fileprivate var openSeatLines: [Line] {
    let lines = scenario.scenario.pods.flatMap { pod in
      scenario.openSeats(of: pod).map { seat -> Line in
        let role: Phrase = seat.role.isEmpty ? [.plain("role not said")] : [.words(seat.role)]
        let by = seat.by.map { [Piece.plain(", by \($0)")] } ?? []
        return .item(pod.title + [.plain(": ")] + role + by, mark: [.sign(.open)])
      }
    }
    return section("Seats open", lines)
  }

  /// A heading with the number of lines, and the lines; nothing where there are none.
  func section(_ words: String, _ lines: [Line]) -> [Line] {
    lines.isEmpty ? [] : [.heading(words, "(\(lines.count))")] + lines
  }

  // MARK: People

  /// By the team or the pods that people come from; teams that are dissolved say so.
  fileprivate func movingLines(_ people: [PersonChange]) -> [Line] {
    let moving = people.filter { $0.kind == .moves }
    let dissolved = Set(comparison.teamsDissolved)
    guard !moving.isEmpty || !dissolved.isEmpty else { return [] }
    var groups: [Text: (from: Phrase, people: [PersonChange])] = [:]
    for team in dissolved { groups[team] = ([.words(team)], []) }
    for change in moving { groups[key(of: change.from), default: (change.from, [])].people.append(change) }
    let lines = groups.sorted { $0.key < $1.key }.flatMap { key, group -> [Line] in
      let title: Phrase =
        group.from.isEmpty ? [.plain(comparison.before == nil ? "From no team" : "From no pod")] : group.from
      let end = dissolved.contains(key) ? ", dissolved" : ""
      return [.item(title + [.plain(" (\(group.people.count))\(end)")])]
        + group.people.map { .detail(named($0.person) + [.plain(" "), .sign(.arrow), .plain(" ")] + target(of: $0)) }
    }
    let isToday = comparison.before == nil
    let changing = moving.count(where: \.hasNewManager)
    let managers = changing == 1 ? "1 changes manager" : "\(changing) change manager"
    let teams = isToday ? "; \(dissolved.count) \(dissolved.count == 1 ? "team" : "teams") dissolved" : ""
    let heading = Line.heading(
      isToday ? "People into pods" : "People moving",
      "(\(moving.count); \(managers)\(teams)), by the \(isToday ? "team" : "pods") they come from")
    return [heading] + lines
  }

  private func key(of phrase: Phrase) -> Text {
    phrase.plainText
  }

  /// "60% Onboarding and 40% Brand Studio; manager Ines Duarte → Deepa Nair"
  private func target(of change: PersonChange) -> Phrase {
    placesNow(of: change.person) + [.plain("; ")] + managers(of: change)
  }

  func placesNow(of person: PersonID) -> Phrase {
    let places = scenario.seats(of: person).compactMap { place in
      scenario.scenario.pods[place.pod].map { place.seat.sharePrefix(of: plan.people[person]) + called($0) }
    }
    return Phrase(places, between: .plain(" and "))
  }

  /// "manager stays Deepa Nair", "manager Ines Duarte → Deepa Nair"
  func managers(of change: PersonChange) -> Phrase {
    let (before, after) = (change.managerBefore, change.manager)
    guard change.hasNewManager else {
      return before.map { [.plain("manager stays ")] + named($0) } ?? [.plain("no manager")]
    }
    let ends = [before, after].map { $0.map(named) ?? [.plain("nobody")] }
    return [.plain("manager ")] + ends[0] + [.plain(" "), .sign(.arrow), .plain(" ")] + ends[1]
  }

  fileprivate func newManagerLines(_ people: [PersonChange]) -> [Line] {
    section(
      "New manager, same place",
      people.filter { $0.kind == .manager }.map { .item(named($0.person) + [.plain(": ")] + managers(of: $0)) })
  }

  fileprivate func benchLines(_ people: [PersonChange]) -> [Line] {
    let bench = people.filter { $0.kind == .bench }
    guard !bench.isEmpty else { return [] }
    return [.heading("People without a pod", "(\(bench.count)) - decide before announcing")]
      + bench.map { change in
        let was: Phrase = change.from.isEmpty ? [] : [.plain(", was in ")] + change.from
        return .item(scenario.titled(change.person) + was, mark: [.sign(.warning)])
      }
  }

  fileprivate var leavingLines: [Line] {
    let leaving = scenario.scenario.placements.filter { placement in
      placement.is == .leaves && comparison.before?.whereabouts(of: placement.person) != .leaves
    }
    guard !leaving.isEmpty else { return [] }
    guard !isCurtained else { return [.heading("Leaves", "(\(leaving.count))")] }
    return section(
      "Leaves",
      scenario.byName(leaving.map(\.person)).map { person in
        let by = scenario.scenario.placements[ID(person.text)]?.by
        return .item(scenario.titled(person) + (by.map { [.plain(", by \($0)")] } ?? []))
      })
  }

  fileprivate func unchangedLines(_ people: [PersonChange]) -> [Line] {
    let unchanged = people.filter { $0.kind == .nothing }
    return (unchanged.isEmpty ? [] : [.heading("Nothing changes for")])
      + unchanged.map { .item(scenario.titled($0.person)) }
  }

  // MARK: For programs

  fileprivate func changeValues(_ change: PersonChange) -> [Records.Value] {
    let seats = scenario.seats(of: change.person)
    let from = comparison.before.map { before in
      before.seats(of: change.person).compactMap { before.scenario.pods[$0.pod]?.shownName }
    }
    return [
      value(change.person), .text(plan.people[change.person]?.employee ?? ""), nameValue(change.person),
      .text(Text(change.kind.rawValue)), .list(from ?? plan.people[change.person]?.today.teams ?? []),
      .list(seats.compactMap { scenario.scenario.pods[$0.pod]?.shownName }),
      .list(seats.map { $0.seat.percent(of: plan.people[change.person]).digits }),
      value(change.managerBefore), nameValue(change.managerBefore), value(change.manager), nameValue(change.manager),
    ]
  }
}
