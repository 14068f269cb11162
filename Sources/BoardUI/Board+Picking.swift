import Cells
import PodChecks
import PodModel
import Syntax

/// What is picked from a list.
public enum Pick: Hashable, Sendable {
  case leader(PersonID?, of: Subject)
  case go(Focus)
  case edit(Subject)
  case mend(Mend)
  /// A note, or a new one.
  case note(ID<Note>?, about: Subject)
  /// A dotted line is added, or taken away where there is one.
  case dotted(PersonID, of: Subject)
  /// A command by its name.
  case command(String)
  /// An edit to be written on, by its first word.
  case verb(Text)
  /// A command in words, to be written on, or with what stands behind its name.
  case words(Text)
  case worded(Text, Text)
  /// An edit as text.
  case edits(Text)
}

extension Board {
  /// At most so many items are offered: whoever wants more types more.
  static let offered = 50

  // MARK: The leader

  /// Whose lines are meant: the pod's under the cursor, else the person's who has no pod.
  var lineSubject: (subject: Subject, name: String)? {
    if let pod = focusedPod { return (.pod(pod.id), look.shown(pod.shownName)) }
    return focusedPerson.map { person in
      (Subject(.line, text: person.text), plan.people[person].map { look.shown($0) } ?? "")
    }
  }

  mutating func pickLeader() {
    guard let (subject, name) = lineSubject else { return }
    // Who it is now comes first, so that a stray Enter changes nothing.
    let now = currentLeader(of: subject)
    let leaders = [now].compactMap { $0 } + leaders.filter { $0 != now }
    let people = plan.people
    let look = self.look
    let oneself = subject.kind == .line ? PersonID(subject.id) : nil
    let nobody = PickerItem("nobody", note: "Enter takes the line away.", value: Pick.leader(nil, of: subject))
    mode = .picking(
      Picker("Who does \(name) report to?") { query in
        let known = leaders.compactMap { people[$0] }
        let found = query.isEmpty ? known : Board.matching(query, first: known, then: people).map(\.person)
        let hasNobody = now != nil && (query.isEmpty || Matching(query).rank(of: nobody.label) != nil)
        return found.filter { $0.id != oneself }.prefix(Board.offered).map { person in
          let title = look.curtain == nil ? look.shown(person.title) : ""
          let detail = person.id == now ? "now" + (title.isEmpty ? "" : " \(look.marks.dot) \(title)") : title
          return PickerItem(Text(look.shown(person)), detail: detail, value: .leader(person.id, of: subject))
        } + (hasNobody ? [nobody] : [])
      })
  }

  mutating func pickDotted() {
    guard let (subject, name) = lineSubject else { return }
    let now = dottedLines(of: subject)
    let leaders = now + leaders.filter { !now.contains($0) }
    let people = plan.people
    let look = self.look
    mode = .picking(
      Picker("Dotted lines of \(name)") { query in
        let known = leaders.compactMap { people[$0] }
        let found = query.isEmpty ? known : Board.matching(query, first: known, then: people).map(\.person)
        return found.prefix(Board.offered).map { person in
          let has = now.contains(person.id)
          return PickerItem(
            Text(look.shown(person)), detail: has ? "has one now" : look.curtain == nil ? look.shown(person.title) : "",
            note: has ? "Enter takes this dotted line away." : "Enter adds a dotted line.",
            value: .dotted(person.id, of: subject))
        }
      })
  }

  private func dottedLines(of subject: Subject) -> [PersonID] {
    let pod = subject.kind == .pod ? pods[PodID(subject.id)]?.dottedTo : nil
    return pod ?? content?.scenario.lines[ID(subject.id)]?.dottedTo ?? []
  }

  private mutating func toggleDotted(_ leader: PersonID, of subject: Subject) -> [Effect] {
    var lines = dottedLines(of: subject)
    if let place = lines.firstIndex(of: leader) { lines.remove(at: place) } else { lines.append(leader) }
    let value = lines.isEmpty ? nil : JSON.list(lines.map { .text($0.text) })
    return commit([.set("dottedTo", subject, value)])
  }

