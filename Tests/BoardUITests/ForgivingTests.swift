import BoardUI
import PodModel
import Syntax
import Testing

/// What a slip leaves: nothing that was typed is gone, nobody is moved by chance, and it is said what is so.
@Suite struct ForgivingTests {
  @Test("a form that was left with something typed has that again when it is opened again; once saved it is new")
  func draft() throws {
    var player = Player(try Plans.pods(2, of: 2))
    player.press("a p")
    player.type("Payments")
    player.press("Esc")
    #expect(player.said.hasPrefix("Nothing was changed. What you typed is there again"))
    player.press("a o Esc a p")
    #expect(player.screen.contains("Payments"))
    #expect(player.said == "What you had typed is here again.")
    player.press("Enter")
    #expect(player.said.hasPrefix("Payments is added as pod 3."))
    player.press("a p")
    #expect(!player.screen.contains("Name             Payments"))
  }

  @Test("what was typed does not come back into a record that somebody else changed meanwhile")
  func staleDraft() throws {
    var player = Player(try Plans.pods(2, of: 2))
    player.press("1 e")
    player.type(" and more")
    player.press("Esc : \"set_name\" Esc")
    player.press(":")
    player.type("set name of pod pod0 to Other")
    player.press("Enter 1 e")
    #expect(!player.screen.contains("and more"))
  }

  @Test("a copy that is not named stays and says so, and undoing it brings back the option that was copied")
  func copy() throws {
    var player = Player(try Plans.sample(), 100, 30)
    player.press("]")
    let copied = player.board.scenario
    player.press("C Esc")
    #expect(player.said.contains("(copy)") && player.said.hasSuffix("u drops it."))
    #expect(player.board.plan.scenarios.count == 3)
    player.press("u")
    #expect(player.board.scenario == copied)
    #expect(player.said.hasSuffix("is gone again."))
  }

  @Test("letters and numbers that no pod has move nobody", arguments: ["zz", "qx", "99"])
  func nowhere(typed: String) throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 2))
    player.press("m")
    player.type(typed)
    player.press("Enter")
    #expect(player.said.hasPrefix(typed == "99" ? "There is no pod 99." : "No pod is called \"\(typed)\"."))
    #expect(player.board.history.past.isEmpty)
    player.press("Backspace Backspace 2 Enter")
    #expect(player.board.history.past.count == 1)
  }

  @Test("with + somebody keeps their seat and gets one more")
  func also() throws {
    var player = Player(try Plans.pods(3, of: 3))
    player.press("1 Down m + 2 % 4 0")
    #expect(player.screen.contains("also   to  2 Pod 2 at 40_ %"))
    player.press("Enter")
    #expect(player.said.hasPrefix("Person 1 also joins Pod 2 at 40 %."))
    let seats = player.board.plan.scenarios.first?.pods.filter { $0.people.contains("p0") }
    #expect(seats?.count == 2)
    player.press("/")
    player.type("Person 1")
    #expect(player.screen.contains("in Pod 1") && player.screen.contains("in Pod 2 at 40 %"))
  }

  @Test("what was accepted still holds: it is not told as mended, and accepting it asks for the reason")
  func accepting() throws {
    var player = Player(try Plans.pods(1, of: 6))
    player.press("g c A Enter")
    #expect(player.screen.contains("Because is needed here."))
    player.type("until March")
    player.press("Enter")
    #expect(player.said.contains("accepted") && player.said.contains("until March"))
    #expect(!player.said.contains("right number"))
  }

  @Test(
    "a command in words that is named in full comes first, and says what it wants to be told",
    arguments: [
      ("mark", "Marked: moment"), ("round", "Say how many minutes"), ("try", "Say what is to be tried"),
      ("show", "All are shown alike"), ("since", ""),
    ])
  func wordsAlone(word: String, said: String) throws {
    var player = Player(try Plans.pods(1, of: 2))
    player.press(":")
    player.type(word)
    player.press("Enter")
    #expect(player.said.hasPrefix(said))
    #expect(player.board.plan.scenarios.count == 1 && player.board.marked.isEmpty)
  }

  @Test("names of several words need no quotes where edits are typed")
  func typedNames() throws {
    var player = Player(try Plans.pods(2, of: 2))
    player.press(":")
    player.type("move Person 1 to Pod 2 at 50%")
    player.press("Enter")
    #expect(player.said.hasPrefix("Person 1 moves from Pod 1 to Pod 2 at 50 %."))
    player.press(":")
    player.type("swap person 1 with Person 2")
    player.press("Enter")
    #expect(player.said.contains("Person 2"))
  }

  @Test("Enter swaps with the one under the cursor once somebody waits for it")
  func swapByEnter() throws {
    var player = Player(try Plans.pods(2, of: 2))
    player.press("1 Down s 2 Down Enter")
    #expect(player.board.history.past.count == 1)
    #expect(player.board.plan.scenarios.first?.pods.first?.people.contains("p2") == true)
  }
}
