import PodModel
import Syntax

extension Plan {
  /// What to do about a reference that points nowhere: the id that was probably meant, where one is near.
  func adviceOnReference(at path: [JSONStep], in tree: JSON) -> String {
    guard let kind = Kind.target(of: path), case .text(let wanted)? = tree[path],
      let nearest = nearest(to: wanted, among: candidates(of: kind, for: path))
    else { return "Correct the id in an editor, or add what it stands for." }
    return "Did you mean \(JSON.text(nearest).inline)?"
  }

  private func candidates(of kind: Kind, for path: [JSONStep]) -> [(id: Text, name: Text)] {
    if kind == .person { return people.map { ($0.id.text, $0.name) } }
    guard path.count > 1, case .index(let index) = path[1], scenarios.indices.contains(index) else {
      return []
    }
    let scenario = scenarios[index]
    switch kind {
    case .pod: return scenario.pods.map { ($0.id.text, $0.name) }
    case .agent: return scenario.agents.map { ($0.id.text, $0.name) }
    case .outcome: return scenario.outcomes.map { ($0.id.text, $0.statement) }
    default: return []
    }
  }

  /// The id that differs least, by at most a third of its letters; a name in place of the id finds the id.
  private func nearest(to wanted: Text, among candidates: [(id: Text, name: Text)]) -> Text? {
    guard wanted.utf8.count <= 64 else { return nil }
    let slug = wanted.slug
    if let named = candidates.first(where: { !$0.name.isEmpty && $0.name.slug == slug && !slug.isEmpty }) {
      return named.id
    }
    let count = wanted.utf8.count
    var best: (id: Text, distance: Int)?
    for (id, _) in candidates {
      let limit = min((best?.distance ?? 4) - 1, max(1, max(count, id.utf8.count) / 3))
      guard abs(id.utf8.count - count) <= limit else { continue }
      let distance = wanted.distance(to: id)
      if distance <= limit { best = (id, distance) }
    }
    return best?.id
  }
}

extension JSON {
  /// The value at the end of a path; nil where there is none.
  subscript(path: [JSONStep]) -> JSON? {
    path.reduce(self as JSON?) { value, step in
      switch (value, step) {
      case (let value?, .key(let key)): value[key]
      case (.list(let elements)?, .index(let index)) where elements.indices.contains(index): elements[index]
      default: nil
      }
    }
  }
}
