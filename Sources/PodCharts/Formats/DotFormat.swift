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
    let edges = graph.edges.map { "  n\($0.from) -> n\($0.to)\($0.isDotted ? " [style=dotted]" : "");" }
    let head = [
      "digraph pods {", "  rankdir=LR;", "  node [shape=plaintext];",
      "  label=\(quoted(Text(title.map(\.string).joined(separator: " - "))));",
    ]
    return stamp + head + nodes + edges + ["}"] + stamp
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
