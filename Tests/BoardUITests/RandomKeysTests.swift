import BoardUI
import Cells
import PodChecks
import PodFiles
import PodModel
import Testing

/// Keys pressed at random; the seed is the argument of the test that fails.
@Suite("Random keys")
struct RandomKeysTests {
  private static let keysEach = 500

  @Test("random keys leave a sound plan, a cursor on something, and all can be undone and redone", arguments: 1...40)
  func random(seed: Int) throws {
    var dice = Dice(seed: seed)
    let plan = try Self.plan(seed)
    var player = Player(plan, Int.random(in: 30...140, using: &dice), Int.random(in: 8...50, using: &dice))
    let start = PlanFile.write(player.board.plan)
    for number in 0..<Self.keysEach {
      let event = Self.event(&dice)
      player.handle(event)
      expectSound(player, "seed \(seed), event \(number): \(event)")
      if number % 25 == 0 { #expect(player.canvas.size == player.board.size) }
    }
    expectFindings(player, seed)
    try expectUndoable(player, start, seed)
  }

  private static func plan(_ seed: Int) throws -> Plan {
    switch seed % 5 {
    case 0: Plans.empty()
    case 1: try Plans.hostile()
    case 2: try Plans.pods(14, of: 3, unplaced: 20)
    default: try Plans.sample()
    }
  }

  // MARK: What holds at any time

  private func expectSound(_ player: Player, _ comment: String) {
    let board = player.board
    if !player.changes.isEmpty {
      #expect(board.plan.danglingReference() == nil, "\(comment)")
    }
    switch board.focus {
    case .nothing where board.page != .board: break
    case .elsewhere: #expect(board.page != .board, "\(comment)")
    case .nothing:
      #expect(player.pods.isEmpty && board.indexed[board.scenario]?.unplacedCount == 0, "\(comment)")
    case .unplaced(let person):
      #expect(board.indexed[board.scenario]?.whereabouts(of: person) == .bench, "\(comment)")
    case .card(let pod, let item):
      guard let pod = player.pods[pod] else {
        Issue.record("the cursor is on a pod that is not there: \(comment)")
        return
      }
      switch item {
      case .seat(let seat): #expect(pod.seats.contains { $0.id == seat }, "\(comment)")
      case .outcome(let outcome): #expect(player.scenario?.outcomes[outcome]?.pod == pod.id, "\(comment)")
      case .agent(let agent): #expect(player.scenario?.agents[agent]?.pods.contains(pod.id) == true, "\(comment)")
      case nil: break
      }
    }
  }

  private func expectFindings(_ player: Player, _ seed: Int) {
    let board = player.board
    guard let scenario = board.indexed[board.scenario] else {
      Issue.record("there is no scenario on the board: seed \(seed)")
      return
    }
    #expect(board.findings == Findings(of: scenario), "seed \(seed)")
  }

  private func expectUndoable(_ finished: Player, _ start: [UInt8], _ seed: Int) throws {
    var player = finished
    player.resize(100, 30)
    player.press("Esc Esc Esc")
    let end = PlanFile.write(player.board.plan)
    let steps = player.board.history.past.count
    for _ in 0..<steps { player.press("u") }
    #expect(PlanFile.write(player.board.plan) == start, "seed \(seed)")
    expectFindings(player, seed)
    for _ in 0..<steps { player.press("Ctrl-R") }
    #expect(PlanFile.write(player.board.plan) == end, "seed \(seed)")
    expectFindings(player, seed)
  }

  // MARK: Events

  /// Mostly what people press, so that random keys come far.
  static func event(_ dice: inout Dice) -> TerminalEvent {
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<2:
      return .resize(Size(columns: .random(in: 0...150, using: &dice), rows: .random(in: 0...60, using: &dice)))
    case 2..<4: return .paste(Plans.hostileNames.randomElement(using: &dice) ?? "")
    case 4..<8: return .mouse(mouse(&dice))
    case 8..<30: return key(["j", "k", "h", "l", "Up", "Down", "Left", "Right", "PgDn", "PgUp", "Home", "End"], &dice)
    case 30..<58:
      return key(
        ["m", "Space", "Enter", "*", "b", "u", "Ctrl-R", "z", "o", "-", "]", "t", "s", "d", "r", "%", ":", "w", "!"],
        &dice)
    case 58..<65: return key(["a", "e", "/", "?", "p", "n", "o", "s", "Ctrl-C", "Ctrl-L"], &dice)
    case 65..<70: return key(["g", "c", "d", "l", "f", "f", "v", "=", "A", "D", "M", "x", "C", "P", "p"], &dice)
    case 70..<80: return key(["Esc", "Tab", "Shift-Tab", "Backspace", "Del", "%"], &dice)
    case 80..<88: return key((0...9).map(String.init), &dice)
    default: return .key(.character("abcdefghijklmnopqrstuvwxyzÄ山👩‍👩‍👧‍👦,.-\" ".randomElement(using: &dice) ?? "x"))
    }
  }

  private static func key(_ names: [String], _ dice: inout Dice) -> TerminalEvent {
    .key(names.randomElement(using: &dice).flatMap { Key.parse($0) } ?? .escape)
  }

  private static func mouse(_ dice: inout Dice) -> MouseEvent {
    let actions: [MouseAction] = [.press, .press, .release, .drag, .scrollUp, .scrollDown]
    return MouseEvent(
      actions.randomElement(using: &dice) ?? .press,
      at: Position(column: .random(in: -1...150, using: &dice), row: .random(in: -1...60, using: &dice)))
  }
}
