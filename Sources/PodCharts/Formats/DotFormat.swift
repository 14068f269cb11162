import Syntax

extension Format {
  public static let dot = Format(
    name: "dot", summary: "the tree for Graphviz: dot -Tsvg", isDrawn: true,
    write: { chart, content, _ throws(ChartRefusal) in
      guard let graph = chart.graph?(content) else { throw ChartRefusal.notDrawn(chart, "dot") }
      return Array(DotWriter.lines(of: graph, content).map { $0 + "\n" }.joined().utf8)
    })
}

extension ChartRefusal {
  static func notDrawn(_ chart: Chart, _ format: String) -> ChartRefusal {
    let drawn = Chart.all.filter { $0.graph != nil }.map(\.name.string).joined(separator: ", ")
    return ChartRefusal("\(chart.name) cannot be written as \(format): it has no lines to draw. Take \(drawn).")
  }
}

private enum DotWriter {
  static func lines(of graph: Graph, _ content: ChartContent) -> [String] {
    let marking = content.plan.marking.inOneLine
    let stamp = marking.isEmpty ? [] : ["// \(marking)"]
    let title = [marking, content.plan.title, content.scenario.scenario.shownName].filter { !$0.isEmpty }
    let nodes = graph.nodes.enumerated().map { "  n\($0) [label=\(quoted($1.label.plainText))\(style(of: $1.kind))];" }
    let edges = graph.edges.map { "  n\($0.from) -> n\($0.to)\(attributes(of: $0));" }
    let groups = graph.groups.enumerated().flatMap { lines(of: $1, number: $0) }
    let head = [
      "digraph pods {", "  rankdir=LR;", "  node [shape=plaintext];",
      "  label=\(quoted(Text(title.map(\.string).joined(separator: " - "))));",
    ]
    return stamp + head + nodes + edges + groups + ["}"] + stamp
  }

  private static func attributes(of edge: Graph.Edge) -> String {
    let all =
      (edge.isDotted ? ["style=dotted"] : []) + (edge.label.isEmpty ? [] : ["label=\(quoted(edge.label.plainText))"])
    return all.isEmpty ? "" : " [\(all.joined(separator: ", "))]"
  }

  /// In a frame with the title; a title alone as a node, because Graphviz draws no frame around nothing.
  private static func lines(of group: Graph.Group, number: Int) -> [String] {
    let title = quoted(Text(group.title))
    guard !group.nodes.isEmpty else { return ["  g\(number) [label=\(title)];"] }
    return ["  subgraph cluster_\(number) {", "    label=\(title);"] + group.nodes.map { "    n\($0);" } + ["  }"]
  }

  private static func style(of kind: Graph.Node.Kind) -> String {
    switch kind {
    case .person: ""
    case .pod: ", shape=box"
    case .open: ", fontcolor=gray40"
    case .agent: ", shape=oval"
    }
  }

  /// Quotes and backslashes escaped; `&` too, because Graphviz reads entities in labels.
  private static func quoted(_ text: Text) -> String {
    var string = "\""
    for scalar in text.inOneLine.string.unicodeScalars {
      switch scalar {
      case "\"": string += "\\\""
      case "\\": string += "\\\\"
      case "&": string += "&amp;"
      default: string.unicodeScalars.append(scalar)
      }
    }
    return string + "\""
  }
}
