import PodModel
import Syntax

extension Chart {
  public static let matrix = Chart(
    name: "matrix",
    summary: "pods by capabilities: who is covered, and where something needed is not there",
    help: """
      A row a pod, a column a capability: how many of its people can do it, `a` where an agent can, and a mark where the pod \
      needs it and nobody has it at the level asked, or a question mark where somebody's capabilities are not known, who might have \
      it. What does not fit the width goes on in a table below, with the pods \
      once more. Capabilities have short names there; below stands what they mean.
      """,
    sheet: { content in content.sheet("Capabilities", [.crossTable(content.matrix)]) },
    records: { content in
      let matrix = content.matrix
      let rows = zip(content.scenario.scenario.pods, matrix.rows).map { pod, row -> [Records.Value] in
        [.text(pod.id.text), .text(pod.name)] + row.cells.map { .text(Text($0.words)) }
      }
      return Records(of: "pods", keys: ["pod_id", "pod"] + matrix.columns, rows: rows)
    })
}

extension ChartContent {
  /// The columns are all capabilities that anybody on the roster or any agent has, or any pod needs: they are the same
  /// wherever people sit.
  fileprivate var matrix: CrossTable {
    var all: Set<Text> = []
    for person in plan.people { all.formUnion(person.capabilities.entries.lazy.map(\.capability)) }
    for pod in scenario.scenario.pods { all.formUnion(pod.needs.entries.lazy.map(\.capability)) }
    for agent in scenario.scenario.agents { all.formUnion(agent.capabilities) }
    let columns = all.sorted { ($0.sortText, $0) < ($1.sortText, $1) }
    return CrossTable(
      columns: columns,
      rows: scenario.scenario.pods.map { CrossTable.Row(title: $0.title, cells: cells(of: $0, columns)) })
  }

  private func cells(of pod: Pod, _ columns: [Text]) -> [CrossTable.Cell] {
    var counts: [Text: Int] = [:]
    var highest: [Text: Int] = [:]
    for person in pod.people {
      for entry in plan.people[person]?.capabilities.entries ?? [] {
        counts[entry.capability, default: 0] += 1
        highest[entry.capability] = max(highest[entry.capability] ?? 0, entry.level)
      }
    }
    // As in the check of gaps: of whom nothing is known may have it.
    let isKnown = pod.people.allSatisfy { plan.people[$0]?.capabilities.isEmpty == false }
    let byAgents = Set(scenario.agents(in: pod.id).flatMap(\.capabilities))
    return columns.map { capability in
      let hasAgent = byAgents.contains(capability)
      let isMissing = pod.needs[capability] ?? 0 > highest[capability] ?? 0 && !hasAgent
      return CrossTable.Cell(
        people: counts[capability] ?? 0, hasAgent: hasAgent, isGap: isMissing && isKnown && pod.hasPeople,
        isUnknown: isMissing && !isKnown)
    }
  }
}

extension Text {
  /// Folded to ASCII and lower-cased: the order of names.
  fileprivate var sortText: Text { Text(utf8: sortKey) ?? self }
}
