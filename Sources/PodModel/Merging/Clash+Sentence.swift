import Syntax

extension Clash {
  /// What clashes, and between what, in a sentence; the sides have the numbers that settle takes.
  public var sentence: String {
    let told = sides.enumerated().map { "\($0.offset + 1) is \(Clash.told($0.element.value))" }
    return "\(on.text) clashes over \(field): before it was \(Clash.told(base?.value ?? .null)); side \(told.told)."
  }

  /// What one side made of it, counted from 0, with the pods of an option called by their names.
  public func told(side: Int, in scenario: Scenario) -> String {
    sides.indices.contains(side) ? Clash.told(sides[side].value, in: scenario) : ""
  }

  /// What it was before both sides changed it.
  public func toldBefore(in scenario: Scenario) -> String { Clash.told(base?.value ?? .null, in: scenario) }

  private static func told(_ value: JSON, in scenario: Scenario? = nil) -> String {
    switch value {
    case .null: return "nothing"
    case .text(let text): return text.string
    case .flag(let flag): return flag ? "yes" : "no"
    default:
      let seats = value.seats
      guard !seats.isEmpty else { return value.inline }
      return seats.map { seat in
        (scenario?.pods[seat.pod]?.shownName ?? seat.pod.text).string + (seat.share.map { " at \($0.inline) %" } ?? "")
      }.told
    }
  }
}
