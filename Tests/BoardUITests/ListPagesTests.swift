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

  @Test("a clash is found in Checks, and settled with what one side made of it")
  func clashes() throws {
    let base = try Plans.sample()
    var ann = Player(base)
    var bob = Player(base)
    ann.press("m 9 Enter")
    bob.press("m 2 Enter")
    var joined = Player(try Plan.merging(base: base, ours: ann.board.plan, theirs: bob.board.plan))
    joined.press("g c Home")
    #expect(joined.screen.contains("Where Vera Rubin sits was changed in 2 ways; choose one."))
    joined.press("j f")
    #expect(joined.screen.contains("How is that mended?"))
    joined.press("\"insight\" Enter")
    #expect(joined.people(in: "Insight").contains("Vera Rubin"))
    #expect(!joined.screen.contains("changed in 2 ways"))
  }

  @Test("on the line that stands for many people without a pod, f and A say what comes first")
  func folded() throws {
    var player = Player(try Plans.pods(1, of: 2, unplaced: 14))
    player.press("g c Home")
    for _ in 0..<20 where !player.canvas.lines[player.canvas.cursor?.row ?? 0].contains("have no pod yet") {
      player.press("j")
    }
    player.press("f")
    #expect(player.said == "Enter lists them first; then f mends one of them.")
    player.press("A")
    #expect(player.said == "Enter lists them first; then A accepts one of them.")
    player.press("Enter A")
    #expect(player.said == "Put the cursor on a finding first.")
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

  @Test("the conversations that the changes call for are ticked one after the other, and unticked by undo")
  func telling() throws {
    var player = try player()
    player.press("g d v v v Home")
    #expect(player.screen.contains("1 of 38 own conversations were held."))
    player.press("Enter Enter")
    #expect(player.screen.contains("3 of 38 own conversations were held."))
    player.press("u u")
    #expect(player.screen.contains("1 of 38 own conversations were held."))
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
