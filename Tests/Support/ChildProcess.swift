import Glibc

/// A command that a test runs, with everything given that it would else inherit: arguments, environment, folder, streams, signals.
///
/// Not Foundation's `Process`: that waits for every descendant, so starting a tmux server hangs it. And the threads of Swift
/// Testing block most signals, which a child would inherit.
/// The child leads a session of its own, so it has no terminal, and its descendants can be ended with it.
public final class ChildProcess {
  public enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  public struct Result: Hashable, Sendable {
    public var ending: Ending
    public var output: [UInt8]
    public var errors: [UInt8]

    /// Standard output as text; what is not UTF-8 becomes U+FFFD.
    public var outputText: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text; what is not UTF-8 becomes U+FFFD.
    public var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  public let id: pid_t
  private let command: [String]
  /// What holds the output; nil where the caller has given the streams.
  private let streams: TemporaryFolder?
  private var ending: Ending?

  /// Starts a command and does not wait for it.
  /// - Parameters:
  ///   - command: the program, looked for in the PATH of `environment`, and its arguments. One that is not there exits with 127.
  ///   - environment: all of it, see `pinnedEnvironment`.
  ///   - folder: the working directory, an absolute path.
  ///   - input: what standard input holds.
  public convenience init(
    _ command: [String], environment: [String: String], in folder: String, input: [UInt8] = []
  ) throws(HarnessError) {
    let files = try TemporaryFolder()
    try files.write(input, to: "input")
    try files.write([], to: "output")
    try files.write([], to: "errors")
    let names = ["input", "output", "errors"].map(files.path(_:))
    try self.init(command, environment: environment, in: folder, streams: names, holding: files)
  }

  /// The same with streams of the caller's: a terminal, `/dev/full`. Where the first is a terminal, it becomes the child's.
  init(
    _ command: [String], environment: [String: String], in folder: String, streams names: [String],
    holding files: TemporaryFolder? = nil
  ) throws(HarnessError) {
    self.command = command
    streams = files
    // Swift does not see the call that makes posix_spawn change folders; env execs, so the process stays the same.
    let arguments = ["/usr/bin/env", "--chdir=\(folder)", "--"] + command
    let variables = environment.merging(["PWD": folder]) { _, folder in folder }.map { "\($0)=\($1)" }
    id = try Spawn(arguments: arguments, environment: variables, streams: names).start()
  }

  deinit {
    if case nil = try? reap() { end() }
  }

  /// Sends a signal to the child alone.
  public func signal(_ number: Int32) {
    if ending == nil { kill(id, number) }
  }

  /// Waits for the child's end. One that takes longer is killed with its descendants, and that is an error.
  public func wait(timeout: Duration = .seconds(60)) throws(HarnessError) -> Result {
    let ended = try poll(for: timeout, every: .milliseconds(2)) { () throws(HarnessError) in try self.reap() }
    if ended == nil { end() }
    let (output, errors) = (try streams?.read("output") ?? [], try streams?.read("errors") ?? [])
    guard let ended else {
      let written = String(decoding: output + errors, as: UTF8.self)
      throw HarnessError("\(command) did not end within \(timeout). It wrote:\n\(written)")
    }
    return Result(ending: ended, output: output, errors: errors)
  }

  /// Runs a command to its end.
  public static func run(
    _ command: [String], environment: [String: String], in folder: String, input: [UInt8] = [],
    timeout: Duration = .seconds(60)
  ) throws(HarnessError) -> Result {
    try ChildProcess(command, environment: environment, in: folder, input: input).wait(timeout: timeout)
  }

  /// How the child ended; nil while it runs.
  func reap() throws(HarnessError) -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    let reaped = waitpid(id, &status, WNOHANG)
    if reaped == 0 || (reaped < 0 && errno == EINTR) { return nil }
    guard reaped == id else { throw HarnessError("Waiting for \(command)", code: errno) }
    // The macros of wait(2), which Swift does not see. Stops are not reported, so the rest is a signal.
    let signal = status & 0x7f
    ending = signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal)
    return ending
  }

  private func end() {
    kill(-id, SIGKILL)
    waitpid(id, nil, 0)
    ending = .signal(SIGKILL)
  }
}
