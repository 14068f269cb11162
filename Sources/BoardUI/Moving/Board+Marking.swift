import PodModel

extension Board {
  /// Whom a command is about: all who are marked, else the person under the cursor.
  var chosenPeople: [Held] {
    if !marked.isEmpty { return marked }
    return focusedPerson.map { [Held($0, from: focus.pod)] } ?? []
  }

  /// Marks the person under the cursor, or takes the mark away, and goes on to the next; on a pod all of its people.
  mutating func toggleMark() {
    if let person = focusedPerson {
      toggle([Held(person, from: focus.pod)])
      stepAfterMark(person)
    } else if let pod = focusedPod {
      toggle(pod.people.map { Held($0, from: pod.id) })
    }
    say(
      marked.isEmpty ? "Nobody is marked." : told(marked)
    )
  }

  private func told(_ marked: [Held]) -> String {
    let pronoun = marked.count == 1 ? "this one" : "them"
    let out = marked.contains { $0.from != nil } ? ", \(key(of: .bench)) takes \(pronoun) out" : ""
    let keys = "\(key(of: .move)) moves \(pronoun)\(out), Esc unmarks."
    return "\(names(of: marked)) \(marked.count == 1 ? "is" : "are") marked: \(keys)"
  }

  /// All get a mark, or lose theirs where all have one; somebody has one mark, whichever seat it is on.
  private mutating func toggle(_ people: [Held]) {
    let isMarking = !people.allSatisfy(marked.contains)
    let touched = Set(people.map(\.person))
    marked.removeAll { touched.contains($0.person) }
    if isMarking { marked += people }
    revision += 1
  }

  /// On to the next person of the same card or of those without a pod: marking goes down a list.
  private mutating func stepAfterMark(_ person: PersonID) {
    if page != .board { return stepInList(1) }
    switch focus {
    case .unplaced: go(to: .unplaced(BenchLines(self, layout).neighbour(of: person, by: 1)))
    case .card(let pod, let item):
      let items = cardItems(of: pod)
      guard let place = items.firstIndex(where: { $0 == item }), place + 1 < items.count,
        case .seat = items[place + 1]
      else { return }
      go(to: .card(pod, items[place + 1]))
    case .nothing, .elsewhere: break
    }
  }

  mutating func clearMarks() {
    guard !marked.isEmpty else { return }
    marked = []
    revision += 1
  }

  /// A mark goes with the seat that it was on.
  mutating func settleMarks() {
    guard let content, !marked.isEmpty else { return }
    marked = marked.filter { isThere($0, content) }
  }

  func isThere(_ held: Held, _ content: IndexedScenario) -> Bool {
    guard let pod = held.from else { return content.whereabouts(of: held.person) == .bench }
    return content.scenario.pods[pod]?.seat(of: held.person) != nil
  }

  func isMarked(_ person: PersonID, in pod: PodID?) -> Bool { marked.holds(person, from: pod) }
}
