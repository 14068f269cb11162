import BoardUI
import Cells
import PodModel
import Testing

/// Somebody at the keyboard of a board, with no terminal.
struct Player {
  private(set) var board: Board
  /// All that was pressed, for headers and failures.
  private(set) var pressed: [String] = []
  /// What the last events wanted of the world outside.
  private(set) var effects: [Effect] = []

  init(
    _ plan: Plan, _ columns: Int = 100, _ rows: Int = 30, look: Look = Look(), keymap: Keymap = .standard,
    isReadOnly: Bool = false
  ) {
    board = Board(
      plan, look: look, size: Size(columns: columns, rows: rows), keymap: keymap, isReadOnly: isReadOnly)
  }

  /// Presses keys, such as `j j m 4 Enter`; a word in quotes is typed letter by letter: `/ "vera" Enter`.
  mutating func press(_ notation: String, sourceLocation: SourceLocation = #_sourceLocation) {
    effects = []
    for word in notation.split(separator: " ") {
      pressed.append(String(word))
      let isTyped = word.count > 2 && word.hasPrefix("\"") && word.hasSuffix("\"")
      let keys = isTyped ? word.dropFirst().dropLast().map { Key.character($0) } : Key.sequence(String(word))
      guard let keys else {
        Issue.record("\(word) is no key", sourceLocation: sourceLocation)
        continue
      }
      for key in keys { handle(.key(key)) }
    }
  }

  /// Types text with blanks and all.
  mutating func type(_ text: String) {
    pressed.append("\"\(text)\"")
    for character in text { handle(.key(.character(character))) }
  }

  mutating func handle(_ event: TerminalEvent) { effects += board.handle(event) }
  mutating func receive(_ message: Message) { board.receive(message) }
  mutating func offer(_ recovery: Recovery) { board.offer(recovery) }
  mutating func ask(about file: UnreadableFile) { board.ask(about: file) }
  mutating func remember(seen plan: Plan, when: String) { board.remember(seen: plan, when: when) }
  mutating func take(_ edited: EditedText, of draft: NoteDraft) { effects = board.take(edited, of: draft) }
  mutating func remember(past: [LoggedChange]) { board.remember(past: past, future: []) }

  /// What somebody else wrote to the file comes in; the effects, nil where it cannot be joined.
  mutating func takeIn(_ incoming: Incoming) -> [Effect]? {
    let effects = board.takeIn(incoming)
    self.effects = effects ?? []
    return effects
  }

  mutating func resize(_ columns: Int, _ rows: Int) { handle(.resize(Size(columns: columns, rows: rows))) }

  var canvas: Canvas { Screen.draw(board) }
  var screen: String { canvas.lines.joined(separator: "\n") }
  var said: String { board.status.sentence }

  /// The name of whoever the cursor is on, or of the pod.
  var under: String {
    switch board.focus {
    case .nothing: return ""
    case .elsewhere(let subject): return board.plan.people[PersonID(subject.id)]?.name.string ?? "\(subject)"
    case .unplaced(let person): return board.plan.people[person]?.name.string ?? ""
    case .card(let pod, .seat(let seat)):
      let person = pods[pod]?.seats.first { $0.id == seat }?.person
      return person.flatMap { board.plan.people[$0]?.name.string } ?? seat.text.string
    case .card(_, .outcome(let id)): return scenario?.outcomes[id]?.shownName.string ?? ""
    case .card(_, .agent(let id)): return scenario?.agents[id]?.shownName.string ?? ""
    case .card(let pod, nil): return pods[pod]?.name.string ?? ""
    }
  }

  var scenario: Scenario? { board.plan.scenarios[board.scenario] }
  var pods: Table<Pod> { scenario?.pods ?? Table() }

  /// The names of those who sit in a pod, in the order of its seats.
  func people(in pod: String) -> [String] {
    pods.first { $0.name.string.utf8.elementsEqual(pod.utf8) }?.seats.compactMap { seat in
      seat.person.flatMap { board.plan.people[$0]?.name.string }
    } ?? []
  }
}
