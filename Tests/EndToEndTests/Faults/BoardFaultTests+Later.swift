import Glibc
import Support
import Testing

extension FaultSweep {
  /// Whether a program that runs already may be traced.
  static let mayAttach: Bool = {
    guard let sleep = try? ChildProcess(["sleep", "20"], environment: ["PATH": "/usr/bin:/bin"], in: "/") else {
      return false
    }
    defer { sleep.signal(SIGKILL) }
    let result = try? ChildProcess.run(
      ["timeout", "-s", "INT", "1", "strace", "-qq", "-o", "/dev/null", "-p", "\(sleep.id)"],
      environment: ["PATH": "/usr/bin:/bin"], in: "/")
    // Stopped by the timeout, and not by a refusal.
    return result?.ending == .exit(124)
  }()
}

/// strace counts the calls of each thread, and each save has a thread of its own: with a board that has saved before,
/// and is traced only from then on, each call of a later save is reached, and none of those that start the program.
extension BoardFaultTests {
  private static let calls: [(call: String, error: String, most: Int)] = [
    ("openat", "EIO", 4), ("read", "EIO", 3), ("write", "ENOSPC", 3), ("close", "EIO", 4), ("fsync", "EIO", 2),
    ("fchmod", "EPERM", 1), ("flock", "EINTR", 2), ("rename", "EIO", 1), ("unlink", "EIO", 1),
    ("newfstatat", "EIO", 5), ("access", "EIO", 1), ("fdatasync", "EIO", 1),
  ]

  @Test(
    "at any call of a later save a board that is killed, or whose call fails, loses nothing that was on the screen",
    .enabled(if: FaultSweep.mayAttach, "strace may not attach"), arguments: calls)
  func later(call: String, error: String, most: Int) throws {
    let original = try Workplace.withPlan()
    let bytes = try original.read("plan.json")
    var injected = 0
    for number in 1...most {
      for fault in ["signal=SIGKILL", "error=\(error)"] {
        let place = try Workplace()
        try place.folder.write(bytes, to: "plan.json")
        let seen = try workTraced(place, call, "\(fault):when=\(number)")
        if try wasInjected(place) { injected += 1 }
        try expectRecovered(seen, place, "\(call) \(number) \(fault)")
      }
    }
    print("\(call): \(injected) faults of \(2 * most) in later saves.")
    #expect(injected > 0)
  }

  /// Has one pod saved, then traces the board while two more are added; gives those that were seen.
  private func workTraced(_ place: Workplace, _ call: String, _ what: String) throws -> [String] {
    let board = try PseudoTerminal(
      [try podboardExecutable(), "plan.json"], columns: 100, rows: 30, environment: pinnedEnvironment(home: place.home),
      in: place.folder.path)
    try board.waitFor("20 people")
    try board.send("apCheckout\r")
    try board.waitFor("Checkout is added")
    waitForSave(of: "Checkout", place)
    let strace = try ChildProcess(
      [
        "strace", "-f", "-qq", "-o", place.home.path("trace"), "-p", "\(board.id)", "-e", "trace=\(call)",
        "-e", "inject=\(call):\(what)",
      ], environment: pinnedEnvironment(home: place.home), in: place.folder.path)
    defer { strace.signal(SIGKILL) }
    try waitForTracer(of: board.id)
    var seen = ["Checkout"]
    for pod in ["Growth", "Brand"] {
      try? board.send("ap\(pod)\r")
      guard (try? board.waitFor("\(pod) is added", orEnd: true)) == true else { break }
      seen.append(pod)
      waitForSave(of: pod, place)
    }
    try? board.send("q")
    // A close that strace lets fail does not happen, so that the board waits for its own lock, and stays.
    if (try? board.waitFor("Nothing is closed", orEnd: true)) == true { board.signal(SIGKILL) }
    _ = try board.waitForExit()
    return seen
  }

  /// Waits until the process is traced; being attached to wakes it, and the first call may be its last.
  private func waitForTracer(of process: pid_t) throws {
    let status = "/proc/\(process)/status"
    let isTraced = try poll(for: TmuxSession.patience, every: .milliseconds(10)) {
      let text = (try? TemporaryFolder.read(status)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let hasEnded = text.isEmpty || text.contains("State:\tZ")
      return hasEnded || !text.contains("TracerPid:\t0\n") ? true : nil
    }
    try #require(isTraced == true)
  }
}
