import Glibc
import Support
import Testing

/// Notes in an editor of the reader's, which here is a script.
@Suite struct NoteTests {
  /// A workplace and a board in it whose editor is a script that gets the file as $1.
  private static func board(_ script: String, variables: [String: String] = [:]) throws -> (Workplace, TmuxSession) {
    let place = try Workplace.withPlan()
    let editor = try place.home.write("#!/bin/sh\n\(script)\n".utf8, to: "editor")
    chmod(editor, 0o700)
    let board = try TmuxSession(
      [try podboardExecutable(), "plan.json"], columns: 100, rows: 30, home: place.home, in: place.folder.path,
      variables: ["EDITOR": editor].merging(variables) { $1 })
    try board.waitFor("20 people")
    return (place, board)
  }

  /// What is left in the folders that notes are written in.
  private static func left(in place: Workplace) throws -> [String] {
    let result = try ChildProcess.run(
      ["find", ".", "-name", "*note*", "-not", "-name", ".*.journal*"],
      environment: pinnedEnvironment(home: place.home),
      in: place.home.path)
    return result.outputText.split(separator: "\n").map(String.init).sorted()
  }

  private static func quit(_ board: TmuxSession) throws {
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }

  @Test("a note is written in the editor, in a private file, saved, and taken back by undo")
  func written() throws {
    let (place, board) = try Self.board(
      #"stat -c %a "$1" "${1%/*}" >seen; { printf 'One\nTwo \033[31m\n'; cat "$1"; } >"$1~"; cat "$1~" >"$1""#)
    let modes = try board.modes()
    try board.send("n")
    try board.waitFor("is kept.")
    try place.wait(for: #""text": "One\nTwo"#, in: "plan.json", on: board)
    #expect(try place.text("seen") == "600\n700\n")
    #expect(try Self.left(in: place) == [])
    #expect(try board.modes() == modes)
    try board.send("u")
    try board.waitFor("Undone")
    try Self.quit(board)
    #expect(!(try place.text("plan.json").contains("One")))
  }

  @Test(
    "an editor that fails, is not there, or leaves nothing that can be taken is told of, and the plan stays as it was",
    arguments: [
      ("echo lost >\"$1\"; exit 3", "The editor ended with 3", [String]()),
      ("rm \"$1\"", "The editor left no file.", []),
      ("printf '\\377' >\"$1\"", "The text is not UTF-8", ["note-1.txt"]),
      ("head -c 1100000 /dev/zero | tr '\\0' a >\"$1\"", "The text is too long", ["note-1.txt"]),
      ("true", "Nothing was changed", []), ("ln -sf /etc/passwd \"$1\"", "The editor left no file", []),
    ])
  func failing(script: String, told: String, kept: [String]) throws {
    let (place, board) = try Self.board(script)
    let before = try place.read("plan.json")
    try board.send("n")
    let screen = try board.waitFor(told).joined(separator: " ")
    try Self.quit(board)
    #expect(try place.read("plan.json") == before)
    let left = try Self.left(in: place)
    #expect(left.map { $0.split(separator: "/").last.map(String.init) ?? "" } == kept, "\(screen)")
  }

  @Test("without an editor, and with one that is not there, a note is one line on the board")
  func noEditor() throws {
    for (editor, told) in [(" ", "No editor is set"), ("/nowhere/editor", "cannot be started")] {
      let (place, board) = try Self.board("", variables: ["EDITOR": editor])
      try board.send("n")
      try board.waitFor(told)
      try board.enter("typed here")
      try place.wait(for: "typed here", in: "plan.json", on: board)
      try Self.quit(board)
      #expect(try Self.left(in: place) == [])
    }
  }

  @Test("an editor that is killed has written what it has written, and what it put beside the file stays")
  func killed() throws {
    let (place, board) = try Self.board(#"echo saved >"$1"; echo more >"$1.swp"; kill -9 $$"#)
    try board.send("n")
    try board.waitFor("The editor was killed by signal 9")
    try place.wait(for: "\"saved\"", in: "plan.json", on: board)
    try Self.quit(board)
    #expect(try Self.left(in: place).contains { $0.hasSuffix("note.txt.swp") })
  }

  @Test(
    "a signal that ends the program ends the editor too; what both had done is saved",
    arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func ended(signal: Int32) throws {
    let (place, board) = try Self.board(#"echo written >"$1"; echo the editor is here; sleep 100 & wait"#)
    try board.add("p", "Checkout")
    try board.waitFor("Checkout is added")
    try board.send("n")
    try board.waitFor("the editor is here")
    // The program itself, not its editor: the first process of the pane.
    let id = try #require(pid_t(try board.format("#{pane_pid}")))
    #expect(kill(id, signal) == 0)
    #expect(try board.waitForExit() == .exit(0))
    let plan = try place.text("plan.json")
    #expect(plan.contains("\"written\"") && plan.contains("\"Checkout\""))
    #expect(try Self.left(in: place) == [])
  }

  @Test("Ctrl-Z in the editor gives the shell its terminal, fg goes on in the editor, and a resize meanwhile is seen")
  func suspended() throws {
    let place = try Workplace.withPlan()
    // An editor stops as vi does: with all of its process group.
    let editor = try place.home.write(
      "#!/bin/sh\necho first; kill -TSTP 0; echo resumed; read line; echo \"$line\" >\"$1\"\n".utf8, to: "editor")
    chmod(editor, 0o700)
    let shell = try TmuxSession.shell(
      columns: 100, rows: 30, home: place.home, in: place.folder.path, variables: ["EDITOR": editor])
    try shell.enter("podboard plan.json")
    try shell.waitFor("20 people")
    try shell.send("n")
    try shell.wait(until: "the shell has its terminal") { () throws(HarnessError) -> Bool? in
      guard try shell.format("#{pane_current_command}") == "sh" else { return nil }
      return try shell.screen().contains { $0.hasSuffix("shell>") } ? true : nil
    }
    try shell.resize(columns: 120, rows: 36)
    try shell.enter("fg")
    try shell.waitFor("resumed")
    try shell.enter("from the editor")
    let screen = try shell.waitFor("is kept.")
    #expect(screen.count == 36)
    try place.wait(for: "from the editor", in: "plan.json", on: shell)
    try shell.send("q")
    try shell.waitFor("shell>")
  }
}
