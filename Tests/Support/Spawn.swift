import Glibc

/// One call of posix_spawn in a new session, with no signal blocked or ignored and no file open but the three streams.
struct Spawn {
  /// The absolute path of the program, and its arguments.
  var arguments: [String]
  /// Each as `NAME=value`.
  var environment: [String]
  /// The files to read standard input from and to write standard output and standard error to.
  var streams: [String]

  /// - Returns: the id of the process, which is also that of its session and process group.
  func start() throws(HarnessError) -> pid_t {
    closeOnExec()
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    setSignals(&attributes)
    for (descriptor, path) in streams.enumerated() {
      let flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_APPEND
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0)
    }
    guard let program = arguments.first else { throw HarnessError("There is no command to start.") }
    var id: pid_t = 0
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&id, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw HarnessError("Starting \(arguments)", code: code) }
    return id
  }

  private func setSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID of spawn.h, which glibc shows only to GNU programs.
    let newSession: Int32 = 0x80
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | newSession
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  /// A lock or a pipe of the tests must not live on in a child, which may be a server that outlives them.
  private func closeOnExec() {
    for descriptor: Int32 in 3..<1024 {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

  private func withCStrings<Answer>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
