import Syntax

extension Plan {
  /// The whole plan in words, one record a line in the order of the file: what two states of it are compared by where
  /// lines are compared.
  public var telling: [String] { PlanTelling(self).lines }
}

private struct PlanTelling {
  private let plan: Plan
  private let indexed: IndexedPlan

  init(_ plan: Plan) {
    self.plan = plan
    indexed = IndexedPlan(plan)
  }

  var lines: [String] {
    var lines = tell(.plan, nil) + tell(.person, nil)
    for (position, scenario) in plan.scenarios.enumerated() {
      lines += tell(.scenario, position, only: scenario.id.text)
      for kind in Kind.allCases where kind.isOfScenario && kind != .seat {
        guard kind == .pod else {
          lines += tell(kind, position).map { "  \($0)" }
          continue
        }
        for pod in scenario.pods {
          lines += tell(.pod, position, only: pod.id.text).map { "  \($0)" }
          lines += tell(.seat, position, in: pod.id).map { "    \($0)" }
        }
      }
    }
    return lines
  }

  private func tell(_ kind: Kind, _ scenario: Int?, in pod: PodID? = nil, only: Text? = nil) -> [String] {
    guard let access = RecordAccess.all[kind] else { return [] }
    let names = NamesAfterChange(of: [], in: scenario.map { plan.scenarios[$0].id }, indexed)
    var place = RecordAccess.Place(scenario: scenario, subject: Subject(kind, text: "", in: pod))
    let ids = only.map { [$0] } ?? (0..<access.count(plan, place)).map { access.idAt(plan, place, $0) ?? "" }
    return ids.map { id in
      place.subject.id = id
      let fields = access.settable.filter { $0.key != "id" }.compactMap { field in
        access.get(plan, place, field.key).map { "\(field.label): \(names.told($0, field.type))" }
      }
      let what = Subject(kind, text: id).description
      return "\(what). " + fields.map { "\($0). " }.joined()
    }
  }
}
