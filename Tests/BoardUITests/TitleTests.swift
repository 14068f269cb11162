import BoardUI
import Cells
import PodFiles
import PodModel
import Syntax
import Testing

@Suite("What job titles say, to be confirmed")
struct TitleTests {
  private static let plan = """
    {"podboard": 1, "people": [
      {"id": "a", "name": "Ana", "title": "Backend Engineer"}, {"id": "b", "name": "Ben", "title": "backend engineer"},
      {"id": "c", "name": "Cem", "title": "Designer", "craft": "art"}, {"id": "d", "name": "Dee", "title": "Wizard"},
      {"id": "e", "name": "Eva", "title": "Analyst", "craft": "data", "capabilities": {"data": 4}}
    ]}
    """

  private static func player(_ columns: Int = 100, _ rows: Int = 30, look: Look = Look()) throws -> Player {
    var player = Player(
      try PlanFile.read(Array(plan.utf8), named: "titles").plan, columns, rows, look: look)
    player.press(":")
    player.type("titles")
    player.press("Enter")
    return player
  }

  private static func said(_ player: Player) -> [String] {
    player.board.plan.people.map { "\($0.name) \($0.craft) \($0.capabilities.json?.inline ?? "")" }
  }

  private static let none = ["Ana  ", "Ben  ", "Cem art ", "Dee  ", #"Eva data {"data": 4}"#]

  @Test("they are listed, and recorded so", arguments: [(80, 24), (100, 30), (200, 60), (40, 12)])
  func shown(columns: Int, rows: Int) throws {
    var player = try Self.player(columns, rows)
    try expectScreen("titles-\(columns)x\(rows)", player)
    player.press("End e")
    player.type("mag")
    try expectScreen("titles-typing-\(columns)x\(rows)", player)
  }

  @Test("in ASCII they are listed in ASCII")
  func ascii() throws {
    try expectScreen("titles-ascii-80x24", try Self.player(80, 24, look: Look(ascii: true)))
  }

  @Test("Enter takes on what is on as one change, and only what people lack; undo takes it back")
  func confirmed() throws {
    var player = try Self.player()
    player.press("Enter")
    #expect(player.changes.count == 1)
    #expect(
      Self.said(player) == [
        #"Ana engineering {"backend": 3}"#, #"Ben engineering {"backend": 3}"#, #"Cem art {"design": 3}"#, "Dee  ",
        #"Eva data {"data": 4}"#,
      ])
    #expect(player.said.contains("2 job titles are taken on, for 3 people."))
    player.press("u")
    #expect(Self.said(player) == Self.none)
  }

  @Test("a row that is turned off is left out, and Esc leaves all out; :titles lists them again")
  func turned() throws {
    var player = try Self.player()
    player.press("Space Enter")
    #expect(Self.said(player)[0] == "Ana  " && Self.said(player)[2] == #"Cem art {"design": 3}"#)
    player = try Self.player()
    player.press("a")
    #expect(player.screen.contains("0 of 3 taken on"))
    player.press("a")
    #expect(player.screen.contains("2 of 3 taken on"))
    player.press("Esc")
    #expect(Self.said(player) == Self.none && player.said.contains(":titles lists them again"))
    player.press(":")
    player.type("titles")
    player.press("Enter a Enter")
    #expect(player.changes.isEmpty && player.said.contains("No job title was taken on."))
  }

  @Test("a title that says nothing is said what it is, and one that says the wrong is corrected")
  func changed() throws {
    var player = try Self.player()
    player.press("End Space")
    player.type("engi")
    player.press("Tab Tab")
    player.type("spells 2, magic 9")
    player.press("Enter")
    #expect(player.screen.contains("a level goes from 1"))
    player.press("Backspace Enter")
    #expect(player.screen.contains("3 of 3 taken on, for 4 people"))
    player.press("Home e Tab Ctrl-U \"payments\" Enter Enter")
    #expect(
      Self.said(player) == [
        #"Ana engineering {"payments": 3}"#, #"Ben engineering {"payments": 3}"#, #"Cem art {"design": 3}"#,
        #"Dee engineering {"spells": 2, "magic": 3}"#, #"Eva data {"data": 4}"#,
      ])
  }

  @Test("Esc while typing leaves the row as it was, and so does Ctrl-C")
  func kept() throws {
    for key in ["Esc", "Ctrl-C"] {
      var player = try Self.player()
      player.press("e \"xyz\" \(key)")
      #expect(player.screen.contains("JOB TITLES") && !player.screen.contains("xyz"))
      player.press(key)
      #expect(!player.screen.contains("JOB TITLES"))
    }
  }

  @Test("what is pasted goes into the line that is typed, and is no key")
  func pasted() throws {
    var player = try Self.player()
    player.handle(.paste("a\rq"))
    #expect(player.screen.contains("2 of 3 taken on"))
    player.press("e Tab Ctrl-U")
    player.handle(.paste("backend, ledger\n"))
    player.press("Enter Enter")
    #expect(Self.said(player)[0] == #"Ana engineering {"backend": 3, "ledger": 3}"#)
  }

  @Test("where everybody is known it says so, and a board to look at refuses")
  func nothing() throws {
    var player = try Self.player()
    player.press("a Esc")
    var known = Player(Plans.empty())
    known.press(":")
    known.type("titles")
    known.press("Enter")
    #expect(known.said.contains("Nobody with a job title lacks"))
    var reader = Player(try PlanFile.read(Array(Self.plan.utf8), named: "titles").plan, isReadOnly: true)
    reader.press(":")
    reader.type("titles")
    reader.press("Enter")
    #expect(reader.said.contains("only to be looked at"))
  }
}
