import PodModel
import Syntax
import Testing

@Suite struct EditTextTests {
  @Test(
    "a line is read as the edit that it means",
    arguments: [
      ("move ana to growth", "move ana to growth"),
      (
        "  move   \"Ana Ruiz\"\tfrom search to \"Growth\" at 60%  # said by Deepa",
        "move ana from search to growth at 60%"
      ),
      ("move \"Ana Ruiz\" from \"Search\" to \"Growth\" at 60%", "move ana from search to growth at 60%"),
      ("put tom in growth at 12.5%", "put tom in growth at 12.5%"),
      ("@b add pod \"Orders\" as orders first", "@b add pod \"Orders\" as orders first"),
      ("@\"b\" remove pod checkout", "@b remove pod checkout"),
      ("@\"Pods by journey\" remove pod \"Checkout\"", "@b remove pod checkout"),
      ("line pod search to farah", "line pod search to farah"),
      ("line person ana to farah", "line ana to farah"),
      ("unline ana", "unline ana"),
      ("dotted pod search to farah tom", "dotted pod search to farah tom"),
      ("dotted ana to \"Tom Whitfield\"", "dotted ana to tom"),
      ("dotted ana to", "clear dottedTo of line ana"),
      ("give agent ledgerly to search growth", "give agent ledgerly to search growth"),
      ("give outcome \"Drop-off\" to growth", "give outcome drop-off to growth"),
      ("place \"Tom Whitfield\" leaves", "place tom leaves"),
      ("place tom in", "place tom in"),
      ("clear is of placement tom", "place tom in"),
      ("set name of pod search to true", "set name of pod search to \"true\""),
      ("set fte of person ana to 80%", "set fte of person ana to 80"),
      ("set vacant of person post to false", "set vacant of person post to false"),
      ("set title of plan to \"A # in it\"", "set title of plan to \"A # in it\""),
      ("set loop.is of outcome drop-off to running", "set loop.is of outcome drop-off to \"running\""),
      ("set owner of outcome drop-off to \"Tom Whitfield\"", "set owner of outcome drop-off to \"tom\""),
    ])
  func reads(line: String, printed: String) throws {
    #expect(try SamplePlan.indexed().edit(Text(line))?.text == printed)
  }

  @Test("blank lines and comments are no edits", arguments: ["", "   ", "# move ana to growth", "\t#"])
  func comments(line: String) throws {
    #expect(try SamplePlan.indexed().edit(Text(line)) == nil)
  }

  @Test("the usage line of every verb is an edit", arguments: EditVerb.all.map(\.usage))
  func usage(line: String) throws {
    let json = #"""
      {"podboard": 1, "people": [{"id": "ana"}, {"id": "deepa"}, {"id": "farah"}, {"id": "olga"}, {"id": "nina"}, {"id": "tom"}],
       "scenarios": [{"id": "a", "pods": [{"id": "search"}, {"id": "growth"}, {"id": "payments"},
         {"id": "checkout"}], "outcomes": [{"id": "drop-off"}]}, {"id": "b"}]}
      """#
    let indexed = IndexedPlan(try Plan(json: SamplePlan.json(json)))
    let bare = line.filter { $0 != "[" && $0 != "]" }
    #expect(try indexed.edit(Text(bare)) != nil)
    let short = line.replacing(#/ \[[^\]]*\]/#, with: "")
    #expect(try indexed.edit(Text(short)) != nil)
  }

  @Test(
    "what cannot be read is refused with what was found and what was expected",
    arguments: [
      ("fly ana to growth", "\"fly\" is no edit. An edit begins with one of: add, remove, order"),
      ("move", "Found the end of the edit, expected a person. It is written so: move ana [from growth] to search"),
      ("move annna to growth", "There is no person \"annna\". It is written so: move"),
      ("move ana growth", "Found \"growth\", expected \"to\". It is written so: move"),
      ("move ana to growth at lots", "Found \"lots\", expected a share of full time such as 60%."),
      ("move ana to growth at 101%", "Found \"101%\", expected a share of full time such as 60%."),
      // The file would hold them as they are, and they are no numbers in JSON.
      ("move ana to growth at 05%", "Found \"05%\", expected a share of full time such as 60%."),
      ("move ana to growth at 0x1F%", "Found \"0x1F%\", expected a share of full time such as 60%."),
      ("move ana to growth at +5%", "Found \"+5%\", expected a share of full time such as 60%."),
      ("move ana to growth now", "Found \"now\", expected nothing more."),
      ("bench \"Maya Chen\"", "2 people are called \"Maya Chen\": maya and maya-2. Use the id."),
      ("bench \"maya chen\"", "There is no person \"maya chen\". Perhaps maya or maya-2 is meant."),
      ("@c remove pod checkout", "There is no scenario \"c\"."),
      ("set nmae of pod search to X", "A pod has no field \"nmae\". It has id, number, name,"),
      ("set marking to \"X\"", "Found \"to\", expected \"of plan\". It is written so: set marking of plan to \"X\""),
      ("set mission to \"X\"", "Found \"to\", expected \"of\"."),
      ("set target of outcome drop-off to many", "\"many\" is no number."),
      ("set needs of pod search to {\"a\": 1, \"a\": 2}", "A quoted part of the edit cannot be read:"),
      ("set name of pod search to \"open", "A quoted part of the edit cannot be read:"),
      ("add thing \"X\"", "Found \"thing\", expected what it is: plan, person"),
      ("@", "Found the end of the edit, expected a scenario."),
      ("@\u{301} bench ana", "There is no scenario \"\u{301}\"."),
    ])
  func refuses(line: String, sentence: String) throws {
    let indexed = try SamplePlan.indexed()
    let refusal = #expect(throws: EditRefusal.self) { try indexed.edit(Text(line)) }
    #expect(refusal?.sentence.hasPrefix(sentence) == true, "\(refusal?.sentence ?? "")")
  }

  @Test("of several lines the one that cannot be is named, and none of them is applied")
  func severalLines() throws {
    var indexed = try SamplePlan.indexed()
    let before = indexed.plan
    let refusal = #expect(throws: CommandRefusal.self) {
      try indexed.apply(commands: ["add pod \"Orders\"", "# a comment", "move ana to orders", "bench nobody"])
    }
    #expect(refusal?.line == 4)
    #expect(indexed.plan == before)
    let made = try indexed.apply(commands: ["add pod \"Orders\"", "move ana to \"Orders\""])
    #expect(made.edits.map(\.text) == ["add pod \"Orders\"", "move ana to orders"])
  }
}
