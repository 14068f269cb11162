import Syntax

/// Reads one edit in text; names are looked up in the plan that it is to be applied to.
struct EditParser {
  let plan: Plan
  private(set) var scenario: ScenarioID?
  private let standard: ScenarioID?
  var tokens: EditTokens
  /// Finds the id that a word means which is none; nil where only ids and whole names count.
  let lookUp: LookUp?

  /// How the edit is written that was probably meant; nil where it is the verb's own example.
  private var usage: String?

  typealias LookUp = (Kind, Text) throws(EditRefusal) -> Text

  init(_ line: Text, plan: Plan, scenario: ScenarioID?, lookUp: LookUp? = nil) throws(EditRefusal) {
    self.lookUp = lookUp
    self.plan = plan
    self.scenario = scenario
    standard = scenario ?? plan.scenarios.first?.id
    tokens = try EditTokens(line)
  }

  /// nil for a blank line and a comment.
  mutating func edit() throws(EditRefusal) -> Edit? {
    guard let first = tokens.peek else { return nil }
    if case .word(let word) = first, word.utf8.first == UInt8(ascii: "@") {
      _ = tokens.take()
      let bare = Text(utf8: word.utf8.dropFirst()) ?? ""
      if !bare.isEmpty { tokens.putBack(.word(bare)) }
      scenario = ScenarioID(try reference(.scenario))
    }
    guard case .word(let word) = tokens.take(), let verb = EditVerb.all.first(where: { $0.word == word }) else {
      let words = EditVerb.all.map(\.word.string).joined(separator: ", ")
      throw EditRefusal("\(first.told) is no edit. An edit begins with one of: \(words).")
    }
    do throws(EditRefusal) {
      let parsed = try verb.parse(&self)
      guard tokens.isAtEnd else { throw expected("nothing more") }
      return Edit(parsed, in: scenario)
    } catch {
      throw EditRefusal("\(error.sentence) It is written so: \(usage ?? verb.usage)")
    }
  }

  func expected(_ what: String) -> EditRefusal {
    EditRefusal("Found \(tokens.peek?.told ?? "the end of the edit"), expected \(what).")
  }

  /// A word or a quoted text that need not be known.
  mutating func name() throws(EditRefusal) -> Text {
    switch tokens.peek {
    case .word(let text), .quoted(let text):
      _ = tokens.take()
      return text
    default: throw expected("a word or a quoted text")
    }
  }

  mutating func person() throws(EditRefusal) -> PersonID { PersonID(try reference(.person)) }
  mutating func pod() throws(EditRefusal) -> PodID { PodID(try reference(.pod)) }

  mutating func podOrPerson() throws(EditRefusal) -> Subject {
    if tokens.take("pod") { return .pod(try pod()) }
    _ = tokens.take("person")
    return Subject(.line, text: try person().text)
  }

  mutating func share() throws(EditRefusal) -> Percent? {
    guard tokens.take("at") else { return nil }
    // By the rules of JSON, since the digits are written to the file as they are.
    guard case .word(let word) = tokens.peek, word.utf8.last == UInt8(ascii: "%"),
      let number = try? JSONReader.value(of: Array(word.utf8.dropLast())), let percent = try? Percent(json: number)
    else { throw expected("a share of full time such as 60%") }
    _ = tokens.take()
    return percent
  }

  mutating func clashSide() throws(EditRefusal) -> ClashSide {
    if tokens.take("base") { return .base }
    guard case .word(let word) = tokens.peek, let number = Int(word.string) else {
      throw expected("the number of a side, or \"base\"")
    }
    _ = tokens.take()
    return .side(number)
  }

  mutating func place() throws(EditRefusal) -> Edit.ListPlace? {
    if tokens.take("first") { return .first }
    return tokens.take("after") ? .after(try name()) : nil
  }

