import Syntax

extension Change {
  /// The change as data, a list of what happened to each record: for scripts and for the journal.
  public var json: JSON { .list(deltas.map(\.json)) }
}

extension Delta {
  fileprivate var json: JSON {
    var members: [JSON.Member] = []
    if let scenario { members.append(JSON.Member("scenario", .text(scenario.text))) }
    members.append(JSON.Member("kind", .text(subject.kind.word)))
    if !subject.id.isEmpty { members.append(JSON.Member("id", .text(subject.id))) }
    if let pod = subject.pod { members.append(JSON.Member("pod", .text(pod.text))) }
    switch event {
    case .added(let record, let position):
      members += [JSON.Member("added", record), JSON.Member("at", position.written)]
    case .removed(let record, let position):
      members += [JSON.Member("removed", record), JSON.Member("at", position.written)]
    case .moved(let from, let to): members += [JSON.Member("from", from.written), JSON.Member("to", to.written)]
    case .reordered(let from, let to):
      members += [
        JSON.Member("before", .list(from.map { .text($0) })), JSON.Member("after", .list(to.map { .text($0) })),
      ]
    case .set(let fields): members.append(JSON.Member("set", .list(fields.map(\.json))))
    }
    return .map(members)
  }
}

extension FieldDelta {
  fileprivate var json: JSON {
    var members = [JSON.Member("field", .text(key))]
    if let before { members.append(JSON.Member("before", before)) }
    if let after { members.append(JSON.Member("after", after)) }
    return .map(members)
  }
}

extension Int {
  fileprivate var written: JSON { .number(Text(String(self))) }
}
