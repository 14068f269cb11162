import Glibc
import PodModel
import Syntax
import Testing

@testable import PodFiles

@Suite("The journal of a session, as it is written")
struct JournalWriterTests {
  let scratch: ScratchFolder
  let folder: JournalFolder
  let hash: ContentHash

  init() throws {
    scratch = try ScratchFolder()
    hash = try PlanStore.create(Plan(), at: scratch.file("plan.json"))
    folder = JournalFolder(of: scratch.file("plan.json"), state: scratch.file("state"))
  }

  private var logged: LoggedChange {
    LoggedChange(step: "1", Change(), said: "Ana joins Search.", commands: ["put ana in search"])
  }

  @Test("it lies beside the plan, readable by nobody else whatever the umask, and says that its board lives")
  func beside() throws {
    let old = umask(0)
    defer { umask(old) }
    let writer = try JournalWriter(in: folder, JournalHeader(over: hash))
    let name = ".plan.json.journal-\(writer.header.session)"
    #expect(scratch.names == [name, "plan.json"])
    #expect(scratch.mode(name) == 0o600)
    #expect(folder.present().map(\.session) == [writer.header.session])
    #expect(folder.present(besides: writer.header.session).isEmpty)
    #expect(folder.left(over: hash).isEmpty)
  }

  @Test("at its end it is kept in the state folder, in folders of one's own, and one that says nothing goes")
  func ending() throws {
    try JournalWriter(in: folder, JournalHeader(over: hash)).end(keeping: true)
    #expect(scratch.names == ["plan.json"])
    let writer = try JournalWriter(in: folder, JournalHeader(over: hash))
    try writer.note(logged, by: "tom")
    writer.noteSaved(hash, through: 1)
    writer.end(keeping: true)
    #expect(scratch.names == ["plan.json", "state"])
    #expect(scratch.mode("state") == 0o700 && scratch.mode("state/journals") == 0o700)
    #expect(folder.all().flatMap(\.entries).map(\.logged) == [logged])
    let past = folder.history(before: hash).past
    #expect(past.map(\.step) == [logged.step] && past.map(\.said) == [logged.said])
    #expect(past.allSatisfy { $0.origin.hasPrefix("tom, ") })
  }

  @Test("of very many sessions the oldest go, but none with a change that never came into the file")
  func pruning() throws {
    var sessions: [Text] = []
    for number in 1...6 {
      let writer = try JournalWriter(in: folder, JournalHeader(over: hash))
      try writer.note(logged, by: "tom")
      // The second never got its change into the file.
      if number != 2 { writer.noteSaved(hash, through: 1) }
      writer.end(keeping: true)
      sessions.append(writer.header.session)
      usleep(20_000)
    }
    folder.prune(keeping: 2)
    #expect(Set(folder.all().map(\.header.session)) == [sessions[1], sessions[4], sessions[5]])
    folder.prune(keeping: 2)
    #expect(folder.endedPaths().count == 3)
  }

  @Test("of a session that is not kept nothing stays")
  func passing() throws {
    let writer = try JournalWriter(in: folder, JournalHeader(over: hash))
    try writer.note(logged, by: "tom")
    writer.end(keeping: false)
    #expect(scratch.names == ["plan.json"])
  }

  @Test("what a board left that ended by force is found, by one at a time, until it is settled")
  func left() throws {
    do {
      let writer = try JournalWriter(in: folder, JournalHeader(over: hash))
      try writer.note(logged, by: "tom")
    }
    do {
      let left = folder.left(over: hash)
      #expect(left.count == 1)
      #expect(left.first?.journal.missing(from: hash).map(\.logged) == [logged])
      #expect(folder.left(over: hash).isEmpty, "two boards must not recover the same")
    }
    let left = folder.left(over: hash)
    try #require(left.first).settle(taken: false)
    #expect(scratch.names == ["plan.json", "state"])
    #expect(folder.left(over: hash).isEmpty)
    #expect(folder.all().first?.left.map(\.logged) == [logged])
    #expect(folder.history(before: hash).past.isEmpty)
  }

