import BoardUI
import Cells
import PodFiles
import PodModel
import Testing

/// Ten people, and what is done with them.
enum Story {
  static let names = [
    "Ada Byron", "Ben Okri", "Cleo Marsh", "Dev Anand", "Eva Luna", "Finn Ray", "Gus Holm", "Hana Sato", "Ida Wells",
    "Jo Stone",
  ]
}

@Suite("The board by keys alone")
struct StoryTests {
  /// Ten people without a pod; the first two are to lead.
  private static func peopleOnly() throws -> Player { Player(try Plans.people(Story.names)) }

  /// Moves somebody who has no pod into a pod, by name and number.
  private static func place(_ name: String, _ pod: Int, _ player: inout Player) {
    player.press("/")
    player.type(name)
    player.press("Enter m")
    player.type("\(pod)")
    player.press("Enter")
  }

  private static func twoPods() throws -> Player {
    var player = try peopleOnly()
    player.press("a p \"Checkout\" Enter a p \"Growth\" Enter")
    for name in Story.names[2..<6] { place(name, 1, &player) }
    for name in Story.names[6..<10] { place(name, 2, &player) }
    return player
  }

  @Test("two pods are formed of people only, with lead, line and outcome, and one person is moved between them")
  func story() throws {
    var player = try Self.twoPods()
    #expect(player.people(in: "Checkout") == Array(Story.names[2..<6]))
    #expect(player.people(in: "Growth") == Array(Story.names[6..<10]))

    player.press("1 j j * 2 j *")
    #expect(player.pods.map { $0.lead?.text.string } == ["p3", "p6"])

    player.press("1 t")
    player.type("Ada")
    player.press("Enter 2 t")
    player.type("Ben")
    player.press("Enter")
    #expect(player.pods.map { $0.reportsTo?.text.string } == ["p0", "p1"])

    player.press("1 a o")
    player.type("Fewer leave")
    player.press("Enter")
    #expect(player.scenario?.outcomes.map(\.shownName.string) == ["Fewer leave"])
    #expect(player.scenario?.outcomes.first?.pod == player.pods.first?.id)
    #expect(player.under == "Fewer leave")

    let before = PlanFile.write(player.board.plan)
    player.press("/ \"Cleo\" Enter")
    #expect(player.under == "Cleo Marsh")
    player.press("m 2 Enter")
    #expect(player.people(in: "Checkout") == ["Dev Anand", "Eva Luna", "Finn Ray"])
    #expect(player.people(in: "Growth").last == "Cleo Marsh")
    #expect(player.under == "Cleo Marsh")
    #expect(player.said.hasPrefix("Cleo Marsh moves from Checkout to Growth."))
    let after = PlanFile.write(player.board.plan)

    player.press("u")
    #expect(PlanFile.write(player.board.plan) == before)
    #expect(player.said.hasPrefix("Undone: Cleo Marsh goes back from Growth to Checkout."))
    #expect(player.board.focus.pod == player.pods.first?.id)
    #expect(player.under == "Cleo Marsh")
    player.press("Ctrl-R")
    #expect(PlanFile.write(player.board.plan) == after)
    #expect(player.said.hasPrefix("Done again: "))
  }

  @Test("everything that was done is undone to the plan as it was, and every undo asks for saving")
  func undoAll() throws {
    var player = try Self.twoPods()
    let start = try PlanFile.write(Plans.people(Story.names))
    for _ in 0..<player.board.history.past.count {
      player.press("u")
      #expect(player.changes.count == 1)
    }
    #expect(PlanFile.write(player.board.plan) == start)
    player.press("u")
    #expect(player.effects.isEmpty)
    #expect(player.said == "There is nothing to undo.")
  }

  @Test("undo brings the cursor back to where it was before the change")
  func undoneCursor() throws {
    var player = try Self.twoPods()
    player.press("1 j j")
    let place = player.board.focus
    player.press("b 2 j j j u")
    #expect(player.board.focus == place)
  }

  // MARK: Digits

  @Test("a digit goes to the pod with that number, and two to a pod with two digits")
  func digits() throws {
    var player = Player(try Plans.pods(12, of: 2))
    player.press("1")
    #expect(player.under == "Pod 1")
    player.press("2")
    #expect(player.under == "Pod 12")
    player.press("3")
    #expect(player.under == "Pod 3")
    player.press("j 1")
    #expect(player.under == "Pod 1")
    player.press("Esc 9 9")
    #expect(player.under == "Pod 9")
  }

  @Test("a number that no pod has is told, and the cursor stays")
  func unknownNumber() throws {
    var player = Player(try Plans.pods(3, of: 2))
    player.press("2 7")
    #expect(player.under == "Pod 2")
    #expect(player.said == "There is no pod 7.")
  }

  @Test("digits alone never drop", arguments: ["1", "1 2", "0", "3 3 3", "9 9"])
  func digitsNeverDrop(keys: String) throws {
    var player = Player(try Plans.pods(12, of: 2, unplaced: 3))
    let before = PlanFile.write(player.board.plan)
    player.press("m \(keys)")
    guard case .moving = player.board.mode else {
      Issue.record("nobody is in the air any more")
      return
    }
    #expect(player.effects.isEmpty)
    #expect(PlanFile.write(player.board.plan) == before)
  }

  // MARK: Moving

  @Test("Esc puts back exactly", arguments: ["", "2", "\"pod\"", "2 % 5 0", "0", "↓ → ←", "% Backspace Backspace"])
  func putBack(keys: String) throws {
    for start in ["", "3 j", "5 j j"] {
      var player = Player(try Plans.pods(12, of: 2, unplaced: 3))
      player.press(start)
      let before = player
      player.press("m \(keys) Esc")
      #expect(PlanFile.write(player.board.plan) == PlanFile.write(before.board.plan))
      #expect(player.board.focus == before.board.focus)
      #expect(player.board.history.past.isEmpty)
      #expect(player.effects.isEmpty)
    }
  }

