import Glibc
import PodCharts
import PodModel
import Support
import Syntax
import Testing

/// What programs draw: DOT and Mermaid.
@Suite struct DrawnFormatTests {
  private static var environment: [String: String] {
    ["PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "LANG": "C.UTF-8"]
  }

  static var hasGraphviz: Bool {
    let result = try? ChildProcess.run(["dot", "-V"], environment: environment, in: "/")
    return result?.ending == .exit(0)
  }

  @Test("DOT has as many solid and dotted lines as the plan", arguments: 1...6)
  func dotLines(seed: Int) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    let lines = try Drawing(plan, scenario: "a", .tree, .dot).lines.filter { $0.isEdge }
    let expected = try Self.edges(of: plan)
    #expect(lines.count { $0.contains("style=dotted") } == expected.dotted)
    #expect(lines.count { !$0.contains("style=dotted") } == expected.solid)
  }

  /// Counted from the plan and not from the chart.
  private static func edges(of plan: IndexedPlan) throws -> (solid: Int, dotted: Int) {
    let scenario = try #require(plan["a"])
    let pods = scenario.scenario.pods
    let ends = Set(pods.flatMap { $0.dottedTo + [$0.reportsTo].compactMap { $0 } })
    var leaders = Set(
      plan.plan.people.map(\.id).filter { ends.contains($0) || scenario.whereabouts(of: $0) == .leader })
    for leader in leaders {
      var next = scenario.manager(of: leader)
      while let manager = next, leaders.insert(manager).inserted { next = scenario.manager(of: manager) }
    }
    let above = leaders.count { leader in scenario.manager(of: leader).map { $0 != leader } ?? false }
    let agents = scenario.scenario.agents.reduce(0) { $0 + $1.pods.count }
    let solid = above + pods.count { $0.reportsTo != nil } + pods.reduce(agents) { $0 + $1.seats.count }
    return (solid, pods.reduce(0) { $0 + $1.dottedTo.count })
  }

  @Test("Graphviz draws every line", .enabled(if: hasGraphviz), arguments: 1...4)
  func graphviz(seed: Int) throws {
    let folder = try TemporaryFolder()
    let plan = try HostilePlan(seed: seed).indexed()
    let drawing = try Drawing(plan, scenario: "a", .tree, .dot)
    let path = try folder.write(drawing.bytes, to: "tree.dot")
    let result = try ChildProcess.run(["dot", "-Tsvg", path], environment: Self.environment, in: folder.path)
    #expect(result.ending == .exit(0), "\(result.errorText)")
    let expected = try Self.edges(of: plan)
    #expect(result.outputText.occurrences(of: "class=\"edge\"") == expected.solid + expected.dotted)
    let nodes = plan.plan.people.count + (plan["a"]?.scenario.pods.count ?? 0)
    #expect(result.outputText.occurrences(of: "class=\"node\"") > nodes)
  }

  @Test("Mermaid gets made-up ids, quoted labels and no more than it draws", arguments: 1...4)
  func mermaid(seed: Int) throws {
    let lines = try Drawing(try HostilePlan(seed: seed).indexed(), scenario: "a", .tree, .mermaid).lines
    try expectMermaid(lines)
  }

  @Test("a tree that is too large for Mermaid is divided, and every line is there once")
  func largeMermaid() throws {
    let plan = try ManyPods.plan(pods: 160, people: 700)
    let drawing = try Drawing(plan, scenario: "a", .tree, .mermaid)
    let drawings = drawing.text.split(separator: "```mermaid\n")
    #expect(drawings.count > 2)
    for part in drawings.dropFirst() {
      let lines = part.split(separator: "\n").prefix { $0 != "```" }
      #expect(lines.count { String($0).isMermaidEdge } < 500)
      #expect(lines.reduce(0) { $0 + $1.count + 1 } < 50_000)
      try expectMermaid(lines.map { String($0) })
    }
    let dot = try Drawing(plan, scenario: "a", .tree, .dot).lines.count { $0.isEdge }
    #expect(drawing.lines.count { $0.isMermaidEdge } == dot)
  }

  private func expectMermaid(_ lines: [String]) throws {
    for line in lines where !line.hasPrefix("%% ") && line != "flowchart LR" {
      let isFrame = line == "  end" || line.wholeMatch(of: #/  (subgraph )?g\d+\["[^"<>&`]*"\]/#) != nil
      let isAgain = line.wholeMatch(of: #/    n\d+/#) != nil
      let node = line.wholeMatch(of: #/  (  )?n\d+(\[|\[\[|\(\[|\{\{)"[^"<>&`]*"(\]|\]\]|\]\)|\}\})/#) != nil
      #expect(line.isMermaidEdge || node || isFrame || isAgain, "\(line)")
    }
  }

  @Test("who leads, shares, and who has no pod are in every format of the tree")
  func seats() throws {
    let plan = try Drawing.sample()
    let texts = try [Format.mermaid, .dot, .csv, .json].map { try Drawing(plan, scenario: "b", .tree, $0).text }
    for (text, words) in zip(
      texts,
      [
        ["-->|\"lead\"| n", "-->|\"50#37;\"| n", "subgraph g0[\"No pod\"]", "Nina Falk"],
        ["[label=\"lead\"];", "[label=\"50%\"];", "label=\"No pod\";", "Nina Falk"],
        [",maya,Maya Chen,lead,100", ",ravi,Ravi Subramaniam,member,50", ",,,,person,nina,Nina Falk,none,"],
        ["\"to\": \"Maya Chen\", \"seat\": \"lead\", \"percent\": 100", "\"to\": \"Nina Falk\", \"seat\": \"none\""],
      ])
    {
      for word in words { #expect(text.contains(word), "\(word) in \(text)") }
    }
  }
}

extension String {
  fileprivate var isEdge: Bool { firstMatch(of: #/^  n\d+ -> n\d+( \[|;)/#) != nil }
  fileprivate var isMermaidEdge: Bool { wholeMatch(of: #/  n\d+ (-->|-\.->)(\|"[^"<>&`]*"\|)? n\d+/#) != nil }
}
