import PodModel
import Syntax

extension Check {
  static let openSeat = Check(
    name: "open-seat",
    counted: ("open seat to say more about", "open seats to say more about"),
    summary: "An open seat without a role or date, past its date, or that does not say why no agent can do it.",
    reason: "A seat that nobody can fill from its description stays open.",
    source: "domain.md, Checks",
    limits: "The date is compared with the plan's \"asOf\"; the reason is the seat's \"because\".",
    examples: [
      Example("all is said", people: "", seat(#""role": "UX designer", "by": "2027-01-15", "because": "taste""#)),
      Example("taken", people: "ana", seat(#""person": "ana""#)),
      Example(
        "nothing is said", people: "", seat(#""share": 50"#),
        finds: ["The open seat ux in Growth has no role, no date and no reason why an agent cannot do it."]),
      Example(
        "past its date", people: "", seat(#""role": "Designer", "by": "2026-11-22", "because": "taste""#),
        finds: ["The open seat Designer in Growth is past its date, 2026-11-22."]),
    ],
    touched: { delta, scenario in scenario.podSubject(of: delta) },
    each: .pod { checked, scenario in
      let pod = checked.pod
      guard pod.hasOpenSeats else { return [] }
      let told: [String] = pod.openSeats.compactMap { seat in
        problems(of: seat, asOf: scenario.plan.asOf).map {
          "The open seat \(seat.shownRole) in \(pod.shownName) \($0)."
        }
      }
      guard !told.isEmpty else { return [] }
      return [
        Finding(
          "open-seat", at: checked.subject, .toDo, told.joined(separator: " "),
          short: told.count == 1 ? "open seat" : "\(told.count) open seats")
      ]
    },
    mends: { finding, scenario in
      guard let pod = scenario.pod(at: finding.subject) else { return [] }
      return pod.openSeats.filter { problems(of: $0, asOf: scenario.plan.asOf) != nil }.map { seat in
        let field: Text = seat.role.isEmpty ? "role" : seat.because.isEmpty ? "because" : "by"
        return Mend("Say more of the open seat \(seat.shownRole)", say: field, of: Subject(.seat, seat.id, in: pod.id))
      }
    })

  private static func problems(of seat: Seat, asOf today: Day?) -> String? {
    let lacks = [
      seat.role.isEmpty ? "no role" : nil, seat.by == nil ? "no date" : nil,
      seat.because.isEmpty ? "no reason why an agent cannot do it" : nil,
    ].compactMap(\.self)
    var problems = lacks.isEmpty ? [] : ["has \(lacks.told)"]
    if let by = seat.by, let today, by < today { problems.append("is past its date, \(by)") }
    return problems.isEmpty ? nil : problems.told
  }

  private static func seat(_ fields: String) -> String {
    #""pods": [{"id": "growth", "name": "Growth", "seats": [{"id": "ux", \#(fields)}]}]"#
  }
}
