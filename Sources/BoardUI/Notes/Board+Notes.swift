import Cells
import PodModel
import Syntax

extension Command {
  static let note = Command(
    "note", "Opens the note on what the cursor is on in your editor, $VISUAL or $EDITOR; a text of any length",
    .character("n"), changes: true, in: .records, whyNot: { $0.whyNoNote }
  ) { board in
    guard let about = board.noteSubject else { return [] }
    let notes = board.notes(about: about)
    guard notes.count > 1 else { return [.editText(board.draft(notes.first, about: about))] }
    board.pick(from: notes, about: about)
    return []
  }
}

extension Board {
  /// What a note would be about; an open seat is told of with its pod, and the frame with the option on the board.
  var noteSubject: Subject? {
    guard let subject = focusedSubject else { return nil }
    switch subject.kind {
    case .seat: return subject.pod.map { .pod($0) }
    case .person, .pod, .outcome, .agent: return subject
    case .plan, .scenario: return Subject(.scenario, scenario)
    default: return nil
    }
  }

  fileprivate var whyNoNote: String? {
    if look.curtain != nil { return "The curtain is drawn, and notes are not shown. P lifts it." }
    return noteSubject == nil ? "Put the cursor on a person, a pod, an outcome or an agent first." : nil
  }

  /// The notes on a record, in their order.
  func notes(about subject: Subject) -> [Note] {
    let words = Text(subject.description)
    return (content?.scenario.notes ?? Table()).filter { $0.on.text == words }
  }

  fileprivate func draft(_ note: Note?, about: Subject) -> NoteDraft {
    NoteDraft(about: about, name: name(ofNoted: about), note: note?.id, scenario: scenario, text: note?.text ?? "")
  }

  private func name(ofNoted subject: Subject) -> String {
    let content = content?.scenario
    return switch subject.kind {
    case .person: plan.people[PersonID(subject.id)].map { look.shown($0) } ?? subject.description
    case .pod: look.shown(content?.pods[PodID(subject.id)]?.shownName ?? subject.id)
    case .outcome: look.shown(content?.outcomes[OutcomeID(subject.id)]?.shownName ?? subject.id)
    case .scenario: look.shown(content?.shownName ?? subject.id)
    case .agent: look.shown(content?.agents[AgentID(subject.id)]?.shownName ?? subject.id)
    default: subject.description
    }
  }

  /// Where there are several, which one is asked.
  fileprivate mutating func pick(from notes: [Note], about: Subject) {
    let look = self.look
    mode = .picking(
      Picker("Notes on \(name(ofNoted: about))", prompt: "Words: ", nothing: "No note has these words.") { query in
        let matching = Matching(query)
        let found = notes.filter { query.isEmpty || matching.rank(of: $0.text) != nil }.prefix(Board.offered)
        let new = PickerItem("a new note", value: Pick.note(nil, about: about))
        return found.map { note in
          let start = String(note.text.string.prefix(80)).oneLine
          return PickerItem(Text(look.shown(Text(start))), value: .note(note.id, about: about))
        } + (query.isEmpty ? [new] : [])
      })
  }

  func editPicked(_ id: ID<Note>?, about: Subject) -> [Effect] {
    let note = id.flatMap { content?.scenario.notes[$0] }
    return [.editText(draft(note, about: about))]
  }

  /// What came back from the editor: one change, or why there is none. Where it is refused, the status says so, and the
  /// caller still has the text.
  public mutating func take(_ edited: EditedText, of draft: NoteDraft) -> [Effect] {
    switch edited {
    case .document(let document): return keep(draft.note(in: document), of: draft)
    case .noEditor(let sentence): typeHere(draft, because: sentence)
    case .failed(let sentence): refuse(sentence)
    }
    return []
  }

  private mutating func keep(_ text: Text, of draft: NoteDraft) -> [Effect] {
    let there = draft.note.flatMap { plan.scenarios[draft.scenario]?.notes[$0] }
    guard text != (there?.text ?? "") else {
      say("Nothing was changed: \(there == nil ? "there is no note on \(draft.name)" : "the note is as it was").")
      return []
    }
    let effects = commit(edits: [Edit(verb(keeping: text, of: draft, there), in: draft.scenario)])
    guard !status.isRefusal else { return effects }
    let done = text.isEmpty ? "The note on \(draft.name) is taken away." : "The note on \(draft.name) is kept."
    say("\(done) \(key(of: .undo)) takes that back.")
    return effects
  }

  /// A note that somebody else took away meanwhile is made again: what was written is not lost.
  private func verb(keeping text: Text, of draft: NoteDraft, _ there: Note?) -> Edit.Verb {
    guard let there else {
      return .add(Edit.Addition(.note, text, [JSON.Member("on", .text(Text(draft.about.description)))]))
    }
    let subject = Subject(.note, there.id)
    return text.isEmpty ? .remove(subject) : .set("text", subject, .text(text))
  }

  /// Without an editor a note is one line, typed here; one of several lines stays as it is.
  private mutating func typeHere(_ draft: NoteDraft, because sentence: String) {
    guard !draft.text.utf8.contains(UInt8(ascii: "\n")) else {
      return refuse("\(sentence) The note has several lines, and stays as it is.")
    }
    var form: Form
    if let note = draft.note {
      form = Form.asking(
        "Note on \(draft.name)", ["text"], of: Subject(.note, note), in: indexed, scenario: draft.scenario)
    } else {
      let about = JSON.Member("on", .text(Text(draft.about.description)))
      form = Form.adding(.note, presets: [about], in: indexed, scenario: draft.scenario)
      form.title = "Note on \(draft.name)"
      form.keep(["text"], requiring: "text")
    }
    form.refuse("\(sentence) Here it is one line.")
    mode = .form(form)
  }
}
