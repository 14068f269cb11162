import PodFiles
import PodModel
import Syntax
import Testing

@Suite("Importing rosters")
struct RosterImportTests {
  @Test("the columns of a roster stand in the plan, and importing it again makes no edits")
  func fields() throws {
    let csv = """
      Employee ID,Name,Title,Manager,Team,Location,Email,UTC Offset,FTE,Skills,Start Date,Floor
      1,Ann Lee,CPO,,Product,Oslo,ann@x,+01:00,1,product:5,2020-01-01,3
      2,Bo Ek,PM,Ann Lee,Search,Oslo,bo@x,+01:00,0.5,product;sql 2,,2
      """
    let imported = try Imported(csv: csv)
    let bo = try #require(imported.people["bo-ek"])
    #expect(bo.today.manager == "ann-lee")
    #expect(bo.fte?.description == "50")
    #expect(bo.capabilities == Levels([.init("product", 3), .init("sql", 2)]))
    #expect(imported.people["ann-lee"]?.fte == nil)
    #expect(
      imported.people["ann-lee"]?.more
        == Members([JSON.Member("Start Date", .text("2020-01-01")), JSON.Member("Floor", .text("3"))]))
    #expect(try imported.then(csv: csv).edits.isEmpty)
  }

  @Test("of several files each row and each remark is told with its file")
  func severalFiles() throws {
    let files = try [("a.csv", "Name,Title\n,PM\n"), ("b.csv", "Export\nName,Title\nBo,PM\n,Lead\n")].map { name, csv in
      try RosterReader.read(CSV.read(Array(csv.utf8))).among(files: Text(name))
    }
    #expect(files.flatMap(\.remarks) == ["b.csv: 1 row above the header left out."])
    let imported = RosterImport.make(
      rows: files.flatMap(\.rows), notes: files.flatMap(\.notes), into: IndexedPlan(Plan()))
    #expect(imported.report.notes.map(\.sentence) == ["Row 2 of a.csv has no name.", "Row 4 of b.csv has no name."])
    #expect(
      imported.report.summary[0]
        == "3 people read, 2 rows need you: row 2 of a.csv has no name, row 4 of b.csv has no name.")
  }

  @Test("an update sets what differs, keeps what the roster does not say, and removes nobody")
  func update() throws {
    let before = try Imported(csv: "ID,Name,Title,Team,Email\n1,Ann,CPO,Product,ann@x\n2,Bo,PM,Search,bo@x\n")
    let after = try before.then(csv: "ID,Name,Title,Team\n1,Ann Lee,CPO,\n3,Cy,PM,Search\n")
    #expect(after.people.map(\.id) == ["ann", "bo", "cy"])
    #expect(after.people["ann"]?.name == "Ann Lee")
    #expect(after.people["ann"]?.today.teams == ["Product"])
    #expect(after.people["ann"]?.email == "ann@x")
    #expect(after.edits.count == 2)
    #expect(after.report.gone == ["bo"])
    #expect(after.report.summary.contains("1 person is gone from the roster and stays in the plan: Bo."))
  }

  @Test("people are known again by e-mail and by a name that is unique, and two ids under one name are two people")
  func matching() throws {
    let before = try Imported(csv: "ID,Name,Email\n1,Ann,ann@x\n,Bo,\n5,Cy,\n")
    let after = try before.then(csv: "ID,Name,Email\n9,Anne,ANN@X\n7,Bo,\n6,Cy,\n")
    #expect(after.people.map(\.id) == ["ann", "bo", "cy", "cy-2"])
    #expect(after.people.map(\.employee) == ["9", "7", "5", "6"])
    #expect(after.report.gone == ["cy"])
  }

  @Test("a manager whom a name fits twice is reported and never guessed; the id wins over the name")
  func managers() throws {
    let csv = """
      ID,Name,Reports To,Supervisor ID
      1,J Hopper,,
      2,J Hopper,,
      3,Ann,J Hopper,
      4,Bo,J Hopper,2
      5,Cy,Ann,1
      6,Di,"Hopper, J",
      7,Ed,Ann (4),
      8,Flo,Ann (on leave),99
      """
    let imported = try Imported(csv: csv)
    #expect(imported.managers() == ["bo": "j-hopper-2", "cy": "j-hopper", "ed": "bo", "flo": "ann"])
    #expect(imported.people["ann"]?.more["Manager"] == .text("J Hopper"))
    #expect(imported.notes(.ambiguousManager).first == "Row 4 has the manager \"J Hopper\", who could be two people.")
    #expect(imported.notes(.ambiguousManager).count == 2)
    #expect(imported.notes(.disagreeingManagers).count == 2)
  }

  @Test("a vacant post is followed where one alone is called so; else it is reported and kept as any unknown manager")
  func vacantManagers() throws {
    let none = try Imported(csv: "Name,Title,Manager\nAnn,PM,VACANT\nBo,PM,TBD\nCy,CPO,N/A\n")
    #expect(none.managers().isEmpty)
    #expect(none.people["ann"]?.more["Manager"] == .text("VACANT"))
    #expect(none.people["bo"]?.more["Manager"] == .text("TBD"))
    #expect(none.notes(.unknownManager).count == 2)
    #expect(
      none.notes(.unknownManager).first
        == "Row 2 has the manager \"VACANT\", who is neither in the file nor in the plan.")
    let one = try Imported(csv: "ID,Name,Title,Manager\n1,Ann,PM,VACANT\n2,Vacant,Head,\n3,Vacant (REQ-1),Head,\n")
    #expect(one.people["ann"]?.today.manager == one.people.first { $0.employee == "2" }?.id)
    #expect(one.notes(.unknownManager).isEmpty)
    let two = try Imported(csv: "ID,Name,Title,Manager\n1,Ann,PM,VACANT\n2,Vacant,Head,\n3,Vacant,Head,\n")
    #expect(two.managers().isEmpty && two.notes(.unknownManager).count == 1)
    // An id decides, and says nothing otherwise.
    let told = try Imported(csv: "ID,Name,Manager,Manager ID\n1,Ann,Vacant,2\n2,Bo,,\n")
    #expect(told.managers() == ["ann": "bo"] && told.report.notes.isEmpty)
  }

  @Test("a manager who comes with a later roster is found, and the text that was kept goes")
  func laterManager() throws {
    let before = try Imported(csv: "Name,Title,Manager\nAnn,PM,Bo\n")
    #expect(before.people["ann"]?.more["Manager"] == .text("Bo"))
    let after = try before.then(csv: "Name,Title,Manager\nAnn,PM,Bo\nBo,CPO,\n")
    #expect(after.people["ann"]?.today.manager == "bo")
    #expect(after.people["ann"]?.more.members.isEmpty == true)
  }

  @Test("posts without names are known again, filled ones get their person, and nobody is made a vacant post")
  func posts() throws {
    let before = try Imported(csv: "ID,Name,Title\n1,,Clerk\n2,Vacant,Clerk\n3,Ann,Clerk\n")
    #expect(before.people.map(\.id.text) == ["1", "2", "ann"])
    #expect(before.people.map(\.isVacant) == [false, true, false])
    let after = try before.then(csv: "ID,Name,Title\n1,,Clerk\n2,Bo,Clerk\n3,Vacant,Clerk\n")
    #expect(after.people.map(\.isVacant) == [false, false, false])
    #expect(after.people.map(\.name) == ["", "Bo", "Ann"])
    #expect(after.notes(.nowVacant) == ["Row 4 says that the post of Ann is vacant; Ann stays in the plan."])
  }

  @Test("without ids, rows of one name and e-mail are one person, and rows of one name alone are two")
  func severalRows() throws {
    let csv = "Name,Title,Team,Email\nAnn,PM,Search,a@x\nAnn,Lead,Growth,A@x\nBo,PM,Search,\nBo,PM,Search,\n"
    let imported = try Imported(csv: csv)
    #expect(imported.people.map(\.id.text) == ["ann", "bo", "bo-2"])
    #expect(imported.people["ann"]?.today.teams == ["Search", "Growth"])
    #expect(imported.people["ann"]?.more["Other titles"] == .text("Lead"))
    #expect(imported.notes(.sameName).count == 1)
    #expect(try imported.then(csv: csv).edits.isEmpty)
  }

  @Test("in any order of rows nobody is lost or doubled", arguments: [1, 2, 3] as [UInt64])
  func shuffled(seed: UInt64) throws {
    var random = RosterRandom(state: seed)
    let names = ["Ann", "Zoë", "Zoe\u{308}", "Bo", "", "N/D", "Vacant", "王", "Ann"]
    var rows = (0..<400).map { number in
      let manager = number % 5 == 0 ? "" : "\(number / 3)"
      return
        "\(number % 7 == 0 ? "" : String(number)),\(names[number % names.count]),T\(number % 11),\(manager),U\(number % 4)"
    }
    let header = "ID,Name,Title,Manager ID,Team\n"
    let first = try Imported(csv: header + rows.joined(separator: "\n"))
    #expect(first.people.count == 400)
    for _ in 0..<5 {
      rows.shuffle(using: &random)
      let again = try first.then(csv: header + rows.joined(separator: "\n"))
      #expect(again.people.count == 400, "seed \(seed)")
      #expect(again.report.added == 0, "seed \(seed)")
      #expect(again.report.gone.isEmpty, "seed \(seed)")
    }
  }

  @Test("hostile names neither hang nor merge")
  func hostile() throws {
    let marks = String(repeating: "\u{301}\u{323}", count: 20_000)
    let csv = "Name,Title,Manager\na\(marks),x,b\u{202E}\nb\u{202E},=1+1,a\(marks)\n\u{1B}[2J,y,\n"
    let imported = try Imported(csv: csv)
    #expect(imported.people.count == 3)
    #expect(imported.people.compactMap(\.today.manager).count == 2)
  }
}
