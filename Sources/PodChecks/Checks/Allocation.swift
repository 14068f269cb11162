import PodModel
import Syntax

extension Check {
  static let allocation = Check(
    name: "allocation",
    counted: ("person planned for another time than theirs", "people planned for another time than theirs"),
    summary: "Shares that add up to more than somebody's working time; time left over for somebody in a pod.",
    reason: "Time that is given twice is kept by nobody.",
    source: "domain.md, Definitions: share",
    limits: "The person's working time, \"fte\", else 100 %.",
    examples: [
      Example("all of the time in one pod", people: "ravi", seats(#""person": "ravi""#)),
      Example(
        "half in each", people: "ravi", seats(#""person": "ravi", "share": 50"#, #""person": "ravi", "share": 50"#)),
      Example(
        "more than there is", people: "ravi",
        seats(#""person": "ravi", "share": 70"#, #""person": "ravi", "share": 50"#),
        finds: ["Ravi has 120 % in two pods: 70 % Checkout, 50 % Renewals."]),
      Example(
        "more than part-time", peopleAs: #"{"id": "zoe", "name": "Zoë", "fte": 80}"#,
        seats(#""person": "zoe", "share": 90"#),
        finds: ["Zoë has 90 % in one pod but works 80 %: 90 % Checkout."]),
      Example(
        "time left over", people: "ravi", seats(#""person": "ravi", "share": 62.5"#),
        finds: ["37.5 % of Ravi's time has no pod."]),
    ],
    elsewhere: { scenario, _ in scenario.dividedPeople(withShares: true) },
    touched: { delta, scenario in
      switch delta.subject.kind {
      case .person, .seat: return Set(scenario.peopleNamed(by: delta).map(Subject.person))
      case .pod:
        let members = scenario.members(of: PodID(delta.subject.id)) + (delta.change(of: "seats")?.people ?? [])
        return Set(members.map(Subject.person))
      default: return []
      }
    },
    look: { subject, scenario, _ in
      guard subject.kind == .person, scenario.isSeated(PersonID(subject.id)),
        let person = scenario.plan.people[PersonID(subject.id)]
      else { return [] }
      return finding(of: person, scenario.seats(of: person.id), in: scenario).listed
    },
    mends: { finding, scenario in
      guard let person = scenario.person(at: finding.subject) else { return [] }
      let seats = scenario.seats(of: person.id)
      let sum = seats.reduce(0) { $0 + ($1.seat.share ?? person.workingTime).thousandths }
      let spare = person.workingTime.thousandths - sum
      return seats.compactMap { place in
        guard let pod = scenario.scenario.pods[place.pod] else { return nil }
        let share = (place.seat.share ?? person.workingTime).thousandths + spare
        guard share > 0, share % 1000 == 0, let percent = Percent(share / 1000) else { return nil }
        return Mend(
          "Give \(person.shownName) \(percent) % in \(pod.shownName)",
          .set("share", Subject(.seat, place.seat.id, in: pod.id), percent.json))
      }
        + (spare < 0 && seats.count > 1
          ? seats.compactMap { scenario.scenario.pods[$0.pod] }.map { Mend.takeOut(person.id, of: $0, in: scenario) }
          : [])
    })

  private static func finding(of person: Person, _ seats: [SeatPlace], in scenario: IndexedScenario) -> Finding? {
    let time = person.workingTime.thousandths
    let shares = seats.map { ($0.seat.share ?? person.workingTime).thousandths }
    let sum = shares.reduce(0, +)
    let name = person.shownName
    if sum > time {
      let parts = zip(shares, seats).map { share, place in
        "\(share.toldAsPercent) \(scenario.scenario.pods[place.pod]?.shownName ?? "")"
      }
      let pods = seats.count.inWords + (seats.count == 1 ? " pod" : " pods")
      let works = time == Percent.full.thousandths ? "" : " but works \(time.toldAsPercent)"
      return Finding(
        "allocation", at: .person(person.id), .broken,
        "\(name) has \(sum.toldAsPercent) in \(pods)\(works): \(parts.joined(separator: ", ")).",
        short: "\(sum.toldAsPercent) in \(pods)", mended: "\(name)'s shares add up now.")
    }
    guard sum < time, !seats.isEmpty else { return nil }
    return Finding(
      "allocation", at: .person(person.id), .watch, "\((time - sum).toldAsPercent) of \(name)'s time has no pod.",
      short: "\((time - sum).toldAsPercent) left over")
  }

  private static func seats(_ first: String, _ second: String? = nil) -> String {
    let renewals = second.map { #", {"id": "renewals", "name": "Renewals", "seats": [{\#($0)}]}"# } ?? ""
    return #""pods": [{"id": "checkout", "name": "Checkout", "seats": [{\#(first)}]}\#(renewals)]"#
  }
}
