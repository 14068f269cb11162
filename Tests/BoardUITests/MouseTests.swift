import BoardUI
import Cells
import PodModel
import Testing

@Suite("The mouse")
struct MouseTests {
  private static func player(_ columns: Int = 100, _ rows: Int = 30) throws -> Player {
    Player(try Plans.pods(6, of: 3, unplaced: 40), columns, rows)
  }

  @Test("a person dragged onto a card moves there, with the same preview as by m", arguments: [(100, 30), (80, 24)])
  func dragging(columns: Int, rows: Int) throws {
    var player = try Self.player(columns, rows)
    let person = player.board.focus
    let start = try #require(player.place(of: player.under))
    let goal = try #require(player.place(of: "3 Pod 3"))
    player.mouse(.press, start)
    #expect(player.board.focus == person)
    player.mouse(.drag, goal)
    #expect(player.said == "Pod 3 would have 4 people.")
    #expect(player.screen.contains("» 4 people"))
    player.mouse(.release, goal)
    #expect(player.people(in: "Pod 3").count == 4)
    #expect(player.effects.count == 1)
  }

  @Test("all who are marked are dragged together")
  func draggingMarked() throws {
    var player = try Self.player()
    player.press("Space Space")
    let name = try #require(player.board.marked.first.flatMap { player.board.plan.people[$0.person]?.name.string })
    let goal = try #require(player.place(of: "2 Pod 2"))
    player.drag(from: try #require(player.place(of: name)), to: goal)
    #expect(player.people(in: "Pod 2").count == 5)
  }

  @Test("dropped among those without a pod somebody has none, and dropped nowhere all is as it was")
  func droppingElsewhere() throws {
    var player = try Self.player()
    player.press("1 j")
    let start = try #require(player.place(of: "Person 1 "))
    let before = player.board.plan
    player.drag(from: start, to: Position(column: 40, row: 29))
    #expect(player.board.plan == before)
    #expect(player.said == "Person 1 stays where they are.")
    player.drag(from: start, to: Position(column: 5, row: 9))
    #expect(player.people(in: "Pod 1") == ["Person 2", "Person 3"])
  }

  @Test("a press that is let go where it was moves nobody")
  func clicking() throws {
    var player = try Self.player()
    let place = try #require(player.place(of: "4 Pod 4"))
    player.mouse(.press, place)
    player.mouse(.release, place)
    #expect(player.under == "Pod 4")
    #expect(player.board.history.past.isEmpty)
  }

  @Test("a double click opens what is under it")
  func doubleClick() throws {
    var player = try Self.player()
    let place = try #require(player.place(of: "4 Pod 4"))
    player.mouse(.press, place)
    player.mouse(.press, place, clicks: 2)
    guard case .form = player.board.mode else {
      Issue.record("no form was opened")
      return
    }
    #expect(player.screen.contains("Enter save"))
  }

  @Test("the wheel scrolls what is under it and leaves the cursor")
  func wheel() throws {
    var player = Player(try Plans.pods(60, of: 3, unplaced: 80), 100, 30)
    let focus = player.board.focus
    #expect(player.screen.contains("Pod 1 "))
    let cards = Position(column: 60, row: 12)
    for _ in 0..<3 { player.mouse(.scrollDown, cards) }
    #expect(!player.screen.contains(" 1 Pod 1 "))
    #expect(player.board.focus == focus)
    for _ in 0..<9 { player.mouse(.scrollUp, cards) }
    #expect(player.screen.contains(" 1 Pod 1 "))
    let name = player.under
    for _ in 0..<4 { player.mouse(.scrollDown, Position(column: 5, row: 12)) }
    #expect(!player.canvas.lines[3..<26].contains { $0.contains(name) })
    player.press("j")
    #expect(player.screen.contains(player.under))
  }

  @Test("every name on the smallest cards can be clicked")
  func names() throws {
    var player = Player(try Plans.pods(30, of: 3), 80, 24)
    for number in 1...3 {
      player.press("9")
      let place = try #require(player.place(of: "Person \(number)"))
      player.mouse(.press, place)
      #expect(player.under == "Person \(number)")
    }
  }

  @Test("a person dragged beyond column 223 lands there")
  func wide() throws {
    var player = Player(try Plans.pods(24, of: 3, unplaced: 5), 300, 40)
    let goal = Position(column: 290, row: 8)
    player.drag(from: try #require(player.place(of: player.under)), to: goal)
    #expect(player.pods.count { $0.people.count == 4 } == 1)
  }
}

extension Player {
  mutating func mouse(_ action: MouseAction, _ place: Position, clicks: Int = 1) {
    var event = MouseEvent(action, at: place)
    event.clicks = clicks
    handle(.mouse(event))
  }

  mutating func drag(from start: Position, to end: Position) {
    mouse(.press, start)
    mouse(.drag, end)
    mouse(.release, end)
  }

  /// Where a text stands first, in cells.
  func place(of text: String) -> Position? {
    for (row, line) in canvas.lines.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      return Position(column: DisplayWidth.cells(of: String(line[..<range.lowerBound])), row: row)
    }
    return nil
  }
}
