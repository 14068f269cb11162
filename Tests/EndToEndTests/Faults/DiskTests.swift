import Glibc
import Support
import Testing

/// Disks that are full or may not be written, names that are links, and programs that start together.
@Suite struct DiskTests {
  private func shell(_ script: String, _ place: Workplace) throws -> ChildProcess.Result {
    try ChildProcess.run(
      ["/bin/bash", "-c", script, "bash", try podboardExecutable()], environment: pinnedEnvironment(home: place.home),
      in: place.folder.path, timeout: .seconds(120))
  }

  private func expectRefused(_ result: ChildProcess.Result, saying words: String, _ place: Workplace, _ old: [UInt8])
    throws
  {
    #expect(result.ending == .exit(2))
    #expect(result.errorText.contains(words), "\(result.errorText)")
    #expect(try place.read("plan.json") == old)
    #expect(try place.files().filter { $0.hasPrefix(".") } == [])
  }

  @Test("a file that may not grow so large is told, and the old plan stays")
  func fileSizeLimit() throws {
    let place = try Workplace.withPlan()
    let old = try place.read("plan.json")
    let result = try shell(#"ulimit -f 1; "$1" edit plan.json 'add pod "Checkout"'"#, place)
    try expectRefused(result, saying: "it would be larger than a file may be here", place, old)
  }

  private static let mayMount =
    geteuid() == 0
    && (try? ChildProcess.run(
      ["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"], environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"],
      in: "/"
    ).ending) == .exit(0)

  @Test("a full disk is told, and the old plan stays", .enabled(if: mayMount, "mounting is not allowed here"))
  func fullDisk() throws {
    let place = try Workplace.withPlan()
    // In a mount namespace of its own, so that nothing stays mounted.
    let script = #"""
      mkdir small && mount -t tmpfs -o size=64k,mode=700 none small && cp -p plan.json small/ && cd small || exit 9
      head -c 100000 /dev/zero >filler 2>/dev/null
      "$1" edit plan.json 'add pod "Checkout"'; code=$?
      cmp plan.json ../plan.json >&2 || exit 8
      ls -A; exit $code
      """#
    let result = try ChildProcess.run(
      ["unshare", "-m", "/bin/bash", "-c", script, "bash", try podboardExecutable()],
      environment: pinnedEnvironment(home: place.home), in: place.folder.path)
    #expect(result.ending == .exit(2), "\(result.errorText)")
    #expect(result.errorText.contains("the disk is full"))
    #expect(result.outputText == "filler\nplan.json\n")
  }

  @Test("through a link the plan behind it is saved, and the link stays")
  func linked() throws {
    let place = try Workplace.withPlan()
    #expect(symlink("plan.json", place.folder.path("link.json")) == 0)
    let board = try place.board("link.json")
    try board.waitFor("20 people")
    try board.add("p", "Checkout")
    try place.wait(for: "\"Checkout\"", in: "plan.json", on: board)
    #expect(try place.run("edit", "plan.json", "add pod \"Growth\"").ending == .exit(0))
    try board.waitFor("Growth is added")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    var status = stat()
    #expect(lstat(place.folder.path("link.json"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("a hundred pairs of edits started together are all in the plan")
  func pairs() throws {
    let place = try Workplace.withPlan()
    let script = #"""
      for pair in {1..100}; do
        "$1" edit plan.json "add pod \"Left $pair\"" >/dev/null & left=$!
        "$1" edit plan.json "add pod \"Right $pair\"" >/dev/null & right=$!
        wait $left && wait $right || exit 1
      done
      """#
    let result = try shell(script, place)
    #expect(result.ending == .exit(0), "\(result.errorText)")
    let plan = try place.text("plan.json")
    for side in ["Left", "Right"] {
      #expect((1...100).filter { !plan.contains("\"\(side) \($0)\"") } == [])
    }
    #expect(try place.files() == ["people.csv", "plan.json"])
  }

  @Test("a clock that goes back does no harm: nothing goes by it")
  func clock() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    // What another program wrote long ago by its time is as new as anything.
    let script = #""$1" edit plan.json 'add pod "Old"' && touch -d 2001-01-01 plan.json"#
    #expect(try shell(script, place).ending == .exit(0))
    try board.waitFor("Old is added")
    try board.add("p", "Checkout")
    try place.wait(for: "\"Checkout\"", in: "plan.json", on: board)
    #expect(try place.text("plan.json").contains("\"Old\""))
  }

  @Test("a plan cut off at any byte is refused with a sentence, and never written")
  func truncated() throws {
    let place = try Workplace.withPlan()
    let whole = try place.read("plan.json")
    for length in stride(from: 0, to: whole.count - 2, by: 97) {
      try place.folder.write(whole[..<length], to: "plan.json")
      let result = try place.run("edit", "plan.json", "add pod \"Checkout\"")
      #expect(result.ending == .exit(2) && result.errorText.contains("plan.json"), "cut at \(length)")
      #expect(try place.read("plan.json") == Array(whole[..<length]), "cut at \(length)")
    }
  }
}
