import PodModel
import Syntax

/// What a change broke or left to do, and what it mended.
public struct FindingsDifference: Sendable, Equatable {
  public private(set) var broke: [Finding] = []
  public private(set) var mended: [Finding] = []
  /// What the change added, and therefore names.
  private let added: Set<Subject>

  /// From the findings of one check at one subject, before and after, wherever they differ.
  init(_ touched: [(before: [Finding], after: [Finding])], after change: Change) {
    added = Set(change.deltas.compactMap { if case .added = $0.event { $0.subject } else { nil } })
    let seated = Set(
      change.deltas.filter { $0.subject.kind == .seat }.compactMap { $0.change(of: "person") }.flatMap(\.people))
    for (before, after) in touched {
      let before = before.filter { !$0.isAccepted }
      // What was accepted holds all the same: it is neither news nor mended.
      let accepted = after.filter(\.isAccepted)
      let after = after.filter { !$0.isAccepted }
      broke += after.filter { finding in
        // That somebody who was moved out has no pod is what the change itself says.
        if finding.check == Check.noPod.name, seated.contains(PersonID(finding.subject.id)) { return false }
        return finding.isNews(after: before.filter { $0.check == finding.check })
      }
      mended += before.filter { finding in
        !after.contains { $0.check == finding.check && $0.severity <= finding.severity }
          && !accepted.contains { $0.check == finding.check }
      }
    }
    broke.sort { $0.severity < $1.severity }
    // What is gone has nothing that holds again.
    let gone = Set(change.deltas.compactMap { if case .removed = $0.event { $0.subject } else { nil } })
    mended.removeAll { gone.contains($0.subject) }
    mended.sort { $0.severity < $1.severity }
  }

  /// The sentences to tell after those that the change itself says: first what it broke, then what it mended. What
  /// something new still needs is one sentence, and "Checkout has no lead." says nothing new after "Checkout has no lead
  /// now.".
  public func sentences(after said: [String] = []) -> [String] {
    let known = Set(said.map { Text($0.replacingLast(" now.", by: ".").replacingLast(" again.", by: ".")) })
    let toDo = Dictionary(
      grouping: broke.filter { $0.severity == .toDo && added.contains($0.subject) }, by: \.subject)
    var told: Set<Subject> = []
    let news: [String] = broke.compactMap { finding in
      guard let together = toDo[finding.subject], together.count > 1, finding.severity == .toDo else {
        return finding.sentence
      }
      guard told.insert(finding.subject).inserted else { return nil }
      return "To do there: \(together.map(\.short).joined(separator: ", "))."
    }
    return news.filter { !known.contains(Text($0)) } + mended.map(\.mended).filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate func replacingLast(_ end: String, by other: String) -> String {
    utf8.reversed().starts(with: end.utf8.reversed()) ? String(dropLast(end.count)) + other : self
  }
}

extension Finding {
  /// Whether it is worth telling: it was not there, or weighs more now; of what is broken any difference.
  fileprivate func isNews(after before: [Finding]) -> Bool {
    if severity == .broken { return !before.contains(self) }
    return !before.contains { $0.severity <= severity }
  }
}