  private func currentLeader(of subject: Subject) -> PersonID? {
    subject.kind == .pod
      ? pods[PodID(subject.id)]?.reportsTo : content?.scenario.lines[ID(subject.id)]?.reportsTo
  }

  /// Those who may take pods, then those who have some, then those who lead people, as far as they are few.
  private var leaders: [PersonID] {
    var seen: Set<PersonID> = []
    let having = pods.prefix(500).compactMap(\.reportsTo)
    let leading = content?.leadersOfPeople.prefix(Board.offered) ?? []
    return (plan.frame.leaders + having + leading).filter { seen.insert($0).inserted }
  }

  static func matching(_ query: Text, first: [Person], then people: Table<Person>)
    -> [(person: Person, rank: Matching.Rank)]
  {
    let matching = Matching(query)
    var found: [(person: Person, rank: Matching.Rank)] = []
    var seen: Set<PersonID> = []
    func look(at person: Person) {
      guard let rank = matching.rank(of: person.shownName), seen.insert(person.id).inserted else { return }
      found.append((person, rank))
    }
    first.forEach(look)
    for person in people where found.count < offered { look(at: person) }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  // MARK: What was picked

  mutating func perform(_ pick: Pick) -> [Effect] {
    switch pick {
    case .leader(let leader, let subject): return commit([.set("reportsTo", subject, leader.map { .text($0.text) })])
    case .dotted(let leader, let subject): return toggleDotted(leader, of: subject)
    case .command(let name): return perform(command: name)
    case .words(let word): openPalette(Text("\(word) "))
    case .worded(let name, let argument): return perform(worded: name, argument)
    case .verb(let word): openPalette(Text("\(word) "))
    case .edits(let line): return perform(edit: line)
    case .go(let focus):
      if face != .people, case .card(_, .seat) = focus { face = .people }
      status.sentence = ""
      if case .elsewhere = focus {
        self.focus = focus
        return goToSubject()
      }
      go(to: focus)
      settleFocus()
    case .mend(let mend): return perform(mend)
    case .note(let note, let about): return editPicked(note, about: about)
    case .edit(let subject):
      open(Form.editing(subject, in: indexed, scenario: scenario))
    }
    return []
  }

  // MARK: Mending

  /// The ways to mend the finding under the cursor, to choose from; one that is alone needs no choice.
  mutating func pickMend(_ finding: Finding) -> [Effect] {
    guard let content else { return [] }
    let mends = finding.mends(in: content)
    guard let first = mends.first else {
      refuse("Only you know what would mend that. Enter goes there.")
      return []
    }
    if mends.count == 1 { return perform(first) }
    let look = self.look
    mode = .picking(
      Picker("How is that mended?") { query in
        let matching = Matching(query)
        let ranked = mends.enumerated().compactMap { place, mend in
          matching.rank(of: mend.label).map { (rank: $0, place: place, mend: mend) }
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.mend)
          .map { PickerItem(Text(look.shown($0.label)), value: Pick.mend($0)) }
      })
    return []
  }

  private mutating func perform(_ mend: Mend) -> [Effect] {
    switch mend.way {
    case .edits(let verbs): return commit(verbs)
    case .field(let key, let subject):
      var form = Form.editing(subject, in: indexed, scenario: scenario)
      form.go(to: key)
      open(form)
    case .addition(let kind, let presets):
      open(Form.adding(kind, presets: presets, in: indexed, scenario: scenario))
    }
    return []
  }

  mutating func show(_ scenario: ScenarioID) {
    guard let content = indexed[scenario] else { return }
    self.scenario = scenario
    revision += 1
    marked = []
    swapping = nil
    findings = Findings(of: content)
    fits = nil
    top = 0
    benchTop = 0
    focus = firstFocus
    reveal()
  }
}
