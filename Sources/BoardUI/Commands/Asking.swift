import PodChecks
import PodModel
import Syntax

extension Command {
  static let why = Command(
    "why",
    "Tells why somebody is here: what put them here, the reason, what only they cover, and where else they would fit",
    .character("w"), in: .people,
    whyNot: { $0.focusedPerson == nil && $0.focusedPod == nil ? "Put the cursor on a person or a pod first." : nil }
  ) { board in
    board.say(board.why)
    return []
  }

  static let raise = Command(
    "raise concern", "Records a concern about the person or the pod, with somebody who looks after it",
    .character("!"), changes: true, in: .people,
    whyNot: { $0.concernSubject == nil ? "Put the cursor on a person or a pod first." : nil }
  ) { board in
    guard let subject = board.concernSubject else { return [] }
    var form = Form.adding(
      .concern, presets: [JSON.Member("on", .text(Text(subject.description)))], in: board.indexed,
      scenario: board.scenario)
    form.title = "A concern about \(board.name(of: subject))"
    form.keep(["text", "owner", "by"], requiring: "text")
    board.open(form)
    return []
  }
}

extension Board {
  /// What people call a person or a pod.
  func name(of subject: Subject) -> String {
    switch subject.kind {
    case .person: shownName(of: PersonID(subject.id))
    case .pod: pods[PodID(subject.id)].map { look.shown($0.shownName) } ?? ""
    default: subject.description
    }
  }

  /// What somebody is concerned about, as people call it.
  func name(about concern: Concern) -> String {
    Subject(words: concern.on.text).map { look.shown(Text(name(of: $0))) } ?? look.shown(concern.on.text)
  }

  /// What a concern would be about.
  var concernSubject: Subject? { focusedPerson.map { .person($0) } ?? focusedPod.map { .pod($0.id) } }

  /// Why the person or the pod under the cursor is where it is, as far as the plan and this history know.
  var why: String {
    if let person = focusedPerson.flatMap({ plan.people[$0] }) {
      return (whyHere(person) + nextBest(for: person) + concerns(about: .person(person.id))).joined(separator: " ")
    }
    guard let pod = focusedPod else { return "" }
    let name = look.shown(pod.shownName)
    let reason =
      pod.why.isEmpty
      ? "No reason is recorded for \(name); \(key(of: .reason)) records one." : "\(name): \(look.shown(pod.why))."
    return ([lastPlacing(of: pod.id), reason].compactMap { $0 } + concerns(about: .pod(pod.id)))
      .joined(separator: " ")
  }

  private func whyHere(_ person: Person) -> [String] {
    let name = look.shown(person)
    guard let pod = focusedPod, let seat = pod.seat(of: person.id), let content else {
      return ["\(name): \(whereNow(person.id))."]
    }
    let share = seat.share.map { " at \($0) %" } ?? ""
    let here =
      lastPutting(of: person, into: pod)
      ?? "\(name) has been in \(look.shown(pod.shownName))\(share) since before this history."
    let reason =
      seat.because.isEmpty
      ? "No reason is recorded; \(key(of: .reason)) records one." : "Reason: \(look.shown(seat.because))."
    let coverage = Coverage(of: pod, in: content)
    let alone = pod.needs.entries.filter { coverage.people(for: $0) == [person.id] }.map { look.shown($0.capability) }
    return [here, reason] + (alone.isEmpty ? [] : ["Only \(name) covers \(alone.told)."])
  }

  private func nextBest(for person: Person) -> [String] {
    guard let content, [.bench, .inPod].contains(content.whereabouts(of: person.id)) else { return [] }
    let from = focus.pod
    let best = (fits ?? PodFits(of: content)).best(2, for: person.id, in: content)
    let told = best.compactMap { Preview.of(moving: person.id, from: from, to: $0, in: content)?.sentence }
    return told.isEmpty ? [] : ["Elsewhere: " + told.map { look.shown(Text($0)) }.joined(separator: " Or: ")]
  }

  /// Asks how a concern was settled.
  func settling(_ concern: Subject) -> Form {
    var form = Form.editing(concern, in: indexed, scenario: scenario)
    form.title = "How is it settled?"
    form.keep(["settled", "text", "owner", "by"], requiring: "settled")
    return form
  }

  /// What the room is concerned about and has not settled.
  func openConcerns(about subject: Subject) -> [Concern] {
    let words = Text(subject.description)
    return (content?.scenario.concerns ?? Table()).filter { $0.on.text == words && $0.settled.isEmpty }
  }

  private func concerns(about subject: Subject) -> [String] {
    openConcerns(about: subject).map { concern in
      let owner = concern.owner.flatMap { plan.people[$0] }.map { ", \(look.shown($0)) looks after it" } ?? ""
      return "Concern: \(look.shown(concern.text))\(owner)."
    }
  }
}
