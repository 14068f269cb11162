import PodModel
import Syntax

/// Hides who is meant: what a plan looks like while somebody may look over a shoulder.
enum Curtain {
  /// The plan with initials for names, without notes, and without what else tells who somebody is.
  static func drawn(over plan: Plan) -> Plan {
    let initials = Initials(of: plan)
    // The only CPO is known by the title.
    return plan.withoutRolesOfPeople.changingPeople { person in
      person.name = initials.shown[person.id] ?? "?"
      person.ascii = initials.ascii[person.id] ?? "?"
      person.title = ""
      person.location = ""
      person.employee = ""
      person.email = ""
      person.more = Members()
    }
  }
}
