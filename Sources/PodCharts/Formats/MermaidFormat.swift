import Syntax

extension Format {
  public static let mermaid = Format(
    name: "mermaid", summary: "the tree for Mermaid, in Markdown where it is too large for one drawing", isDrawn: true,
    write: { chart, content, _ throws(ChartRefusal) in
      guard let graph = chart.graph?(content) else { throw ChartRefusal.notDrawn(chart, "mermaid") }
      return Array(MermaidWriter(graph, marking: content.plan.marking.inOneLine).lines.map { $0 + "\n" }.joined().utf8)
    })
}

/// Writes a graph as flowcharts that Mermaid takes: it refuses more than 500 edges and more than 50,000 characters.
private struct MermaidWriter {
  private static let mostEdges = 450
  private static let mostCharacters = 45_000
  /// A label that is longer would fill a drawing alone.
  private static let longestLabel = 2000

  let lines: [String]

  init(_ graph: Graph, marking: Text) {
    let labels = graph.nodes.map(Self.declaration)
    let drawings = Self.drawings(of: graph, labels.map(\.utf8.count))
    let stamp = marking.isEmpty ? [] : ["%% \(marking)"]
    if drawings.count == 1, let only = drawings.first {
      lines = stamp + Self.flowchart(only, labels, stamp: []) + stamp
      return
    }
    let note = marking.isEmpty ? [] : ["**\(Markdown.escaped(marking))**"]
    let blocks = drawings.enumerated().flatMap { number, drawing in
      ["", "Part \(number + 1)/\(drawings.count)", "", "```mermaid"] + Self.flowchart(drawing, labels, stamp: stamp)
        + ["```"]
    }
    lines = note + blocks + (note.isEmpty ? [] : [""] + note)
  }

  private struct Drawing {
    var edges: [Graph.Edge] = []
    var loose: [Int] = []
    var groups: [Graph.Group] = []
    var size = 0

    var isEmpty: Bool { edges.isEmpty && loose.isEmpty && groups.isEmpty }
  }

  /// A leader whose lines do not fit any more begins another drawing, and so does a pod of a leader who alone has too many.
  private static func drawings(of graph: Graph, _ sizes: [Int]) -> [Drawing] {
    let cost = { (edge: Graph.Edge) in sizes[edge.from] + sizes[edge.to] + 40 }
    var drawings: [Drawing] = []
    var drawing = Drawing()
    func close() {
      if !drawing.isEmpty { drawings.append(drawing) }
      drawing = Drawing()
    }
    for (number, cluster) in graph.clusters.enumerated() {
      let leader = cluster.startsLeader ? graph.clusters[(number + 1)...].prefix { !$0.startsLeader } : []
      let all = cluster.edges + leader.flatMap(\.edges)
      let size = all.reduce(0) { $0 + cost($1) }
      if drawing.edges.count + all.count > mostEdges || drawing.size + size > mostCharacters { close() }
      for edge in cluster.edges {
        if drawing.edges.count >= mostEdges || drawing.size + cost(edge) > mostCharacters { close() }
        drawing.edges.append(edge)
        drawing.size += cost(edge)
      }
    }
    for node in graph.loose {
      if drawing.size + sizes[node] > mostCharacters { close() }
      drawing.loose.append(node)
      drawing.size += sizes[node] + 40
    }
    for group in graph.groups {
      drawing.groups.append(Graph.Group(title: group.title, nodes: []))
      for node in group.nodes {
        if drawing.size + sizes[node] > mostCharacters {
          close()
          drawing.groups = [Graph.Group(title: group.title, nodes: [])]
        }
        drawing.groups[drawing.groups.count - 1].nodes.append(node)
        drawing.size += sizes[node] + 40
      }
    }
    close()
    return drawings.isEmpty ? [drawing] : drawings
  }

  private static func flowchart(_ drawing: Drawing, _ labels: [String], stamp: [String]) -> [String] {
    var declared: Set<Int> = []
    var lines = stamp + ["flowchart LR"]
    for node in drawing.edges.flatMap({ [$0.from, $0.to] }) + drawing.loose where declared.insert(node).inserted {
      lines.append("  n\(node)\(labels[node])")
    }
    for edge in drawing.edges {
      let label = edge.label.isEmpty ? "" : "|\"\(escaped(edge.label.plainText.string))\"|"
      lines.append("  n\(edge.from) \(edge.isDotted ? "-.->" : "-->")\(label) n\(edge.to)")
    }
    for (number, group) in drawing.groups.enumerated() {
      lines += Self.lines(of: group, number: number, labels, &declared)
    }
    return lines + stamp
  }

  /// In a frame with the title; a title alone as a box.
  private static func lines(
    of group: Graph.Group, number: Int, _ labels: [String], _ declared: inout Set<Int>
  ) -> [String] {
    let title = "g\(number)[\"\(escaped(group.title))\"]"
    guard !group.nodes.isEmpty else { return ["  \(title)"] }
    var lines = ["  subgraph \(title)"]
    for node in group.nodes { lines.append("    n\(node)\(declared.insert(node).inserted ? labels[node] : "")") }
    return lines + ["  end"]
  }

  /// `["Maya Chen, Product manager"]`
  private static func declaration(of node: Graph.Node) -> String {
    let label = node.label.plainText
    let string =
      label.utf8.count > longestLabel
      ? String(label.string.unicodeScalars.prefix(longestLabel / 8)) + "…" : label.string
    switch node.kind {
    case .person: return "[\"\(escaped(string))\"]"
    case .pod: return "[[\"\(escaped(string))\"]]"
    case .open: return "([\"\(escaped(string))\"])"
    case .agent: return "{{\"\(escaped(string))\"}}"
    }
  }

  /// ASCII that could mean something is written as an entity of Mermaid's.
  private static func escaped(_ string: String) -> String {
    string.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", ":", "-", "'", "(", ")", "/":
        result.unicodeScalars.append(scalar)
      case _ where scalar.isASCII: result += "#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
