import PodModel
import Syntax

/// A way to mend a finding, to be chosen from and then applied like any other edit.
public struct Mend: Hashable, Sendable {
  public enum Way: Hashable, Sendable {
    /// Edits that mend it by themselves.
    case edits([Edit.Verb])
    /// Something has to be said first: in this field of this record.
    case field(Text, of: Subject)
    /// A record is missing, with what is known of it already.
    case addition(Kind, [JSON.Member])
  }

  /// What it does, to be read aloud: "Put Vera Rubin into Checkout".
  public let label: Text
  public let way: Way

  init(_ label: String, _ edits: Edit.Verb...) {
    self.label = Text(label)
    way = .edits(edits)
  }

  init(_ label: String, say field: Text, of subject: Subject) {
    self.label = Text(label)
    way = .field(field, of: subject)
  }

  init(_ label: String, add kind: Kind, _ fields: [JSON.Member]) {
    self.label = Text(label)
    way = .addition(kind, fields)
  }
}

extension Finding {
  /// The ways to mend it in the scenario in which it was found, the likeliest first; empty where only the planner knows one.
  public func mends(in scenario: IndexedScenario) -> [Mend] {
    Check.all.first { $0.name == check }?.mends(self, scenario) ?? []
  }
}

extension Mend {
  /// At most so many ways are offered of one kind.
  static let most = 8

  static func put(_ person: PersonID, into pod: Pod, in scenario: IndexedScenario) -> Mend {
    Mend("Put \(scenario.name(of: person)) into \(pod.shownName)", .put(person, pod.id, share: nil))
  }

  static func takeOut(_ person: PersonID, of pod: Pod, in scenario: IndexedScenario) -> Mend {
    Mend("Take \(scenario.name(of: person)) out of \(pod.shownName)", .bench(person, from: pod.id))
  }

  /// Everybody of a pod but its lead, the last first, as who joined last is the likeliest to go.
  static func takeSomebodyOut(of pod: Pod, in scenario: IndexedScenario) -> [Mend] {
    pod.people.reversed().filter { $0 != pod.lead }.prefix(most).map { takeOut($0, of: pod, in: scenario) }
  }
}

extension IndexedScenario {
  /// The people without a pod who would suit one best, the best first; ties in the order of the bench.
  func bestWithoutPod(_ count: Int, for pod: Pod, where suits: (Person) -> Bool = { _ in true }) -> [PersonID] {
    let fit = PodFit(of: pod, in: self)
    let people = unplaced.lazy.flatMap(\.people).compactMap { plan.people[$0] }.filter(suits)
    let keyed = people.enumerated().map { (cost: fit.cost(for: $1), place: $0, id: $1.id) }
    return keyed.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }.prefix(count).map(\.id)
  }
}
