import PodModel
import Syntax

extension FieldText {
  private static var limit: Int { 6 }
  /// Capabilities are learned from so many people and pods, since a list of all would take the whole plan.
  private static var lookedAt: Int { 2000 }

  /// At most six whole texts that this one may be the beginning of, best first; none for an empty text.
  public static func completions(
    of prefix: Text, _ type: FieldType, in scenario: Scenario?, _ plan: Plan
  ) -> [Text] {
    guard !prefix.string.trimmed.isEmpty else { return [] }
    switch type {
    case .flag: return words(["yes", "no"], prefix)
    case .choice(let words): return self.words(words, prefix)
    case .reference(let kind): return Names(plan, scenario).beginning(with: prefix, kind, limit: limit)
    case .levels: return ofLast(prefix) { capabilities($0, in: scenario, plan) }
    case .list(.reference(let kind)):
      return ofLast(prefix) { Names(plan, scenario).beginning(with: $0, kind, limit: limit) }
    default: return []
    }
  }

  /// Completes what stands behind the last comma; what stands before it stays as it is.
  private static func ofLast(_ text: Text, _ completions: (Text) -> [Text]) -> [Text] {
    let start = CommaList.lastStart(of: text)
    let last = Text(text.string[start...])
    guard !last.string.trimmed.isEmpty, last.string.unicodeScalars.first != "\"" else { return [] }
    let kept = text.string[..<start]
    return completions(last).map { Text(kept + CommaList.quoted($0)) }
  }

  private static func words(_ words: [String], _ prefix: Text) -> [Text] {
    let matching = Matching(prefix)
    return words.filter { matching.isStart(of: $0) }.map { Text($0) }
  }

  private static func capabilities(_ prefix: Text, in scenario: Scenario?, _ plan: Plan) -> [Text] {
    let matching = Matching(prefix)
    let people = plan.people.prefix(lookedAt).lazy.map(\.capabilities)
    let pods = (scenario?.pods ?? Table()).prefix(lookedAt).lazy.map(\.needs)
    var found: [Text] = []
    for levels in [AnySequence(pods), AnySequence(people)].joined() {
      for entry in levels.entries where matching.isStart(of: entry.capability.string) {
        if !found.contains(entry.capability) { found.append(entry.capability) }
        if found.count == limit { return found }
      }
    }
    return found
  }
}
