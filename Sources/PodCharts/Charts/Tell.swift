import PodModel
import Syntax

extension Chart {
  public static let tell = Chart(
    name: "tell",
    summary: "who must be told what by whom, in order: the person, the new leader, the old team, everybody",
    help: """
      The conversations that the change calls for, against today (or against another option, `--since ID`), with a box that is ticked where the plan says that it was \
      held (`told` records). Nobody should hear of their own change from somebody else's conversation: first the people \
      themselves, those who lose most first, then the leaders whom they come to, then the teams that they leave (or \
      the pods of that option), then everybody. A warning stands on top where the announcement would come before somebody's own conversation. \
      `--page-lines N` gives everybody a page of their own, to take into the room.
      """,
    sheet: { content in
      let conversations = Conversations(of: content)
      return content.sheet(
        "Conversations", [.lines(content.warningLines(conversations)), .lines(content.lines(conversations))])
    },
    records: { content in
      let conversations = Conversations(of: content)
      return Records(
        of: "conversations",
        keys: ["stage", "person_id", "person", "what", "by_id", "by", "about", "held", "day", "noted_by"],
        rows: content.told(conversations).map(content.values))
    },
    comparesWith: .today)
}

extension ChartContent {
  /// Against today, as the scenario is.
  init(today scenario: IndexedScenario) {
    self.init(scenario: scenario, since: Comparison(scenario, nil), isCurtained: false)
  }

  /// Behind a curtain it is not told who leaves, nor which team loses nobody else.
  fileprivate func told(_ conversations: Conversations) -> [Conversation] {
    guard isCurtained else { return conversations.all }
    return conversations.all.filter { conversation in
      switch conversation.stage {
      case .own: scenario.whereabouts(of: conversation.person) != .leaves
      case .oldTeam: !shown(conversation.about).isEmpty
      case .newLeader, .everybody: true
      }
    }
  }

  /// Behind a curtain without those who leave.
  private func shown(_ people: [PersonID]) -> [PersonID] {
    people.filter { !isCurtained || scenario.whereabouts(of: $0) != .leaves }
  }

  /// "2 people who leave": of these a curtain leaves their number; nil where it hides nobody.
  private func hidden(of people: [PersonID]) -> String? {
    let count = people.count - shown(people).count
    return count == 0 ? nil : count == 1 ? "1 person who leaves" : "\(count.grouped) people who leave"
  }

  fileprivate func warningLines(_ conversations: Conversations) -> [Line] {
    let waiting = conversations.all.count { $0.stage == .own && !$0.isHeld }
    if conversations.overtaken.isEmpty {
      guard waiting > 0 else { return [] }
      return [
        .text([
          .plain(
            "Announce when all own conversations were held; \(waiting == 1 ? "1 is" : "\(waiting) are") still to come.")
        ])
      ]
    }
    let day = conversations.announced.map { " of \($0)" } ?? ""
    let others = hidden(of: conversations.overtaken).map { [[Piece.plain($0)]] } ?? []
    let names = shown(conversations.overtaken).map(named) + others
    let words = "The announcement\(day) would come before these people had their own conversation: "
    return [.item([.plain(words)] + Phrase(names, between: .plain(", ")), mark: [.sign(.warning)])]
  }

  fileprivate func lines(_ conversations: Conversations) -> [Line] {
    let told = self.told(conversations)
    let leaving = hiddenLines(conversations)
    return Conversation.Stage.allCases.flatMap { stage -> [Line] in
      let those = told.filter { $0.stage == stage }
      let last = stage == .own ? leaving : []
      guard !those.isEmpty || !last.isEmpty else { return [] }
      let held = those.count(where: \.isHeld)
      var heading = Line.heading(stage.title, "(\(those.count)\(held > 0 ? "; \(held) held" : ""))")
      heading.startsPage = true
      return [heading] + those.flatMap { lines($0, conversations) } + last
    }
  }

  /// "and 2 people who leave", below the own conversations; not on the page that somebody takes into the room.
  private func hiddenLines(_ conversations: Conversations) -> [Line] {
    let own = conversations.all.filter { $0.stage == .own }.map(\.person)
    guard let hidden = hidden(of: own) else { return [] }
    var line = Line.text([.plain("and \(hidden)")])
    line.startsPage = true
    return [line]
  }

