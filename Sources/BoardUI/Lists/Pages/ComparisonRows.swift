import Cells
import PodChecks
import PodModel
import Syntax

/// Today and some options side by side: only the people and measures in which they differ, unless all is asked for.
struct ComparisonRows {
  private(set) var rows: [ListRow] = []
  private let board: Board
  /// The options that have a column.
  private let options: [IndexedScenario]
  /// What is compared: also those for which there is no room.
  private let compared: [IndexedScenario]
  private let isAgainstToday: Bool
  private let showsSame: Bool

  init(of board: Board) {
    self.board = board
    options = board.comparedSides.compactMap { side in side.flatMap { board.indexed[$0] } }
    compared = board.allComparedOptions.compactMap { board.indexed[$0] }
    isAgainstToday = board.lists.options.comparison.side == .today
    showsSame = board.lists.options.comparison.showsSame
    addPeople()
    addMeasures()
    addFindings()
    addConcerns()
  }

  private func names(_ first: String) -> ListRow {
    let names = ["TODAY"] + options.map { board.look.shown($0.scenario.shownName) }
    return ListRow(nil) { _, columns in
      columns.piece(0, first, .heading)
        + names.indices.flatMap { columns.piece($0 + 1, names[$0], .heading) }
    }
  }

  private func line(_ focus: Focus?, _ detail: Text, _ label: String, _ cells: [String]) -> ListRow {
    ListRow(focus.map { ListRow.Key(focus: $0, detail: detail) }) { _, columns in
      columns.piece(0, label) + cells.indices.flatMap { columns.piece($0 + 1, cells[$0]) }
    }
  }

  // MARK: People

  private mutating func addPeople() {
    var counts: [Whereabouts: Int] = [:]
    var shown: [ListRow] = []
    var differing = 0
    for person in board.plan.people where !person.isVacant {
      if isAgainstToday, let option = options.first { counts[option.whereabouts(of: person.id), default: 0] += 1 }
      guard board.isShown(person.id) else { continue }
      let differs = differs(person)
      differing += differs ? 1 : 0
      guard differs || showsSame else { continue }
      let cells = [Self.today(person, board)] + cells(of: person)
      shown.append(line(board.listFocus(of: person.id), "person", board.look.shown(person), cells))
    }
    rows.append(.note(summary(differing, counts)))
    if let hiddenNote { rows.append(.note(hiddenNote)) }
    rows += [.blank, names("PERSON")] + shown
    if shown.isEmpty { rows.append(.note(isAgainstToday ? "Nobody moves yet." : "Everybody is in the same place.")) }
  }