  @Test("a share is typed after %, and more than 100 is refused with a sentence")
  func share() throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1))
    player.press("m 2 % 6 0 Enter")
    #expect(player.pods[1].seats.last?.share == Percent(60))
    #expect(player.said.hasPrefix("Person 7 joins Pod 2 at 60 %."))
    player.press("u m 2 % 9 9 9 Enter")
    #expect(player.said == "A share is a percentage from 0 to 100.")
    player.press("Backspace Enter")
    #expect(player.pods[1].seats.last?.share == Percent(99))
  }

  @Test("of somebody with two seats the one under the cursor is moved")
  func twoSeats() throws {
    var plan = IndexedPlan(try Plans.pods(3, of: 2))
    _ = try plan.apply([Edit(.put("p0", "pod1", share: Percent(40)))])
    var player = Player(plan.plan)
    player.press("2 j j j")
    #expect(player.under == "Person 1")
    player.press("m 3 Enter")
    #expect(player.people(in: "Pod 1") == ["Person 1", "Person 2"])
    #expect(player.people(in: "Pod 2") == ["Person 3", "Person 4"])
    #expect(player.people(in: "Pod 3") == ["Person 5", "Person 6", "Person 1"])
    #expect(player.pods[2].seats.last?.share == Percent(40))
    player.press("b")
    #expect(player.people(in: "Pod 1") == ["Person 1", "Person 2"])
    #expect(player.people(in: "Pod 3") == ["Person 5", "Person 6"])
  }

  // MARK: Refusals

  @Test(
    "what cannot be done here is refused with a sentence and changes nothing",
    arguments: [
      ("b", "This person has no pod yet."), ("*", "Put this person into a pod first: m moves them."),
      ("1 b", "Put the cursor on a person first."), ("1 *", "Put the cursor on a person first."),
      ("1 m", "Put the cursor on a person first."), ("o", "Put the cursor on a pod first."),
      ("a s", "Put the cursor on the pod that is to have an open seat."),
      ("-", "A person is not removed: b takes them out of the pod."), ("u", "There is nothing to undo."),
      ("Ctrl-R", "There is nothing to do again."),
      ("]", "This plan has one option. C copies it, to try something else."),
      ("F5", "F5 does nothing here. ? shows all keys."), ("Ctrl-C", "Nothing is lost. q leaves."),
    ])
  func refusal(keys: String, sentence: String) throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1))
    let before = PlanFile.write(player.board.plan)
    player.press(keys)
    #expect(player.said == sentence)
    #expect(player.effects.isEmpty)
    #expect(PlanFile.write(player.board.plan) == before)
  }

  // MARK: Paste

  @Test("pasted text is never taken for keys", arguments: ["", "m", "a", "?", "1 e", "/"])
  func paste(before keys: String) throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1))
    player.press(keys)
    let before = PlanFile.write(player.board.plan)
    player.handle(.paste("q\nu\n-\nb\n1\u{1B}\n"))
    #expect(player.effects.isEmpty)
    #expect(PlanFile.write(player.board.plan) == before)
  }

  @Test("a pasted name finds the pod that somebody is moved to")
  func pastedName() throws {
    var player = Player(try Plans.sample())
    player.press("m")
    player.handle(.paste("Brand Studio"))
    player.press("Enter")
    #expect(player.said.contains("Brand Studio"))
    #expect(player.people(in: "Brand Studio").last == "Vera Rubin")
    #expect(player.under == "Paul Stone", "the cursor goes on to the next person without a pod")
  }

  // MARK: Options and messages

  @Test("] and [ go through the options, and what is undone is then on the screen")
  func options() throws {
    var player = Player(try Plans.sample())
    let first = player.board.scenario
    player.press("m 2 Enter ]")
    #expect(player.board.scenario != first)
    #expect(player.said.hasPrefix("Option "))
    player.press("u")
    #expect(player.board.scenario == first)
    player.press("] ]")
    #expect(player.board.scenario == first)
    player.press("[ [")
    #expect(player.board.scenario == first)
  }

  @Test("the strip says saving, saved and NOT SAVED", arguments: [24, 30])
  func saving(rows: Int) throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1), 100, rows)
    func strip() -> String { player.canvas.lines.prefix(2).joined() }
    #expect(strip().contains("saved"))
    player.press("m 2 Enter")
    #expect(strip().contains("saving"))
    player.receive(.saved)
    #expect(strip().contains("saved"))
    player.receive(.saveFailed("Not saved: the disk is full."))
    #expect(strip().contains("NOT SAVED"))
    let row = player.canvas.lines[0].contains("NOT SAVED") ? 0 : 1
    #expect(player.canvas[row, 98].style == player.board.look[.broken])
    #expect(player.screen.contains("Not saved: the disk is full."))
    player.press("j")
    #expect(strip().contains("NOT SAVED"))
  }

  @Test("Ctrl-Z, Ctrl-L and q ask for what they are, and Ctrl-Z and Ctrl-L in every dialog")
  func effects() throws {
    for keys in ["", "m", "a", "?", "1 e", "/"] {
      var player = Player(try Plans.pods(3, of: 2, unplaced: 1))
      player.press(keys)
      player.press("Ctrl-Z")
      #expect(player.effects == [.suspend])
      player.press("Ctrl-L")
      #expect(player.effects == [.redraw])
    }
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1))
    player.press("q")
    #expect(player.effects == [.quit])
  }
}
