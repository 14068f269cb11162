import Cells
import PodChecks
import PodModel
import Syntax

/// The whole board as a value: keys go in, effects come out, and a screen is drawn from it.
public struct Board: Sendable {
  public internal(set) var indexed: IndexedPlan
  public internal(set) var scenario: ScenarioID
  public internal(set) var findings: Findings
  /// How well people would fit into pods; worked out when somebody is first picked up.
  var fits: PodFits?
  /// Whether that is being worked out on another thread.
  var areFitsOrdered = false
  /// The names of everything, folded; made when something is first searched for, and again after one of them has changed.
  var names: NameIndex?
  public internal(set) var history: History<Place>
  public internal(set) var focus = Focus.nothing
  public internal(set) var mode = Mode.browsing
  /// The cards, or one of the lists.
  public internal(set) var page = Page.board
  var lists = Lists()
  /// Moments that later ones are compared with; the first is the opening.
  var moments: [Moment] = []
  /// Who is lit on the cards while all others are dimmed; nil while all are alike.
  var spotlight: Spotlight?
  /// The round of the workshop that is on, and how many there were.
  public internal(set) var round: Round?
  var rounds = 0
  public internal(set) var status = Status(sentence: "")
  public internal(set) var face = CardFace.people
  public internal(set) var save = SaveState.saved
  public internal(set) var size: Size
  /// The row of cards on top, and the first row of the bench.
  var top = 0
  var benchTop = 0
  /// Counts whatever changes what the cards show.
  var revision = 0
  /// Counts the changes of the plan: two boards with the same count have the same plan.
  public internal(set) var changes = 0
  /// Who was put where they are by the last change.
  var justMoved: Set<PersonID> = []
  /// Who is marked, in the order of marking; somebody has one mark at most.
  public internal(set) var marked: [Held] = []
  /// Names that were pasted while it was asked what to add.
  var pastedNames: [Text] = []
  /// Who is under the mouse button that is held down.
  var grip: Grip?
  /// The digits of a pod's number that were typed so far.
  var digits = ""
  /// The rosters that the palette offers, as far as they were asked for.
  var rosters: RosterListing?
  /// How far it is with a plan's file that cannot be read.
  var unreadable: UnreadableState?
  /// The form that was left last with something typed in it: opened again, it has that again.
  var draft: Form?
  /// Who waits to be swapped with the next one picked.
  public internal(set) var swapping: Held?
  public internal(set) var look: Look
  /// Whether the cards are drawn larger, for a projector.
  public internal(set) var isPresenting = false
  public let keymap: Keymap
  /// Whether the plan is only to be looked at.
  public let isReadOnly: Bool

  /// What was said last, for as long as nothing else is.
  public struct Status: Hashable, Sendable {
    public var sentence: String
    public var isRefusal = false
  }

  public enum Mode: Sendable {
    case browsing
    case moving(Move)
    case form(Form)
    case picking(Picker<Pick>)
    case adding
    /// A chart is looked at before it is taken away.
    case exporting(ExportScreen)
    /// Part of a name is typed, and only those are shown of whom it fits.
    case filtering(TextLine)
    /// `g` was pressed, and the letter of a page is to come.
    case going
    case help(HelpScreen)
    case recovering(Recovery)
    case unreadable(UnreadableFile)
    /// What a roster would change is looked at before it is taken in.
    case importing(ImportScreen)
    /// What job titles say is confirmed.
    case titles(TitlesScreen)
  }

  /// A plan always has a scenario on the board: one without gets its first.
  /// - Parameter session: what tells this session's steps from those of all others.
  public init(
    _ plan: Plan, look: Look = Look(), size: Size, session: Text = "", keymap: Keymap = .standard,
    isReadOnly: Bool = false
  ) {
    history = History(session: session)
    indexed = IndexedPlan(plan)
    if plan.scenarios.isEmpty {
      _ = try? indexed.apply([Edit(.add(Edit.Addition(.scenario, "Pods")))])
    }
    scenario = indexed.plan.scenarios.first?.id ?? ScenarioID("")
    guard let content = indexed[scenario] else { preconditionFailure("a plan has a scenario by now") }
    findings = Findings(of: content)
    self.look = look
    self.keymap = keymap
    self.isReadOnly = isReadOnly
    self.size = size
    focus = firstFocus
    moments = [Moment(name: "opening", plan: indexed.plan)]
    if indexed.plan.people.isEmpty {
      status.sentence = "Nobody is on the roster yet. a adds people and pods."
    }
  }

  public var plan: Plan { indexed.plan }

  /// The scenario on the board, with its index.
  var content: IndexedScenario? { indexed[scenario] }

  var pods: Table<Pod> { content?.scenario.pods ?? Table() }

  var layout: BoardLayout {
    BoardLayout(
      size: size, pods: pods.count, isPresenting: isPresenting,
      messageRows: DisplayWidth.wrap(status.sentence, to: max(1, size.columns - 2)).count)
  }

  // MARK: Changing the plan

