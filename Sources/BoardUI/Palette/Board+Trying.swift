import PodModel
import Syntax

extension Board {
  /// Copies the option, does what was asked in the copy, and shows how both differ: one change, so that one undo drops it.
  mutating func tryOut(_ words: Text) -> [Effect] {
    let id = ScenarioID(Text("try").unused { plan.scenarios[ScenarioID($0)] != nil })
    let verbs: [Edit.Verb]
    do throws(EditRefusal) { verbs = try tried(words) } catch {
      refuse(error.sentence)
      return []
    }
    let copy = Edit(.duplicate(scenario, as: id, name: Text("Try: \(words)")), in: scenario)
    let effects = commit(edits: [copy] + verbs.map { Edit($0, in: id) })
    guard !status.isRefusal, plan.scenarios[id] != nil else { return effects }
    let said = status.sentence
    show(id)
    lists.options.comparison.side = .options
    show(.changes)
    say("Tried in a copy: \(said) \(key(of: .undo)) drops it; it stays otherwise.")
    return effects
  }

  private func tried(_ words: Text) throws(EditRefusal) -> [Edit.Verb] {
    let parts = words.string.split(separator: " ").map(String.init)
    if parts.count > 2, Text(parts[0]) == "keep", Text(parts[parts.count - 1]) == "together" {
      return try keepingTogether(Text(parts[1..<parts.count - 1].joined(separator: " ")))
    }
    let names = Names(plan, content?.scenario)
    let edit = try indexed.edit(words, in: scenario) { kind, text throws(EditRefusal) in
      do throws(FieldRefusal) { return try names.id(of: text, kind) } catch { throw EditRefusal(error.problem) }
    }
    guard let edit else { throw EditRefusal("Say what is to be tried, such as: try move vera to search.") }
    return [edit.verb]
  }

  /// Everybody of a team of today into the pod that most of them are in, else into a new one of the team's name.
  private func keepingTogether(_ team: Text) throws(EditRefusal) -> [Edit.Verb] {
    let members = people(ofTeam: team)
    guard let first = members.first, let content else {
      throw EditRefusal("No team of today is called \"\(team)\".")
    }
    let homes = members.compactMap { content.homePod(of: $0.id)?.id }
    let counts = homes.reduce(into: [PodID: Int]()) { $0[$1, default: 0] += 1 }
    let most = pods.map(\.id).max { counts[$0] ?? 0 < counts[$1] ?? 0 }.flatMap { counts[$0] == nil ? nil : $0 }
    let id = most ?? PodID(first.mainTeam.slug.unused { pods[PodID($0)] != nil })
    let added: [Edit.Verb] = most == nil ? [.add(Edit.Addition(.pod, first.mainTeam, as: id.text))] : []
    let inScope = members.filter { [.bench, .inPod].contains(content.whereabouts(of: $0.id)) }
    return added
      + inScope.filter { person in !content.seats(of: person.id).contains { $0.pod == id } }.map { person in
        content.homePod(of: person.id).map { .move(person.id, from: $0.id, to: id, share: nil) }
          ?? .put(person.id, id, share: nil)
      }
  }

  /// A name in full means that team alone, and not those whose names begin with it.
  func people(ofTeam team: Text) -> [Person] {
    let matching = Matching(team)
    let found = plan.people.compactMap { person -> (person: Person, isWhole: Bool)? in
      guard !person.isVacant, let rank = matching.rank(of: person.mainTeam), rank <= .startOfWord else { return nil }
      return (person, rank == .whole)
    }
    let whole = found.filter(\.isWhole)
    return (whole.isEmpty ? found : whole).map(\.person)
  }
}

/// Some people who are lit on the cards while all others are dimmed.
struct Spotlight: Equatable, Sendable {
  let label: Text
  let people: Set<PersonID>
}

extension Board {
  mutating func light(_ words: Text) {
    let parts = words.string.split(separator: " ", maxSplits: 1).map { Text(String($0)) }
    revision += 1
    guard parts.count == 2, parts[0] == "team" || parts[0] == "craft" else {
      spotlight = nil
      guard words.isEmpty || words == "all" else {
        return refuse("Say whom: show team Payments, show craft design, or show all.")
      }
      return say("All are shown alike again.")
    }
    let people =
      parts[0] == "team" ? self.people(ofTeam: parts[1]) : plan.people.filter { $0.craft.isFound(as: parts[1]) }
    guard !people.isEmpty else {
      spotlight = nil
      return refuse("Nobody's \(parts[0]) is called \"\(look.shown(parts[1]))\".")
    }
    spotlight = Spotlight(label: parts[1], people: Set(people.map(\.id)))
    say("\(look.shown(parts[1])): \(toldPlaces(of: people)). :show all ends it.")
  }
}
