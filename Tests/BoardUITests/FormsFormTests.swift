import BoardUI
import Cells
import PodModel
import Syntax
import Testing

@Suite("Forms")
struct FormsFormTests {
  private let indexed: IndexedPlan
  private let scenario = FormsSample.scenario
  private let checkout = Subject.pod("checkout")

  init() throws {
    indexed = try FormsSample.plan()
  }

  private func editing(_ subject: Subject) -> Form { Form.editing(subject, in: indexed, scenario: scenario) }

  private func adding(_ kind: Kind, _ presets: [JSON.Member] = []) -> Form {
    Form.adding(kind, presets: presets, in: indexed, scenario: scenario)
  }

  private func pressed(_ form: Form, _ keys: [Key]) -> (form: Form, outcome: FormOutcome) {
    var form = form
    var outcome = FormOutcome.editing
    for key in keys { outcome = form.press(key) }
    return (form, outcome)
  }

  @Test("only what was changed is set")
  func changed() {
    let keys = keys("Tab Ctrl-U") + typed("Keep them") + keys("Tab Ctrl-U Enter")
    #expect(
      pressed(editing(checkout), keys).outcome
        == .submitted([.set("mission", checkout, .text("Keep them")), .set("lead", checkout, nil)]))
    #expect(pressed(editing(checkout), [.enter]).outcome == .submitted([]))
    #expect(pressed(editing(checkout), typed("x") + [.escape]).outcome == .cancelled)
  }

  @Test("every field of the table is there once but records and what is known by", arguments: Kind.allCases)
  func whole(kind: Kind) {
    let all = Set(kind.fieldDescriptions.map(\.key)).subtracting(kind == .seat ? ["person"] : [])
    let fields = adding(kind).fields.map(\.description)
    #expect(Set(fields.map(\.key)) == all)
    #expect(fields.count == all.count)
    let changeable = editing(Subject(kind, text: "x")).fields.map(\.description)
    #expect(changeable.map(\.key) == fields.filter { !$0.isKey }.map(\.key))
  }

  @Test("a new record is one addition, with what was known of it")
  func addition() {
    let form = adding(.outcome, [JSON.Member("pod", .text("checkout"))])
    let keys = typed("Faster") + keys("Tab Tab Tab") + typed("6.5d") + [.enter]
    #expect(
      pressed(form, keys).outcome
        == .submitted([
          .add(
            Edit.Addition(
              .outcome, "Faster",
              [JSON.Member("baseline", .text("6.5 d")), JSON.Member("pod", .text("checkout"))]))
        ]))
  }

  @Test("what forms submit is what the model takes", arguments: [Kind.pod, .person, .agent, .outcome, .scenario])
  func applied(kind: Kind) throws {
    var plan = indexed
    guard case .submitted(let verbs) = pressed(adding(kind), typed("王 Ana, Zoë") + [.enter]).outcome else {
      Issue.record("the form was not submitted")
      return
    }
    let change = try plan.apply(verbs.map { Edit($0, in: scenario) })
    #expect(change.deltas.count == 1)
  }

  @Test("an open seat is known by its role, and by no id that somebody has")
  func seat() throws {
    let form = adding(.seat, [JSON.Member("pod", .text("checkout"))])
    let keys = typed("UX designer") + [.tab] + typed("60 %") + [.enter]
    let seat = Subject(.seat, text: "ux-designer-2", in: "checkout")
    let outcome = pressed(form, keys).outcome
    #expect(
      outcome
        == .submitted([.open("ux-designer-2", "checkout", role: "UX designer"), .set("share", seat, .number("60"))]))
    #expect(
      pressed(form, typed("UX") + [.enter]).outcome == .submitted([.open("ux-2", "checkout", role: "UX")]))
    #expect(
      pressed(form, typed("设计") + [.enter]).outcome == .submitted([.open("seat", "checkout", role: "设计")]))
    guard case .submitted(let verbs) = outcome else { return }
    var plan = indexed
    _ = try plan.apply(verbs.map { Edit($0, in: scenario) })
  }

  @Test("a new pod without a name is not submitted, and the cursor goes there")
  func required() {
    let (form, outcome) = pressed(adding(.pod), keys("Tab Tab Enter"))
    #expect(outcome == .editing)
    #expect(form.focus == 0)
    #expect(form.fields[0].problem == "Name is needed here.")
  }

  @Test("a problem is told as one types, and Enter goes to it")
  func problems() {
    let (form, outcome) = pressed(editing(checkout), keys("Tab Tab Ctrl-U") + typed("Ghost") + keys("↑ Enter"))
    #expect(outcome == .editing)
    #expect(form.fields[form.focus].description.key == "lead")
    #expect(
      drawn(60, 20) { form.draw(in: &$0, look: Look()) }.contains {
        $0.contains("Nobody on the roster is called \"Ghost\".")
      })
  }

  @Test("Tab takes the completion of an unfinished name, and goes on from a whole one")
  func completion() {
    let start = editing(checkout)
    var (form, _) = pressed(start, keys("Tab Tab Ctrl-U") + typed("lef") + [.tab])
    #expect(form.fields[2].line.text == "Anaïs Lefèvre-Beaumont")
    #expect(form.focus == 2)
    (form, _) = pressed(form, [.tab])
    #expect(form.focus == 3)
    #expect(pressed(form, [.enter]).outcome == .submitted([.set("lead", checkout, .text("anais"))]))
  }

  @Test("a part of a name is spelt out when one goes on")
  func spelling() {
    let (form, _) = pressed(editing(checkout), keys("Tab Tab Ctrl-U") + typed("smith") + keys("↓"))
    #expect(form.fields[2].line.text == "Smith, Jo \"Bo\"")
  }

  @Test("what the model refuses stands in the form until the next key")
  func refused() {
    var form = editing(checkout)
    form.refuse("There is no such pod.")
    #expect(drawn(60, 20) { form.draw(in: &$0, look: Look()) }.contains { $0.contains("There is no such pod.") })
    _ = form.press(.tab)
    #expect(form.refusal == nil)
  }

  @Test("pasted line ends do not submit")
  func pasting() {
    var form = adding(.pod)
    form.paste("One\nTwo\n")
    #expect(form.fields[0].line.text == "One Two")
  }

  @Test("random keys never break a form or lose a field", arguments: 1...6 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = Seeded(seed)
    var form =
      Bool.random(using: &random) ? editing(checkout) : adding(Kind.allCases.randomElement(using: &random) ?? .pod)
    let count = form.fields.count
    for step in 0..<150 {
      _ = form.press(random.key())
      #expect(form.fields.count == count)
      let size = hardSizes.randomElement(using: &random) ?? (1, 1)
      let canvas = picture(size.columns, size.rows) { form.draw(in: &$0, look: Look(ascii: step % 2 == 0)) }
      if size.columns > 2, size.rows > 0, count > 0 {
        #expect(canvas.cursor != nil, "seed \(seed), step \(step), \(size)")
      }
    }
  }
}