  mutating func kind() throws(EditRefusal) -> Kind {
    guard case .word(let word) = tokens.peek, let kind = Kind(word: word.string) else {
      throw expected("what it is: \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    _ = tokens.take()
    return kind
  }

  mutating func subject() throws(EditRefusal) -> Subject {
    let kind = try kind()
    if kind == .plan { return .plan }
    let id = [.seat, .line, .placement].contains(kind) ? try name() : try reference(kind)
    guard kind == .seat else { return Subject(kind, text: id) }
    try tokens.expect("in")
    return Subject(.seat, text: id, in: try pod())
  }

  mutating func field() throws(EditRefusal) -> (Text, Subject) {
    let key = try name()
    if tokens.peek == .word("to"), RecordAccess.all[.plan]?.settable.contains(where: { $0.key == key }) == true {
      usage = "set \(key) of plan to \"X\""
      throw expected("\"of plan\"")
    }
    try tokens.expect("of")
    return (key, try subject())
  }

  mutating func ids(_ kind: Kind) throws(EditRefusal) -> JSON? {
    var ids: [JSON] = []
    while !tokens.isAtEnd { ids.append(.text(try reference(kind))) }
    return ids.isEmpty ? nil : .list(ids)
  }

  mutating func swapped() throws(EditRefusal) -> Edit.Swapped {
    let person = try person()
    return Edit.Swapped(person, from: tokens.take("from") ? try pod() : nil)
  }

  /// What a waiver is about is a record in words, or the same in quotes.
  mutating func waiver() throws(EditRefusal) -> Edit.Addition {
    var addition = Edit.Addition(.waiver, nil, as: nil, [JSON.Member("check", .text(try name()))])
    try tokens.expect("on")
    let on: Text
    if case .quoted(let text) = tokens.peek {
      _ = tokens.take()
      on = text
    } else {
      on = Text(try subject().description)
    }
    addition.fields.append(JSON.Member("on", .text(on)))
    guard tokens.peek == .word("because") else { throw expected("\"because\" and the reason") }
    while !tokens.isAtEnd { addition.fields.append(try member(.waiver)) }
    return addition
  }

  private mutating func member(_ kind: Kind) throws(EditRefusal) -> JSON.Member {
    let key = try name()
    guard let value = try value(of: key, kind) else { throw expected("a value") }
    return JSON.Member(key, value)
  }

  mutating func addition() throws(EditRefusal) -> Edit.Addition {
    var addition = Edit.Addition(try kind())
    if case .quoted(let name) = tokens.peek {
      _ = tokens.take()
      addition.name = name
    }
    if tokens.take("as") { addition.id = try name() }
    while !tokens.isAtEnd {
      if let place = try place() {
        addition.place = place
      } else {
        addition.fields.append(try member(addition.kind))
      }
    }
    return addition
  }

  /// A value as the type of its field reads a plain word.
  mutating func value(of key: Text, _ kind: Kind) throws(EditRefusal) -> JSON? {
    guard let type = RecordAccess.all[kind]?.settable.first(where: { $0.key == key })?.type else {
      throw EditRefusal(RecordAccess.all[kind]?.unknownField(key) ?? "There is no field \"\(key)\".")
    }
    if let target = type.target {
      if tokens.takeNothing() { return .text("") }
      if case .reference = type { return .text(try reference(target)) }
      // One id or name stands for a list of one.
      if !tokens.isAtJSON, !tokens.isAtEnd { return .list([.text(try reference(target))]) }
    }
    switch tokens.take() {
    case .quoted(let text): return .text(text)
    case .json(let json): return json
    case .word(let word): return try plain(word, as: type)
    case nil: throw expected("a value")
    }
  }

  /// What a word without quotes means in a field of this type.
  private func plain(_ word: Text, as type: FieldType) throws(EditRefusal) -> JSON {
    switch type {
    case .whole, .number, .percent, .amount:
      let digits = type == .percent && word.utf8.last == UInt8(ascii: "%") ? Text(utf8: word.utf8.dropLast()) : word
      guard case .number(let number)? = try? JSONReader.value(of: Array((digits ?? word).utf8)) else {
        throw EditRefusal("\"\(word)\" is no number.")
      }
      return .number(number)
    case .flag where word == "true": return .flag(true)
    case .flag where word == "false": return .flag(false)
    case .object: return (try? JSONReader.value(of: Array(word.utf8))) ?? .text(word)
    default: return .text(word)
    }
  }
}
