import BoardUI
import PodModel
import Testing

@Suite("The pages that are lists")
struct ListPagesTests {
  private func player() throws -> Player { Player(try Plans.sample()) }

  @Test("Tab goes through all pages and comes back to the cards, and Shift-Tab the other way")
  func around() throws {
    var player = try player()
    var seen: [Page] = []
    for _ in Page.allCases {
      player.press("Tab")
      seen.append(player.board.page)
    }
    #expect(Set(seen) == Set(Page.allCases))
    #expect(seen.last == .board)
    player.press("Shift-Tab")
    #expect(player.board.page == .frame)
    player.press("Esc")
    #expect(player.board.page == .board)
  }

  @Test("what the cursor is on stays selected across pages", arguments: ["p", "d", "l", "c"])
  func kept(letter: String) throws {
    var player = try player()
    player.press("/ \"olga\" Enter")
    #expect(player.under == "Olga Reyes")
    player.press("g \(letter)")
    #expect(player.under == "Olga Reyes")
    player.press("g b")
    #expect(player.under == "Olga Reyes")
  }

  @Test("the row that the cursor is on bears the terminal's own cursor on every page")
  func cursor() throws {
    var player = try player()
    for page in Page.allCases {
      player.press("Tab")
      player.press("Home")
      let row = player.canvas.cursor?.row
      #expect(row != nil, "\(page)")
      player.press("j")
      #expect(player.canvas.cursor?.row != row, "\(player.board.page)")
    }
  }

  @Test("somebody is moved from a list, on the cards, and the list is there again afterwards")
  func moving() throws {
    var player = try player()
    player.press("g p / \"vera\" Enter m")
    #expect(player.screen.contains("MOVING Vera Rubin"))
    player.press("9 Enter")
    #expect(player.people(in: "Insight").contains("Vera Rubin"))
    #expect(player.board.page == .people)
    #expect(player.screen.contains("9 Insight"))
    player.press("u")
    #expect(!player.people(in: "Insight").contains("Vera Rubin"))
  }

  @Test("a pod without a line gets one in Lines, and stands below its leader then")
  func line() throws {
    var player = try player()
    player.press("9 g l")
    #expect(player.under == "Insight")
    #expect(player.screen.contains("NO LINE YET"))
    player.press("t \"farah\" Enter")
    #expect(!player.screen.contains("NO LINE YET"))
    #expect(player.under == "Insight")
  }

  @Test("Lines unfolds and folds the people of a pod")
  func unfolding() throws {
    var player = try player()
    player.press("2 g l")
    #expect(!player.screen.contains("Petra"))
    player.press("Enter")
    #expect(player.screen.contains("Petra"))
    player.press("Left")
    #expect(!player.screen.contains("Petra"))
  }

  @Test("People is filtered as one types, sorted by any column, and whole again after Esc")
  func people() throws {
    var player = try player()
    player.press("g p / \"insight\"")
    #expect(player.screen.contains("Hugo Brandt") && !player.screen.contains("Vera Rubin"))
    player.press("Esc Home")
    #expect(player.screen.contains("Anaïs"))
    player.press("l l")
    #expect(player.screen.contains("TEAM TODAY +"))
  }

  @Test("a finding that is accepted with a reason is shown as accepted and no longer counted")
  func accepting() throws {
    var player = try player()
    player.press("g c Home")
    #expect(player.screen.contains("2 broken"))
    player.press("A")
    player.type("Zoë finishes the rebrand first")
    player.press("Enter")
    #expect(player.screen.contains("1 broken"))
    #expect(player.screen.contains("2 accepted"))
    player.press("u")
    #expect(player.screen.contains("2 broken"))
  }

  @Test("f offers the ways to mend a finding, and does the one that is picked")
  func mending() throws {
    var player = try player()
    player.press("g c / \"vera\" Enter g c f")
    #expect(player.screen.contains("How is that mended?"))
    #expect(player.screen.contains("Put Vera Rubin into Checkout"))
    player.press("\"out\" Enter")
    #expect(player.said.contains("Vera Rubin stays out of it"))
    player.press("u")
    #expect(player.screen.contains("Vera Rubin has no pod."))
  }

  @Test("deciding is refused while something is broken, and says what to do")
  func deciding() throws {
    var player = try player()
    player.press("D")
    #expect(player.said == "2 things are broken in this option. Mend or accept them first: g c shows them.")
  }

  @Test("Changes compares with today, the options with each other, and tells what was done since the opening")
  func changes() throws {
    var player = try player()
    player.press("m 9 Enter g d")
    #expect(player.screen.contains("35 in a pod") == false && player.screen.contains("36 in a pod"))
    player.press("v")
    #expect(player.screen.contains("The options agree on"))
    player.press("v")
    #expect(player.screen.contains("Vera Rubin joins Insight."))
    player.press("M")
    player.press("v")
    #expect(player.screen.contains("Nothing was changed since."))
  }

  @Test("the frame's lines open the form where they are said")
  func frame() throws {
    var player = try player()
    player.press("g f Home j j j Enter Ctrl-U")
    player.type("2026-12-20")
    player.press("Enter")
    #expect(player.board.plan.frame.decideBy == Day("2026-12-20"))
    #expect(player.said == "It is to be decided by 2026-12-20.")
  }

  @Test("keys that are for another page say which")
  func elsewhere() throws {
    var player = try player()
    player.press("A")
    #expect(player.said == "That is for Checks: g c goes there.")
  }
}

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
}
