import Syntax

/// What a roster does to a plan: edits that are applied as one change, and a report of them.
///
/// An import never removes anybody, and a cell that is empty says nothing: what the plan has there stays. Importing
/// the same roster again makes no edits.
public struct RosterImport: Sendable {
  public var edits: [Edit]
  public var report: RosterReport

  /// Compares rows with the people of a plan; `notes` are those of the reader, for the same report.
  public static func make(
    rows: [RosterRow], notes: [RosterNote] = [], into indexed: IndexedPlan
  ) -> RosterImport {
    var notes = notes
    let entries = RosterEntry.gather(rows, &notes)
    let matching = RosterMatching(entries, indexed.plan.people)
    var newIDs = RosterIDs(indexed.plan)
    let ids = entries.indices.map { matching.found[$0] ?? newIDs.newID(for: entries[$0]) }
    let lines = RosterLines(entries, ids, gone: matching.gone)
    notes += lines.notes

    var edits = RosterEdits(indexed.plan.people)
    for (position, entry) in entries.enumerated() {
      edits.take(
        entry, ids[position], manager: lines.managers[position], dotted: lines.dotted[position],
        kept: lines.kept[position])
    }
    notes += edits.notes + circles(entries, ids, lines, indexed.plan) + remarks(on: entries)
    var report = RosterReport(rows: rows.count, notes: notes.sorted { $0.line < $1.line })
    report.vacantPosts = entries.count { $0.row.post.isVacant }
    report.people = entries.count - report.vacantPosts
    report.added = edits.added
    report.changed = edits.changed
    report.unchanged = entries.count - edits.added - edits.changed
    report.gone = matching.gone.map(\.id)
    report.goneNames = matching.gone.map(\.shownName)
    return RosterImport(edits: edits.all, report: report)
  }

  private static func circles(
    _ entries: [RosterEntry], _ ids: [PersonID], _ lines: RosterLines, _ plan: Plan
  ) -> [RosterNote] {
    let positions = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    let circles = ReportingCircles(among: ids) { person in
      positions[person].flatMap { lines.managers[$0] } ?? plan.people[person]?.today.manager
    }
    return circles.circles.map { circle in
      let names = circle.prefix(5).map { id in
        positions[id].map { entries[$0].shownName } ?? plan.people[id]?.shownName.string ?? "[\(id)]"
      }
      let others = circle.count > 5 ? ["\((circle.count - 5).grouped) more"] : []
      let given = circle.compactMap { positions[$0] }.filter { lines.managers[$0] != nil }
      let line = given.map { entries[$0].managerLine }.min() ?? 1
      return RosterNote(.circle, line: line, "starts a circle: \((names + others).told) report to each other")
    }
  }

  /// What is said of posts and names whatever the plan has.
  private static func remarks(on entries: [RosterEntry]) -> [RosterNote] {
    var seen: [MatchKey: RosterLine] = [:]
    var notes: [RosterNote] = []
    for entry in entries {
      let row = entry.row
      switch row.post {
      case .named: break
      case .nameless: notes.append(RosterNote(.nameless, line: row.line, "has no name"))
      case .undisclosed: notes.append(RosterNote(.undisclosed, line: row.line, "does not disclose the name"))
      case .vacant: notes.append(RosterNote(.vacant, line: row.line, "is a vacant post"))
      case .eliminated:
        notes.append(
          RosterNote(.eliminated, line: row.line, "says \"Eliminated\" instead of a name; it is kept as a vacant post"))
      }
      if !row.left.isEmpty {
        notes.append(
          RosterNote(.left, line: row.line, "says that \(entry.shownName) has left or will (\"\(row.left)\")"))
      }
      guard row.employee.isEmpty, row.email.isEmpty, !row.name.isEmpty else { continue }
      if let earlier = seen[entry.key] {
        notes.append(
          RosterNote(
            .sameName, line: row.line,
            "has the name of row \(earlier), \"\(row.name)\", and no id or e-mail that tells them apart"))
      } else {
        seen[entry.key] = row.line
      }
    }
    return notes
  }
}
