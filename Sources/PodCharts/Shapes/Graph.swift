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
    /// What is said of the line: who leads, and who is there for a part of their time.
    var label: Phrase = []
  }

  /// Edges that stay together where a graph is divided: those of a leader, or of a pod.
  struct Cluster: Equatable, Sendable {
    var edges: [Edge] = []
    /// Whether another leader begins here.
    var startsLeader = false
  }

  /// Nodes that no edge reaches and that stand together under a title.
  struct Group: Equatable, Sendable {
    var title: String
    var nodes: [Int]
  }

  var nodes: [Node] = []
  var clusters: [Cluster] = []
  /// Nodes that no edge reaches.
  var loose: [Int] = []
  var groups: [Group] = []

  var edges: some Sequence<Edge> { clusters.lazy.flatMap(\.edges) }
}
