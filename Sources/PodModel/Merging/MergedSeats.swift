import Syntax

/// Puts people into their seats after a merge: which pods they are in is decided by then.
struct MergedSeats {
  private let base: FlatPlan

  init(_ base: FlatPlan) { self.base = base }

  func settle(_ merged: inout FlatPlan) {
    var waiting: [RecordKey: [PersonID: JSON?]] = [:]
    for (key, fields) in merged.records where key.isSeatsOfPerson {
      for seat in fields[of: "seats"]?.seats ?? [] {
        waiting[RecordKey(scenario: key.scenario, subject: .pod(seat.pod)), default: [:]].updateValue(
          seat.share, forKey: PersonID(key.subject.id))
      }
      merged.records[key] = fields[of: "seats"] == nil ? nil : fields
    }
    let seats = merged.records.keys.filter { $0.subject.kind == .seat }
    let own = seats.filter { merged.records[$0]?[of: "id"] != nil }
    for key in own.sorted(by: { rank($0, merged) < rank($1, merged) }) { seat(in: key, &merged, &waiting) }
    settlePlain(seats.filter { !own.contains($0) }, &merged, waiting)
  }

  /// Who sat there before comes first where two seats of a pod are somebody's.
  private func rank(_ key: RecordKey, _ merged: FlatPlan) -> (Int, RecordKey) {
    let isAsBefore = base.records[key]?[of: "person"] == merged.records[key]?[of: "person"]
    return (isAsBefore ? 0 : 1, key)
  }

  /// A seat with an id of its own stays open where its person is not in the pod, or has another seat there.
  private func seat(in key: RecordKey, _ merged: inout FlatPlan, _ waiting: inout [RecordKey: [PersonID: JSON?]]) {
    guard let pod = key.container, case .text(let id)? = merged.records[key]?[of: "person"] else { return }
    if let share = waiting[pod]?.removeValue(forKey: PersonID(id)) {
      merged.records[key]?[of: "share"] = share
    } else {
      merged.records[key]?[of: "person"] = nil
    }
  }

  private func settlePlain(
    _ plain: [RecordKey], _ merged: inout FlatPlan, _ waiting: [RecordKey: [PersonID: JSON?]]
  ) {
    for key in plain where waiting[key.container ?? key]?.keys.contains(PersonID(key.subject.id)) != true {
      merged.records[key] = nil
    }
    for (pod, people) in waiting {
      for (person, share) in people {
        let key = RecordKey(scenario: pod.scenario, subject: Subject(.seat, person, in: PodID(pod.subject.id)))
        if merged.records[key]?[of: "id"] != nil { rename(key, &merged) }
        merged.records[key, default: []][of: "person"] = .text(person.text)
        merged.records[key]?[of: "share"] = share
      }
    }
  }

  /// One side called a seat what the other one calls a person who came to the pod.
  private func rename(_ key: RecordKey, _ merged: inout FlatPlan) {
    var renamed = key
    renamed.subject.id = Text("\(key.subject.id)-seat").unused { id in
      merged.records[key.list.record(id)] != nil || merged.records[ListKey(kind: .person).record(id)] != nil
    }
    merged.records[renamed] = merged.records.removeValue(forKey: key)
    merged.records[renamed]?[of: "id"] = .text(renamed.subject.id)
  }
}

/// Gives the later of two pods that have got the same number another one.
struct MergedNumbers {
  private let sides: [FlatPlan]

  init(_ sides: [FlatPlan]) { self.sides = sides }

  func settle(_ merged: inout FlatPlan) {
    for scenario in merged.lists[ListKey(kind: .scenario)] ?? [] {
      let list = ListKey(scenario: ScenarioID(scenario), kind: .pod)
      let pods = (merged.lists[list] ?? []).sorted().map { list.record($0) }
      var taken = Set(pods.compactMap { number(of: $0, in: merged) })
      var holders: [Int: RecordKey] = [:]
      for pod in pods {
        guard let number = number(of: pod, in: merged) else { continue }
        guard let holder = holders[number], !wereEqual(pod, holder) else {
          holders[number] = pod
          continue
        }
        let free =
          (number...Pod.numbers.upperBound).first { !taken.contains($0) } ?? Pod.numbers.first { !taken.contains($0) }
        guard let free else { continue }
        taken.insert(free)
        merged.records[pod]?[of: "number"] = free.json
      }
    }
  }

  /// Whether a side had both under one number already: a merge leaves that alone.
  private func wereEqual(_ pod: RecordKey, _ holder: RecordKey) -> Bool {
    sides.contains { side in
      guard let number = number(of: pod, in: side) else { return false }
      return number == self.number(of: holder, in: side)
    }
  }

  private func number(of pod: RecordKey, in plan: FlatPlan) -> Int? {
    plan.records[pod]?[of: "number"].flatMap { try? Int(json: $0) }
  }
}
