import PodModel
import Syntax

/// The records of a plan by what they are called.
struct Names {
  private let plan: Plan
  private let scenario: Scenario?

  init(_ plan: Plan, _ scenario: Scenario?) {
    self.plan = plan
    self.scenario = scenario
  }

  /// The kinds that can be named.
  static let kinds: Set<Kind> = [.person, .scenario, .pod, .agent, .outcome]

  /// What a record is called; with its id behind it where that name alone would mean another one, or several.
  func name(of id: Text, _ kind: Kind) -> Text {
    guard let name = plainName(of: id, kind) else { return id }
    return exactID(of: name, kind) == id ? name : "\(name) [\(id)]"
  }

  /// The one record with this id, or with exactly this name; nil where there are none or several.
  func exactID(of text: Text, _ kind: Kind) -> Text? {
    if let id = directID(of: text, kind) { return id }
    var found: Text?
    for entry in entries(kind) where entry.name == text {
      guard found == nil else { return nil }
      found = entry.id
    }
    return found
  }

  /// The record with this id, or that of a name with the id behind it: found without looking at others.
  private func directID(of text: Text, _ kind: Kind) -> Text? {
    if plainName(of: text, kind) != nil { return text }
    guard let (name, id) = text.nameAndID, let known = plainName(of: id, kind) else { return nil }
    return name.isEmpty || known.isFound(as: name) ? id : nil
  }

  /// The record that an id, a name or a part of a name that only one has means.
  func id(of text: Text, _ kind: Kind) throws(FieldRefusal) -> Text {
    if let id = directID(of: text, kind) { return id }
    let matching = Matching(text)
    var best: Matching.Rank?
    var fitting: [(id: Text, name: Text)] = []
    var count = 0
    var exact: [Text] = []
    for entry in entries(kind) {
      if entry.name == text { exact.append(entry.id) }
      guard let rank = matching.rank(of: entry.name), rank <= best ?? rank else { continue }
      if rank != best {
        fitting = []
        count = 0
      }
      best = rank
      count += 1
      if fitting.count < 3 { fitting.append(entry) }
    }
    if exact.count == 1 { return exact[0] }
    guard count > 0 else { throw FieldRefusal(Self.unknown(text, kind)) }
    guard count == 1 else { throw FieldRefusal(ambiguous(text, kind, fitting, count)) }
    return fitting[0].id
  }

  /// At most so many names that a text may be the beginning of: those that begin with it before those that have it
  /// at a later word. It looks no further than it needs.
  func beginning(with text: Text, _ kind: Kind, limit: Int) -> [Text] {
    let matching = Matching(text)
    var starts: [(id: Text, name: Text)] = []
    var others: [(id: Text, name: Text)] = []
    for entry in entries(kind) {
      switch matching.rank(of: entry.name) {
      case .whole, .start: starts.append(entry)
      case .startOfWord where others.count < limit: others.append(entry)
      default: continue
      }
      if starts.count == limit { break }
    }
    let found = (starts + others).prefix(limit)
    return found.map { entry in
      // Who shares a name with another one is told by the id.
      found.filter { $0.name == entry.name }.count > 1 ? "\(entry.name) [\(entry.id)]" : entry.name
    }
  }

  private static func unknown(_ text: Text, _ kind: Kind) -> String {
    kind == .person
      ? "Nobody on the roster is called \"\(text.short)\"."
      : "There is no \(kind.rawValue) called \"\(text.short)\"."
  }

  private func ambiguous(_ text: Text, _ kind: Kind, _ fitting: [(id: Text, name: Text)], _ count: Int) -> String {
    let isOneName = Set(fitting.map(\.name)).count < fitting.count
    var told = fitting.map { isOneName ? "\($0.name.short) [\($0.id.short)]" : $0.name.short }
    if count > told.count { told.append("\(count - told.count) more") }
    return "\"\(text.short)\" fits \(count) \(kind.plural): \(told.told). Type more of the name, or the id."
  }

  private func plainName(of id: Text, _ kind: Kind) -> Text? {
    switch kind {
    case .person: plan.people[PersonID(id)]?.shownName
    case .scenario: plan.scenarios[ScenarioID(id)]?.shownName
    case .pod: scenario?.pods[PodID(id)]?.shownName
    case .agent: scenario?.agents[AgentID(id)]?.shownName
    case .outcome: scenario?.outcomes[OutcomeID(id)]?.shownName
    default: nil
    }
  }

  private func entries(_ kind: Kind) -> AnySequence<(id: Text, name: Text)> {
    switch kind {
    case .person: AnySequence(plan.people.lazy.map { ($0.id.text, $0.shownName) })
    case .scenario: AnySequence(plan.scenarios.lazy.map { ($0.id.text, $0.shownName) })
    case .pod: AnySequence((scenario?.pods ?? Table()).lazy.map { ($0.id.text, $0.shownName) })
    case .agent: AnySequence((scenario?.agents ?? Table()).lazy.map { ($0.id.text, $0.shownName) })
    case .outcome: AnySequence((scenario?.outcomes ?? Table()).lazy.map { ($0.id.text, $0.shownName) })
    default: AnySequence([])
    }
  }
}

extension Text {
  /// The two parts of "Ana Ruiz [ana-ruiz-2]".
  fileprivate var nameAndID: (name: Text, id: Text)? {
    guard string.utf8.last == UInt8(ascii: "]"), let open = string.utf8.lastIndex(of: UInt8(ascii: "[")) else {
      return nil
    }
    let id = string.utf8[open...].dropFirst().dropLast()
    return (Text(String(string[..<open]).trimmed), Text(Substring(id)))
  }
}
