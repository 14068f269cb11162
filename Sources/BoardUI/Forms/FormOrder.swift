import PodModel
import Syntax

extension Kind {
  /// The fields of a form: what matters most in a room first, then all others in the order of the table.
  func formFields(adding: Bool) -> [FieldDescription] {
    let all = fieldDescriptions.filter { field in
      if self == .seat, field.key == "person" { return false }
      return adding || !field.isKey
    }
    let first = firstKeys.compactMap { key in all.first { $0.key == key } }
    let keys = Set(first.map(\.key))
    return first + all.filter { !keys.contains($0.key) }
  }

  private var firstKeys: [Text] {
    switch self {
    case .person: ["name", "title", "craft", "capabilities", "fte", "utcOffset", "today.teams", "today.manager"]
    case .pod: ["name", "mission", "lead", "reportsTo", "importance", "needs", "size", "dottedTo", "why"]
    case .seat: ["role", "share", "needs", "by", "because"]
    case .outcome:
      ["statement", "measure", "unit", "baseline", "target", "current", "due", "owner", "pod"]
    case .agent: ["name", "purpose", "kind", "autonomy", "owner", "pods", "capabilities"]
    case .scenario: ["name"]
    case .plan: ["title", "frame.question", "frame.matters", "frame.leaders", "frame.decideBy"]
    case .note: ["text", "on", "by"]
    case .concern: ["text", "on", "owner", "by"]
    case .line, .placement, .pair, .waiver, .told, .clash: []
    }
  }
}