  /// The one function that changes the plan: history, checks, journal and saving cannot be forgotten.
  mutating func commit(_ verbs: [Edit.Verb], then focus: Focus? = nil) -> [Effect] {
    commit(edits: verbs.map { Edit($0, in: scenario) }, then: focus)
  }

  mutating func commit(edits: [Edit], then focus: Focus? = nil) -> [Effect] {
    guard !isReadOnly else {
      refuse(Self.readOnly)
      return []
    }
    do throws(EditRefusal) {
      let change = try indexed.apply(edits)
      guard !plan.scenarios.isEmpty else {
        try indexed.undo(change)
        throw EditRefusal("A plan has one option at least.")
      }
      guard !change.isEmpty else {
        say("That is so already.")
        return []
      }
      let effect = record(change, commands: edits.map(\.text))
      if let focus { self.focus = focus }
      settleFocus()
      return [effect]
    } catch {
      refuse(error.sentence)
      return []
    }
  }

  /// Remembers and tells a change that the plan has by now.
  mutating func record(_ change: Change, commands: [String]) -> Effect {
    let said = take(in: change)
    let remark = remarkOnDecision(before: change)
    let step = history.record(change, said: said, at: Place(scenario: scenario, focus: focus))
    say([said, remark].compactMap { $0 }.joined(separator: " "))
    return .changed(LoggedChange(step: step, change, said: said, commands: commands))
  }

  mutating func undo() -> [Effect] {
    guard let step = history.stepBack() else { return [] }
    do throws(EditRefusal) {
      try indexed.undo(step.change)
    } catch {
      history.dropUndone()
      refuse("That cannot be undone. \(error.sentence) u goes on with what was done before.")
      return []
    }
    let effect = retrace(step, .undone, step.change.inverse, "Undone: ")
    if scenario == step.place.scenario { focus = step.place.focus }
    settleFocus()
    return [effect]
  }

  mutating func redo() -> [Effect] {
    guard let step = history.stepForward() else { return [] }
    do throws(EditRefusal) {
      try indexed.perform(step.change)
    } catch {
      history.dropRedone()
      refuse("That cannot be done again. \(error.sentence)")
      return []
    }
    let effect = retrace(step, .redone, step.change, "Done again: ")
    settleFocus()
    return [effect]
  }

  private mutating func retrace(
    _ step: History<Place>.Step, _ way: LoggedChange.Way, _ change: Change, _ start: String
  ) -> Effect {
    showOption(of: change)
    // Where the option on the board is one that goes, it is the one before that comes.
    if content == nil { show(step.place.scenario) }
    let said = start + take(in: change, isReturn: way == .undone)
    say(said)
    return .changed(LoggedChange(way, step: step.id, change, said: said, commands: []))
  }

  /// What is undone or done again is on the screen, also where another option was shown meanwhile.
  private mutating func showOption(of change: Change) {
    guard let option = change.deltas.lazy.compactMap(\.scenario).first, option != scenario else { return }
    show(option)
  }

  /// Looks again at what a change touched, and tells it with what it breaks or mends.
  ///
  /// - Parameter isReturn: whether it takes another change back.
  mutating func take(in change: Change, isReturn: Bool = false) -> String {
    save = .saving
    changes += 1
    justMoved = change.people
    revision += 1
    if content == nil, let first = plan.scenarios.first { show(first.id) }
    if look.curtain != nil, change.deltas.contains(where: { $0.subject.kind == .person }) {
      look.curtain = Curtain(over: plan)
    }
    settleMarks()
    swapping = nil
    if change.touchesNames { names = nil }
    var sentences = change.sentences(in: indexed, isReturn: isReturn)
    if let content {
      sentences += findings.update(after: change, in: content).sentences(after: sentences)
      fits?.update(after: change, in: content)
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Saying

  mutating func say(_ sentence: String) { status = Status(sentence: sentence) }
  mutating func refuse(_ sentence: String) { status = Status(sentence: sentence, isRefusal: true) }

  public mutating func receive(_ message: Message) {
    defer { settleList() }
    switch message {
    case .saving: save = .saving
    case .saved:
      save = .saved
      forgetUnreadable()
    case .saveFailed(let sentence):
      save = .failed
      refuse(sentence)
    case .notice(let sentence): say(sentence)
    case .roundLeft(let seconds): countDown(to: seconds)
    case .exported(let path): exported("Written to \(path).", isDone: true)
    case .notExported(let sentence): exported(sentence, isDone: false)
    case .rosters(let files, let folder): offer(files, of: folder)
    case .roster(let roster): show(previewing(roster))
    case .fits(let workedOut): take(workedOut)
    case .preview: show(message)
    case .noRoster(let sentence, let path): refuseRoster(path, sentence)
    }
  }
}

extension Change {
  /// Who was given a seat.
  fileprivate var people: Set<PersonID> {
    Set(
      deltas.compactMap { delta in
        guard delta.subject.kind == .seat, case .text(let person) = delta.change(of: "person")?.after else {
          return nil
        }
        return PersonID(person)
      })
  }
}
