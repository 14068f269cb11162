import PodModel
import Syntax

extension RuleShape {
  /// What the rules of a plan take; those that are not known may be anything.
  static var schema: [JSON.Member] {
    let rules = all.sorted { $0.key < $1.key }.map { JSON.Member($0.key, members: $0.value.schema) }
    return [JSON.Member("type", text: "object"), JSON.Member("properties", members: rules)]
  }

  private var schema: [JSON.Member] {
    let limit: [JSON.Member] = .wholes(from: RuleShape.limits.lowerBound, to: RuleShape.limits.upperBound)
    switch self {
    case .whole: return limit
    case .two: return .pairs(of: limit)
    case .size:
      let named = [JSON.Member("enum", texts: RuleShape.sizes.map { Text($0) })]
      return [JSON.Member("anyOf", .list([.map(.pairs(of: .wholes(from: 0))), .map(named)]))]
    case .names: return .lists(of: [JSON.Member("enum", texts: RuleShape.checks)])
    }
  }
}
