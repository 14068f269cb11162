import Syntax

/// Who of a pod's people has what the pod needs.
public struct Coverage: Sendable {
  private let members: [Person]

  public init(of pod: Pod, in content: IndexedScenario) {
    members = pod.people.compactMap { content.plan.people[$0] }
  }

  /// The people of the pod who have a capability at the level asked.
  public func people(for need: Levels.Entry) -> [PersonID] {
    members.filter { $0.capabilities[need.capability] ?? 0 >= need.level }.map(\.id)
  }
}
