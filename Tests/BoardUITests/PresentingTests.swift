import BoardUI
import PodModel
import Testing

@Suite("Options, presenting and the curtain")
struct PresentingTests {
  private func player() throws -> Player { Player(try Plans.sample()) }

  @Test("an option is copied and named, another is begun empty, and both go again")
  func options() throws {
    var player = try player()
    player.press("C Ctrl-U")
    player.type("Payments first")
    player.press("Enter")
    #expect(player.screen.contains("> Payments first"))
    #expect(player.board.plan.scenarios.count == 3)
    player.press("m 9 Enter g d v")
    #expect(player.screen.contains("The options agree on"))
    player.press("u u u")
    #expect(player.board.plan.scenarios.count == 2)
    #expect(player.screen.contains("Northwind"))
  }

  @Test("the last option stays")
  func last() throws {
    var player = try player()
    player.press(":")
    player.type("remove option")
    player.press("Enter")
    #expect(player.board.plan.scenarios.count == 1)
    player.press(":")
    player.type("remove option")
    player.press("Enter")
    #expect(player.board.plan.scenarios.count == 1)
    #expect(player.said == "A plan has one option at least.")
    player.press("Esc u")
    #expect(player.board.plan.scenarios.count == 2)
  }

  @Test(
    "behind the curtain nobody's name is on any page, whatever is done", arguments: [(80, 24), (100, 30), (200, 60)])
  func curtain(columns: Int, rows: Int) throws {
    var player = Player(try Plans.sample(), columns, rows)
    player.press("P")
    let people = player.board.plan.people.filter { !$0.name.isEmpty }
    func expectCovered(_ comment: String) {
      let screen = player.screen
      for person in people {
        #expect(!screen.contains(person.name.string), "\(comment): \(person.name)")
        let last = person.name.string.split(separator: " ").last.map(String.init) ?? ""
        if last.utf8.count > 4 { #expect(!screen.contains(last), "\(comment): \(last)") }
        if !person.title.isEmpty { #expect(!screen.contains(", \(person.title)"), "\(comment): \(person.title)") }
      }
    }
    for keys in [
      "", "Tab", "Tab", "Tab", "Tab", "Tab", "v", "v", "Tab", "Tab", "m", "9", "Enter", "u", "z", "z", "z", "1 t",
      "Esc", "Esc", "e",
    ] {
      player.press(keys)
      expectCovered(keys)
    }
    player.press("Esc Esc P")
    #expect(player.screen.contains("Vera") || player.screen.contains("Maya"))
  }

  @Test("presenting draws larger cards, and once more goes back")
  func presenting() throws {
    var player = Player(try Plans.sample(), 200, 60)
    let before = player.screen
    player.press("p")
    #expect(player.screen.contains("1 Checkout"))
    #expect(player.screen.utf8.count != before.utf8.count)
    player.press("p Esc")
    #expect(player.screen.contains("No pod yet 3"))
  }

  @Test("presenting says so where the cards are as large as they can be already")
  func largest() throws {
    var player = Player(try Plans.pods(3, of: 3), 80, 24)
    player.press("p")
    #expect(player.said == "Presenting. The cards are as large as this screen has room for already. p goes back.")
    player.press("p")
    #expect(player.said == "As it was before.")
    var many = Player(try Plans.pods(12, of: 3), 120, 40)
    many.press("p")
    #expect(many.said == "Presenting: larger cards. p goes back.")
  }
}
