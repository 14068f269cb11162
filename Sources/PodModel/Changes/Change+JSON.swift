import Syntax

extension Change {
  /// The change as data, a list of what happened to each record: for scripts and for the journal.
  public var json: JSON { .list(deltas.map(\.json)) }

  /// Reads a change back; throws where it is none.
  public init(json: JSON) throws(FieldRefusal) {
    guard case .list(let elements) = json else { throw FieldRefusal("found \(json.kind), expected a list of deltas") }
    var deltas: [Delta] = []
    for element in elements { deltas.append(try Delta(json: element)) }
    self.init(deltas)
  }
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

// MARK: Reading

extension Delta {
  fileprivate init(json: JSON) throws(FieldRefusal) {
    guard case .text(let word)? = json["kind"], let kind = Kind(word: word.string) else {
      throw FieldRefusal("found no kind of record that podboard knows")
    }
    let pod = json["pod"]?.asText.map { PodID($0) }
    let subject = Subject(kind, text: json["id"]?.asText ?? "", in: pod)
    self.init(subject, in: json["scenario"]?.asText.map { ScenarioID($0) }, try Event(json: json))
  }
}

extension Delta.Event {
  fileprivate init(json: JSON) throws(FieldRefusal) {
    if let record = json["added"], let position = json["at"]?.position {
      self = .added(record, at: position)
    } else if let record = json["removed"], let position = json["at"]?.position {
      self = .removed(record, at: position)
    } else if let from = json["from"]?.position, let to = json["to"]?.position {
      self = .moved(from: from, to: to)
    } else if let before = json["before"]?.texts, let after = json["after"]?.texts {
      self = .reordered(from: before, to: after)
    } else if case .list(let fields)? = json["set"] {
      var deltas: [FieldDelta] = []
      for field in fields {
        guard let key = field["field"]?.asText else { throw FieldRefusal("found a field without a name") }
        deltas.append(FieldDelta(key, before: field["before"], after: field["after"]))
      }
      self = .set(deltas)
    } else {
      throw FieldRefusal("found a delta that says nothing that podboard knows")
    }
  }
}

extension JSON {
  fileprivate var position: Int? {
    asWhole.flatMap { $0 < 0 ? nil : $0 }
  }

  fileprivate var texts: [Text]? {
    guard case .list(let elements) = self else { return nil }
    let texts = elements.compactMap(\.asText)
    return texts.count == elements.count ? texts : nil
  }
}

extension Int {
  fileprivate var written: JSON { .number(Text(String(self))) }
}
