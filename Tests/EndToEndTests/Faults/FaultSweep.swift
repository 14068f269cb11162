import Glibc
import Support
import Testing

/// Has a command fail, or killed, at each of its file calls in turn, by strace.
struct FaultSweep {
  static let isPossible =
    (try? ChildProcess.run(
      ["strace", "-qq", "-o", "/dev/null", "true"],
      environment: ["PATH": "/usr/bin:/bin"], in: "/"
    ).ending) == .exit(0)

  /// What strace does to a call: an error's name, or a signal's.
  enum Fault: Hashable, CustomStringConvertible {
    case error(String)
    case kill

    var description: String {
      switch self {
      case .error(let name): name
      case .kill: "SIGKILL"
      }
    }

    fileprivate var words: String {
      switch self {
      case .error(let name): "error=\(name)"
      case .kill: "signal=SIGKILL"
      }
    }
  }

  /// The calls, and what is done to each.
  static let faults: [(call: String, faults: [Fault])] = [
    ("openat", [.kill, .error("EIO"), .error("ENOSPC"), .error("EINTR")]),
    ("read", [.kill, .error("EIO"), .error("EINTR")]),
    ("write", [.kill, .error("ENOSPC"), .error("EIO"), .error("EDQUOT"), .error("EINTR")]),
    ("fsync", [.kill, .error("EIO"), .error("ENOSPC"), .error("EINTR")]),
    ("close", [.kill, .error("EIO"), .error("EINTR")]),
    ("rename", [.kill, .error("EIO"), .error("ENOSPC")]),
    ("link", [.kill, .error("EIO"), .error("EPERM"), .error("ENOSPC")]),
    ("unlink", [.kill, .error("EIO")]),
    ("fchmod", [.kill, .error("EPERM")]),
    ("flock", [.kill, .error("ENOLCK"), .error("EINTR")]),
  ]

  let place: Workplace
  let arguments: [String]
  /// Puts the folder in order before each run.
  let prepare: () throws -> Void
  /// Looks at what came of a run; the comment says what was done to it.
  let look: (ChildProcess.Result, Fault, Comment) throws -> Void

  /// - Returns: how many faults were injected.
  func run() throws -> Int {
    var injected = 0
    for (call, faults) in Self.faults {
      let first = try firstOwn(call)
      for fault in faults {
        var number = first
        while try run(call, fault, number) {
          injected += 1
          number += 1
        }
      }
    }
    return injected
  }

  private func run(_ call: String, _ fault: Fault, _ number: Int) throws -> Bool {
    try prepare()
    let result = try traced(["-e", "trace=\(call)", "-e", "inject=\(call):\(fault.words):when=\(number)"])
    let log = String(decoding: try place.home.read("trace"), as: UTF8.self)
    guard log.contains("(INJECTED)") || log.contains("killed by SIGKILL") else { return false }
    try look(result, fault, "\(arguments.first ?? ""): \(call) \(number): \(fault)\n\(result.errorText)")
    return true
  }

  /// The number of the first call that is the program's own, after those that load it.
  private func firstOwn(_ call: String) throws -> Int {
    try prepare()
    _ = try traced(["-e", "trace=\(call),openat"])
    let lines = String(decoding: try place.home.read("trace"), as: UTF8.self).split(separator: "\n")
    let start = lines.firstIndex { $0.contains("openat(") && $0.contains(".json\"") } ?? 0
    return lines[..<start].filter { $0.contains(" \(call)(") }.count + 1
  }

  private func traced(_ options: [String]) throws -> ChildProcess.Result {
    let command = ["strace", "-f", "-qq", "-o", place.home.path("trace")] + options
    return try ChildProcess.run(
      command + [try podboardExecutable()] + arguments, environment: pinnedEnvironment(home: place.home),
      in: place.folder.path, timeout: .seconds(60))
  }
}
