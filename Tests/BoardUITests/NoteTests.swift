import BoardUI
import PodFiles
import PodModel
import Syntax
import Testing

@Suite("Notes in the reader's editor")
struct NoteTests {
  /// The note that the last key wanted to be opened.
  private static func draft(_ player: Player) throws -> NoteDraft {
    guard case .editText(let draft)? = player.effects.last else {
      throw NoDraft(said: player.said)
    }
    return draft
  }

  private struct NoDraft: Error { let said: String }

  /// What an editor leaves that writes a text above all that it found.
  private static func writing(_ text: String, over draft: NoteDraft) -> EditedText {
    .document("\(Text(text))\(Text(draft.document.string.drop { $0 != "\n" }))")
  }

  /// Those that the sample has not.
  private static func notes(_ player: Player) -> [String] {
    let known = (try? Plans.sample())?.scenarios[player.board.scenario]?.notes ?? Table()
    return (player.scenario?.notes ?? Table()).filter { known[$0.id] == nil }.map { "\($0.on.text): \($0.text)" }
  }

  @Test("a note on whatever the cursor is on is written, changed and taken away, one change each, and all is undone")
  func whole() throws {
    for (keys, about) in [
      ("6 j", "person"), ("2", "pod"), ("g f", "scenario"), ("1 z j", "outcome"), ("g o j", "outcome"),
    ] {
      var player = Player(try Plans.sample())
      let start = PlanFile.write(player.board.plan)
      player.press("\(keys) n")
      player.take(Self.writing("First line.\n\nSecond.  \n", over: try Self.draft(player)), of: try Self.draft(player))
      #expect(player.said.hasPrefix("The note on "), "\(player.said)")
      let notes = Self.notes(player)
      #expect(
        notes.count == 1 && notes[0].hasPrefix(about) && notes[0].hasSuffix(": First line.\n\nSecond."), "\(notes)")
      player.press("n")
      let second = try Self.draft(player)
      #expect(second.text == "First line.\n\nSecond.")
      player.take(.document(second.document), of: second)
      #expect(player.said.contains("the note is as it was"))
      player.take(.document("Another."), of: second)
      #expect(Self.notes(player)[0].hasSuffix(": Another."))
      player.press("n")
      player.take(.document(""), of: try Self.draft(player))
      #expect(Self.notes(player).isEmpty)
      #expect(player.said.contains("is taken away"))
      player.press("u u u")
      #expect(PlanFile.write(player.board.plan) == start)
    }
  }

  @Test("a document holds the note above its last line, whatever the note quotes and however lines end")
  func documents() throws {
    var player = Player(try Plans.sample())
    player.press("6 j n")
    let draft = try Self.draft(player)
    #expect(draft.note(in: draft.document).isEmpty)
    let line = try #require(draft.document.string.split(separator: "\n").first { $0.contains(">8") })
    #expect(draft.note(in: "a\r\nb\r\n\(Text(line))\r\nrest") == "a\nb")
    #expect(draft.note(in: "a\n\(Text(line))\nb\n\(Text(line))\nrest") == "a\n\(Text(line))\nb")
    #expect(draft.note(in: "no line at all \t\n\n") == "no line at all")
    #expect(draft.note(in: "\u{1B}[31m \u{301}x") == "\u{1B}[31m \u{301}x")
  }

  @Test("an editor that failed or left nothing of use is said, and nothing changes")
  func failed() throws {
    var player = Player(try Plans.sample())
    player.press("6 j n")
    let draft = try Self.draft(player)
    player.take(.failed("The editor ended with 3, so the note is as it was."), of: draft)
    #expect(player.board.status.isRefusal)
    player.take(.document(draft.document), of: draft)
    #expect(player.said.contains("Nothing was changed: there is no note on"))
    #expect(player.changes.isEmpty)
  }

  @Test("without an editor a note is one line, typed on the board; one of several lines stays as it is")
  func noEditor() throws {
    var player = Player(try Plans.sample())
    player.press("6 j n")
    player.take(.noEditor("No editor is set."), of: try Self.draft(player))
    #expect(player.screen.contains("No editor is set. Here it is one line."))
    try expectScreen("note-no-editor-100x30", player)
    player.type("Knows the ledger")
    player.press("Enter")
    #expect(Self.notes(player).first?.hasSuffix(": Knows the ledger") == true)
    player.press("n")
    let draft = try Self.draft(player)
    player.take(.noEditor("No editor is set."), of: draft)
    player.type(" well")
    player.press("Enter")
    #expect(Self.notes(player).first?.hasSuffix(": Knows the ledger well") == true)
    player.take(.document("a\nb"), of: draft)
    player.press("n")
    player.take(.noEditor("No editor is set."), of: try Self.draft(player))
    #expect(player.said.contains("several lines"))
  }

  @Test("of several notes one is chosen, or a new one is made")
  func several() throws {
    var player = Player(try Plans.sample())
    let pod = player.pods[1]
    for words in ["about pay", "about place"] {
      player.press(":")
      player.type("add note \"\(words)\" on \"pod \(pod.id)\"")
      player.press("Enter")
    }
    #expect(Self.notes(player).count == 2, "\(player.said)")
    player.press("Esc 2 n")
    #expect(player.screen.contains("Notes on \(pod.name)"))
    player.type("place")
    player.press("Enter")
    #expect(try Self.draft(player).text == "about place")
    player.press("n Down Down Enter")
    let draft = try Self.draft(player)
    #expect(draft.text.isEmpty)
    player.take(.document("a third"), of: draft)
    #expect(Self.notes(player).count == 3)
  }

  @Test("behind the curtain, on a board to look at, and where there is nothing, a note is refused in a sentence")
  func refused() throws {
    var player = Player(try Plans.sample())
    player.press("P 6 j n")
    #expect(player.said.contains("The curtain is drawn") && player.effects.isEmpty)
    var reader = Player(try Plans.sample(), isReadOnly: true)
    reader.press("6 j n")
    #expect(reader.said.contains("only to be looked at") && reader.effects.isEmpty)
    var empty = Player(Plans.empty())
    empty.press("n")
    #expect(empty.said.contains("Put the cursor on") && empty.effects.isEmpty)
  }

  @Test("where the option went meanwhile the note is refused, and the text stays with who wrote it")
  func gone() throws {
    var player = Player(try Plans.sample())
    player.press("6 j n")
    let draft = try Self.draft(player)
    player.press(":")
    player.type("remove option")
    player.press("Enter")
    #expect(player.board.plan.scenarios.count == 1)
    player.take(.document("too late"), of: draft)
    #expect(player.board.status.isRefusal, "\(player.said)")
    #expect(!player.board.plan.scenarios.contains { $0.notes.contains { $0.text == "too late" } })
  }

  @Test("of a long note a sentence quotes the beginning")
  func quoted() throws {
    var player = Player(try Plans.sample())
    player.press("2 n")
    let text = String(repeating: "long words ", count: 10_000) + "\nand a second line"
    player.take(.document(Text(text)), of: try Self.draft(player))
    guard case .changed(let logged)? = player.effects.last else {
      Issue.record("nothing changed: \(player.said)")
      return
    }
    #expect(logged.said.utf8.count < 200, "\(logged.said.prefix(300))")
  }
}
