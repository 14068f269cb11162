import PodFiles
import PodModel
import Syntax
import Testing

@Suite("Reading rosters")
struct RosterReaderTests {
  @Test(
    "headers are known without regard to case, punctuation and remarks",
    arguments: [
      "Employee ID,Legal Name,Business Title,Manager ID,Supervisory Organization",
      "employee_id,fullName,jobTitle,managerId,team",
      "File #,Payroll Name,Job Title,SUPERVISOR ID,Home Department",
      "\u{FEFF}ID [Required],NAME (required),title,Boss ID,Squad",
      "Personalnummer,Mitarbeiter/in,Stellenbezeichnung,Vorgesetzten-ID,Abteilung",
    ])
  func headers(header: String) throws {
    let row = try #require(try RosterFixture.roster(csv: "\(header)\n7,Ann Lee,PM,9,Search\n").rows.first)
    #expect(row.employee == "7")
    #expect(row.name == "Ann Lee")
    #expect(row.title == "PM")
    #expect(row.managers == [RosterRow.Clue(.id, "9")])
    #expect(row.teams == ["Search"])
    #expect(row.more.isEmpty)
  }

  @Test("how the bytes were read is told once a file, where it had to be guessed or mended")
  func readings() throws {
    let remarks = { (bytes: [UInt8]) in try CSV.read(bytes).remarks(named: "people.csv") }
    #expect(try remarks(Array("Name,Title\nZo\u{EB},PM\n".utf8)).isEmpty)
    let latin = Array("Name,Title\nZo".utf8) + [0xEB] + Array(",PM\nZo".utf8) + [0xEB] + Array(",PM\n".utf8)
    #expect(try remarks(latin) == ["people.csv was read as Windows-1252; check names with accents."])
    let pasted = Array("Name,Title\n\u{E4}\u{F6}\u{FC},\"a\nb\"\nZo".utf8) + [0xEB] + Array(",PM\n".utf8)
    #expect(
      try remarks(pasted) == [
        "people.csv has a byte that is no letter in its encoding, in row 3; check names with accents there."
      ])
    #expect(
      try remarks(Array("Name,Title\nAna,\"PM\nBo,QA\n".utf8)) == [
        "people.csv has a double quote that is never closed, in row 2, column 2; check that row and those below it."
      ])
  }

  @Test("of several files each remark names its own once")
  func amongFiles() throws {
    var roster = try RosterFixture.roster(csv: "Name,Title\nAna,PM\n")
    roster.remarks = ["a.csv was read as Windows-1252; check names with accents.", "1 row above the header left out."]
    #expect(
      roster.among(files: "a.csv").remarks == [
        "a.csv was read as Windows-1252; check names with accents.", "a.csv: 1 row above the header left out.",
      ])
  }

  @Test("of several columns for a field the first in the list of synonyms is taken, and the others are kept")
  func firstPresent() throws {
    let csv = "Cost Center,Position ID,Department,Team,Employee ID,Name\n47,P1,Tech,Search,E1,Ann\n"
    let row = try #require(try RosterFixture.roster(csv: csv).rows.first)
    #expect(row.employee == "E1")
    #expect(row.teams == ["Search"])
    #expect(row.more.map(\.key) == ["Cost Center", "Position ID", "Department"])
  }

  @Test("--map says what a column means, whatever its header says")
  func mapping() throws {
    let csv = "Wer,Was,Department\nAnn,PM,Search\n"
    let mappings = [try RosterMapping(parsing: "Wer=name"), try RosterMapping(parsing: "was = title")]
    let row = try #require(try RosterFixture.roster(csv: csv, mappings).rows.first)
    #expect(row.name == "Ann")
    #expect(row.title == "PM")
  }

  @Test("a mapping that cannot be is refused in a sentence")
  func badMappings() {
    #expect(throws: RosterRefusal("\"Name\" does not say what a column means. Write it as \"Column=field\".")) {
      try RosterMapping(parsing: "Name")
    }
    #expect(throws: RosterRefusal.self) { try RosterMapping(parsing: "Name=salary") }
    #expect(
      throws: RosterRefusal("The file has no column \"Who\". The first row with columns has \"Name\" and \"Title\".")
    ) {
      try RosterFixture.roster(csv: "Name,Title\nAnn,PM\n", [try RosterMapping(parsing: "Who=name")])
    }
  }

  @Test("national ids, birth dates, gender, ethnicity and pay are left out, told, and kept when asked for by name")
  func sensitive() throws {
    let csv = "Name,Title,Date of Birth,Gender,Base Salary,SSN,Payroll Name\nAnn,PM,1990-01-01,f,90000,123,Ann L\n"
    let roster = try RosterFixture.roster(csv: csv)
    #expect(roster.rows.first?.more.map(\.key) == ["Payroll Name"])
    #expect(roster.remarks.contains { $0.contains("\"Date of Birth\", \"Gender\", \"Base Salary\" and \"SSN\"") })
    let asked = try RosterFixture.roster(csv: csv, [RosterMapping("Gender", .more)])
    #expect(asked.rows.first?.more.first == JSON.Member("Gender", .text("f")))
    #expect(!asked.remarks.contains { $0.contains("\"Gender\"") && $0.hasPrefix("Left out") })
  }

  @Test(
    "working time is read as rosters write it",
    arguments: [
      ("80%", "80"), ("0.8", "80"), ("0,375", "37.5"), ("1", "100"), ("100", "100"), ("Full time", "100"),
      ("0.3333", "33.33"),
    ])
  func share(written: String, read: String) throws {
    let roster = try RosterFixture.roster(csv: "Name;FTE\nAnn;\(written)\n")
    #expect(roster.rows.first?.fte?.description == read)
    #expect(roster.notes.isEmpty)
  }

  @Test(
    "what cannot be read as working time or time zone is kept and told",
    arguments: ["120%", "Part time", "-1", "nan", "1e3"])
  func unreadable(written: String) throws {
    let roster = try RosterFixture.roster(csv: "Name;FTE;Time Zone\nAnn;\(written);Europe/Berlin\n")
    let row = try #require(roster.rows.first)
    #expect(row.fte == nil)
    #expect(row.more == [JSON.Member("FTE", .text(Text(written))), JSON.Member("Time Zone", .text("Europe/Berlin"))])
    #expect(roster.notes.map(\.kind) == [.unreadable, .unreadable])
  }

  @Test("hours a week are a share of 40", arguments: [("20", "50"), ("37.5", "93.75"), ("40", "100")])
  func hours(written: String, read: String) throws {
    let row = try RosterFixture.roster(csv: "Name;Scheduled Hours\nAnn;\(written)\n").rows.first
    #expect(row?.fte?.description == read)
  }

  @Test(
    "offsets from UTC",
    arguments: [("+01:00", "+01:00"), ("UTC+1", "+01:00"), ("GMT-05:30", "-05:30"), ("UTC", "+00:00")])
  func offsets(written: String, read: String) throws {
    #expect(
      try RosterFixture.roster(csv: "Name;UTC Offset\nAnn;\(written)\n").rows.first?.utcOffset?.text == Text(read))
  }

  @Test(
    "capabilities with and without levels",
    arguments: ["product;backend:4;sql 2", "product, backend 4, sql:2", "product:backend:4:sql:2"])
  func skills(written: String) throws {
    let skills = try RosterFixture.roster(csv: "Name\tSkills\nAnn\t\(written)\n").rows.first?.skills
    #expect(skills == [RosterRow.Skill("product"), RosterRow.Skill("backend", 4), RosterRow.Skill("sql", 2)])
  }

  @Test(
    "names that are no names",
    arguments: [
      ("N/D", RosterRow.Post.undisclosed), ("n/a", .undisclosed), ("", .nameless), ("-", .nameless),
      ("VACANT", .vacant),
      ("TBH", .vacant), ("Open Position", .vacant), ("Vacant (REQ-12)", .vacant), ("Eliminated", .eliminated),
      ("Na", .named),
      ("王", .named), ("Vacanti, Ann", .named),
    ])
  func posts(name: String, post: RosterRow.Post) throws {
    let row = try RosterFixture.roster(csv: "Name;Title\n\(name);PM\n").rows.first
    #expect(row?.post == post)
    #expect(row?.name == (post == .named ? Text(name) : ""))
  }

  @Test("a requisition makes a vacant post only where nobody is named")
  func requisitions() throws {
    let rows = try RosterFixture.roster(csv: "Name,Title,Req\n,PM,R-1\nAnn,PM,R-2\n,PM,\n").rows
    #expect(rows.map(\.post) == [.vacant, .named, .nameless])
    #expect(rows.map { $0.more.count } == [1, 1, 0])
  }

  @Test("first, last and preferred name make one name, and the others are spellings of it")
  func composedNames() throws {
    let row = try RosterFixture.roster(csv: "First Name,Last Name,Preferred Name,Title\nRobert,Lee,Bob,PM\n").rows.first
    #expect(row?.name == "Bob Lee")
    #expect(row?.otherNames == ["Robert Lee"])
  }

  @Test("the apostrophe that guards a formula in our own exports is taken off again")
  func guarded() throws {
    #expect(try RosterFixture.roster(csv: "Name,Title\n'=Ann,'+PM\n").rows.first?.name == "=Ann")
  }

  @Test("a header that comes again within the file is nobody")
  func repeatedHeader() throws {
    let roster = try RosterFixture.roster(csv: "Name,Title\nAnn,PM\nName,Title\nBob,PM\n")
    #expect(roster.rows.map(\.name) == ["Ann", "Bob"])
    #expect(roster.remarks == ["The header stands in the file 2 times; it was read once."])
  }
}