/// Pictures of forms.
@Suite("How forms look")
struct FormsLookTests {
  private func form(_ keys: [Key]) throws -> Form {
    var form = Form.editing(.pod("checkout"), in: try FormsSample.plan(), scenario: FormsSample.scenario)
    for key in keys { _ = form.press(key) }
    return form
  }

  @Test("a form is a box with labels, values, what may be meant, and the keys")
  func box() throws {
    let form = try form(keys("Tab Tab Ctrl-U") + typed("an"))
    let canvas = picture(50, 12) { form.draw(in: &$0, look: Look()) }
    #expect(
      canvas.lines
        == """
        ┌─ Checkout ─────────────────────────────────────┐
        │   Name                Checkout                 │
        │   Mission             Cut drop-off             │
        │ ▌ Lead                ana Ruiz [ana]           │
        │   Reports to                                   │
        │   Importance                                   │
        │   Needs               product 3, ISO 9001 2    │
        │   Size, least and m…  4 to 5                   │
        │   Ana Ruiz [ana] · Ana Ruiz [ana-2] · Anaïs    │
        │   Lefèvre-Beaumont                             │
        │ Enter save   Tab take the first   Esc leave    │
        └────────────────────────────────────────────────┘
        """.screenLines)
    #expect(canvas.cursor == Position(column: 26, row: 3))
  }

  @Test("a small screen keeps the field that is typed in")
  func small() throws {
    let form = try form(keys("Tab Tab Ctrl-U") + typed("anx"))
    #expect(
      drawn(20, 7) { form.draw(in: &$0, look: Look()) }
        == """
        ┌─ Checkout ───────┐
        │   Missi…  Cut d… │
        │ ▌ Lead    anx    │
        │   Repor…         │
        │   Nobody on the… │
        │ Enter save   Ta… │
        └──────────────────┘
        """.screenLines)
    #expect(drawn(10, 1) { form.draw(in: &$0, look: Look()) } == ["▌ L…  anx"])
  }

  @Test("in ASCII a name that can be is shown without accents")
  func ascii() throws {
    let form = try form(keys("Tab Tab Ctrl-U") + typed("lef"))
    let line = drawn(60, 12) { form.draw(in: &$0, look: Look(ascii: true)) }[3]
    #expect(line == "| > Lead                    lef -> Anais Lefevre-Beaumont  |")
  }
}
