import Syntax

/// What a part that was handed out remembers of the plan it came from.
public struct HandedOut: Equatable, Sendable {
  /// The scenario that the part is of, and the pods that were handed out.
  public let scenario: ScenarioID
  public let pods: [PodID]
  /// The part as it was handed out, in the form of a plan file. What it pointed to elsewhere is there by its id alone.
  public let base: JSON
  /// The records of the base that the part does not show.
  let leftOut: [Subject]

  /// The key of a plan under which all this stands.
  public static let key: Text = "handedOut"

  fileprivate var json: JSON {
    .map([
      JSON.Member("scenario", .text(scenario.text)),
      JSON.Member("pods", .list(pods.map { .text($0.text) })),
      JSON.Member("leftOut", .list(leftOut.map { .text(Text($0.description)) })),
      JSON.Member("base", base),
    ])
  }

  fileprivate init(scenario: ScenarioID, pods: [PodID], base: JSON, leftOut: [Subject]) {
    self.scenario = scenario
    self.pods = pods
    self.base = base
    self.leftOut = leftOut
  }

  fileprivate init?(_ json: JSON) {
    guard case .text(let scenario)? = json["scenario"], let base = json["base"], case .map = base else { return nil }
    func subjects(_ key: Text, _ read: (Text) -> Subject?) -> [Subject]? {
      guard let value = json[key] else { return [] }
      guard case .list(let words) = value else { return nil }
      let found = words.map { word in if case .text(let text) = word { read(text) } else { nil as Subject? } }
      return found.contains { $0 == nil } ? nil : found.compactMap { $0 }
    }
    guard let pods = subjects("pods", { Subject(.pod, text: $0) }),
      let leftOut = subjects("leftOut", Subject.init(told:))
    else { return nil }
    self.init(scenario: ScenarioID(scenario), pods: pods.map { PodID($0.id) }, base: base, leftOut: leftOut)
  }

  /// What a plan remembers under: which part it took, and what was done to that by then.
  static let takenPrefix: Text = "taken-"

  /// One for each part, so that what two copies of a plan took of different parts is both kept when they are merged.
  fileprivate var takenKey: Text {
    // FNV-1a: a name, not a protection.
    let hash = json.inline.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return Text("\(Self.takenPrefix)\(String(hash, radix: 36))")
  }

  /// The base with all that a plan took of the part already; nil where it took nothing.
  fileprivate func taken(by plan: Plan, base: Plan) -> Plan? {
    let key = takenKey
    guard let json = plan.unknown.first(where: { $0.group == nil && $0.key == key })?.value,
      let change = try? Change(json: json)
    else { return nil }
    var indexed = IndexedPlan(base)
    // What somebody changed by hand so that it does not fit any more is as good as forgotten.
    guard (try? indexed.perform(change)) != nil else { return nil }
    return indexed.plan
  }

  fileprivate var hidden: Set<RecordKey> {
    Set(leftOut.map { RecordKey(scenario: $0.kind.isOfScenario ? scenario : nil, subject: $0) })
  }
}

extension Plan {
  /// Some pods of a scenario as a plan of their own, which remembers what it came from.
  ///
  /// It holds the pods, who sits in them and stands above them, their outcomes and agents, and what is said of these;
  /// what points elsewhere is left out. Pods that are not there are passed over.
  public func handingOut(_ pods: [PodID], of scenario: ScenarioID) throws(FieldRefusal) -> Plan {
    let plan = withoutHandedOut
    guard let content = scenarios[scenario] else { return plan }
    let (whole, leftOut) = PartOfPlan(plan, content, pods: pods).withSurroundings
    let base = try whole.seated(as: whole)
    let shown = whole.hiding(leftOut)
    var part = try shown.seated(as: shown)
    let remembered = HandedOut(
      scenario: scenario, pods: pods, base: .map(base.members), leftOut: leftOut.sorted().map(\.subject))
    part.unknown.append(UnknownMember(group: nil, key: HandedOut.key, value: remembered.json))
    return part
  }

  /// What the plan remembers of its origin, where it is a part that was handed out.
  public var handedOut: HandedOut? {
    unknown.first { $0.group == nil && $0.key == HandedOut.key }.flatMap { HandedOut($0.value) }
  }

