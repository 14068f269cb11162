import Syntax

/// Boxes and the lines between them, for programs that draw.
struct Graph: Equatable, Sendable {
  struct Node: Equatable, Sendable {
    enum Kind: Equatable, Sendable { case person, pod, open, agent }

    var kind: Kind
    var label: Phrase
  }

  /// From one node to another, by their positions.
  struct Edge: Equatable, Sendable {
    var from: Int
    var to: Int
    var isDotted = false
  }

  /// Edges that stay together where a graph is divided: those of a leader, or of a pod.
  struct Cluster: Equatable, Sendable {
    var edges: [Edge] = []
    /// Whether another leader begins here.
    var startsLeader = false
  }

  var nodes: [Node] = []
  var clusters: [Cluster] = []
  /// Nodes that no edge reaches.
  var loose: [Int] = []

  var edges: some Sequence<Edge> { clusters.lazy.flatMap(\.edges) }
}
