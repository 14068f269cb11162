import Syntax

/// One verb of edits in text: how it is written and how it is read.
public struct EditVerb: Sendable {
  public let word: Text
  /// How it is written, for help and messages.
  public let usage: String
  public let summary: String
  let parse: @Sendable (inout EditParser) throws(EditRefusal) -> Edit.Verb

  /// Words with a meaning of their own: an id that is one of them is printed in quotes.
  static let keywords: Set<Text> = [
    "as", "at", "after", "first", "from", "to", "in", "of", "role", "with", "pod", "person", "plan", "agent", "outcome",
    "on", "because", "by", "until",
  ]

  public static let all: [EditVerb] = [
    EditVerb("add", "add pod \"Payments\" [as payments] [number 7] [after checkout]", "a new record") {
      parser throws(EditRefusal) in .add(try parser.addition())
    },
    EditVerb("remove", "remove pod payments", "takes a record away, and whatever points to it") {
      parser throws(EditRefusal) in .remove(try parser.subject())
    },
    EditVerb("order", "order pod payments after checkout", "moves a record within its list") {
      parser throws(EditRefusal) in
      let subject = try parser.subject()
      guard let place = try parser.place() else { throw parser.expected("\"first\" or \"after\" and an id") }
      return .order(subject, place)
    },
    EditVerb("put", "put ana in search [at 40%]", "one more seat for somebody") { parser throws(EditRefusal) in
      let person = try parser.person()
      try parser.tokens.expect("in")
      return .put(person, try parser.pod(), share: try parser.share())
    },
    EditVerb("move", "move ana [from growth] to search [at 60%]", "from one pod to another") {
      parser throws(EditRefusal) in
      let person = try parser.person()
      let from = parser.tokens.take("from") ? try parser.pod() : nil
      try parser.tokens.expect("to")
      return .move(person, from: from, to: try parser.pod(), share: try parser.share())
    },
    EditVerb("swap", "swap ana with tom", "two people take each other's places") { parser throws(EditRefusal) in
      let one = try parser.swapped()
      try parser.tokens.expect("with")
      return .swap(one, try parser.swapped())
    },
    EditVerb("bench", "bench ana [from search]", "out of the pod, or of all pods") { parser throws(EditRefusal) in
      let person = try parser.person()
      return .bench(person, from: parser.tokens.take("from") ? try parser.pod() : nil)
    },
    EditVerb("open", "open ux in checkout [role \"UX designer\"]", "a seat that nobody sits in yet") {
      parser throws(EditRefusal) in
      let seat = SeatID(try parser.name())
      try parser.tokens.expect("in")
      let pod = try parser.pod()
      return .open(seat, pod, role: parser.tokens.take("role") ? try parser.name() : "")
    },
    EditVerb("close", "close ux in checkout", "takes an open seat away") { parser throws(EditRefusal) in
      let seat = SeatID(try parser.name())
      try parser.tokens.expect("in")
      return .close(seat, try parser.pod())
    },
    EditVerb("fill", "fill ux in checkout with ana", "puts somebody into an open seat") {
      parser throws(EditRefusal) in
      let seat = SeatID(try parser.name())
      try parser.tokens.expect("in")
      let pod = try parser.pod()
      try parser.tokens.expect("with")
      return .fill(seat, pod, try parser.person())
    },
    EditVerb("lead", "lead ana of search", "who leads a pod") { parser throws(EditRefusal) in
      let person = try parser.person()
      try parser.tokens.expect("of")
      return Edit.lead(person, of: try parser.pod())
    },
    EditVerb("line", "line pod search to deepa", "the leader a pod or a person reports to") {
      parser throws(EditRefusal) in
      let subject = try parser.podOrPerson()
      try parser.tokens.expect("to")
      return .set("reportsTo", subject, try parser.person().json)
    },
    EditVerb("unline", "unline pod search", "no reporting line") { parser throws(EditRefusal) in
      .set("reportsTo", try parser.podOrPerson(), nil)
    },
    EditVerb("dotted", "dotted pod search to farah olga", "all dotted lines of a pod or a person") {
      parser throws(EditRefusal) in
      let subject = try parser.podOrPerson()
      try parser.tokens.expect("to")
      return .set("dottedTo", subject, try parser.ids(.person))
    },
    EditVerb("give", "give outcome drop-off to checkout", "an outcome to the pod that answers for it") {
      parser throws(EditRefusal) in
      let subject = try parser.subject()
      try parser.tokens.expect("to")
      switch subject.kind {
      case .outcome: return .set("pod", subject, try parser.pod().json)
      case .agent: return .set("pods", subject, try parser.ids(.pod))
      default: throw EditRefusal("Only an outcome or an agent can be given to a pod.")
      }
    },
    EditVerb("place", "place nina leaves", "who stays out of it, leaves, or is in it again") {
      parser throws(EditRefusal) in
      let person = try parser.person()
      if parser.tokens.take("in") { return Edit.place(person, nil) }
      return .set("is", Subject(.placement, text: person.text), .text(try parser.name()))
    },
    EditVerb(
      "waive", "waive pod-size on pod checkout because \"ramping up\" [by deepa] [until 2027-03-31]",
      "accepts what a check finds, with the reason"
    ) { parser throws(EditRefusal) in .add(try parser.waiver()) },
    EditVerb("duplicate", "duplicate b [as c] [\"Keep Payments\"]", "an option once more, to try something else") {
      parser throws(EditRefusal) in
      let original = ScenarioID(try parser.reference(.scenario))
      let id = parser.tokens.take("as") ? ScenarioID(try parser.name()) : nil
      return .duplicate(original, as: id, name: parser.tokens.isAtEnd ? nil : try parser.name())
    },
    EditVerb("settle", "settle person ana seats 2", "decides a clash: its side 1, 2 … or base") {
      parser throws(EditRefusal) in
      .settle(try parser.subject(), try parser.name(), try parser.clashSide())
    },
    EditVerb("set", "set target of outcome drop-off to 20", "one field of one record") {
      parser throws(EditRefusal) in
      let (key, subject) = try parser.field()
      try parser.tokens.expect("to")
      return .set(key, subject, try parser.value(of: key, subject.kind))
    },
    EditVerb("clear", "clear mission of pod search", "empties a field") { parser throws(EditRefusal) in
      let (key, subject) = try parser.field()
      return .set(key, subject, nil)
    },
  ]

  init(
    _ word: Text, _ usage: String, _ summary: String,
    _ parse: @escaping @Sendable (inout EditParser) throws(EditRefusal) -> Edit.Verb
  ) {
    self.word = word
    self.usage = usage
    self.summary = summary
    self.parse = parse
  }
}
