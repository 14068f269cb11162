import BoardUI
import PodFiles
import PodModel
import Syntax
import Testing

/// A roster as the world outside reads it from a file.
enum ReadRosters {
  static func roster(_ csv: String, _ path: Text = "people.csv") throws -> ReadRoster {
    let roster = try RosterReader.read(try CSV.read(Array(csv.utf8)))
    return ReadRoster(path: path, rows: roster.rows, notes: roster.notes, remarks: roster.remarks)
  }

  static let changes = """
    Employee ID,Name,Job Title,Manager,Team
    900,Grace Hopper,Compiler Engineer,Nobody Known,Compilers
    901,Alan Turing,Compiler Engineer,Nobody Known,Compilers
    902,Ada Lovelace,Wizard,Nobody Known,Compilers
    903,,Wizard,Nobody Known,Compilers
    """
}

@Suite("Taking a roster in from the board")
struct ImportTests {
  private static func started(_ columns: Int = 100, _ rows: Int = 30) throws -> Player {
    var player = Player(try Plans.sample(), columns, rows)
    player.press(":")
    player.type("import people.csv")
    player.press("Enter")
    return player
  }

  private static func previewed(_ columns: Int = 100, _ rows: Int = 30) throws -> Player {
    var player = try started(columns, rows)
    player.receive(.roster(try ReadRosters.roster(ReadRosters.changes)))
    return player
  }

  @Test("what would change is shown, and recorded so", arguments: [(80, 24), (100, 30), (200, 60), (40, 12)])
  func shown(columns: Int, rows: Int) throws {
    try expectScreen("import-\(columns)x\(rows)", try Self.previewed(columns, rows))
  }

  @Test("Enter takes it in as one change, shows the job titles, and one undo takes it back")
  func taken() throws {
    var player = try Self.previewed()
    let start = PlanFile.write(player.board.plan)
    let people = player.board.plan.people.count
    player.press("Enter")
    #expect(player.changes.count == 1)
    #expect(player.board.plan.people.count == people + 4)
    #expect(player.screen.contains("JOB TITLES"))
    #expect(player.screen.contains("4 new, 0 changed, 0 as they were. u takes it back."))
    player.press("Esc u")
    #expect(PlanFile.write(player.board.plan) == start)
  }

  @Test("Esc leaves all as it was, and a roster that comes later changes nothing")
  func left() throws {
    var player = try Self.previewed()
    player.press("Esc")
    #expect(player.said == "Nothing was taken in." && player.changes.isEmpty)
    player = try Self.started()
    player.press("Esc")
    player.receive(.roster(try ReadRosters.roster(ReadRosters.changes)))
    #expect(!player.screen.contains("IMPORT"))
  }

  @Test("where the plan changed meanwhile, what the roster does now is shown before it is taken in")
  func meanwhile() throws {
    var player = try Self.previewed()
    let base = player.board.plan
    var theirs = IndexedPlan(base)
    _ = try theirs.apply([Edit(.add(Edit.Addition(.person, "Grace Hopper", as: "grace-hopper")))])
    #expect(player.takeIn(try Incoming(theirs.plan, over: base, with: base, changes: player.board.changes)) != nil)
    player.press("Enter")
    #expect(player.screen.contains("The plan has changed meanwhile"))
    #expect(player.screen.contains("3 new, 1 changed"))
    player.press("Enter")
    #expect(player.board.plan.people.count == base.people.count + 4)
  }

  @Test("a roster that changes nothing says so and is no change")
  func nothing() throws {
    var player = try Self.previewed()
    player.press("Enter Esc :")
    player.type("import people.csv")
    player.press("Enter")
    player.receive(.roster(try ReadRosters.roster(ReadRosters.changes)))
    #expect(player.screen.contains("Nothing in the plan changes."))
    player.press("Enter")
    #expect(player.changes.isEmpty && player.said.contains("the plan has all of it already"))
  }

  @Test("why a file cannot be read stands there to be read, however long, and Enter leaves it")
  func refused() throws {
    var player = try Self.started(80, 24)
    let sentence = "people.csv, line 3, column 7: " + String(repeating: "a quote is not closed ", count: 150)
    player.receive(.noRoster(sentence, path: "people.csv"))
    #expect(player.screen.contains("line 3, column 7"))
    player.press("Down Down")
    #expect(player.screen.contains("line 2 of 2"))
    player.press("Enter")
    #expect(!player.screen.contains("IMPORT"))
    player = try Self.started()
    player.receive(.noRoster("people.csv: No header was found: --map \"Column=name\".", path: "people.csv"))
    #expect(player.screen.contains(":import people.csv --map \"Column=name\""))
  }

  @Test("the palette asks for the rosters of the folder that is typed, once, and completes their names")
  func completed() throws {
    var player = Player(try Plans.sample())
    player.press(":")
    player.type("import ")
    #expect(player.effects.filter { $0 == .listRosters(folder: "") }.count == 1)
    let files = ["people.csv", "planets.csv"].map { name in
      StartFile(path: Text(name), name: Text(name), kind: .roster, detail: "a roster, 3 rows")
    }
    player.receive(.rosters(files, folder: ""))
    #expect(player.screen.contains("import people.csv") && player.screen.contains("a roster, 3 rows"))
    player.type("pla")
    #expect(!player.screen.contains("import people.csv"))
    player.press("Enter")
    #expect(player.effects == [.readRoster(path: "planets.csv", columns: [])])
    player.press("Esc :")
    player.type("import ../hr/")
    #expect(player.effects.contains(.listRosters(folder: "../hr/")))
    player.receive(.rosters(files, folder: ""))
    #expect(!player.screen.contains("a roster, 3 rows"))
  }

  @Test("columns are said as on the command line; behind the curtain and to readers it is refused")
  func asked() throws {
    var player = Player(try Plans.sample())
    player.press(":")
    player.type("import my people.csv --map \"Squad=team\" --map Who=name")
    player.press("Enter")
    #expect(player.effects.last == .readRoster(path: "my people.csv", columns: ["Squad=team", "Who=name"]))
    player.press("Esc P :")
    player.type("import people.csv")
    player.press("Enter")
    #expect(player.said.contains("The curtain is drawn"))
    var reader = Player(try Plans.sample(), isReadOnly: true)
    reader.press(":")
    reader.type("import people.csv")
    reader.press("Enter")
    #expect(reader.said.contains("only to be looked at") && reader.effects.isEmpty)
  }

  @Test("every size and hostile names are survived, and keys scroll within the text")
  func sizes() throws {
    let hostile = Plans.hostileNames.map { "\"\($0)\",Engineer,\"\($0)\"" }.joined(separator: "\n")
    var player = try Self.started()
    player.receive(.roster(try ReadRosters.roster("Name,Title,Manager\n\(hostile)\n")))
    for size in AnySizeTests.sizes {
      player.resize(size.columns, size.rows)
      player.press("PgDn Down End Up PgUp Home")
      #expect(player.canvas.size == size)
      #expect(player.canvas.cursor.map { player.canvas.bounds.contains($0) } ?? true)
    }
    player.resize(100, 30)
    player.press("Enter")
    for size in AnySizeTests.sizes {
      player.resize(size.columns, size.rows)
      player.press("e Tab x Esc End Space Home")
      #expect(player.canvas.size == size)
      #expect(player.canvas.cursor.map { player.canvas.bounds.contains($0) } ?? true)
    }
  }
}
