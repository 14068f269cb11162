import Glibc
import Support
import Testing

/// Every file call of a board fails, or is its last, in turn, while somebody works on it.
@Suite(.serialized, .enabled(if: FaultSweep.isPossible, "strace is missing or may not trace"))
struct BoardFaultTests {
  private static let pods = ["Checkout", "Growth", "Brand"]

  /// Adds pods, each once the one before is on the screen, the last once the others are saved; gives those that were seen.
  private func work(on board: PseudoTerminal, _ place: Workplace) -> [String] {
    guard (try? board.waitFor("20 people")) != nil else { return [] }
    for (index, pod) in Self.pods.enumerated() {
      if index == 2 { waitForSave(of: Self.pods[1], place) }
      try? board.send("ap\(pod)\r")
      guard (try? board.waitFor("\(pod) is added", orEnd: true)) == true else { return Array(Self.pods[..<index]) }
    }
    return Self.pods
  }

  /// For a second at most: the save may be what fails.
  func waitForSave(of pod: String, _ place: Workplace) {
    _ = try? poll(for: .seconds(1), every: .milliseconds(10)) {
      (try? place.text("plan.json").contains("\"\(pod)\"")) == true ? true : nil
    }
  }

  private func start(_ place: Workplace, _ call: String, _ what: String) throws -> PseudoTerminal {
    let strace = [
      "strace", "-f", "-qq", "-o", place.home.path("trace"), "-e", "trace=\(call)", "-e", "inject=\(call):\(what)",
    ]
    return try PseudoTerminal(
      strace + [try podboardExecutable(), "plan.json"], columns: 100, rows: 30,
      environment: pinnedEnvironment(home: place.home), in: place.folder.path)
  }

  func wasInjected(_ place: Workplace) throws -> Bool {
    let log = String(decoding: try place.home.read("trace"), as: UTF8.self)
    return log.contains("(INJECTED)") || log.contains("killed by SIGKILL")
  }

  @Test(
    "killed at any call, all that was on the screen is recovered",
    arguments: [
      ("write", 14), ("fsync", 3), ("fdatasync", 2), ("rename", 3), ("flock", 4), ("fchmod", 3), ("unlink", 2),
    ])
  func killed(call: String, most: Int) throws {
    var injected = 0
    let original = try Workplace.withPlan()
    let bytes = try original.read("plan.json")
    for number in 1...most {
      let place = try Workplace()
      try place.folder.write(bytes, to: "plan.json")
      let board = try start(place, call, "signal=SIGKILL:when=\(number)")
      let seen = work(on: board, place)
      try? board.send("q")
      _ = try board.waitForExit()
      if try wasInjected(place) { injected += 1 }
      try expectRecovered(seen, place, "\(call) \(number)")
      #expect(try place.run("check", "plan.json").ending != .exit(2))
    }
    print("\(call): \(injected) boards killed.")
    #expect(injected > 0)
  }

  @Test(
    "a disk that fails from some call on is told, and the board goes on with all that it has",
    arguments: [
      ("fsync", "EIO"), ("fsync", "ENOSPC"), ("rename", "EIO"), ("rename", "EDQUOT"), ("fdatasync", "EIO"),
      ("fchmod", "EPERM"), ("flock", "ENOLCK"), ("unlink", "EIO"),
    ])
  func failing(call: String, error: String) throws {
    let place = try Workplace.withPlan()
    let board = try start(place, call, "error=\(error):when=1+")
    #expect(work(on: board, place) == Self.pods)
    try board.send("q")
    // Where not even a copy can be kept, the board stays.
    if try board.waitFor("Nothing is closed", orEnd: true) { board.signal(SIGKILL) }
    _ = try board.waitForExit()
    #expect(try wasInjected(place))
    try expectRecovered(Self.pods, place, "\(call) \(error)")
  }

  /// A board whose strace is killed goes a moment after it, and until then is no board that ended.
  func expectRecovered(_ pods: [String], _ place: Workplace, _ comment: Comment) throws {
    let isWhole = try poll(for: TmuxSession.patience, every: .milliseconds(20)) {
      (try? lost(pods, afterRecovering: place, comment)) == [] ? true : nil
    }
    #expect(isWhole == true, comment)
  }

  private func lost(_ pods: [String], afterRecovering place: Workplace, _ comment: Comment) throws -> [String] {
    let result = try place.run("recover", "plan.json", "--take")
    #expect(result.ending == .exit(0), "\(comment): \(result.errorText)")
    let plan = try place.text("plan.json")
    return pods.filter { !plan.contains("\"name\": \"\($0)\"") }
  }
}
