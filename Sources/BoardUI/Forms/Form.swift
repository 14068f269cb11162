import Cells
import PodModel
import Syntax

public enum FormOutcome: Hashable, Sendable {
  case editing, cancelled
  /// All that was typed fits: the edits that the form asks for, none where nothing was changed.
  case submitted([Edit.Verb])
}

/// One field of a form while it is filled in.
public struct FormField: Sendable {
  public let description: FieldDescription
  public internal(set) var line: TextLine
  /// What stood there when the form was opened.
  let original: Text
  /// What stood there before anything was typed, what was known beforehand included.
  fileprivate(set) var initial: Text = ""
  /// What keeps the text from being a value, as a sentence.
  public internal(set) var problem: String?
  var isRequired = false
  /// Whether the text only proposes something: what is typed takes its place.
  var isProposal = false

  var key: Text { description.key }
  var type: FieldType { description.type }
  var isReadOnly: Bool { FieldText.isReadOnly(type) }
  var isChanged: Bool { line.text != original }
}

/// The fields of one record, to be changed or filled in for a new one: nothing is half-saved.
public struct Form: Sendable {
  enum Purpose: Hashable, Sendable {
    case editing(Subject)
    /// The presets that are no field of the record, such as the pod of a seat, are kept aside.
    case adding(Kind, presets: [JSON.Member])
  }

  public internal(set) var title: String
  /// What is said where the form is left.
  var whenLeft = "Nothing was changed."
  public private(set) var fields: [FormField]
  /// The field that keys go to.
  public private(set) var focus = 0
  /// What the model said against it when it was submitted.
  public private(set) var refusal: String?
  /// What the text of the focused field may become, best first.
  private(set) var completions: [Text] = []
  /// Whether Tab takes the first of them rather than going on.
  private(set) var isCompleting = false
  let purpose: Purpose
  /// The plan alone, so that the next edit need not copy the indexes.
  var plan: Plan
  let scenario: ScenarioID

  init(
    _ title: String, _ fields: [FormField], for purpose: Purpose, in plan: Plan, scenario: ScenarioID
  ) {
    self.title = title
    self.fields = fields
    self.purpose = purpose
    self.plan = plan
    self.scenario = scenario
    focus = fields.firstIndex { !$0.isReadOnly } ?? 0
    for index in fields.indices { self.fields[index].initial = fields[index].line.text }
  }

  public mutating func press(_ key: Key) -> FormOutcome {
    refusal = nil
    defer { lookForCompletions() }
    switch key {
    case .escape: return .cancelled
    case .enter, .control("s"): return submit()
    case .tab: if !acceptCompletion(freely: false) { go(1) }
    case .down, .control("n"): go(1)
    case .backTab, .up, .control("p"): go(-1)
    case .pageDown: go(8, wraps: false)
    case .pageUp: go(-8, wraps: false)
    case .right, .end:
      if !acceptCompletion(freely: true) { edit { _ = $0.press(key) } }
    case .character: edit(replacing: true) { _ = $0.press(key) }
    default: edit { _ = $0.press(key) }
    }
    return .editing
  }

  public mutating func paste(_ text: String) {
    refusal = nil
    edit(replacing: true) { $0.paste(text) }
    lookForCompletions()
  }

  /// Shows why the model refused what was submitted; the form stays as it is.
  public mutating func refuse(_ sentence: String) {
    refusal = sentence
  }

  /// Whether something was typed that would be lost.
  var isChanged: Bool { fields.contains { $0.line.text != $0.initial } }

  /// Whether the other one asks for the same of the same record, which nobody changed meanwhile.
  func asksTheSame(as other: Form) -> Bool {
    purpose == other.purpose && title == other.title && scenario == other.scenario
      && fields.map(\.key) == other.fields.map(\.key) && fields.map(\.original) == other.fields.map(\.original)
  }

  /// Goes to the field with this key, where there is one.
  public mutating func go(to key: Text) {
    if let index = fields.firstIndex(where: { $0.key == key }) { focus = index }
  }

  /// After each key, and never while drawing: many names may have to be looked at.
  private mutating func lookForCompletions() {
    completions = found
    isCompleting = !completions.isEmpty && !isWhole
  }

  private var found: [Text] {
    guard let field = focused, !field.isReadOnly, field.line.isAtEnd else { return [] }
    let text = field.line.text
    return FieldText.completions(of: text, field.type, in: content, plan).filter { $0 != text }
  }

  /// Asks for these fields alone, in this order; one of them must be filled in.
  mutating func keep(_ keys: [Text], requiring required: Text) {
    fields = keys.compactMap { key in fields.first { $0.key == key } }
    for index in fields.indices { fields[index].isRequired = fields[index].key == required }
    focus = 0
  }

  /// What stands in the focused field is only proposed: the first letter that is typed takes its place.
  mutating func propose() {
    guard fields.indices.contains(focus) else { return }
    fields[focus].isProposal = true
  }

  var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }
  var content: Scenario? { plan.scenarios[scenario] }

  private mutating func submit() -> FormOutcome {
    for index in fields.indices { check(index) }
    if let wrong = fields.firstIndex(where: { $0.problem != nil }) {
      focus = wrong
      refusal = fields[wrong].problem
      return .editing
    }
    return .submitted(verbs)
  }

  private mutating func go(_ by: Int, wraps: Bool = true) {
    guard !fields.isEmpty else { return }
    spellOut(focus)
    let goal = focus + by
    let count = fields.count
    focus = wraps ? (goal % count + count) % count : max(0, min(goal, count - 1))
  }

  /// - Parameter replacing: whether the text that comes in takes the place of one that was only proposed.
  private mutating func edit(replacing: Bool = false, _ change: (inout TextLine) -> Void) {
    guard let field = focused, !field.isReadOnly else { return }
    let before = field.line.text
    if replacing, field.isProposal { fields[focus].line.text = "" }
    fields[focus].isProposal = false
    change(&fields[focus].line)
    if fields[focus].line.text != before { check(focus) }
  }

  /// Takes the completion that is shown, where the text is not whole by itself.
  ///
  /// - Parameter freely: whether one is taken too where the text is a value already.
  private mutating func acceptCompletion(freely: Bool) -> Bool {
    guard let first = completions.first else { return false }
    guard freely || !isWhole else { return false }
    fields[focus].line.text = first
    check(focus)
    return true
  }

  /// Whether the text names what it means in full, so that Tab goes on from it.
  private var isWhole: Bool {
    guard let field = focused, let value = try? value(of: field) else { return false }
    let text = FieldText.text(of: value, field.type, in: content, plan)
    return text.isFound(as: field.line.text)
  }

  /// A part of a name becomes the name when one goes on, so that everybody sees who is meant.
  private mutating func spellOut(_ index: Int) {
    guard let field = focused, field.isChanged, field.problem == nil, let value = try? value(of: field) else { return }
    fields[index].line.text = FieldText.text(of: value, field.type, in: content, plan)
  }

  private mutating func check(_ index: Int) {
    let field = fields[index]
    guard field.isChanged || field.isRequired else { return fields[index].problem = nil }
    do throws(FieldRefusal) {
      let isMissing = try value(of: field) == nil && field.isRequired
      fields[index].problem = isMissing ? "\(field.description.label) is needed here." : nil
    } catch {
      fields[index].problem = error.problem
    }
  }

  func value(of field: FormField) throws(FieldRefusal) -> JSON? {
    try FieldText.value(of: field.line.text, field.type, in: content, plan)
  }
}
