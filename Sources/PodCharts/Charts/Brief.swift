import PodModel
import Syntax

extension Chart {
  public static let brief = Chart(
    name: "brief",
    summary: "one line a pod, no boxes, for chat",
    help: """
      Lines are as long as they are; chats wrap them better. `--part 4000` divides what is longer than a message may be.
      """,
    sheet: { content in
      var lines = content.scenario.scenario.pods.map { Line.item(content.briefly($0)) }
      lines += content.lists(withLeaders: false).map { list in
        .item([.plain(list.title + (list.entries.isEmpty ? "" : ": "))] + Phrase(list.entries, between: .plain(", ")))
      }
      var sheet = content.sheet("Brief", [.lines(lines)])
      sheet.isBrief = true
      return sheet
    },
    records: { content in
      Records(
        of: "pods",
        keys: [
          "id", "number", "pod", "lead_id", "lead", "people", "open", "agents", "reports_to", "dotted_to", "outcomes",
        ],
        rows: content.scenario.scenario.pods.map(content.briefValues))
    })
}

extension ChartContent {
  /// "1 Checkout: 4 people, led by Maya Chen, 1 open, ai Ledgerly; to Deepa Nair (dotted Farah Haddad); drop-off 34 → 22 %"
  fileprivate func briefly(_ pod: Pod) -> Phrase {
    var parts = [people(of: pod)]
    if !pod.openSeats.isEmpty { parts.append([.plain("\(pod.openSeats.count) open")]) }
    parts += scenario.agentsByID(in: pod).map { [.plain("ai "), $0.called] }
    var phrase = pod.title + [.plain(": ")] + Phrase(parts, between: .plain(", "))
    phrase += [.plain("; to ")] + (pod.reportsTo.map(named) ?? [.plain("nobody yet")])
    if !pod.dottedTo.isEmpty {
      phrase += [.plain(" (dotted ")] + Phrase(pod.dottedTo.map(named), between: .plain(", ")) + [.plain(")")]
    }
    let outcomes = scenario.outcomes(of: pod.id).sorted { $0.id < $1.id }
    guard let first = outcomes.first else { return phrase }
    phrase += [.plain("; "), first.called] + (first.values.isEmpty ? [] : [.plain(" ")] + first.values)
    return outcomes.count > 1 ? phrase + [.plain(" (+\(outcomes.count - 1))")] : phrase
  }

  /// "4 people, led by Maya Chen", who is one of them; "1 person, Maya Chen"; "3 people, no lead yet"; "nobody yet".
  private func people(of pod: Pod) -> Phrase {
    let people = counted(in: pod)
    let count: Phrase =
      switch (people.count, people.first) {
      case (1, let only?): [.plain("1 person, ")] + named(only)
      case (0, _): [.plain("nobody yet")]
      default: [.plain("\(people.count) people")]
      }
    guard let lead = pod.lead else { return people.isEmpty ? count : count + [.plain(", no lead yet")] }
    return people == [lead] ? count : count + [.plain(", led by ")] + named(lead)
  }

  /// As the measures count: without who leaves, and without vacant posts.
  private func counted(in pod: Pod) -> [PersonID] {
    pod.people.filter { ![.leaves, .vacantPost].contains(scenario.whereabouts(of: $0)) }
  }

  fileprivate func briefValues(_ pod: Pod) -> [Records.Value] {
    let outcomes = scenario.outcomes(of: pod.id).sorted { $0.id < $1.id }
    return [
      .text(pod.id.text), pod.number.map { .count($0) } ?? .none, .text(pod.name), value(pod.lead), nameValue(pod.lead),
      .count(counted(in: pod).count), .count(pod.openSeats.count), .list(scenario.agentsByID(in: pod).map(\.shownName)),
      nameValue(pod.reportsTo), .list(pod.dottedTo.map { scenario.name(of: $0).text }),
      .list(
        outcomes.map { outcome in Text(outcome.shownName.string + (outcome.span().map { " \($0)" } ?? "")) }),
    ]
  }
}