  private func lines(_ conversation: Conversation, _ conversations: Conversations) -> [Line] {
    var phrase: Phrase =
      switch conversation.stage {
      case .own, .newLeader: named(conversation.person)
      case .oldTeam: oldTeam(of: conversation)
      case .everybody: [.plain("Everybody")]
      }
    if let by = conversation.by ?? speaker(of: conversation) { phrase += [.plain(", told by ")] + named(by) }
    if let day = conversation.day { phrase += [.plain(conversation.isHeld ? "; held \(day)" : "; set for \(day)")] }
    var item = Line.item(phrase, mark: [.plain(conversation.isHeld ? "[x]" : "[ ]")])
    item.startsPage = conversation.stage == .own
    return [item] + details(of: conversation, conversations).map(Line.detail)
  }

  /// Of another option the pod as it is called there.
  private func oldTeam(of conversation: Conversation) -> Phrase {
    conversation.pod.flatMap { comparison.before?.scenario.pods[$0]?.title } ?? [.words(conversation.team)]
  }

  /// Of a team and of everybody the one who is noted gathers them.
  private func speaker(of conversation: Conversation) -> PersonID? {
    [.oldTeam, .everybody].contains(conversation.stage) ? conversation.person : nil
  }

  // MARK: What is said

  private func details(of conversation: Conversation, _ conversations: Conversations) -> [Phrase] {
    let people = shown(conversation.about)
    let names = Phrase(people.map(named), between: .plain(", "))
    switch conversation.stage {
    case .own: return conversations.changes[conversation.person].map(details) ?? []
    case .newLeader: return [[.plain("gets ")] + names]
    case .oldTeam: return [[.plain("loses ")] + names]
    case .everybody:
      let count = conversation.about.count
      return [[.plain("the new pods, and what changes for \(count == 1 ? "1 person" : "\(count) people")")]]
    }
  }

  /// "Product → Checkout; manager stays Deepa Nair", and what they lead.
  private func details(of change: PersonChange) -> [Phrase] {
    let nowhere = comparison.before == nil ? "from no team" : "from no pod"
    let from: Phrase = change.from.isEmpty ? [.plain(nowhere)] : change.from
    let person = change.person
    let details: [Phrase]
    switch change.kind {
    case .leaves:
      let by = scenario.scenario.placements[ID(person.text)]?.by.map { " by \($0)" } ?? ""
      details = [from + [.plain(": leaves\(by)")]]
    case .bench: details = [from + [.plain(": no pod yet; decide before anything is said")]]
    case .moves:
      details = [
        from + [.plain(" "), .sign(.arrow), .plain(" ")] + placesNow(of: person) + [.plain("; ")] + managers(of: change)
      ]
    case .manager, .nothing: details = [managers(of: change)]
    }
    return details + leading(change)
  }

  /// "leads Checkout now", "leads 5 people today and nobody here"
  private func leading(_ change: PersonChange) -> [Phrase] {
    let person = change.person
    var details: [Phrase] = []
    let led = scenario.seats(of: person).compactMap { scenario.scenario.pods[$0.pod] }.filter { $0.lead == person }
    if !led.isEmpty {
      details.append([.plain("leads ")] + Phrase(led.map(called), between: .plain(" and ")) + [.plain(" now")])
    }
    if change.losesPeople(in: scenario) {
      let people = change.ledBefore == 1 ? "1 person" : "\(change.ledBefore) people"
      let before: Phrase = comparison.before == nil ? [.plain("today")] : [.plain("in ")] + comparison.name
      details.append([.plain("leads \(people) ")] + before + [.plain(" and nobody here")])
    }
    return details
  }

  // MARK: For programs

  fileprivate func values(_ conversation: Conversation) -> [Records.Value] {
    let by = conversation.by ?? speaker(of: conversation)
    let people = shown(conversation.about)
    return [
      .text(Text(conversation.stage.title)), value(conversation.person), nameValue(conversation.person),
      .text(conversation.what), value(by), nameValue(by), .list(people.map { scenario.name(of: $0).text }),
      .text(conversation.isHeld ? "yes" : "no"), conversation.day.map { .text($0.text) } ?? .none,
      isCurtained ? .none : .text(conversation.record?.by ?? ""),
    ]
  }
}

extension Conversation.Stage {
  /// As a heading of the list.
  public var title: String {
    switch self {
    case .own: "Own conversations"
    case .newLeader: "New leaders"
    case .oldTeam: "Old teams"
    case .everybody: "Everybody"
    }
  }
}
