import BoardUI
import Cells
import PodModel
import Testing

@Suite("Pasting names, concerns, and why")
struct PastingNamesTests {
  @Test("a pasted list becomes people, or pods, in one step", arguments: [("n", 3, 0), ("Enter", 3, 0), ("p", 0, 3)])
  func pasting(key: String, people: Int, pods: Int) throws {
    var player = Player(try Plans.pods(1, of: 1), 100, 30)
    player.press("a")
    player.handle(.paste("Ada Byron\r\n\n  Ben Okri\nCleo Marsh\n"))
    #expect(player.said == "Ada Byron and 2 more: n adds them as people, p as pods.")
    player.press(key)
    #expect(player.board.plan.people.count == 1 + people)
    #expect(player.pods.count == 1 + pods)
    #expect(player.effects.count == 1)
    player.press("u")
    #expect(player.board.plan.people.count == 1)
    #expect(player.pods.count == 1)
  }

  @Test("Esc adds nothing, and the next a begins anew")
  func leaving() throws {
    var player = Player(try Plans.pods(1, of: 1), 100, 30)
    player.press("a")
    player.handle(.paste("Ada"))
    player.press("Esc a n")
    #expect(player.screen.contains("Add a person"))
    #expect(player.board.plan.people.count == 1)
  }

  @Test("! records a concern with its owner, and w tells it")
  func concern() throws {
    var player = Player(try Plans.pods(2, of: 2, unplaced: 1), 100, 30)
    player.press("1 j !")
    #expect(player.screen.contains("Raised by"))
    player.type("leaves in May")
    player.press("Tab")
    player.type("Person 4")
    player.press("Enter")
    #expect(player.scenario?.concerns.first?.text == "leaves in May")
    #expect(player.scenario?.concerns.first?.on.text == "person p0")
    player.press("w")
    #expect(player.said.contains("Concern: leaves in May, Person 4 looks after it."))
  }

  @Test("a concern stands in the inspector and in Checks, until f asks how it was settled")
  func settling() throws {
    var player = Player(try Plans.pods(2, of: 2, unplaced: 1), 100, 30)
    player.press("1 j !")
    player.type("leaves in May")
    player.press("Enter")
    player.press("1 j")
    #expect(player.screen.contains("Concern: leaves in May"))
    player.press("g c End f")
    #expect(player.screen.contains("How is it settled?"))
    player.type("stays after all")
    player.press("Enter")
    #expect(player.scenario?.concerns.first?.settled == "stays after all")
    #expect(player.said == "The concern \"leaves in May\" is settled: stays after all.")
    #expect(!player.screen.contains("RAISED IN THE ROOM"))
  }

  @Test("w tells what put somebody here, the reason, and where else they would fit")
  func why() throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1), 100, 30)
    player.press("m 1 Enter")
    player.press("/")
    player.type("Person 7")
    player.press("Enter r")
    player.type("knows the code")
    player.press("Enter w")
    #expect(
      player.said.hasPrefix("Person 7 joins Pod 1. That was in this session. Reason: knows the code. Elsewhere: Pod "))
    player.press("2 w")
    #expect(player.said.contains("No reason is recorded for Pod 2; r records one."))
  }

  @Test("w tells what was said then, whatever came after it")
  func asSaid() throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1), 100, 30)
    player.press("m 1 Enter")
    player.press("m + 2 Enter")
    #expect(player.said.hasPrefix("Person 7 also joins Pod 2."))
    player.press("1 j j j")
    #expect(player.under == "Person 7")
    player.press("w")
    #expect(player.said.hasPrefix("Person 7 joins Pod 1. That was in this session."))
    player.press("2 j j j")
    #expect(player.under == "Person 7")
    player.press("w")
    #expect(player.said.hasPrefix("Person 7 also joins Pod 2. That was in this session."))
  }

  @Test("w on a pod tells its line and its reason, not what else was edited")
  func whyPod() throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1), 100, 30)
    player.press("2 w")
    #expect(player.said == "No reason is recorded for Pod 2; r records one.")
    player.press("t \"7\" Enter 2 r")
    player.type("closest to the board")
    player.press("Enter w")
    #expect(
      player.said.hasPrefix("Pod 2 reports to Person 7. That was in this session. Pod 2: closest to the board."))
  }

  @Test(
    "a paste of alternating combining marks is taken, and the board lives on, wherever it goes",
    arguments: ["a p", "a", "/", "m", ":", "?", "1 e", "1 j %", "g p /"])
  func hostile(keys: String) throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1), 80, 24)
    player.press(keys)
    player.handle(.paste("e" + String(repeating: "\u{301}\u{316}", count: 5_000)))
    _ = player.canvas
    player.press("Enter Esc Esc g b")
    #expect(player.screen.contains("Pod 1"))
  }
}