  @Test("a link to the plan has the journals of the plan")
  func linked() throws {
    #expect(symlink("plan.json", scratch.file("link.json")) == 0)
    let linked = JournalFolder(of: scratch.file("link.json"), state: scratch.file("state"))
    let writer = try JournalWriter(in: linked, JournalHeader(over: hash))
    #expect(folder.present().map(\.session) == [writer.header.session])
  }

  @Test("something planted under the journal's name is not written through")
  func planted() throws {
    let header = JournalHeader(over: hash)
    let target = try scratch.write("mine", to: "precious")
    #expect(symlink(target, folder.live(header.session.string)) == 0)
    let writer = try JournalWriter(in: folder, header)
    try writer.note(logged, by: "tom")
    #expect(try scratch.text("precious") == "mine")
    #expect(scratch.names.contains("state"))
  }

  @Test(
    "a journal from a stranger moves nowhere but among those that ended, whatever it says its session is called",
    arguments: ["../../../precious\u{0}", "../../precious", "/tmp/x", "", "."])
  func hostileSession(name: String) throws {
    try scratch.write("mine", to: "precious")
    try scratch.write("mine", to: "precious.journal")
    var header = JournalHeader(over: hash)
    header.session = Text(name)
    let entry = JournalEntry(number: 1, at: Timestamp.now, by: "eve", logged: logged)
    let lines: [JournalLine] = [.header(header), .entry(entry), .settled(taken: false, at: Timestamp.now)]
    let bytes = lines.flatMap(\.bytes)
    try scratch.write(String(decoding: bytes, as: UTF8.self), to: ".plan.json.journal-x")
    #expect(folder.left(over: hash).isEmpty)
    #expect(scratch.names == ["plan.json", "precious", "precious.journal", "state"])
    #expect(try scratch.text("precious") == "mine" && scratch.text("precious.journal") == "mine")
    #expect(folder.endedPaths().map { $0.parentAndName.name } == ["x.journal"])
    // A second one of the same name does not take the place of the first.
    try scratch.write(String(decoding: bytes, as: UTF8.self), to: ".plan.json.journal-x")
    #expect(folder.left(over: hash).isEmpty)
    #expect(folder.endedPaths().map { $0.parentAndName.name } == ["x-2.journal", "x.journal"])
  }

  @Test("a journal is locked and says whose it is from the moment at which it has its name")
  func neverUnlocked() throws {
    let inotify = inotify_init1(Int32(IN_NONBLOCK))
    defer { close(inotify) }
    inotify_add_watch(inotify, folder.parent, UInt32(IN_CREATE) | UInt32(IN_MOVED_TO))
    let header = JournalHeader(over: hash)
    let writer = try JournalWriter(in: folder, header)
    var events = [UInt8](repeating: 0, count: 4096)
    let count = read(inotify, &events, events.count)
    let seen = String(decoding: events.prefix(max(0, count)), as: UTF8.self)
    let name = ".plan.json.journal-\(header.session)"
    #expect(seen.components(of: name) == 1, "made under another name, and given its own")
    #expect(folder.present().map(\.session) == [writer.header.session])
  }

  @Test("plans of the same name in two folders do not share their journals")
  func namesakes() throws {
    let other = JournalFolder(of: scratch.file("elsewhere/plan.json"), state: scratch.file("state"))
    let writer = try JournalWriter(in: folder, JournalHeader(over: hash))
    try writer.note(logged, by: "tom")
    writer.end(keeping: true)
    #expect(other.all().isEmpty)
  }

  @Test("a save that was cut off is cleared away, one that is under way is not")
  func unfinished() throws {
    try scratch.write("half", to: ".plan.json.saving-1")
    let path = scratch.file(".plan.json.saving-2")
    let file = try Descriptor(making: path)
    _ = folder.left(over: hash)
    #expect(scratch.names == [".plan.json.saving-2", "plan.json"])
    try file.close()
    _ = folder.left(over: hash)
    #expect(scratch.names == ["plan.json"])
  }

  @Test("files that are no journals are left alone")
  func strangers() throws {
    try scratch.write("hello", to: ".plan.json.journal-x")
    #expect(mkfifo(scratch.file(".plan.json.journal-y"), 0o600) == 0)
    #expect(folder.left(over: hash).isEmpty && folder.present().isEmpty && folder.all().isEmpty)
    #expect(scratch.names.count == 3)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int {
    var rest = self[...]
    var count = 0
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
