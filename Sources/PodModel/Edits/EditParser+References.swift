import Syntax

extension EditParser {
  /// An id, or a quoted name that one record alone has.
  mutating func reference(_ kind: Kind) throws(EditRefusal) -> Text {
    guard let token = tokens.peek else { throw expected(kind.withArticle) }
    switch token {
    case .word(let id):
      guard knows(kind, id) else {
        guard let lookUp else { throw unknown(kind, id) }
        return try longestName(kind, lookUp)
      }
      _ = tokens.take()
      return id
    case .quoted(let name):
      _ = tokens.take()
      if let lookUp, !knows(kind, name) { return try lookUp(kind, name) }
      return knows(kind, name) ? name : try id(named: name, kind)
    case .json: throw expected(kind.withArticle)
    }
  }

  /// The most words before a word of the edit itself that mean something together: people type "move Maya Chen to Search".
  private mutating func longestName(_ kind: Kind, _ lookUp: LookUp) throws(EditRefusal) -> Text {
    let words = tokens.words(before: EditVerb.keywords)
    for count in stride(from: words.count, through: 1, by: -1) {
      let name = Text(words.prefix(count).map(\.string).joined(separator: " "))
      guard let id = try? lookUp(kind, name) else { continue }
      for _ in 0..<count { _ = tokens.take() }
      return id
    }
    return try lookUp(kind, Text(words.map(\.string).joined(separator: " ")))
  }

  private var content: Scenario? { (scenario ?? plan.scenarios.first?.id).flatMap { plan.scenarios[$0] } }

  private func knows(_ kind: Kind, _ id: Text, in other: ScenarioID? = nil) -> Bool {
    let position = (other ?? scenario ?? plan.scenarios.first?.id).flatMap { plan.scenarios.position(of: $0) }
    let place = RecordAccess.Place(scenario: position, subject: Subject(kind, text: id))
    return RecordAccess.all[kind]?.position(plan, place) != nil
  }

  private func id(named name: Text, _ kind: Kind) throws(EditRefusal) -> Text {
    let matches = named(kind).filter { $0.name == name }.map(\.id)
    guard let first = matches.first else { throw unknown(kind, name) }
    guard matches.count == 1 else {
      throw EditRefusal(
        "\(matches.count) \(kind.plural) are called \"\(name)\": \(matches.prefix(5).map(\.string).told). Use the id.")
    }
    return first
  }

  private func unknown(_ kind: Kind, _ id: Text) -> EditRefusal {
    let near = named(kind).lazy.filter { $0.id.slug == id.slug || $0.name.slug == id.slug }.map(\.id.string).prefix(3)
    if !near.isEmpty {
      return EditRefusal(
        "There is no \(kind.rawValue) \"\(id)\". Perhaps \(Array(near).joined(separator: " or ")) is meant.")
    }
    guard let other = plan.scenarios.first(where: { knows(kind, id, in: $0.id) }), kind.isOfScenario else {
      return EditRefusal("There is no \(kind.rawValue) \"\(id)\".")
    }
    let here = content.map { " in \($0.shownName)" } ?? ""
    return EditRefusal(
      "There is no \(kind.rawValue) \"\(id)\"\(here). \(other.shownName) has one: begin with @\(other.id) to mean that."
    )
  }

  /// The ids and names of one kind, for what is said by name.
  private func named(_ kind: Kind) -> [(id: Text, name: Text)] {
    switch kind {
    case .person: plan.people.map { ($0.id.text, $0.name) }
    case .scenario: plan.scenarios.map { ($0.id.text, $0.name) }
    case .pod: content?.pods.map { ($0.id.text, $0.name) } ?? []
    case .agent: content?.agents.map { ($0.id.text, $0.name) } ?? []
    case .outcome: content?.outcomes.map { ($0.id.text, $0.shownName) } ?? []
    default: []
    }
  }
}

extension IndexedPlan {
  /// Reads one edit in text; nil for a blank line and a comment.
  public func edit(_ line: Text, in scenario: ScenarioID? = nil) throws(EditRefusal) -> Edit? {
    var parser = try EditParser(line, plan: plan, scenario: scenario)
    return try parser.edit()
  }

  /// The same for what people type: a part of a name stands for its id where `lookUp` finds one.
  public func edit(
    _ line: Text, in scenario: ScenarioID?, lookUp: @escaping (Kind, Text) throws(EditRefusal) -> Text
  ) throws(EditRefusal) -> Edit? {
    var parser = try EditParser(line, plan: plan, scenario: scenario, lookUp: lookUp)
    return try parser.edit()
  }

  /// Applies edits in text, each read after the ones before it were applied: all of them or none.
  public mutating func apply(
    commands: [Text], in scenario: ScenarioID? = nil
  ) throws(CommandRefusal) -> (change: Change, edits: [Edit]) {
    var edits: [Edit] = []
    var line = 0
    do throws(EditRefusal) {
      let change = try transaction { editor throws(EditRefusal) in
        for command in commands {
          line += 1
          guard let edit = try editor.indexed.edit(command, in: scenario) else { continue }
          try editor.apply(edit)
          edits.append(edit)
        }
      }
      return (change, edits)
    } catch {
      throw CommandRefusal(line: line, refusal: error)
    }
  }
}

/// Which of several edits in text cannot be, and why; none of them was applied.
public struct CommandRefusal: Error, Hashable, Sendable {
  /// From 1.
  public let line: Int
  public let refusal: EditRefusal
}