  private static func today(_ person: Person, _ board: Board) -> String {
    [board.look.shown(person.mainTeam), board.shownName(of: person.today.manager)].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// Where somebody is, and the manager where that is not today's.
  private static func cell(_ person: Person, in option: IndexedScenario, _ board: Board) -> String {
    let manager = option.manager(of: person.id)
    let to = manager == person.today.manager ? "" : ", to \(manager == nil ? "nobody" : board.shownName(of: manager))"
    return board.whereabouts(of: person.id, in: option) + to
  }

  /// The same, but what is alike in all options comes last: it may be cut.
  private func cells(of person: Person) -> [String] {
    let places = options.map { board.whereabouts(of: person.id, in: $0) }
    guard options.count > 1, Set(places.map { Text($0) }).count == 1, let place = places.first else {
      return options.map { Self.cell(person, in: $0, board) }
    }
    return options.map { option in
      let manager = option.manager(of: person.id)
      return "to \(manager == nil ? "nobody" : board.shownName(of: manager)), \(place)"
    }
  }

  private func differs(_ person: Person) -> Bool {
    if isAgainstToday {
      guard let option = options.first else { return false }
      if option.manager(of: person.id) != person.today.manager { return true }
      return ![.bench, .leader].contains(option.whereabouts(of: person.id))
    }
    guard let first = compared.first else { return false }
    let cell = Self.cell(person, in: first, board)
    return compared.dropFirst().contains { !Self.cell(person, in: $0, board).utf8.elementsEqual(cell.utf8) }
  }

  /// The options for which there is no room, which are counted all the same.
  private var hidden: [IndexedScenario] {
    let shown = Set(options.map(\.scenario.id))
    return compared.filter { !shown.contains($0.scenario.id) }
  }

  private var hiddenNote: String? {
    let names = hidden.map { board.look.shown($0.scenario.shownName) }
    return names.isEmpty ? nil : "\(names.told) \(names.count == 1 ? "is" : "are") not shown: there is no room."
  }

  private func summary(_ differing: Int, _ counts: [Whereabouts: Int]) -> String {
    let people = board.plan.people.count { !$0.isVacant }
    if isAgainstToday {
      let words: [(Whereabouts, String)] = [
        (.inPod, "in a pod"), (.bench, "without a pod yet"), (.leader, "leading"), (.stays, "stay out of it"),
        (.leaves, "leave"),
      ]
      let parts = words.compactMap { place, words in counts[place].map { "\($0) \(words)" } }
      return "\(people) people: \(parts.joined(separator: ", "))."
    }
    let pods = Set(compared.flatMap { $0.scenario.pods.map(\.id) })
    let same = pods.count { pod in Set(compared.map { Self.all(about: pod, in: $0) }).count == 1 }
    return "The options agree on \(people - differing) of \(people) people and on \(same) of \(pods.count) pods."
      + (differing == 0
        ? "" : differing == 1 ? " This one is the difference:" : " These \(differing) are the difference:")
  }

  /// A pod with its outcomes, as the file has them, whatever its number is and in whatever order its seats are.
  private static func all(about id: PodID, in option: IndexedScenario) -> [Text] {
    guard let pod = option.scenario.pods[id] else { return [] }
    var bare = pod
    bare.seats = []
    bare.number = nil
    let records = [bare.json] + pod.seats.map(\.json) + option.outcomes(of: id).map(\.json)
    return records.compactMap { $0.map { Text($0.inline) } }.sorted()
  }

  /// Where somebody is on every side, uncut; of a number, what is counted.
  static func inspect(_ key: ListRow.Key, on board: Board) -> String? {
    if let measure = Measure.all.first(where: { Text($0.key) == key.detail }) { return measure.meaning }
    guard key.detail == "person", let id = board.person(at: key.focus), let person = board.plan.people[id] else {
      return nil
    }
    let look = board.look
    let places = board.allComparedOptions.compactMap { board.indexed[$0] }.map { option in
      "\(look.shown(option.scenario.shownName)): \(cell(person, in: option, board))"
    }
    return ([look.shown(person), "today \(today(person, board))"] + places)
      .joined(separator: " \(look.marks.dot) ")
  }

  // MARK: Numbers

  private mutating func addMeasures() {
    let matters = board.plan.frame.matters.map { board.look.shown($0) }.joined(separator: ", ")
    rows += [.blank, names("MEASURE")]
    if !matters.isEmpty { rows.append(.note("What we said matters: \(matters).")) }
    let columns = [Measures.ofToday(board.plan)] + options.map { Measures.of($0) }
    let sides = (isAgainstToday ? columns : Array(columns.dropFirst())) + hidden.map { Measures.of($0) }
    for (index, measure) in Measure.all.enumerated() {
      let values = columns.map { $0[index].value }
      let differs = Set(sides.map { $0[index].value }).count > 1
      guard values.contains(where: { $0 != nil }), showsSame || differs else { continue }
      let cells = values.map { $0?.lines.joined(separator: "; ") ?? "-" }
      rows.append(line(.elsewhere(Subject(.plan, text: "")), Text(measure.key), measure.label, cells))
    }
  }

  // MARK: What is wrong

  private mutating func addFindings() {
    let found = options.map { $0.scenario.id == board.scenario ? board.findings : Findings(of: $0) }
    rows += [.blank, names("CHECKS")]
    for severity in [Severity.broken, .toDo] {
      let cells = [""] + found.map { "\($0.count(of: severity))" }
      rows.append(line(.elsewhere(Subject(.plan, text: "")), Text(severity.word), severity.word, cells))
    }
    let isOne = options.count == 1
    for (option, findings) in zip(options, found) {
      for finding in findings.all(in: option) where finding.severity == .broken && !finding.isAccepted {
        let name = board.look.shown(option.scenario.shownName)
        let sentence = board.look.shown(Text(finding.sentence))
        let told = isOne ? sentence : "\(name): \(sentence)"
        rows.append(
          ListRow(ListRow.Key(focus: board.focus(on: finding.subject), detail: Text("\(name) \(finding.check)"))) {
            _, columns in columns.rest(from: 0, told, .broken, indent: 1)
          })
      }
    }
  }

  private mutating func addConcerns() {
    let open = options.flatMap { option in
      option.scenario.concerns.filter { $0.settled.isEmpty }.map { (option.scenario, $0) }
    }
    guard !open.isEmpty else { return }
    rows += [.blank, .heading("RAISED IN THE ROOM")]
    rows += open.map { scenario, concern in
      ListRow(.elsewhere(Subject(.concern, concern.id))) { board, columns in
        let option = board.plan.scenarios.count > 1 ? "\(board.look.shown(scenario.shownName)): " : ""
        return columns.rest(from: 0, "\(option)\(board.look.shown(concern.text))", indent: 1)
      }
    }
  }
}
