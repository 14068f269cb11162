import PodFiles
import PodModel
import Syntax
import Testing

/// What each roster-like file of ../shared/data/own/csv gives.
@Suite("Own roster files", .enabled(if: RosterFixture.has("own/csv")))
struct OwnRosterFileTests {
  @Test(
    "three people in every dialect and encoding: names, titles, teams, and managers as \"Last, First\" and as a name",
    arguments: [
      "utf8.csv", "utf8-bom.csv", "blank-lines.csv", "cr-only.csv", "crlf.csv", "mixed-eol.csv", "no-final-newline.csv",
      "pipe.csv", "preamble-and-total.csv", "semicolon-excel-eu.csv", "sep-line.csv", "tab-excel-unicode.txt",
      "tab.tsv", "utf16be-bom.csv", "utf16le-bom.csv", "utf16le-nobom.csv", "german-headers.csv",
    ])
  func threePeople(file: String) throws {
    let imported = try Imported(RosterFixture.roster("own/csv/\(file)"))
    #expect(imported.people.map(\.name) == ["Zoë Müller", "Łukasz Ñandú", "O'Brien, Pat"])
    #expect(imported.people.map(\.id.text) == ["zoe-muller", "lukasz-nandu", "obrien-pat"])
    #expect(imported.people.map(\.title) == ["Engineer", "PM", "Director"])
    #expect(imported.people.map(\.today.teams) == [["Platform"], ["Platform"], ["R&D"]])
    #expect(imported.people.map(\.location) == ["München", "Kraków", "Dún Laoghaire"])
    #expect(imported.people.map(\.email) == ["zoe@example.com", "l@example.com", "pat@example.com"])
    #expect(imported.managers() == ["zoe-muller": "obrien-pat", "lukasz-nandu": "zoe-muller"])
    #expect(imported.report.summary.first == "3 people read.")
    #expect(imported.report.notes.isEmpty)
  }