  /// Merges what was done to a part with what was done to the plan since it was handed out, as `merging` does.
  ///
  /// The plan remembers what it took of the part, so that only what was done since then comes when the part is taken
  /// again: a clash that was settled stays settled.
  /// - Parameter base: the base that the part remembers, read.
  public func taking(_ part: Plan, _ handedOut: HandedOut, base: Plan) throws(FieldRefusal) -> Plan {
    let whole = FlatPlan(base)
    let lifted = ReturnedPart(FlatPlan(part.withoutHandedOut), whole: whole, shown: whole.hiding(handedOut.hidden))
    let returned = try lifted.inSurroundings().plan()
    let taken = handedOut.taken(by: self, base: base) ?? base
    var merged = try Plan.merging(base: taken, ours: self, theirs: returned)
    merged.remember(Change.between(base, returned), under: handedOut.takenKey)
    return merged
  }

  private mutating func remember(_ change: Change, under key: Text) {
    let place = unknown.firstIndex { $0.group == nil && $0.key == key }
    guard !change.isEmpty else {
      if let place { unknown.remove(at: place) }
      return
    }
    let member = UnknownMember(group: nil, key: key, value: change.json)
    if let place { unknown[place] = member } else { unknown.append(member) }
  }

  /// Whether a part can have come from this plan: its scenario is here, and at least half of its people.
  public func canHaveHandedOut(_ handedOut: HandedOut, base: Plan) -> Bool {
    let hidden = Set(handedOut.leftOut)
    let people = base.people.map(\.id).filter { !hidden.contains(.person($0)) }
    return scenarios[handedOut.scenario] != nil && people.filter { self.people.contains($0) }.count * 2 >= people.count
  }

  private var withoutHandedOut: Plan {
    var plan = self
    plan.unknown.removeAll { member in
      member.group == nil
        && (member.key == HandedOut.key || member.key.utf8.starts(with: HandedOut.takenPrefix.utf8))
    }
    return plan
  }
}

/// A part with what it did not show put around it again, so that it can be compared with its base.
struct ReturnedPart {
  private let part: FlatPlan
  private let whole: FlatPlan
  private let shown: FlatPlan

  init(_ part: FlatPlan, whole: FlatPlan, shown: FlatPlan) {
    self.part = part
    self.whole = whole
    self.shown = shown
  }

  func inSurroundings() -> FlatPlan {
    var lifted = part
    for (key, fields) in whole.records {
      if key.isSeatsOfPerson {
        guard part.records[RecordKey(scenario: nil, subject: key.subject)] != nil else { continue }
      } else if shown.records[key] == nil {
        if part.records[key] == nil, !key.isDerived(fields) { lifted.records[key] = fields }
        continue
      } else if part.records[key] == nil {
        continue
      }
      for field in fields {
        let value = field.value.regained(
          shown: shown.records[key]?[of: field.key], now: part.records[key]?[of: field.key])
        lifted.records[key, default: []][of: field.key] = value
      }
    }
    Restoring(whole).dropDangling(in: &lifted)
    MergedSeats(whole).settle(&lifted)
    for list in Set(whole.lists.keys).union(part.lists.keys) {
      let order = MergedOrder(
        base: shown.lists[list] ?? [], ours: part.lists[list] ?? [], theirs: whole.lists[list] ?? [])
      let ids = Set((part.lists[list] ?? []) + (whole.lists[list] ?? []))
      lifted.lists[list] = order.ids(ids.filter { lifted.records[list.record($0)] != nil })
    }
    return lifted
  }
}

extension JSON {
  /// This value of the base after the part of it that was shown became another one: elements of a list that were not
  /// shown keep their places among the others.
  fileprivate func regained(shown: JSON?, now: JSON?) -> JSON? {
    if now == shown { return self }
    guard case .list(let all) = self else { return now }
    let visible = shown?.elements ?? []
    var left = now?.elements[...] ?? []
    var regained: [JSON] = []
    for element in all {
      if !visible.contains(element) {
        let isThere = now?.elements.contains { $0 == element || ($0["pod"] != nil && $0["pod"] == element["pod"]) }
        if isThere != true { regained.append(element) }
      } else if let next = left.popFirst() {
        regained.append(next)
      }
    }
    regained += left
    return regained.isEmpty ? nil : .list(regained)
  }

  private var elements: [JSON] { if case .list(let elements) = self { elements } else { [] } }
}
