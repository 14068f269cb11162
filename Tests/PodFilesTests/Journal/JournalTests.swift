import PodModel
import Support
import Syntax
import Testing

@testable import PodFiles

@Suite("The journal of a session, as it is read")
struct JournalTests {
  private func hash(_ text: String) -> ContentHash { ContentHash(of: Array(text.utf8)) }

  private func entry(_ number: Int, _ way: LoggedChange.Way = .done) -> JournalLine {
    let change = Change([
      Delta(.pod("search"), in: "a", .set([FieldDelta("name", before: nil, after: .text("é\n\u{202E}"))]))
    ])
    let logged = LoggedChange(
      way, step: Text("s-\(number)"), change, said: "Said \(number).", commands: ["remove pod x"])
    return .entry(JournalEntry(number: number, at: "2026-11-23T20:05:00Z", by: "tom", logged: logged))
  }

  private func journal(_ lines: JournalLine...) throws -> Journal {
    try #require(Journal((Self.start("begin") + lines).flatMap(\.bytes)))
  }

  private static func start(_ content: String) -> [JournalLine] {
    [.header(JournalHeader(over: ContentHash(of: Array(content.utf8))))]
  }

  @Test("a line is read back as it was written, and is one line of safe text")
  func roundTrip() throws {
    let lines = [
      entry(1), entry(2, .undone), .saving(hash("x"), through: 2), .saved(hash("x"), through: 2),
      .read(hash("y"), through: 2), .settled(taken: true, at: "2026-11-23T20:05:00Z"), Self.start("z")[0],
    ]
    for line in lines {
      let bytes = line.bytes
      #expect(bytes.filter { $0 == 0x0A }.count == 1 && bytes.last == 0x0A)
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
      #expect(JournalLine(Array(bytes.dropLast())) == line)
    }
  }

  @Test("cut off at any byte, a journal holds exactly the lines that are whole")
  func truncated() throws {
    let lines = Self.start("begin") + [entry(1), entry(2), .saved(hash("x"), through: 2), entry(3)]
    let ends = lines.reduce(into: [0]) { $0.append($0.last! + $1.bytes.count) }
    let bytes = lines.flatMap(\.bytes)
    for length in 0...bytes.count {
      let whole = ends.filter { $0 <= length }.count - 1
      let journal = Journal(Array(bytes[..<length]))
      #expect((journal == nil) == (whole < 1), "\(length)")
      guard let journal else { continue }
      #expect(journal.entries.count == [0, 0, 1, 2, 2, 3][whole], "\(length)")
      #expect(journal.isTorn == !ends.contains(length), "\(length)")
    }
  }

  @Test("a byte that changed on the disk makes its line no line, and leaves the others")
  func damaged() throws {
    let lines = Self.start("begin") + [entry(1), entry(2)]
    let start = lines[0].bytes.count
    let bytes = lines.flatMap(\.bytes)
    for index in start..<(start + lines[1].bytes.count - 1) {
      var damaged = bytes
      damaged[index] ^= 1
      let journal = try #require(Journal(damaged))
      #expect(journal.isTorn)
      #expect(journal.entries.map(\.number) == [2], "\(index)")
    }
  }

  @Test("what is missing from a file is what was done after the save that wrote it")
  func missing() throws {
    let journal = try journal(
      entry(1), entry(2), .saving(hash("a"), through: 2), .saved(hash("a"), through: 2), entry(3), entry(4, .received),
      .read(hash("b"), through: 2), .saving(hash("c"), through: 3), entry(5))
    let missing = { (content: String) in journal.missing(from: self.hash(content)).map(\.number) }
    #expect(missing("begin") == [1, 2, 3, 5])
    #expect(missing("a") == [3, 5])
    // What came in from the file is in it.
    #expect(missing("b") == [3, 5])
    // Killed between the rename and the word that it was done.
    #expect(missing("c") == [5])
    // Somebody else's file: all that was never confirmed.
    #expect(missing("theirs") == [3, 5])
    #expect(!journal.knows(hash("theirs")) && journal.knows(hash("c")))
    #expect(journal.lastHash == hash("b"))
  }

  @Test("what was decided about is not asked about again, and counts as done only as far as it was saved")
  func settled() throws {
    let journal = try journal(entry(1), .saved(hash("a"), through: 1), entry(2), .settled(taken: true, at: ""))
    #expect(journal.isSettled)
    #expect(journal.done.map(\.number) == [1])
    #expect(journal.left.map(\.number) == [2])
  }

  @Test("undone and done again, steps stand as they would in one session")
  func standing() {
    let step = { (way: LoggedChange.Way, step: Text) in
      LoggedChange(way, step: step, Change(), said: "", commands: [])
    }
    let list = [
      step(.done, "1"), step(.done, "2"), step(.undone, "2"), step(.received, ""), step(.undone, "1"),
      step(.redone, "1"), step(.done, "3"), step(.undone, "3"),
    ]
    #expect(list.standing.past.map(\.step) == ["1"])
    #expect(list.standing.future.map(\.step) == ["3"])
  }

  @Test("changes of all kinds are read back from JSON, and do the same")
  func changes() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("The seed of the changes is \(seed).")
    var random = RandomNumbers(seed: seed)
    var indexed = IndexedPlan(try Support.RandomPlans.plan(edits: 10, &random))
    var done = 0
    for _ in 0..<1500 {
      let before = indexed
      guard let change = try? indexed.apply([RandomEdits.edit(of: indexed.plan, &random)]), !change.isEmpty else {
        continue
      }
      let json = try JSONReader.value(of: JSONWriter.bytes(of: change.json))
      let read = try Change(json: json)
      #expect(read == change)
      var again = before
      try again.perform(read)
      #expect(again.plan == indexed.plan)
      done += 1
    }
    #expect(done > 300)
  }
}

@Suite("Times in journals")
struct TimestampTests {
  @Test("are to the thousandth of a second, in the order of their text, and told to the minute")
  func times() {
    let now = Timestamp.now
    #expect(now.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
    #expect(now <= Timestamp.now)
    #expect(Timestamp.told("2026-11-03T20:05:00.250Z").wholeMatch(of: /\d{1,2} Nov \d\d:\d\d/) != nil)
    #expect(Timestamp.told("some \u{1B}time") == "some \\u001btime")
  }
}
