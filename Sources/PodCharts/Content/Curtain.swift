import PodModel
import Syntax

/// Hides who is meant: what a plan looks like while somebody may look over a shoulder.
enum Curtain {
  /// The plan with initials for names, without notes, and without what else tells who somebody is.
  static func drawn(over plan: Plan) -> Plan {
    let initials = Initials(of: plan)
    return plan.changingPeople { person in
      person.name = initials.shown[person.id] ?? "?"
      person.ascii = initials.ascii[person.id] ?? "?"
      person.employee = ""
      person.email = ""
      person.more = Members()
    }
  }
}