  @Test("Windows-1252 is read; where letters could not be told, the three people and their lines are still there")
  func guessedEncodings() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/cp1252.csv"))
    #expect(imported.people.map(\.name) == ["Zoë Müller", "Lukasz Ñandú", "O'Brien, Pat"])
    for file in ["cp1250.csv", "macroman.csv", "bad-utf8.csv", "nul-bytes.csv"] {
      let imported = try Imported(RosterFixture.roster("own/csv/\(file)"))
      #expect(imported.people.count == 3, "\(file)")
      #expect(imported.managers().values.contains("obrien-pat"), "\(file)")
    }
  }

  @Test("the rows above the header, blank ones and the total are left out and said")
  func preamble() throws {
    let roster = try RosterFixture.roster("own/csv/preamble-and-total.csv")
    #expect(roster.remarks == ["3 rows above the header left out.", "Row 8 left out: a total, and nobody."])
    #expect(roster.rows.map(\.line) == [5, 6, 7])
  }

  @Test("a circle of three is kept and said; who is their own manager has none")
  func circle() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/cycle.csv"))
    #expect(imported.managers() == ["a": "b", "b": "c", "c": "a"])
    #expect(imported.notes(.circle) == ["Row 2 starts a circle: A, B and C report to each other."])
    #expect(imported.notes(.ownManager) == ["Row 5 gives S as their own manager; the line was left out."])
  }

  @Test("a circle is said of the row in which the manager stands, where somebody has several rows")
  func circleInLaterRow() throws {
    let text = """
      Employee ID,Name,Manager
      1,Ana Ruiz,
      2,Tom Whitfield,Ana Ruiz
      1,Ana Ruiz,Tom Whitfield

      """
    let imported = try Imported(RosterFixture.roster(csv: text))
    #expect(imported.notes(.circle) == ["Row 3 starts a circle: Ana Ruiz and Tom Whitfield report to each other."])
  }

  @Test("the second of two equal headers is kept under \"more\"")
  func equalHeaders() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/dup-headers.csv"))
    let ann = try #require(imported.people.first)
    #expect(ann.name == "Ann")
    #expect(ann.today.teams == ["X"])
    #expect(
      ann.more
        == Members([
          JSON.Member("Name", .text("Anne")), JSON.Member("Manager-2", .text("Rob")),
          JSON.Member("Manager", .text("Bob")),
        ]))
    #expect(imported.notes(.unknownManager).count == 1)
  }

  @Test("a manager in a form that names nobody is reported, with the text kept")
  func unknownManagers() throws {
    let named = try Imported(RosterFixture.roster("own/csv/missing-manager.csv"))
    #expect(named.people.first?.more["Manager"] == .text("Nobody Here"))
    #expect(
      named.report.summary.first
        == "1 person read, 1 row needs you: row 2 has the manager \"Nobody Here\", who is neither in the file nor in "
        + "the plan.")
    let reversed = try Imported(RosterFixture.roster("own/csv/last-first.csv"))
    #expect(reversed.people.first?.name == "Müller, Zoë")
    #expect(reversed.people.first?.more["Manager"] == .text("O'Brien, Pat"))
  }

  @Test("007, 7, 1E5 and 100000 are four ids")
  func ids() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/leading-zeros.csv"))
    #expect(imported.people.map(\.employee) == ["007", "7", "1E5", "100000"])
  }

  @Test("a manager is found by e-mail, whatever its case and blanks")
  func managerByEmail() throws {
    #expect(try Imported(RosterFixture.roster("own/csv/manager-by-email.csv")).managers() == ["a": "boss"])
  }

  @Test("one manager in NFC, in NFD, with a no-break space and with a zero-width space")
  func normalForms() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/nfc-nfd-manager.csv"))
    #expect(imported.managers() == ["al": "zoe", "bo": "zoe", "cy": "zoe"])
  }

  @Test("a title of several lines becomes one line, and rows are numbered as a spreadsheet does")
  func title() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/multiline-title.csv"))
    #expect(imported.people.map(\.title) == ["VP, Engineering (acting)"])
  }

  @Test("short and long rows are reported, nothing of them is lost, and blank ones are nobody")
  func ragged() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/ragged.csv"))
    #expect(imported.people.map(\.name) == ["A", "B"])
    #expect(imported.people[1].more["Column 9"] == .text("j"))
    #expect(
      imported.notes(.ragged) == [
        "Row 2 has 2 cells where the header has 6.",
        "Row 3 has 9 cells where the header has 6; what is beyond it is kept under \"more\".",
      ])
  }

  @Test("two people of one name are told apart by id, and so are their managers")
  func sameName() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/same-name-two-people.csv"))
    #expect(imported.people.map(\.id.text) == ["kim-lee", "kim-lee-2", "jo"])
    #expect(imported.managers() == ["kim-lee-2": "kim-lee", "jo": "kim-lee-2"])
    #expect(imported.report.notes.isEmpty)
  }

  @Test("Workday: id in brackets, share of full time, who has left, other columns kept")
  func workday() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/workday-like.csv"))
    let zoe = try #require(imported.people["zoe-muller"])
    #expect(zoe.employee == "1001")
    #expect(zoe.fte?.description == "80")
    #expect(zoe.email == "zoe@example.com")
    #expect(zoe.today.teams == ["Platform (Pat O'Brien)"])
    #expect(zoe.more["Manager - Level 01"] == .text("Pat O'Brien"))
    #expect(zoe.more["Worker Status"] == .text("Active"))
    #expect(zoe.more["Manager"] == .text("Pat O'Brien (1003)"))
    #expect(imported.people["sam-left"]?.fte?.description == "0")
    #expect(imported.notes(.left) == ["Row 3 says that Sam Left has left or will (\"Terminated\")."])
    #expect(imported.notes(.unknownManager).count == 2)
  }

  @Test("a file without a header is refused with its columns and how to name them")
  func noHeader() {
    #expect {
      try RosterFixture.roster("own/csv/no-header.csv")
    } throws: { error in
      let sentence = (error as? RosterRefusal)?.sentence ?? ""
      return sentence.hasPrefix("No header was found") && sentence.contains("\"Zoë Müller\"")
        && sentence.contains("--map \"Column=name\"")
    }
  }

  @Test("a header without rows is a roster of nobody")
  func headerOnly() throws {
    let imported = try Imported(RosterFixture.roster("own/csv/header-only.csv"))
    #expect(imported.edits.isEmpty)
    #expect(imported.report.summary == ["0 people read.", "Nothing in the plan changes."])
  }

  @Test(
    "broken quotes lose nobody", arguments: ["backslash-escaped.csv", "quote-midfield.csv", "unclosed-quote.csv"])
  func quotes(file: String) throws {
    let imported = try Imported(RosterFixture.roster("own/csv/\(file)"))
    #expect(imported.people.contains { $0.title.string.hasPrefix("Dir") })
  }
}
